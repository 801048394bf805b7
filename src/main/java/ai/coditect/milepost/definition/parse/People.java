package ai.coditect.milepost.definition.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is meant by an assignee: a login, or a role of {@code people}. */
public final class People {

    private final Map<String, Optional<String>> logins = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    public People(Stream<RawPerson> people) {
        people.forEach(person -> {
            String role = person.role().value();
            logins.putIfAbsent(role, person.login());
            person.login().ifPresent(login -> roles.putIfAbsent(login.toLowerCase(Locale.ROOT), role));
        });
    }

    /** The login; empty for a role that has none. */
    public Optional<String> login(String assignee) {
        return assignee.startsWith("@") ? ValueParser.login(assignee) : logins.getOrDefault(assignee, Optional.empty());
    }

    /** The role that an assignee is; a login that no role has is itself. */
    public String worker(String assignee) {
        return assignee.startsWith("@")
                ? ValueParser.login(assignee)
                        .map(login -> roles.getOrDefault(login.toLowerCase(Locale.ROOT), login))
                        .orElse(assignee)
                : assignee;
    }

    /** What people are compared by: a role is whoever has its login, and GitHub tells no logins apart by their case. */
    public String person(String assignee) {
        return login(assignee)
                .map(login -> "@" + login.toLowerCase(Locale.ROOT))
                .orElse(assignee);
    }
}
