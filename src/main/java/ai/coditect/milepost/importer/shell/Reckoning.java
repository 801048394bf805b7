package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Arithmetic is not done: what it sets is known only at run time. */
final class Reckoning {

    private static final Pattern SET = Pattern.compile(
            "(?<!\\w)([A-Za-z_]\\w*+)\\s*+(?:\\+\\+|--|[-+*/%&|^]?=(?!=))|(?:\\+\\+|--)\\s*+([A-Za-z_]\\w*+)");

    private Reckoning() {}

    static void apply(String source, Variables variables, Location at) {
        SET.matcher(source)
                .results()
                .flatMap(set -> Stream.of(1, 2).flatMap(group -> Stream.ofNullable(set.group(group))))
                .forEach(name -> variables.set(name, List.of(Value.of(new Unknown("$" + name, at)))));
    }
}
