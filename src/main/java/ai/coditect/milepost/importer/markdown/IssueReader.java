package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Reads what stands below the title of an issue: field lines, sections with known names, nested bullets. */
final class IssueReader {

    private static final Pattern MARKS = Pattern.compile("\\[(P|US\\d{1,4})]\\s*");
    /** As task lists have it at the end of a line. */
    private static final Pattern DEPENDS = Pattern.compile(
            "\\s*\\((?:depends on|blocked by|after)\\s+(?<on>[^()]{1,500})\\)\\s*$", Pattern.CASE_INSENSITIVE);

    /** A remark about the item above it. */
    private static final Pattern ASIDE = Pattern.compile("_[^_]+_|\\*[^*]+\\*");

    private static final Set<String> MARKDOWN = Set.of("", "markdown", "md");

    private final SourceText source;
    private final Page page;
    private final ImportSettings settings;
    private final Findings findings;

    IssueReader(SourceText source, Page page, ImportSettings settings, Findings findings) {
        this.source = source;
        this.page = page;
        this.settings = settings;
        this.findings = findings;
    }

    /** An issue that has nothing but a title yet. */
    IssueBuilder issue(int line, String title, String workstream) {
        return new IssueBuilder(source.at(line), title, workstream, settings, findings);
    }

    /** An issue that is a heading. */
    IssueBuilder heading(Section section, Optional<Name> name, String workstream) {
        IssueBuilder issue = issue(section.line(), name.map(Name::title).orElse(section.title()), workstream);
        name.ifPresent(said -> issue.named(said.name()));
        String heading = issue.title();
        List<Node> text = new ArrayList<>();
        List<Node> blocks = blocks(section);
        for (int i = 0; i < blocks.size(); i++) {
            boolean headed =
                    text.isEmpty() && i + 1 < blocks.size() && readHeaded(blocks.get(i), blocks.get(i + 1), issue);
            if (headed) {
                i++;
            } else if (!text.isEmpty() || !readFields(blocks.get(i), issue)) {
                text.add(blocks.get(i));
            }
        }
        if (!issue.title().equals(heading)) {
            issue.remark("Heading: " + heading);
        }
        Optional<FencedCodeBlock> fence = onlyFence(text, section);
        if (fence.isPresent()) {
            issue.body(fence.get().getLiteral());
        } else if (isSections(text, section)) {
            int first = startsWithText(text) ? 1 : 0;
            text.subList(0, first).forEach(block -> issue.goal(String.join("\n", page.source(block))));
            for (int i = first; i < text.size(); i += 2) {
                readHeaded(text.get(i), text.get(i + 1), issue);
            }
            section.children().forEach(child -> readSection(child, issue));
        } else {
            issue.body(rest(text, section));
            section.children().stream()
                    .filter(child -> Field.named(child.title())
                            .filter(Field.DEPENDS_ON::equals)
                            .isPresent())
                    .forEach(child -> readSection(child, issue));
        }
        return issue;
    }

    /** Whether the first block names a field whose items are the second, which are then read. */
    private boolean readHeaded(Node head, Node list, IssueBuilder issue) {
        Optional<Field> field = headed(head, list);
        field.ifPresent(known -> Page.children(list).forEach(item -> readItem(known, item, issue)));
        return field.isPresent();
    }

    private Optional<Field> headed(Node head, Node list) {
        List<Field.Entry> entries = head instanceof Paragraph && isBullets(list)
                ? Field.on(String.join(" ", page.source(head)))
                : List.of();
        return entries.size() == 1 && entries.get(0).value().isEmpty()
                ? entries.get(0).field().filter(Field::hasItems)
                : Optional.empty();
    }

