package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.importer.shell.Value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides {@code [ -n "$4" ]} and the like, where they ask what a function was called with. Every other condition is a
 * matter of the run: a switch such as {@code DRY_RUN} is there to be turned.
 */
final class Conditions {

    /** Whether a command succeeds. */
    enum Status {
        YES,
        NO,
        OPEN;

        Status turned() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case OPEN -> OPEN;
            };
        }
    }

    /** In {@code [[ }, the right side may be a pattern. */
    private static final Pattern PATTERN = Pattern.compile("[*?\\[(]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Conditions() {}

    /** @param fields of {@code test}, {@code [} or {@code [[}, without these and without the closing bracket */
    static Status decide(List<Value> fields) {
        if (!fields.isEmpty() && fields.get(0).text().equals(Optional.of("!"))) {
            return decide(fields.subList(1, fields.size())).turned();
        }
        if (fields.size() == 1) {
            return isArgument(fields) ? status(!fields.get(0).isEmpty()) : Status.OPEN;
        }
        if (fields.size() == 2) {
            return isArgument(fields)
                    ? switch (fields.get(0).shown()) {
                        case "-n" -> status(!fields.get(1).isEmpty());
                        case "-z" -> status(fields.get(1).isEmpty());
                        default -> Status.OPEN;
                    }
                    : Status.OPEN;
        }
        if (fields.size() == 3 && isArgument(fields)) {
            Optional<String> left = fields.get(0).text();
            Optional<String> right = fields.get(2).text();
            boolean areKnown = left.isPresent()
                    && right.isPresent()
                    && !PATTERN.matcher(right.get()).find();
            return !areKnown
                    ? Status.OPEN
                    : switch (fields.get(1).shown()) {
                        case "=", "==" -> status(left.equals(right));
                        case "!=" -> status(!left.equals(right));
                        default -> compare(left.get(), fields.get(1).shown(), right.get());
                    };
        }
        return Status.OPEN;
    }

    private static boolean isArgument(List<Value> fields) {
        return fields.stream().allMatch(field -> field.unknown().isEmpty())
                && fields.stream()
                                .map(Value::origin)
                                .reduce(Origin.SCRIPT, (one, other) -> one.compareTo(other) > 0 ? one : other)
                        == Origin.ARGUMENT;
    }

    private static Status status(boolean isMet) {
        return isMet ? Status.YES : Status.NO;
    }

    private static Status compare(String left, String operator, String right) {
        if (!NUMBER.matcher(left).matches() || !NUMBER.matcher(right).matches()) {
            return Status.OPEN;
        }
        int order = Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
        return switch (operator) {
            case "-eq" -> status(order == 0);
            case "-ne" -> status(order != 0);
            case "-lt" -> status(order < 0);
            case "-le" -> status(order <= 0);
            case "-gt" -> status(order > 0);
            case "-ge" -> status(order >= 0);
            default -> Status.OPEN;
        };
    }
}
