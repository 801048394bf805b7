package ai.coditect.milepost.importer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a form makes of its source: it is refused with an error, or it becomes definitions that are valid. The
 * importer loads what it makes, and throws if that is not valid.
 */
class AnyDraftTest {

    private static final int DRAFTS = 1_000;

    private static final List<String> PARTS = List.of(
            "a",
            "Words and more",
            "Task 1.1",
            "#1",
            "#2-9",
            "T001",
            "Issue 3",
            "x".repeat(60),
            "é",
            "ß",
            "İ",
            "😀",
            "e\u0301",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u0000",
            "\u0001",
            "\u001B[31m",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u00AD",
            "\u200B",
            "\u2028",
            "\u2029",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "\uFFFE",
            "\uFFFF",
            "\uFFFD",
            "#{x}",
            "\\#{x}",
            "#{",
            "}",
            "<!-- milepost id=a base=1 -->",
            "<!-- milepost",
            "<!--",
            "-->",
            "```",
            "~~~",
            "`",
            "- [ ] ",
            "[x] ",
            "[ ]",
            "* ",
            "1. ",
            "> ",
            "## ",
            "|",
            "---",
            "...",
            ": ",
            ":",
            " #",
            "? ",
            "- ",
            "*",
            "&",
            "!",
            "!!str ",
            "%",
            "@",
            "@a",
            "'",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "(",
            ")",
            "=",
            "<<",
            "\\",
            "null",
            "~",
            "true",
            "no",
            "0",
            "007",
            "1e3",
            "0x1F",
            "1:30",
            ".5",
            "1_000",
            "2026-01-01",
            "none",
            "None (why)",
            "(why)");

    /** Those that a definition can name. */
    private static final List<IssueState> STATES = List.of(
            IssueState.OPEN, IssueState.CLOSED, IssueState.COMPLETED, IssueState.NOT_PLANNED, IssueState.DUPLICATE);

    private final Random random = new Random(20261128);

    @Test
    void becomesValidDefinitionsOrIsRefused() {
        int written = 0;
        for (int i = 0; i < DRAFTS; i++) {
            List<Draft> drafts = list(1, 2, this::draft);
            Importer importer = new Importer(new ImportSettings(BigDecimal.valueOf(8), Optional.empty(), Map.of()));

            Imported imported = importer.importDrafts(drafts);

            assertThat(imported.files().isEmpty()).as("draft %d: %s", i, drafts).isEqualTo(imported.hasErrors());
            written += imported.hasErrors() ? 0 : 1;
        }
        assertThat(written).isGreaterThan(DRAFTS / 4);
    }

    private Draft draft() {
        List<DraftIssue> issues = new ArrayList<>();
        int count = random.nextInt(5);
        for (int number = 1; number <= count; number++) {
            issues.add(issue(number));
        }
        return new Draft(
                "plan.md",
                Optional.empty(),
                list(0, 1, this::milestone),
                list(0, 2, this::label),
                issues,
                random.nextInt(4) == 0 ? Numbering.REPOSITORY : Numbering.DOCUMENT);
    }

    private DeclaredMilestone milestone() {
        return new DeclaredMilestone(
                text(3),
                maybe(() -> text(5)),
                maybe(() -> LocalDate.of(2026, 12, 18)),
                Optional.empty(),
                list(0, 2, () -> text(2)));
    }

    private DraftLabel label() {
        return new DraftLabel(
                new DeclaredLabel(
                        new LabelName(text(2)),
                        maybe(() -> "e1e1e1"),
                        maybe(() -> text(4)),
                        list(0, 2, () -> new LabelName(text(2)))),
                at(1));
    }

    private DraftIssue issue(int number) {
        return new DraftIssue(
                at(number * 10),
                Stream.concat(
                                Stream.of("#" + number, "Task 1." + number, "T00" + number)
                                        .skip(random.nextInt(4)),
                                list(0, 1, () -> text(2)).stream())
                        .toList(),
                (random.nextInt(20) == 0 ? "" : "Issue title " + number + random.nextInt(100_000)) + text(3),
                text(2),
                fields(),
                issueText(),
                list(0, 2, () -> dependency(number)),
                list(0, 1, () -> dependency(9)),
                maybe(() -> dependency(number)),
                list(0, 2, () -> text(4)));
    }

    /** On an earlier issue, or on anything. */
    private DraftDependency dependency(int number) {
        String name = Stream.of("#", "Task 1.", "T00", "")
                        .skip(random.nextInt(4))
                        .findFirst()
                        .orElse("")
                + (random.nextInt(10) == 0 ? 9 : random.nextInt(number));
        return new DraftDependency(random.nextBoolean() ? name : name + " " + text(3), at(number * 10));
    }

    private DraftFields fields() {
        return new DraftFields(
                list(0, 3, () -> new LabelName(text(2))),
                list(
                        0,
                        2,
                        () -> random.nextInt(20) == 0
                                ? "@" + text(2)
                                : random.nextBoolean() ? "@octocat" : "r" + text(2)),
                maybe(() -> text(2)),
                maybe(() -> random.nextBoolean() ? "bug" : text(2)),
                maybe(() -> text(2)),
                maybe(() -> STATES.get(random.nextInt(STATES.size()))),
                maybe(() -> new BigDecimal(List.of("0", "-1", "0.001", "0.5", "3.456", "99999", "100000", "1E+9")
                        .get(random.nextInt(8)))));
    }

    private IssueText issueText() {
        return random.nextBoolean()
                ? new Markdown(text(12))
                : new Sections(
                        Optional.empty(),
                        maybe(() -> text(8)),
                        list(0, 3, () -> new Task(text(3), random.nextBoolean())),
                        list(0, 2, () -> text(3)),
                        list(0, 2, () -> text(3)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        list(0, 2, () -> text(3)),
                        list(0, 2, () -> text(3)),
                        list(
                                0,
                                2,
                                () -> new OwnSection(
                                        random.nextInt(4) == 0 ? "Goal" : "Own " + text(2), ownContent())));
    }

    private OwnSection.Content ownContent() {
        return switch (random.nextInt(3)) {
            case 0 -> new OwnSection.Prose(text(8));
            case 1 -> new OwnSection.Bullets(list(0, 2, () -> text(3)));
            default -> new OwnSection.Boxes(list(0, 2, () -> new Task(text(3), random.nextBoolean())));
        };
    }

    private String text(int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(parts + 1); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private <T> List<T> list(int least, int most, Supplier<T> item) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(i -> item.get())
                .toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static Location at(int line) {
        return new Location("plan.md", line, 1);
    }
}
