package ai.coditect.milepost.body;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.SectionOutline.ContentKind;
import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads named sections out of the text of an issue: the inverse of {@link BodyRenderer}, as far as people left it so.
 */
public final class SectionReader {

    private static final Pattern TASK =
            Pattern.compile("(?:[-*+]|[0-9]{1,9}[.)])\\s+\\[(?<tick>[ xX])]\\s+(?<text>\\S.*)");
    private static final Pattern BULLET = Pattern.compile("[-*+]\\s+(?<text>\\S.*)");
    private static final String NONE = "None";
    private static final Pattern LINK = Pattern.compile("#(?<number>[1-9][0-9]{0,8})|#\\{(?<id>[^{}]+)}");
    private static final Pattern HOURS = Pattern.compile("(?<hours>[0-9]{1,5}(?:\\.[0-9]{1,2})?) hours?");

    /**
     * What was read.
     *
     * @param rest the lines that no section holds, without blank ones
     */
    public record Reading(Sections sections, List<String> rest) {
        public Reading {
            rest = List.copyOf(rest);
        }
    }

    private final SectionOutline outline;
    private final SectionLines lines;
    private final List<String> rest;

    private SectionReader(SectionOutline outline, SectionLines lines) {
        this.outline = outline;
        this.lines = lines;
        this.rest = new ArrayList<>(lines.rest());
    }

    /** Reads a text that has only sections of the outline. */
    public static Reading read(String text, SectionOutline outline) {
        return new SectionReader(outline, SectionLines.of(text, outline)).read();
    }

    /** Reads a text in which other headings of the level of sections begin new own ones. */
    public static Reading readWithNew(String text, SectionOutline outline) {
        return new SectionReader(outline, SectionLines.withNew(text, outline)).read();
    }

    /** Whether the line shows a dependency on issues that have definitions, or says that there is none. */
    public static boolean isDependency(String line, SectionOutline outline) {
        return new SectionReader(outline, SectionLines.of("", outline)).isDependency(line);
    }

    /** Whether the line is the heading of the dependencies. */
    public static boolean isDependencies(String line, SectionLayout layout) {
        return layout.line(SectionHeading.DEPENDENCIES).equals(line);
    }

    /** Whether nothing else stands below the heading of the dependencies. */
    public static boolean hasOnlyDependencies(String text, SectionOutline outline) {
        SectionReader reader = new SectionReader(outline, SectionLines.of(text, outline));
        return reader.filled(SectionHeading.DEPENDENCIES).stream().allMatch(reader::isDependency);
    }

    /** How many headings of sections stand in the text, also those in blocks of code. */
    public static int countHeadings(String text, SectionOutline outline) {
        return (int) text.lines()
                .flatMap(line -> outline.layout().words(line).stream())
                .filter(outline::isKnown)
                .count();
    }

    private boolean isDependency(String line) {
        return dependency(line).isPresent()
                || Remarked.of(line).filter(item -> item.text().equals(NONE)).isPresent();
    }

    private Reading read() {
        Optional<Remarked> none = none();
        Sections sections = new Sections(
                prose(lines.intro()),
                goal(),
                tasks(),
                bullets(SectionHeading.DELIVERABLES),
                bullets(SectionHeading.ACCEPTANCE_CRITERIA),
                none.isPresent() ? List.of() : dependencies(),
                none.map(line -> line.remark().orElse("")),
                estimate(),
                bullets(SectionHeading.RESOURCES),
                Stream.concat(path().stream(), bullets(SectionHeading.FILE_PATHS).stream())
                        .toList(),
                own());
        rest.removeIf(String::isEmpty);
        return new Reading(sections, rest);
    }

    /** Those below whose headings something stands. */
    private List<OwnSection> own() {
        List<OwnSection> sections = new ArrayList<>();
        lines.own().forEach((heading, text) -> {
            ContentKind kind = Optional.ofNullable(outline.own().get(heading)).orElseGet(() -> kind(text));
            OwnSection section = new OwnSection(heading, content(kind, text));
            if (isFilled(section.content())) {
                sections.add(section);
            } else {
                rest.add(outline.layout().line(heading));
            }
        });
        return sections;
    }

    private static ContentKind kind(List<String> text) {
        List<String> filled = filled(text);
        if (filled.stream().allMatch(line -> TASK.matcher(line).matches())) {
            return ContentKind.BOXES;
        }
        return filled.stream().allMatch(line -> BULLET.matcher(line).matches())
                ? ContentKind.BULLETS
                : ContentKind.PROSE;
    }

    private OwnSection.Content content(ContentKind kind, List<String> text) {
        return switch (kind) {
            case PROSE -> new OwnSection.Prose(prose(text).orElse(""));
            case BULLETS ->
                new OwnSection.Bullets(
                        items(text, BULLET).map(item -> item.group("text")).toList());
            case BOXES ->
                new OwnSection.Boxes(items(text, TASK).map(SectionReader::task).toList());
        };
    }

