package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.importer.records.Dialect.People;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.Tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who an issue is assigned to. */
final class Assignees {

    private static final Pattern LOGIN = Pattern.compile("@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("([^<>]+?)\\s*<[^<>]*@[^<>]*>");

    private static final String BOT = "[bot]";

    private final Values values;
    private final People people;

    /** @param people what the tool calls people by */
    Assignees(Values values, People people) {
        this.values = values;
        this.people = people;
    }

    /** Logins after {@code @}, and the names of roles. */
    List<String> read() {
        List<String> assignees = new ArrayList<>();
        for (Field field : values.fields(Meaning.ASSIGNEES)) {
            for (Tree item : field.value().items()) {
                boolean isLogin = item instanceof Fields person && person.has("login");
                values.leaveUnnamed(item, Words.words(item).stream().findFirst(), field);
                for (String name : item instanceof Text text && !(field.value() instanceof Items)
                        ? names(text)
                        : Words.words(item)) {
                    assignee(name, isLogin, field).ifPresent(assignees::add);
                }
            }
        }
        return assignees;
    }

    /** Names of people have commas in them, logins have none. */
    private List<String> names(Text text) {
        return people == People.LOGINS
                        || (text.value().contains("@")
                                && !NAME_AND_MAIL.matcher(text.value().strip()).matches())
                ? Words.list(text)
                : text.text().stream().toList();
    }

    private Optional<String> assignee(String name, boolean isLogin, Field field) {
        Matcher login = LOGIN.matcher(name);
        if (name.toLowerCase(Locale.ROOT).equals("@me")) {
            values.lost(field, name, "is whoever runs the tool");
            return Optional.empty();
        }
        if (name.endsWith(BOT)) {
            values.lost(field, name, "is a bot, to which no issue can be assigned");
            return Optional.empty();
        }
        if (login.matches() && (isLogin || people == People.LOGINS || name.startsWith("@"))) {
            return Optional.of("@" + login.group(1));
        }
        Matcher mail = NAME_AND_MAIL.matcher(name);
        return Optional.of(mail.matches() ? mail.group(1) : name.replaceFirst("^@", ""));
    }
}
