package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Parses {@code people}: after each role a login, or a mapping that also says when the person works, and at what rate.
 */
final class PeopleParser {

    private final SourceFile file;
    private final NodeReader nodes;
    private final ValueParser values;
    private final DiagnosticCollector diagnostics;

    PeopleParser(SourceFile file, NodeReader nodes, ValueParser values, DiagnosticCollector diagnostics) {
        this.file = file;
        this.nodes = nodes;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    List<RawPerson> parse(MappingNode people) {
        return nodes.entries(people).values().stream().map(this::person).toList();
    }

    private RawPerson person(MappingReader.Entry entry) {
        Scalar role = new Scalar(file, entry.key());
        if (NodeReader.isNull(entry.value())) {
            return RawPerson.of(role, Optional.empty(), false);
        }
        if (entry.value() instanceof MappingNode) {
            return nodes.mapping(entry.value(), MappingSchema.PERSON)
                    .map(mapping -> person(role, mapping))
                    .orElseGet(() -> RawPerson.of(role, Optional.empty(), true));
        }
        Optional<String> login =
                nodes.line(entry.value(), "the login of `" + role.value() + "`").flatMap(values::login);
        return RawPerson.of(role, login, login.isEmpty());
    }

    private RawPerson person(Scalar role, MappingReader mapping) {
        Optional<String> login = mapping.line("login").flatMap(values::login);
        Optional<Located<LocalDate>> from = day(mapping, "from");
        Optional<Located<LocalDate>> until = day(mapping, "until");
        until.filter(last -> from.filter(first -> first.value().isAfter(last.value()))
                        .isPresent())
                .ifPresent(last -> diagnostics.error(
                        last.at(),
                        "`" + role.value() + "` works until a day before the first one",
                        "Let `until` be the same day as `from` or a later one."));
        return new RawPerson(
                role,
                login,
                login.isEmpty() && mapping.node("login").isPresent(),
                mapping.line("hours_per_day").flatMap(values::hoursPerDay),
                from,
                until,
                mapping.lines("days_off").stream()
                        .flatMap(text -> values.daysOff(text).stream())
                        .toList(),
                mapping.line("rate").flatMap(values::rate));
    }

    private Optional<Located<LocalDate>> day(MappingReader mapping, String key) {
        return mapping.line(key).flatMap(text -> values.date(text).map(day -> new Located<>(day, text.at())));
    }
}