    private static boolean isFilled(OwnSection.Content content) {
        if (content instanceof OwnSection.Prose prose) {
            return !prose.text().isEmpty();
        }
        return content instanceof OwnSection.Bullets list
                ? !list.items().isEmpty()
                : !((OwnSection.Boxes) content).tasks().isEmpty();
    }

    private Optional<String> goal() {
        return prose(lines.of(SectionHeading.GOAL));
    }

    private static Optional<String> prose(List<String> lines) {
        return Optional.of(String.join("\n", lines).strip()).filter(text -> !text.isEmpty());
    }

    private List<Task> tasks() {
        return items(lines.of(SectionHeading.TASKS), TASK)
                .map(SectionReader::task)
                .toList();
    }

    private static Task task(Matcher task) {
        return new Task(task.group("text"), !task.group("tick").equals(" "));
    }

    private List<String> bullets(SectionHeading heading) {
        return items(lines.of(heading), BULLET).map(item -> item.group("text")).toList();
    }

    /** The lines of a section that have this form; the others belong to nobody. */
    private Stream<Matcher> items(List<String> section, Pattern form) {
        List<Matcher> items = new ArrayList<>();
        for (String line : section) {
            Matcher item = form.matcher(line);
            if (item.matches()) {
                items.add(item);
            } else if (!line.isEmpty()) {
                rest.add(line);
            }
        }
        return items.stream();
    }

    /** The line that says that there are no dependencies, and maybe why. */
    private Optional<Remarked> none() {
        List<String> filled = filled(SectionHeading.DEPENDENCIES);
        Optional<Remarked> none = filled.stream()
                .limit(1)
                .flatMap(line -> Remarked.of(line).stream())
                .filter(line -> line.text().equals(NONE))
                .findFirst();
        if (none.isPresent()) {
            rest.addAll(filled.subList(1, filled.size()));
        }
        return none;
    }

    private List<String> filled(SectionHeading heading) {
        return filled(lines.of(heading));
    }

    private static List<String> filled(List<String> section) {
        return section.stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        for (String line : lines.of(SectionHeading.DEPENDENCIES)) {
            Optional<Dependency> dependency = dependency(line);
            dependency.ifPresent(dependencies::add);
            if (dependency.isEmpty() && !line.isEmpty()) {
                rest.add(line);
            }
        }
        return dependencies;
    }

    private Optional<Dependency> dependency(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (!bullet.matches()) {
            return Optional.empty();
        }
        return Remarked.of(bullet.group("text")).flatMap(item -> {
            List<String> links = List.of(item.text().split(", ", -1));
            List<IssueId> on =
                    links.stream().flatMap(link -> issue(link).stream()).toList();
            return on.size() == links.size() ? Optional.of(new Dependency(on, item.remark())) : Optional.empty();
        });
    }

    /** A text and the remark behind it, between parentheses that match. */
    private record Remarked(String text, Optional<String> remark) {

        /** The text as one with a remark; empty if its parentheses do not match. */
        static Optional<Remarked> of(String text) {
            int start = text.indexOf(" (");
            if (start < 0) {
                return Optional.of(new Remarked(text, Optional.empty()));
            }
            String remark = text.substring(start + 2, Math.max(start + 2, text.length() - 1));
            return text.endsWith(")") && !remark.isBlank() && isBalanced(remark)
                    ? Optional.of(new Remarked(text.substring(0, start), Optional.of(remark)))
                    : Optional.empty();
        }

        private static boolean isBalanced(String text) {
            int open = 0;
            for (int i = 0; i < text.length() && open >= 0; i++) {
                open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            }
            return open == 0;
        }
    }

    private Optional<IssueId> issue(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(link.group("id"))
                .flatMap(IssueId::parse)
                .or(() -> Optional.ofNullable(link.group("number"))
                        .flatMap(number -> Optional.ofNullable(outline.ids().get(Integer.valueOf(number)))));
    }

    private Optional<BigDecimal> estimate() {
        return single(SectionHeading.ESTIMATED_TIME, HOURS).map(hours -> new BigDecimal(hours.group("hours")));
    }

    private Optional<String> path() {
        return single(SectionHeading.FILE_PATH, Pattern.compile("(?<path>\\S.*)"))
                .map(path -> path.group("path"));
    }

    /** The only line of a section, in this form; anything else belongs to nobody. */
    private Optional<Matcher> single(SectionHeading heading, Pattern form) {
        List<String> filled = filled(heading);
        Optional<Matcher> found = filled.stream()
                .limit(1)
                .map(form::matcher)
                .filter(Matcher::matches)
                .findFirst();
        rest.addAll(found.isPresent() ? filled.subList(1, filled.size()) : filled);
        return found;
    }
}
