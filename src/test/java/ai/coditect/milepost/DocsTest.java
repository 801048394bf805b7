package ai.coditect.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the repository hang together. */
final class DocsTest {

    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", ".milepost");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|^ {4}.*?$|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("(?:\\[[^\\]]*\\]\\(|src(?:set)?=\")([^)\\s\"]+)[^)\"]*[)\"]");

    private static final Path README = Path.of("README.md");
    private static final Path INDEX = Path.of("docs/README.md");

    /** Documents of those who change milepost itself. */
    private static final Set<Path> FOR_CONTRIBUTORS = Set.of(Path.of("docs/design.md"));

    /** Where the index of the documents and the README may lead besides. */
    private static final Set<Path> BESIDES = Set.of(Path.of("CHANGELOG.md"), Path.of("CONTRIBUTING.md"));

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *$");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(links(document))
                        .as("links of " + document)
                        .allSatisfy(link -> assertThat(leadsSomewhere(document, link))
                                .as("%s → %s", document, link)
                                .isTrue()));
    }

    /** Who uses milepost need not know how it is built. */
    @Test
    void noReaderIsSentToTheDocumentsOfContributors() throws IOException {
        List<Path> readable = forUsers();
        for (Path document : readable) {
            boolean isEntrance = document.equals(README) || document.equals(INDEX);
            assertThat(targets(document))
                    .as("from " + document)
                    .allMatch(target -> readable.contains(target)
                            || (isEntrance && BESIDES.contains(target))
                            || target.startsWith("docs/schema"));
        }
    }

    @Test
    void theIndexHasAllThatIsForUsers() throws IOException {
        assertThat(targets(INDEX))
                .containsAll(forUsers().stream()
                        .filter(document -> !document.equals(INDEX) && !document.equals(README))
                        .toList());
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(120);
    }

    private static List<Path> forUsers() throws IOException {
        return documents().stream()
                .filter(document -> document.equals(README) || Path.of("docs").equals(document.getParent()))
                .filter(document -> !FOR_CONTRIBUTORS.contains(document))
                .toList();
    }

    /** The documents that a document leads to. */
    private static List<Path> targets(Path document) {
        return links(document).stream()
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(file -> file.endsWith(".md"))
                .map(file -> document.resolveSibling(file).normalize())
                .toList();
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            List<String> decisions = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();

            assertThat(decisions).isNotEmpty().allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
            assertThat(links(DECISIONS.resolve("README.md"))).containsExactlyElementsOf(decisions);
        }
    }

    @Test
    void noTwoDecisionsShareANumber() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            assertThat(files.map(file -> file.getFileName().toString().substring(0, 4)))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith("src/test/resources"))
                    .filter(DocsTest::isOurs)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    /** The targets of a document's links into the repository, outside code. */
    private static List<String> links(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(target -> !target.matches("(?i)[a-z]+:.*"))
                .toList();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    /** The anchors that GitHub gives the headings of a document. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map((MatchResult match) -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
