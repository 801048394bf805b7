package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.match.Match;
import ai.coditect.milepost.plan.match.Matches;
import ai.coditect.milepost.plan.match.Trust;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands against taking over the issues that the user named. */
final class NamedAdoptions {

    private final Matches matches;
    private final Trust trust;
    private final Map<Integer, LiveIssue> live = new HashMap<>();
    private final Map<Integer, DeclaredIssue> owners = new HashMap<>();

    private NamedAdoptions(List<DeclaredIssue> declared, Matches matches, List<LiveIssue> live, Trust trust) {
        this.matches = matches;
        this.trust = trust;
        live.forEach(issue -> this.live.put(issue.number(), issue));
        declared.forEach(issue -> matches.of(issue.id()).live().ifPresent(found -> owners.put(found.number(), issue)));
    }

    /** One error for each number that cannot be taken over. */
    static List<Diagnostic> findings(
            Adoption adoption, List<DeclaredIssue> declared, Matches matches, List<LiveIssue> live, Trust trust) {
        NamedAdoptions named = new NamedAdoptions(declared, matches, live, trust);
        List<Diagnostic> findings = new ArrayList<>();
        adoption.numbers().forEach(number -> named.check(number).ifPresent(findings::add));
        return findings;
    }

    private Optional<Diagnostic> check(int number) {
        Optional<LiveIssue> issue = Optional.ofNullable(live.get(number));
        if (issue.isEmpty()) {
            return refused(number, "there is no such issue", "Name another number.");
        }
        Optional<DeclaredIssue> owner = Optional.ofNullable(owners.get(number));
        if (owner.isEmpty()) {
            return refused(
                    number,
                    "no definition is waiting for an issue with its title, \""
                            + issue.get().title() + "\"",
                    "Give the definition that it belongs to exactly its title, then run the same command again.");
        }
        if (matches.of(owner.get().id()) instanceof Match.LeftAlone damaged) {
            return refused(
                    number,
                    damaged.problem(),
                    "Delete what is left of its marker, the line that starts with `<!-- milepost`, then run the same"
                            + " command again.");
        }
        boolean canVouch = !owner.get().content().labels().isEmpty()
                || owner.get().content().milestone().isPresent();
        return trust.level(issue.get(), Marker.read(issue.get().body())) == Trust.Level.BY_USER && !canVouch
                ? refused(
                        number,
                        "an outsider opened it, and \"" + owner.get().id() + "\" has neither a label nor a milestone",
                        "Give the definition one: it is what tells the issue from those that anybody can open, from"
                                + " then on.")
                : Optional.empty();
    }

    private static Optional<Diagnostic> refused(int number, String reason, String wayOut) {
        return Optional.of(new Diagnostic(
                Severity.ERROR, "issue #" + number + " cannot be taken over: " + reason, wayOut, Optional.empty()));
    }
}
