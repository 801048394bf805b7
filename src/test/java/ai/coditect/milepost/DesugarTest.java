package ai.coditect.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's own rewriting of class files: what is rewritten behaves as what was compiled. */
final class DesugarTest {

    private static final String SAMPLES = Samples.class.getName();

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void jarTheSamples() throws IOException {
        jar = directory.resolve("samples.jar");
        String inPackage = SAMPLES.substring(0, SAMPLES.lastIndexOf('.') + 1).replace('.', '/');
        Path classes = Path.of(url(Samples.class).getPath()).getParent();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(Samples.class.getSimpleName())) {
                    out.putNextEntry(new ZipEntry(inPackage + name));
                    out.write(Files.readAllBytes(file));
                    out.closeEntry();
                }
            }
        }
    }

    @Test
    void lambdasAndRecordsBehaveAsBefore() throws Exception {
        desugar();

        assertThat(answers()).isEqualTo(Samples.answers());
    }

    @Test
    void nothingButALambdaThatIsSerializableIsLinkedAtRunTime() throws Exception {
        assertThat(linkedAtRunTime()).isNotEmpty();

        desugar();

        assertThat(linkedAtRunTime()).containsExactly(Samples.ForAWire.class.getSimpleName() + ".class");
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        desugar();
        byte[] once = Files.readAllBytes(jar);

        desugar();

        assertThat(jar).hasBinaryContent(once);
    }

    private static URL url(Class<?> type) {
        return Optional.ofNullable(type.getResource(type.getSimpleName() + ".class"))
                .orElseThrow();
    }

    /** The tool is no part of the program: the build runs its source, and so does this. */
    private void desugar() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status =
                compiler.run(null, null, null, "-proc:none", "-d", directory.toString(), "src/build/java/Desugar.java");
        assertThat(status).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Desugar").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {jar.toString()});
        }
    }

    private Object answers() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return loader.loadClass(SAMPLES).getMethod("answers").invoke(null);
        }
    }

    /** The classes that have instructions which are linked at run time need this attribute. */
    private List<String> linkedAtRunTime() throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.stream()
                    .filter(entry -> content(opened, entry).contains("BootstrapMethods"))
                    .map(entry -> entry.getName().replaceFirst("^.*[/$]", ""))
                    .toList();
        }
    }

    private static String content(ZipFile opened, ZipEntry entry) {
        try (InputStream in = opened.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
