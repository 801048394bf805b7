package ai.coditect.milepost.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.file.FileEdits.Edit;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileEditsTest {

    @TempDir
    private Path directory;

    private Path one;
    private Path other;

    @BeforeEach
    void prepare() throws IOException {
        one = Files.writeString(directory.resolve("one"), "1");
        other = Files.writeString(directory.resolve("other"), "2");
    }

    private static Edit edit(Path file, String before, String after) {
        return new Edit(file, before, after);
    }

    @Test
    void changesAllFiles() throws IOException {
        assertThat(FileEdits.make(List.of(edit(one, "1", "one"), edit(other, "2", "two"))))
                .isEmpty();

        assertThat(one).hasContent("one");
        assertThat(other).hasContent("two");
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void changesNothingIfOneFileIsNotAsItWasRead() throws IOException {
        assertThat(FileEdits.make(List.of(edit(one, "1", "one"), edit(other, "0", "two"))))
                .contains(other);

        assertThat(one).hasContent("1");
        assertThat(other).hasContent("2");
    }

    @Test
    void givesBackWhatWasThereIfOneFileCannotBeReplaced() {
        FileEdits edits = new FileEdits((part, file) -> {
            if (file.equals(other)) {
                throw new IOException("no");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        });

        assertThatThrownBy(() -> edits.carryOut(List.of(edit(one, "1", "one"), edit(other, "2", "two"))))
                .hasMessage("no");

        assertThat(one).hasContent("1");
        assertThat(other).hasContent("2");
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void tellsWhatCannotBeGivenBackOrTakenAway() {
        FileEdits edits = new FileEdits((part, file) -> {
            if (file.equals(other)) {
                Files.delete(one);
                Files.delete(part);
                Files.createDirectories(part.resolve("in-the-way"));
                throw new IOException("no");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        });

        assertThatThrownBy(() -> edits.carryOut(List.of(edit(one, "1", "one"), edit(other, "2", "two"))))
                .hasMessage("no")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .hasExactlyElementsOfTypes(NoSuchFileException.class, DirectoryNotEmptyException.class));

        assertThat(other).hasContent("2");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsALinkAndKeepsPermissions() throws IOException {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), one);

        FileEdits.make(List.of(edit(link, "1", "one")));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(one).hasContent("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rw-rw-r--");
    }
}
