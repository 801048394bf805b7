package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.diagnostic.Location;

/**
 * What an issue depends on in the words of its source: {@code Issues #3-9 (all tests)}, {@code Task 1.1 complete},
 * {@code bd-a1, bd-a2}, {@code None (foundational task)}.
 */
public record DraftDependency(String text, Location at) {}
