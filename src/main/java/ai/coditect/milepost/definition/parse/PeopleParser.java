package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads {@code people}: roles, each with a login or with none. */
public final class PeopleParser {

    /** Letters, digits and hyphens; managed users also have an underscore before their company's short name. */
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,38}");

    private final SourceFile file;
    private final NodeReader reader;
    private final DiagnosticCollector diagnostics;

    PeopleParser(SourceFile file, NodeReader reader, DiagnosticCollector diagnostics) {
        this.file = file;
        this.reader = reader;
        this.diagnostics = diagnostics;
    }

    /** The login that is written with or without {@code @}; empty when it is none. */
    public static Optional<String> login(String text) {
        String login = text.startsWith("@") ? text.substring(1) : text;
        return LOGIN.matcher(login).matches() ? Optional.of(login) : Optional.empty();
    }

    List<RawPerson> parse(MappingReader root, Set<String> faulty) {
        List<RawPerson> people = new ArrayList<>();
        root.node("people").ifPresent(value -> {
            if (value instanceof MappingNode mapping) {
                reader.entries(mapping).values().forEach(entry -> people.add(person(entry)));
            } else {
                reader.wrongType(value, "people", "a mapping", "Write a line `role: login` for each role.");
                faulty.add("people");
            }
        });
        return people;
    }

    private RawPerson person(MappingReader.Entry entry) {
        Scalar role = new Scalar(file, entry.key());
        if (NodeReader.isNull(entry.value())) {
            return new RawPerson(role, Optional.empty(), false);
        }
        Optional<Scalar> text = reader.line(entry.value(), "the login of `" + role.value() + "`");
        Optional<String> login = text.flatMap(value -> login(value.value()));
        if (login.isEmpty()) {
            text.ifPresent(value -> notALogin(value, diagnostics));
        }
        return new RawPerson(role, login, login.isEmpty());
    }

    public static void notALogin(Scalar text, DiagnosticCollector diagnostics) {
        diagnostics.error(
                text.at(),
                "`" + text.value() + "` is not a GitHub login",
                "A login has at most 39 letters, digits and hyphens, for example `octocat`.");
    }
}
