package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.importer.assembly.Mentions.Mention;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a source says about dependencies. */
final class Dependencies {

    /** A word for nothing, maybe with a reason. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?:none|nothing|nil|no|n/a|not applicable|no dependencies|[-–—])?[.:]?"
                    + "(?:\\s*\\((?<reason>[^()]*(?:\\([^()]*\\)[^()]*)*)\\)|\\s+[-–—]\\s+(?<why>.*))?[.]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK =
            Pattern.compile("(?<main>[^(]*[^(\\s])\\s*\\((?<remark>.*)\\)[.]?", Pattern.DOTALL);

    /** What stands between names and says nothing more. */
    private static final Pattern FILLER = Pattern.compile(
            "(?iu)\\b(?:issues?|tickets?|tasks?|stories|story|and|depends?|on|after|blocked|by|requires?|needs?|must|be"
                    + "|is|are|has|have|been|completed?|done|finished)\\b|[\\p{Punct}\\p{S}·–—✅✔☑\\s\\uFE0F]");

    private static final Pattern EDGES = Pattern.compile("^[\\s,;&·]+|[\\s,;&·]+$");

    /** A longer text names no issues. */
    private static final int LONGEST = 2_000;

    private final Names names;
    private final Mentions mentions;
    private final Findings findings;

    Dependencies(Names names, Mentions mentions, Findings findings) {
        this.names = names;
        this.mentions = mentions;
        this.findings = findings;
    }

    /** Why there are no dependencies, if that is what the text says. */
    static Optional<String> noneBecause(String text) {
        Matcher nothing = NOTHING.matcher(text.strip());
        return text.length() <= LONGEST && nothing.matches()
                ? Optional.ofNullable(nothing.group("reason"))
                        .or(() -> Optional.ofNullable(nothing.group("why")))
                        .map(String::strip)
                        .filter(reason -> !reason.isEmpty())
                : Optional.empty();
    }

    /** Whether the text says that there are none. */
    static boolean isNone(String text) {
        return text.length() <= LONGEST && NOTHING.matcher(text.strip()).matches();
    }

    /**
     * The issues that a text names, with its remark; empty when it names none, which is reported.
     *
     * @param series that a bare number belongs to
     */
    Optional<Dependency> read(DraftDependency dependency, String series) {
        String text = dependency.text().strip();
        if (text.length() > LONGEST) {
            reportNone(dependency);
            return Optional.empty();
        }
        List<IssueId> exact = exact(text);
        if (!exact.isEmpty()) {
            return Optional.of(new Dependency(exact, Optional.empty()));
        }
        Matcher remark = REMARK.matcher(text);
        String main = remark.matches() ? remark.group("main") : text;
        Set<IssueId> ids = new LinkedHashSet<>();
        List<Key> unknown = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int done = 0;
        for (Mention mention : mentions.all(main, series)) {
            rest.append(main, done, mention.start()).append(' ');
            done = mention.end();
            for (Key key : mention.keys()) {
                names.findLoosely(key).ifPresentOrElse(ids::add, () -> unknown.add(key));
            }
        }
        rest.append(main, done, main.length());
        mentions.reportUnknown(unknown, dependency.at(), findings);
        if (ids.isEmpty()) {
            if (unknown.isEmpty()) {
                reportNone(dependency);
            }
            return Optional.empty();
        }
        Optional<String> words = Optional.of(EDGES.matcher(rest).replaceAll(""))
                .filter(said -> !FILLER.matcher(said).replaceAll("").isEmpty());
        Optional<String> why =
                remark.matches() ? Optional.of(remark.group("remark").strip()) : words;
        return Optional.of(new Dependency(List.copyOf(ids), why.filter(said -> !said.isBlank())));
    }

    /** The only issue that a text names; empty when it names none, which is reported. */
    Optional<IssueId> one(DraftDependency name, String series) {
        return read(name, series).flatMap(found -> found.on().stream().findFirst());
    }

    /** The issues whose names are all that the text has. */
    private List<IssueId> exact(String text) {
        Optional<IssueId> whole = names.exact(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Set<IssueId> ids = new LinkedHashSet<>();
        for (String part : text.split("[,;\\s]+", -1)) {
            Optional<IssueId> id = names.exact(part);
            if (id.isEmpty()) {
                return List.of();
            }
            ids.add(id.get());
        }
        return List.copyOf(ids);
    }

    private void reportNone(DraftDependency dependency) {
        findings.lost(
                Loss.REFERENCE,
                dependency.at(),
                "`" + dependency.text().strip() + "` names no issue of this source",
                "The dependency is left out and stands in a comment.");
    }
}
