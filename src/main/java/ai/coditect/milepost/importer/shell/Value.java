package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a word is when the script runs, as far as that is known without running it. */
record Value(List<Part> parts, Origin origin) {

    /** Nothing at all. */
    static final Value EMPTY = new Value(List.of(), Origin.SCRIPT);

    /** Where a value comes from. */
    enum Origin {
        /** It stands in the script. */
        SCRIPT,
        /** It was handed to a function. */
        ARGUMENT,
        /** Whoever runs the script may give another. */
        OUTSIDE
    }

    /** A piece of a value. */
    sealed interface Part {}

    /** Text that is known. */
    record Text(String text) implements Part {}

    /** The number, or the address, of what the script creates. */
    record Created(Kind kind, int index) implements Part {}

    /** What a script creates. */
    enum Kind {
        ISSUE,
        MILESTONE
    }

    /** The content of a file that the script does not write. */
    record FileContent(String name, Location at) implements Part {}

    /** What is known only at run time, as it is written. */
    record Unknown(String source, Location at) implements Part {}

    Value {
        parts = List.copyOf(parts);
    }

    static Value of(String text) {
        return text.isEmpty() ? EMPTY : of(new Text(text));
    }

    static Value of(Part part) {
        return new Value(List.of(part), Origin.SCRIPT);
    }

    /** Texts that follow one another become one. */
    static Value join(List<Value> values, String between) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Origin origin = Origin.SCRIPT;
        for (int i = 0; i < values.size(); i++) {
            text.append(i > 0 ? between : "");
            Value value = values.get(i);
            origin = value.origin().compareTo(origin) > 0 ? value.origin() : origin;
            for (Part part : value.parts()) {
                if (part instanceof Text known) {
                    text.append(known.text());
                } else {
                    flush(text, parts);
                    parts.add(part);
                }
            }
        }
        flush(text, parts);
        return new Value(parts, origin);
    }

    private static void flush(StringBuilder text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    Value from(Origin other) {
        return new Value(parts, other.compareTo(origin) > 0 ? other : origin);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The text, if it is known. */
    Optional<String> text() {
        if (parts.isEmpty()) {
            return Optional.of("");
        }
        return parts.size() == 1 && parts.get(0) instanceof Text known ? Optional.of(known.text()) : Optional.empty();
    }

    /** The known text that it begins with. */
    String start() {
        return !parts.isEmpty() && parts.get(0) instanceof Text known ? known.text() : "";
    }

    /** Without so many characters of the text that it begins with. */
    Value without(int characters) {
        List<Part> rest = new ArrayList<>(parts.subList(1, parts.size()));
        String left = start().substring(characters);
        if (!left.isEmpty()) {
            rest.add(0, new Text(left));
        }
        return new Value(rest, origin);
    }

    /** What was created, if this is nothing but its number or address. */
    Optional<Created> created() {
        List<Part> said = parts.stream()
                .filter(part -> !(part instanceof Text known) || !known.text().isBlank())
                .toList();
        return said.size() == 1 && said.get(0) instanceof Created created ? Optional.of(created) : Optional.empty();
    }

    /** The first part that is not known. */
    Optional<Part> unknown() {
        return parts.stream()
                .filter(part -> part instanceof Unknown || part instanceof FileContent)
                .findFirst();
    }

    /** Without line ends at its end, as the output of commands is taken. */
    Value trimmed() {
        if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Text last)) {
            return this;
        }
        int end = last.text().length();
        while (end > 0 && last.text().charAt(end - 1) == '\n') {
            end--;
        }
        String kept = last.text().substring(0, end);
        List<Part> all = new ArrayList<>(parts.subList(0, parts.size() - 1));
        if (!kept.isEmpty()) {
            all.add(new Text(kept));
        }
        return new Value(all, origin);
    }

    int length() {
        return parts.stream()
                .mapToInt(part -> part instanceof Text known ? known.text().length() : 1)
                .sum();
    }

    /** For a message: with what is not known as it is written. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text known) {
                shown.append(known.text());
            } else if (part instanceof Unknown unknown) {
                shown.append(unknown.source());
            } else if (part instanceof FileContent file) {
                shown.append("$(cat ").append(file.name()).append(')');
            } else {
                shown.append("(number)");
            }
        }
        return shown.toString();
    }
}