    /** Whether the block is made of field lines, which are then read. */
    private boolean readFields(Node block, IssueBuilder issue) {
        List<Field.Entry> entries = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        if (block instanceof Paragraph) {
            int line = Page.line(block);
            for (String text : page.source(block)) {
                List<Field.Entry> found = Field.on(text);
                if (found.isEmpty() && !goesOn(entries)) {
                    return false;
                }
                if (found.isEmpty()) {
                    Field.Entry last = entries.remove(entries.size() - 1);
                    entries.add(new Field.Entry(last.name(), last.field(), last.value() + " " + text.strip()));
                }
                entries.addAll(found);
                places.addAll(Collections.nCopies(found.size(), line));
                line++;
            }
        } else if (block instanceof ListBlock) {
            for (Node item : Page.children(block).toList()) {
                List<Field.Entry> found = item.getFirstChild() instanceof Paragraph text && text.getNext() == null
                        ? Field.inBullet(String.join(" ", page.source(text)))
                        : List.of();
                if (found.isEmpty()) {
                    return false;
                }
                found.forEach(entry -> {
                    entries.add(entry);
                    places.add(Page.line(item));
                });
            }
            if (entries.stream().noneMatch(Field.Entry::isClear)
                    && entries.stream().anyMatch(entry -> entry.field().isEmpty())) {
                return false;
            }
        }
        if (entries.stream().noneMatch(entry -> entry.field().isPresent())) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            issue.field(entries.get(i), source.at(places.get(i)));
        }
        return true;
    }

    /** Whether the value of the last field goes on in the next line. */
    private static boolean goesOn(List<Field.Entry> entries) {
        return !entries.isEmpty() && entries.get(entries.size() - 1).value().endsWith(",");
    }

    private static Optional<FencedCodeBlock> onlyFence(List<Node> text, Section section) {
        return section.children().isEmpty()
                        && text.size() == 1
                        && text.get(0) instanceof FencedCodeBlock fence
                        && isMarkdown(fence)
                ? Optional.of(fence)
                : Optional.empty();
    }

    /** Whether a fence says that Markdown is in it, or says nothing. */
    static boolean isMarkdown(FencedCodeBlock fence) {
        return MARKDOWN.contains(String.valueOf(fence.getInfo()).toLowerCase(Locale.ROOT));
    }

    private boolean startsWithText(List<Node> text) {
        return !text.isEmpty()
                && text.get(0) instanceof Paragraph paragraph
                && page.source(paragraph).stream()
                        .allMatch(line -> Field.on(line).isEmpty());
    }

    /** Whether all of it has a key of its own. */
    private boolean isSections(List<Node> text, Section section) {
        int first = startsWithText(text) ? 1 : 0;
        return (text.size() - first) % 2 == 0
                && IntStream.range(first, text.size())
                        .filter(i -> (i - first) % 2 == 0)
                        .allMatch(i -> headed(text.get(i), text.get(i + 1)).isPresent())
                && areSections(section.children());
    }

    /** Whether some have keys, and the others can be own sections, each under a heading of its own. */
    private boolean areSections(List<Section> sections) {
        List<Section> own =
                sections.stream().filter(section -> !isKnown(section)).toList();
        long headings = own.stream()
                .map(section -> section.title().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return own.isEmpty()
                || (own.size() < sections.size()
                        && headings == own.size()
                        && own.stream().allMatch(IssueReader::canBeOwn));
    }

    private static boolean canBeOwn(Section section) {
        return section.children().isEmpty()
                && !blocks(section).isEmpty()
                && SectionLayout.isHeadingText(section.title())
                && Field.named(section.title()).isEmpty();
    }

    private boolean isKnown(Section section) {
        List<Node> blocks = blocks(section);
        Optional<Field> field = Field.named(section.title());
        return section.children().isEmpty()
                && blocks.size() <= 1
                && field.filter(known -> switch (known) {
                            case GOAL, DESCRIPTION, ESTIMATE -> isText(blocks);
                            case TASKS -> blocks.stream().allMatch(this::isBoxes);
                            case DEPENDS_ON, DELIVERABLES, ACCEPTANCE, RESOURCES, FILES ->
                                isText(blocks) || blocks.stream().allMatch(this::isBullets);
                            default -> false;
                        })
                        .isPresent();
    }

    private static boolean isText(List<Node> blocks) {
        return blocks.stream().allMatch(Paragraph.class::isInstance);
    }

    private static List<Node> blocks(Section section) {
        return section.blocks().stream()
                .filter(block -> !(block instanceof ThematicBreak))
                .toList();
    }

    private boolean isBoxes(Node block) {
        return isBullets(block)
                && Page.children(block).allMatch(item -> Box.of(item, page).isPresent());
    }

    private boolean isBullets(Node block) {
        return block instanceof ListBlock
                && Page.children(block)
                        .allMatch(item -> item.getFirstChild() instanceof Paragraph text
                                && text.getNext() == null
                                && page.source(text).size() == 1);
    }

    private void readSection(Section section, IssueBuilder issue) {
        Field.named(section.title())
                .ifPresentOrElse(
                        field -> readSection(section, field, issue),
                        () -> issue.section(new OwnSection(section.title(), content(section))));
    }

    /** A list where there is nothing else and its items have no numbers. */
    private OwnSection.Content content(Section section) {
        List<Node> blocks = blocks(section);
        boolean isList = blocks.size() == 1 && blocks.get(0) instanceof BulletList;
        if (isList && isBoxes(blocks.get(0))) {
            return new OwnSection.Boxes(Page.children(blocks.get(0))
                    .flatMap(item -> Box.of(item, page).stream())
                    .map(box -> new Task(box.text(), box.done()))
                    .toList());
        }
        return isList && isBullets(blocks.get(0))
                ? new OwnSection.Bullets(
                        Page.children(blocks.get(0)).map(this::text).toList())
                : new OwnSection.Prose(
                        page.lines(Page.line(blocks.get(0)), Page.lastLine(blocks.get(blocks.size() - 1))));
    }

    private void readSection(Section section, Field field, IssueBuilder issue) {
        for (Node block : blocks(section)) {
            if (block instanceof ListBlock) {
                Page.children(block).forEach(item -> readItem(field, item, issue));
            } else {
                issue.field(
                        new Field.Entry(section.title(), Optional.of(field), String.join("\n", page.source(block))),
                        source.at(Page.line(block)));
            }
        }
    }

    private void readItem(Field field, Node item, IssueBuilder issue) {
        Location at = source.at(Page.line(item));
        Box.of(item, page)
                .filter(box -> field == Field.TASKS)
                .ifPresentOrElse(box -> issue.task(box.text(), box.done()), () -> issue.item(field, text(item), at));
    }

    private String text(Node item) {
        return item.getFirstChild() instanceof Paragraph text ? String.join(" ", page.source(text)) : "";
    }

    /** Everything below the field lines, as it stands. */
    private String rest(List<Node> text, Section section) {
        int first = text.isEmpty()
                ? section.children().stream().mapToInt(Section::line).min().orElse(section.line())
                : Page.line(text.get(0));
        int last = section.all()
                .flatMap(part -> part.blocks().stream())
                .filter(block -> !(block instanceof ThematicBreak))
                .mapToInt(Page::lastLine)
                .max()
                .orElse(first);
        int heading = section.all().mapToInt(Section::line).max().orElse(first);
        return page.lines(first, Math.max(last, heading));
    }

    /** An issue that is a box, with what is nested in it. */
    IssueBuilder box(Box box, Optional<Name> name, String workstream) {
        String text = name.map(Name::title).orElse(box.text());
        Matcher depends = DEPENDS.matcher(text);
        String title = depends.replaceFirst("");
        Matcher marks = MARKS.matcher(title);
        IssueBuilder issue =
                issue(Page.line(box.item()), Page.plain(MARKS.matcher(title).replaceAll("")), workstream);
        Page.links(title).forEach(link -> issue.remark("Link: " + link));
        name.ifPresent(said -> issue.named(said.name()));
        marks.results().forEach(mark -> issue.remark("Marked: " + mark.group().strip()));
        if (depends.reset().find()) {
            issue.item(Field.DEPENDS_ON, depends.group("on"), source.at(Page.line(box.item())));
        }
        if (box.optional()) {
            issue.remark("Marked: optional");
        }
        if (box.done()) {
            issue.done();
        }
        readNested(box, issue);
        return issue;
    }

    /** Fields first; if anything but bullets and paragraphs is left, all that is left is the body, as it stands. */
    private void readNested(Box box, IssueBuilder issue) {
        List<Node> text = new ArrayList<>();
        for (Node block = box.item().getFirstChild().getNext(); block != null; block = block.getNext()) {
            if (block instanceof ListBlock) {
                Page.children(block)
                        .filter(item -> !readNestedFields(item, issue))
                        .forEach(text::add);
            } else {
                text.add(block);
            }
        }
        if (!text.stream().allMatch(IssueReader::isPlain)) {
            issue.body(page.text(text));
            return;
        }
        for (Node block : text) {
            if (block instanceof ListItem item) {
                readTasks(item, issue);
            } else {
                issue.goal(page.text(List.of(block)));
            }
        }
    }

    /** Whether it is a paragraph, or a bullet that nothing but bullets stand below. */
    private static boolean isPlain(Node block) {
        return block instanceof Paragraph
                || (block instanceof ListItem
                        && block.getFirstChild() instanceof Paragraph
                        && Page.children(block)
                                .skip(1)
                                .allMatch(child -> child instanceof ListBlock
                                        && Page.children(child).allMatch(IssueReader::isPlain)));
    }

    /** Whether the bullet names fields whose values it has, on its line or in bullets below it, which are then read. */
    private boolean readNestedFields(Node item, IssueBuilder issue) {
        List<Field.Entry> fields = Box.of(item, page).isPresent() ? List.of() : Field.inBullet(text(item));
        List<Node> nested = nested(item);
        boolean isFlat =
                isPlain(item) && nested.stream().allMatch(inner -> nested(inner).isEmpty());
        boolean areKnown = fields.stream().allMatch(entry -> entry.field().isPresent());
        if (fields.isEmpty() || !isFlat || !(areKnown || nested.isEmpty())) {
            return false;
        }
        fields.forEach(entry -> issue.field(entry, source.at(Page.line(item))));
        nested.forEach(inner -> readItem(fields.get(fields.size() - 1).field().orElseThrow(), inner, issue));
        return true;
    }

    private void readTasks(ListItem item, IssueBuilder issue) {
        Optional<Box> box = Box.of(item, page);
        if (box.isEmpty() && ASIDE.matcher(text(item)).matches()) {
            issue.goal(text(item));
        } else {
            issue.task(
                    box.map(Box::text).orElseGet(() -> text(item)),
                    box.filter(Box::done).isPresent());
            nested(item).forEach(inner -> readTasks((ListItem) inner, issue));
        }
    }

    private static List<Node> nested(Node item) {
        return Page.children(item)
                .filter(ListBlock.class::isInstance)
                .flatMap(Page::children)
                .toList();
    }
}
