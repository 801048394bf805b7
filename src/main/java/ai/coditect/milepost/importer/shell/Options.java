package ai.coditect.milepost.importer.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a command of {@code gh}, by their long names: {@code -l bug}, {@code -lbug}, {@code --label bug} and
 * {@code --label=bug} are one.
 *
 * @param given each with its values; a switch has an empty one
 * @param operands what belongs to no option
 */
record Options(Map<String, List<Value>> given, List<Value> operands) {

    /**
     * Reads arguments.
     *
     * @param shortNames the short names of options and the long ones that they stand for
     * @param switches options without a value
     */
    static Options read(List<Value> arguments, Map<String, String> shortNames, List<String> switches) {
        Map<String, List<Value>> given = new LinkedHashMap<>();
        List<Value> operands = new ArrayList<>();
        boolean isOver = false;
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            String start = argument.start();
            if (isOver || start.length() < 2 || start.charAt(0) != '-') {
                operands.add(argument);
            } else if (start.equals("--")) {
                isOver = true;
            } else {
                boolean isLong = start.startsWith("--");
                int equals = isLong ? start.indexOf('=') : -1;
                String written = isLong ? (equals < 0 ? start : start.substring(0, equals)) : start.substring(0, 2);
                String name = isLong ? written.substring(2) : shortNames.getOrDefault(written, written);
                boolean isAttached = equals >= 0
                        || (!isLong && start.length() > 2)
                        || argument.parts().size() > 1;
                Value value = Value.EMPTY;
                if (isAttached) {
                    value = argument.without(equals >= 0 ? equals + 1 : written.length());
                } else if (!switches.contains(name) && i + 1 < arguments.size()) {
                    i++;
                    value = arguments.get(i);
                }
                given.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }
        return new Options(given, operands);
    }

    List<Value> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** The value that counts of several. */
    Optional<Value> last(String name) {
        List<Value> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    boolean has(String name) {
        return given.containsKey(name);
    }
}
