package ai.coditect.milepost.progress;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of the definitions, found by role and by login. */
final class Team {

    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, Person> byLogin = new HashMap<>();

    Team(List<Person> people) {
        for (Person person : people) {
            byName.putIfAbsent(person.name(), person);
            person.login().ifPresent(login -> byLogin.putIfAbsent(key(login), person));
        }
    }

    /**
     * Who has an issue. What GitHub says counts: who was assigned there has it, and whose login was taken off has it no
     * more. A role that nobody has yet is known to the definitions alone.
     */
    List<String> of(DeclaredIssue declared, Optional<LiveIssue> live) {
        List<String> assigned = live.map(issue -> issue.content().assignees()).orElse(List.of()).stream()
                .map(login -> role(login, declared))
                .distinct()
                .toList();
        if (live.isEmpty()) {
            return declared.people();
        }
        return assigned.isEmpty()
                ? declared.people().stream()
                        .filter(name -> person(name).login().isEmpty())
                        .toList()
                : assigned;
    }

    /** The role of a login: the one that the definition names, if several have it. */
    private String role(String login, DeclaredIssue declared) {
        return declared.people().stream()
                .filter(name ->
                        person(name).login().filter(login::equalsIgnoreCase).isPresent())
                .findFirst()
                .or(() -> Optional.ofNullable(byLogin.get(key(login))).map(Person::name))
                .orElse(login);
    }

    /** The person; a login that no role has is somebody with that login. */
    Person person(String name) {
        return Optional.ofNullable(byName.get(name)).orElseGet(() -> Person.named(name, Optional.of(name)));
    }

    /** What tells people apart: roles that one login has are one person. */
    String identity(String name) {
        return person(name).login().map(login -> "@" + key(login)).orElse(name);
    }

    /** The person of an identity; nobody in particular for none. */
    Person withIdentity(String identity) {
        return identity.startsWith("@")
                ? Optional.ofNullable(byLogin.get(identity.substring(1)))
                        .orElseGet(() -> Person.named(identity, Optional.of(identity.substring(1))))
                : person(identity);
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
