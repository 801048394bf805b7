package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.definition.Layouts;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.pull.edit.Endings;
import ai.coditect.milepost.pull.edit.IssuePlace;
import ai.coditect.milepost.pull.edit.Links;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Issues that people opened in a declared milestone: each becomes a definition, which the next apply takes it over
 * with.
 */
final class NewIssues {

    private static final int LONGEST_ID = 50;

    private final Comparison comparison;
    private final Links links;
    private final Map<Integer, IssueId> ids = new LinkedHashMap<>();
    private final List<LiveIssue> issues;
    private final List<LiveIssue> sameTitle;

    private NewIssues(NewIssues all, List<LiveIssue> some) {
        comparison = all.comparison;
        links = all.links;
        issues = some;
        sameTitle = all.sameTitle;
        ids.putAll(all.ids);
    }

    private NewIssues(Comparison comparison, Links links, List<LiveIssue> issues, List<LiveIssue> sameTitle) {
        this.sameTitle = sameTitle;
        this.comparison = comparison;
        this.links = links;
        this.issues = issues;
        Set<String> taken = new HashSet<>();
        comparison.declared().issues().forEach(issue -> taken.add(issue.id().value()));
        comparison.live().issues().forEach(issue -> {
            if (Marker.read(issue.body()) instanceof MarkerReading.Found found) {
                taken.add(found.id().value());
            }
        });
        issues.forEach(issue -> ids.put(issue.number(), id(issue, taken)));
    }

    /** Those that are open, have no marker, and are nobody's yet. */
    static NewIssues in(Comparison comparison, Links links) {
        Set<String> milestones = new HashSet<>();
        comparison.declared().milestones().stream()
                .map(DeclaredMilestone::title)
                .forEach(milestones::add);
        Set<String> titles = new HashSet<>();
        comparison.declared().issues().stream().map(DeclaredIssue::title).forEach(titles::add);
        List<LiveIssue> issues = comparison.live().issues().stream()
                .filter(issue -> !issue.state().isClosed())
                .filter(issue ->
                        issue.content().milestone().filter(milestones::contains).isPresent())
                .filter(issue -> Marker.read(issue.body()) instanceof MarkerReading.None)
                .filter(issue -> !links.ids().containsKey(issue.number()))
                .toList();
        Map<Boolean, List<LiveIssue>> byTitle =
                issues.stream().collect(Collectors.partitioningBy(issue -> titles.add(issue.title())));
        return new NewIssues(
                comparison, links, byTitle.getOrDefault(true, List.of()), byTitle.getOrDefault(false, List.of()));
    }

    static NewIssues none(Comparison comparison, Links links) {
        return new NewIssues(comparison, links, List.of(), List.of());
    }

    /** Only some of them. */
    NewIssues among(List<LiveIssue> some) {
        return new NewIssues(this, some);
    }

    /** Those that cannot come in, as another issue or a definition has their title. */
    List<LiveIssue> sameTitle() {
        return sameTitle;
    }

    List<LiveIssue> issues() {
        return issues;
    }

    IssueId id(LiveIssue issue) {
        return Optional.ofNullable(ids.get(issue.number())).orElseThrow();
    }

    private static IssueId id(LiveIssue issue, Set<String> taken) {
        String plain = Normalizer.normalize(issue.title(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() <= LONGEST_ID
                ? plain
                : plain.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
        String name = cut.isEmpty() ? "issue-" + issue.number() : cut;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return new IssueId(free);
    }

    /** Adds them, each to the file that has most issues of its milestone. */
    void write(DefinitionTexts texts, DefinitionEdits edits) {
        Map<Place, List<Content>> added = new LinkedHashMap<>();
        for (LiveIssue issue : issues) {
            texts.home(issue.content().milestone(), comparison.declared())
                    .ifPresent(home -> added.computeIfAbsent(home.list(), first -> new ArrayList<>())
                            .add(content(issue, home.defaults(), Layouts.of(texts.raw()), edits)));
        }
        added.forEach(Place::append);
    }

    private Content content(
            LiveIssue issue, List<IssuePlace.Defaults> defaults, SectionLayout layout, DefinitionEdits edits) {
        Map<String, Content> all = new HashMap<>();
        all.put("id", new Content.Text(id(issue).value()));
        all.put("title", new Content.Text(issue.title()));
        Map<String, Content> without = edits.fields(issue.content(), defaults, all);
        Set<String> blockers = new TreeSet<>();
        issue.content().blockedBy().forEach(link -> id(link).ifPresent(id -> blockers.add(id.value())));
        if (!blockers.isEmpty()) {
            all.put("depends_on", Endings.texts(List.copyOf(blockers)));
        }
        issue.content().parent().flatMap(this::id).ifPresent(id -> all.put("parent", new Content.Text(id.value())));
        NewText text = text(issue, blockers, defaults, layout);
        all.putAll(text.values());
        if (!text.refused().isEmpty()) {
            without.put("sections", Endings.texts(text.refused()));
        }
        if (!without.isEmpty()) {
            all.put(IssuePlace.WITHOUT, new Content.Entries(without));
        }
        if (!text.values().containsKey("estimate")
                && text.values().keySet().stream().anyMatch(key -> !key.equals("body"))
                && IssuePlace.inherited("estimate", defaults).isPresent()) {
            all.put("estimate", new Content.Word(IssuePlace.NONE));
        }
        if (IssuePlace.inherited("state", defaults)
                .filter(state -> !state.equals("open"))
                .isPresent()) {
            all.put("state", new Content.Word("open"));
        }
        Map<String, Content> ordered = new LinkedHashMap<>();
        MappingSchema.ISSUE
                .keys()
                .forEach(key -> Optional.ofNullable(all.get(key)).ifPresent(value -> ordered.put(key, value)));
        return new Content.Entries(ordered);
    }

    private NewText text(
            LiveIssue issue, Set<String> blockers, List<IssuePlace.Defaults> defaults, SectionLayout layout) {
        Map<IssueId, Integer> numbers = new HashMap<>(links.numbers());
        ids.forEach((number, id) -> numbers.put(id, number));
        String body =
                BodyText.normalise(References.template(Marker.read(issue.body()).text()));
        return NewText.of(body, blockers, defaults, layout, new Links(numbers));
    }

    private Optional<IssueId> id(IssueLink link) {
        return links.id(link)
                .or(() -> link instanceof IssueNumber number
                        ? Optional.ofNullable(ids.get(number.value()))
                        : Optional.empty());
    }
}
