package ai.coditect.milepost.importer.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;

/**
 * Finds out what the issues of a document are: headings, or else boxes with names, or else rows of tables, or else
 * boxes.
 */
final class ShapeFinder {

    /** What makes a heading an issue without a name. */
    private static final Set<Field> TELLING = Set.of(Field.TITLE, Field.LABELS, Field.ASSIGNEES, Field.ESTIMATE);

    /** What few other chapters have two of. */
    private static final Set<Field> OF_ISSUES =
            Set.of(Field.LABELS, Field.MILESTONE, Field.ASSIGNEES, Field.ESTIMATE, Field.DEPENDS_ON);

    private final Page page;
    private final TableReader tables;

    ShapeFinder(Page page, TableReader tables) {
        this.page = page;
        this.tables = tables;
    }

    /** The shape that fits. */
    Shape find() {
        Map<Section, Optional<Name>> headings = headings();
        Set<String> series = series(boxes().flatMap(box -> Name.inBox(box.text()).stream()));
        boolean areGroups = headings.keySet().stream().noneMatch(this::hasTellingFields)
                && boxes().flatMap(box -> Name.inBox(box.text()).stream())
                                .filter(name -> series.contains(name.series()))
                                .count()
                        > headings.size();
        if (!headings.isEmpty() && !areGroups) {
            return new Shape.Headings(headings);
        }
        if (!series.isEmpty()) {
            return new Shape.NamedBoxes(series);
        }
        boolean hasTables = page.root()
                .all()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof TableBlock table && tables.isOfIssues(table));
        return hasTables ? new Shape.Tables() : new Shape.Boxes();
    }

    private Stream<Box> boxes() {
        return page.root()
                .all()
                .flatMap(section -> section.blocks().stream())
                .filter(ListBlock.class::isInstance)
                .flatMap(Page::children)
                .flatMap(item -> Box.of(item, page).stream());
    }

    /** A word makes a name; a code or a number does where there are two of its kind. */
    private static Set<String> series(Stream<Name> names) {
        Map<String, Set<String>> members = new HashMap<>();
        names.forEach(name -> members.computeIfAbsent(name.series(), series -> new HashSet<>())
                .add(name.name()));
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || isOfWords(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOfWords(String series) {
        return series.contains(" ") || series.contains("#");
    }

    private Map<Section, Optional<Name>> headings() {
        List<Section> all =
                page.root().all().filter(section -> section.level() > 0).toList();
        Set<String> series = series(all.stream().flatMap(section -> Name.inHeading(section.title()).stream()));
        Map<Section, Optional<Name>> found = new LinkedHashMap<>();
        for (Section section : all) {
            Optional<Name> name = Name.inHeading(section.title()).filter(said -> series.contains(said.series()));
            boolean titled = name.isPresent() || (section.level() > 1 && hasTellingFields(section));
            if (titled) {
                found.put(section, name);
            }
        }
        found.keySet()
                .removeIf(section ->
                        section.children().stream().flatMap(Section::all).anyMatch(found::containsKey));
        return found;
    }

    /** Whether a field below it makes it an issue: one whose name is clear, or two that may mean something else. */
    private boolean hasTellingFields(Section section) {
        List<Field.Entry> entries = section.blocks().stream()
                .limit(2)
                .flatMap(page::entries)
                .filter(entry -> !entry.value().isEmpty())
                .toList();
        return entries.stream()
                        .anyMatch(entry -> entry.isClear()
                                && entry.field().filter(TELLING::contains).isPresent())
                || entries.stream()
                                .flatMap(entry -> entry.field().filter(OF_ISSUES::contains).stream())
                                .distinct()
                                .count()
                        > 1;
    }
}
