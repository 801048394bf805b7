package ai.coditect.milepost.marker;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The text format of what was last applied, version 1: one value a line behind a letter that names its field, an empty
 * line, the body. A field without a value has no line. Letters that are not known are skipped, so a field can be added;
 * anything else is a new version of the marker. Relations are kept as the ids of definitions.
 */
final class ContentFormat {

    /** A content and the issue that it belongs to. */
    record Owned(IssueId id, IssueContent content) {}

    private static final char ID = 'i';

    private ContentFormat() {}

    static String write(IssueId id, IssueContent content) {
        StringBuilder text = new StringBuilder();
        line(text, ID, id.value());
        for (IssueField field : IssueField.values()) {
            if (field != IssueField.BODY) {
                values(field, content).forEach(value -> line(text, letter(field), value));
            }
        }
        return text.append('\n').append(content.body()).toString();
    }

    /** How many characters {@link #write} gives at most: every one but the body's may need an escape. */
    static long lengthAtMost(IssueId id, IssueContent content) {
        long length = lengthAtMost(id.value()) + 1L + content.body().length();
        for (IssueField field : IssueField.values()) {
            if (field != IssueField.BODY) {
                for (String value : values(field, content)) {
                    length += lengthAtMost(value);
                }
            }
        }
        return length;
    }

    private static long lengthAtMost(String value) {
        return 2L * value.length() + 2;
    }

    /** Reads a content; empty when the text is not one. */
    static Optional<Owned> read(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        List<String> head = List.of(text.substring(0, end).split("\n"));
        Optional<IssueId> id = first(values(head, ID)).flatMap(IssueId::parse);
        IssueContent content = IssueContent.EMPTY.withBody(text.substring(end + 2));
        for (IssueField field : IssueField.values()) {
            if (field != IssueField.BODY) {
                content = with(field, values(head, letter(field)), content);
            }
        }
        boolean titled = !values(head, letter(IssueField.TITLE)).isEmpty();
        IssueContent whole = content;
        return id.filter(found -> titled).map(found -> new Owned(found, whole));
    }

    private static char letter(IssueField field) {
        return switch (field) {
            case TITLE -> 't';
            case LABELS -> 'l';
            case ASSIGNEES -> 'a';
            case MILESTONE -> 'm';
            case STATE -> 's';
            case TYPE -> 'y';
            case FIELDS -> 'f';
            case BODY -> throw new IllegalArgumentException("the body stands below the lines");
            case BLOCKED_BY -> 'b';
            case PARENT -> 'p';
            case BOARD -> 'j';
        };
    }

    private static List<String> values(IssueField field, IssueContent content) {
        return switch (field) {
            case TITLE -> List.of(content.title());
            case LABELS ->
                content.labels().stream().sorted().map(LabelName::value).toList();
            case ASSIGNEES -> content.assignees();
            case MILESTONE -> content.milestone().stream().toList();
            case STATE -> content.state().map(IssueState::name).stream().toList();
            case TYPE -> content.type().stream().toList();
            case FIELDS -> FieldFormat.write(content.fields());
            case BODY -> List.of(content.body());
            case BLOCKED_BY -> ids(content.blockedBy());
            case PARENT -> ids(content.parent().stream().toList());
            case BOARD -> FieldFormat.write(content.board());
        };
    }

    private static List<String> ids(List<IssueLink> links) {
        return DeclaredIssue.ids(links).stream().map(IssueId::value).toList();
    }

    private static IssueContent with(IssueField field, List<String> values, IssueContent content) {
        return switch (field) {
            case TITLE -> content.withTitle(first(values).orElse(""));
            case LABELS ->
                content.withLabels(values.stream().map(LabelName::new).toList());
            case ASSIGNEES -> content.withAssignees(values);
            case MILESTONE -> content.withMilestone(first(values));
            case STATE -> content.withState(first(values).flatMap(ContentFormat::state));
            case TYPE -> content.withType(first(values));
            case FIELDS -> content.withFields(FieldFormat.read(values));
            case BODY -> content;
            case BLOCKED_BY -> content.withBlockedBy(links(values));
            case PARENT -> content.withParent(links(values).stream().findFirst());
            case BOARD -> content.withBoard(FieldFormat.read(values));
        };
    }

    private static List<IssueLink> links(List<String> values) {
        return values.stream()
                .flatMap(value -> IssueId.parse(value).stream())
                .map(IssueLink.class::cast)
                .toList();
    }

    private static Optional<IssueState> state(String name) {
        return Arrays.stream(IssueState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<String> first(Collection<String> values) {
        return values.stream().findFirst();
    }

    private static void line(StringBuilder text, char letter, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n");
        text.append(letter).append(escaped).append('\n');
    }

    private static List<String> values(List<String> head, char letter) {
        List<String> values = new ArrayList<>();
        for (String line : head) {
            if (line.indexOf(letter) == 0) {
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
