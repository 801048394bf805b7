package ai.coditect.milepost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole outputs kept as files of the test resources. {@code -Dmilepost.golden=write} writes them anew instead of
 * comparing; the difference is then read in version control.
 */
public final class GoldenFile {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final boolean WRITE = "write".equals(System.getProperty("milepost.golden"));

    private GoldenFile() {}

    /**
     * Compares the whole text with the file.
     *
     * @param name below the test resources
     */
    public static void assertSame(String name, String actual) {
        Path file = RESOURCES.resolve(name);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            String expected = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "no file " + name;
            assertThat(actual).as(name).isEqualTo(expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
