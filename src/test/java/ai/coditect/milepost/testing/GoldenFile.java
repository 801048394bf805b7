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
     * Compares the whole text with the file, whose line ends do not matter.
     *
     * @param name below the test resources
     */
    public static void assertSame(String name, String actual) {
        assertThat(actual).as(name).isEqualTo(expected(name, actual).replace("\r\n", "\n"));
    }

    /**
     * Compares the whole text with the file, character for character.
     *
     * @param name below the test resources
     */
    public static void assertIdentical(String name, String actual) {
        assertThat(actual).as(name).isEqualTo(expected(name, actual));
    }

    private static String expected(String name, String actual) {
        Path file = RESOURCES.resolve(name);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            return Files.exists(file) ? Files.readString(file) : "no file " + name;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
