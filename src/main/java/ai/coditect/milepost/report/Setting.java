package ai.coditect.milepost.report;

import java.time.Duration;

/**
 * What a reader is told that no plan holds.
 *
 * @param definitions the directory of the definitions as the user named it, without a {@code /} at its end
 * @param pace from the start of one write to the start of the next; zero when writes are not paced
 */
public record Setting(String definitions, Duration pace) {}
