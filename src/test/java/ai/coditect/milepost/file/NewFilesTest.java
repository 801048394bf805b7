package ai.coditect.milepost.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {

    @TempDir
    private Path directory;

    @Test
    void makesADirectoryWithAllOfThem() throws IOException {
        Path plans = directory.resolve("plans/spring");

        NewFiles.create(plans, contents("a.yaml", "b.yaml"));

        assertThat(plans.resolve("a.yaml")).hasContent("of a.yaml");
        assertThat(plans.resolve("b.yaml")).hasContent("of b.yaml");
        assertThat(directory.resolve("plans")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aNewDirectoryAppearsWithAllOrNotAtAll() {
        Path plans = directory.resolve("plans/spring");

        assertThatThrownBy(() -> NewFiles.create(plans, contents("a.yaml", "none/b.yaml")))
                .isInstanceOf(NoSuchFileException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatIsThereStays() throws IOException {
        Files.writeString(directory.resolve("b.yaml"), "mine");

        assertThatThrownBy(() -> NewFiles.create(directory, contents("a.yaml", "b.yaml")))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(directory.resolve("b.yaml")).hasContent("mine");
        assertThat(directory.resolve("a.yaml")).doesNotExist();
    }

    private static Map<String, byte[]> contents(String... names) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : names) {
            contents.put(name, ("of " + name).getBytes(UTF_8));
        }
        return contents;
    }
}
