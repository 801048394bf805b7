package ai.coditect.milepost.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private Path file;
    private Path elsewhere;

    @BeforeEach
    void prepare() throws IOException {
        file = Files.createDirectory(directory.resolve("ours")).resolve("file");
        elsewhere = directory.resolve("elsewhere");
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        Files.writeString(file, "old");

        WholeFile.replace(file, NEW);

        assertThat(file).hasContent("new");
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void replacesALinkInsteadOfFollowingIt() throws IOException {
        Files.writeString(elsewhere, "theirs");
        Files.createSymbolicLink(file, elsewhere);

        WholeFile.replace(file, NEW);

        assertThat(elsewhere).hasContent("theirs");
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(file).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void createsNothingBehindALink() throws IOException {
        Files.createSymbolicLink(file, elsewhere);

        assertThatThrownBy(() -> WholeFile.create(file, NEW)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void leavesNothingOfWhatCannotBeWrittenWhole() throws IOException {
        Files.writeString(file, "ne");

        assertThatThrownBy(() -> WholeFile.fill(file, fullDisk(), NEW)).hasMessage("No space left on device");

        assertThat(file).doesNotExist();
    }

    @Test
    void tellsOfTheFirstFaultWhenThePartCannotBeDeletedEither() throws IOException {
        Files.createDirectories(file.resolve("in-the-way"));

        assertThatThrownBy(() -> WholeFile.fill(file, fullDisk(), NEW))
                .hasMessage("No space left on device")
                .satisfies(fault -> assertThat(fault.getSuppressed()).hasSize(1));
    }

    private static OutputStream fullDisk() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }

    @Test
    void leavesNothingWhenItCannotReplace() throws IOException {
        Files.createDirectories(file.resolve("in-the-way"));

        assertThatThrownBy(() -> WholeFile.replace(file, NEW)).isInstanceOf(IOException.class);

        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
        assertThat(file.resolve("in-the-way")).isEmptyDirectory();
    }
}
