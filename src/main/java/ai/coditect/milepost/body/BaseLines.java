package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The line format of a base, version 1: one value a line behind a letter that names its field, an empty line, the body.
 * A field without a value has no line. Letters that are not known are skipped. This format never changes; a new one is
 * a new version of the marker.
 */
final class BaseLines {

    /** A base and the issue that it belongs to. */
    record Owned(IssueId id, Base base) {}

    private static final char ID = 'i';
    private static final char TITLE = 't';
    private static final char LABEL = 'l';
    private static final char ASSIGNEE = 'a';
    private static final char MILESTONE = 'm';
    private static final char STATE = 's';
    private static final char TYPE = 'y';
    private static final char BLOCKED_BY = 'b';
    private static final char PARENT = 'p';

    private BaseLines() {}

    static String write(IssueId id, Base base) {
        StringBuilder text = new StringBuilder();
        line(text, ID, id.value());
        line(text, TITLE, base.title());
        new TreeSet<>(base.labels()).forEach(label -> line(text, LABEL, label.value()));
        base.assignees().forEach(login -> line(text, ASSIGNEE, login));
        base.milestone().ifPresent(title -> line(text, MILESTONE, title));
        base.state().ifPresent(state -> line(text, STATE, state.name()));
        base.type().ifPresent(type -> line(text, TYPE, type));
        new TreeSet<>(base.blockedBy()).forEach(blocker -> line(text, BLOCKED_BY, blocker.value()));
        base.parent().ifPresent(parent -> line(text, PARENT, parent.value()));
        return text.append('\n').append(base.body()).toString();
    }

    private static void line(StringBuilder text, char letter, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n");
        text.append(letter).append(escaped).append('\n');
    }

    /** Reads a base; empty when the text is not one. */
    static Optional<Owned> read(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        List<String> head = List.of(text.substring(0, end).split("\n"));
        Optional<IssueId> id = first(head, ID).flatMap(IssueId::parse);
        Optional<String> title = first(head, TITLE);
        if (id.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Set<LabelName> labels = new LinkedHashSet<>();
        all(head, LABEL).forEach(name -> labels.add(new LabelName(name)));
        Set<IssueId> blockedBy = new LinkedHashSet<>();
        all(head, BLOCKED_BY).forEach(blocker -> IssueId.parse(blocker).ifPresent(blockedBy::add));
        Base base = new Base(
                title.get(),
                text.substring(end + 2),
                labels,
                all(head, ASSIGNEE),
                first(head, MILESTONE),
                first(head, STATE).flatMap(BaseLines::state),
                first(head, TYPE),
                blockedBy,
                first(head, PARENT).flatMap(IssueId::parse));
        return Optional.of(new Owned(id.get(), base));
    }

    private static Optional<IssueState> state(String name) {
        return Arrays.stream(IssueState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<String> first(List<String> head, char letter) {
        return all(head, letter).stream().findFirst();
    }

    private static List<String> all(List<String> head, char letter) {
        List<String> values = new ArrayList<>();
        for (String line : head) {
            if (line.charAt(0) == letter) {
                values.add(unescape(line.substring(1)));
            }
        }
        return values;
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        boolean escaped = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (escaped) {
                text.append(c == 'n' ? '\n' : c);
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
