package ai.coditect.milepost.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Assignees: only what the definitions changed since the last apply is carried over. Logins are compared without case.
 */
final class AssigneesRule {

    private AssigneesRule() {}

    /** The new list is ordered: the declared logins as declared, then the others by name. */
    static Ruling<List<String>> decide(List<String> declared, List<String> live, Optional<List<String>> base) {
        Set<String> last = logins(base.orElse(List.of()));
        Set<String> wanted = logins(declared);
        Set<String> stay = logins(live);
        stay.removeIf(login -> last.contains(login) && !wanted.contains(login));
        Set<String> added = logins(declared);
        added.removeAll(last);

        List<String> result = new ArrayList<>();
        declared.stream()
                .filter(login -> stay.contains(login) || added.contains(login))
                .forEach(result::add);
        stay.stream().filter(login -> !wanted.contains(login)).forEach(result::add);

        Optional<FieldChange> kept = wanted.equals(logins(result))
                ? Optional.empty()
                : Optional.of(new FieldChange("assignees", Fields.list(declared), Fields.list(result), Reason.MERGE));
        if (logins(result).equals(logins(live))) {
            return Ruling.<List<String>>leave().keeping(kept);
        }
        FieldChange change = new FieldChange("assignees", Fields.list(logins(live)), Fields.list(result), Reason.YAML);
        return Ruling.write(result, change).keeping(kept);
    }

    /** The logins in a set that compares without case. */
    static Set<String> logins(Collection<String> names) {
        Set<String> logins = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        logins.addAll(names);
        return logins;
    }
}
