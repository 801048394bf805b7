package ai.coditect.milepost.doctor;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredState;
import java.util.List;
import java.util.Optional;

/** What can be seen on this machine. */
public final class LocalChecks {

    private LocalChecks() {}

    /** The program and what runs it. */
    public static List<Check> program(String version, String java) {
        return List.of(Check.ok(Subject.MILEPOST, version), Check.ok(Subject.JAVA, java));
    }

    /**
     * The definitions.
     *
     * @param directory as the user typed it
     * @param findings what is wrong with them
     */
    public static Check definitions(String directory, DeclaredState declared, List<Diagnostic> findings) {
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            Diagnostic first = errors.get(0);
            String place = first.location().map(at -> at + ": ").orElse("");
            return errors.size() == 1
                    ? Check.fault(Subject.DEFINITIONS, place + first.summary(), first.detail())
                    : Check.fault(
                            Subject.DEFINITIONS,
                            directory + " has " + errors.size() + " errors; the first: " + place + first.summary(),
                            "`milepost validate` lists them all.");
        }
        String there = directory + ": " + counted(declared.issues().size(), "issue") + ", "
                + counted(declared.labels().size(), "label") + ", "
                + counted(declared.milestones().size(), "milestone");
        return findings.isEmpty()
                ? Check.ok(Subject.DEFINITIONS, there)
                : Check.warning(
                        Subject.DEFINITIONS,
                        there + ", with " + counted(findings.size(), "warning"),
                        "`milepost validate` lists them.");
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * The way to the server.
     *
     * @param proxy its address, and the variable that names it
     * @param certificates which are trusted
     */
    public static List<Check> network(Optional<String> proxy, String certificates) {
        return List.of(Check.ok(Subject.PROXY, proxy.orElse("none")), Check.ok(Subject.CERTIFICATES, certificates));
    }

    /** The embedded GitHub, which needs neither token nor network. */
    public static Check sandbox(String file) {
        return Check.ok(Subject.SANDBOX, file);
    }

    /** One that is not there. */
    public static Check sandboxToCome(String file) {
        return Check.ok(Subject.SANDBOX, file + " is not there yet; the first command makes it");
    }

    /** One that cannot be used, and what to do. */
    public static Check sandbox(String file, String problem, String advice) {
        return Check.fault(Subject.SANDBOX, file + ": " + problem, advice);
    }
}
