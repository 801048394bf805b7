package ai.coditect.milepost.marker;

import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Values of fields as lines of the {@link ContentFormat}: the name and each text behind it, separated by tabs. A tab
 * within them is {@code \t}, a backslash {@code \\}.
 */
final class FieldFormat {

    private FieldFormat() {}

    static List<String> write(FieldValues values) {
        List<String> lines = new ArrayList<>();
        values.byName().forEach((name, value) -> {
            StringBuilder line = new StringBuilder(escaped(name.value()));
            value.texts().forEach(text -> line.append('\t').append(escaped(text)));
            lines.add(line.toString());
        });
        return lines;
    }

    /** A line without a value says nothing. */
    static FieldValues read(List<String> lines) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>();
        for (String line : lines) {
            List<String> parts = List.of(line.split("\t", -1));
            if (parts.size() > 1) {
                values.put(
                        new FieldName(plain(parts.get(0))),
                        new FieldValue(
                                parts.stream().skip(1).map(FieldFormat::plain).toList()));
            }
        }
        return FieldValues.of(values);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped) {
                plain.append(c == 't' ? '\t' : c);
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
