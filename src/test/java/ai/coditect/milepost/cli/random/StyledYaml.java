package ai.coditect.milepost.cli.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Definitions written as many people write YAML: every style of scalar and list, and remarks wherever there can be one.
 */
final class StyledYaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z0-9 ,.()/-]*[A-Za-z0-9.)]");

    private final Random random;
    private final int list;
    private final int deeper;
    private final String dash;
    private final Map<List<String>, String> anchors =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    private final Map<String, PulledIssue> anchored = new TreeMap<>();
    private final StringBuilder out = new StringBuilder();
    private int remarks;

    /** The issues, each with its own lines. */
    final Map<String, String> chunks = new TreeMap<>();

    StyledYaml(Random random) {
        this.random = random;
        this.list = random.nextInt(3) * 2;
        this.deeper = 2 + random.nextInt(3);
        this.dash = random.nextInt(4) == 0 ? "-   " : "- ";
    }

    String write(String head, List<PulledIssue> issues, PulledIssue defaults) {
        out.append(head);
        above(0);
        out.append("issues:").append(beside()).append('\n');
        for (PulledIssue issue : issues) {
            int start = out.length();
            above(list);
            if (random.nextInt(6) == 0
                    && issue.goal.filter(goal -> goal.contains("\n")).isEmpty()) {
                flow(issue, defaults);
            } else {
                block(issue, defaults);
            }
            chunks.put(issue.id, out.substring(start));
        }
        above(0);
        return out.toString();
    }

    private void flow(PulledIssue issue, PulledIssue defaults) {
        List<String> entries = new ArrayList<>();
        values(issue, defaults).forEach((key, value) -> entries.add(key + ": " + flowValue(key, value)));
        out.append(" ".repeat(list))
                .append(dash)
                .append('{')
                .append(String.join(", ", entries))
                .append('}');
        out.append(beside()).append('\n');
    }

    private String flowValue(String key, Object value) {
        if (key.equals("sections")) {
            return "["
                    + sections(value).stream()
                            .map(section -> "{heading: " + flowScalar(String.valueOf(section.get("heading"))) + ", "
                                    + content(section) + ": " + flowList(items(section)) + "}")
                            .collect(Collectors.joining(", "))
                    + "]";
        }
        return value instanceof List<?> items ? flowList(texts(items)) : flowScalar(value.toString());
    }

    private static List<Map<?, ?>> sections(Object value) {
        List<Map<?, ?>> sections = new ArrayList<>();
        ((List<?>) value).forEach(section -> sections.add((Map<?, ?>) section));
        return sections;
    }

    private static String content(Map<?, ?> section) {
        return section.containsKey("tasks") ? "tasks" : "list";
    }

    private static List<String> items(Map<?, ?> section) {
        return section.get(content(section)) instanceof List<?> items ? texts(items) : List.of();
    }

    private void sections(PulledIssue issue, Object value, int column) {
        out.append(beside()).append('\n');
        int indent = column + (random.nextBoolean() ? 0 : deeper);
        for (Map<?, ?> section : sections(value)) {
            above(indent);
            out.append(" ".repeat(indent)).append("- heading:");
            scalar(String.valueOf(section.get("heading")), indent + 2);
            above(indent + 2);
            out.append(" ".repeat(indent + 2)).append(content(section)).append(':');
            list(issue, items(section), indent + 2);
        }
    }

    private void block(PulledIssue issue, PulledIssue defaults) {
        int column = list + dash.length();
        String prefix = " ".repeat(list) + dash;
        for (Map.Entry<String, Object> entry : values(issue, defaults).entrySet()) {
            if (prefix.isBlank()) {
                above(column);
            }
            out.append(prefix).append(entry.getKey()).append(':');
            prefix = " ".repeat(column);
            if (entry.getKey().equals("sections")) {
                sections(issue, entry.getValue(), column);
            } else if (entry.getValue() instanceof List<?> items) {
                list(issue, texts(items), column);
            } else {
                scalar(entry.getValue().toString(), column);
            }
            if (random.nextInt(10) == 0) {
                out.append('\n');
            }
        }
    }

    /** What the issue has to say beside its defaults, in the usual order or another. */
    private Map<String, Object> values(PulledIssue issue, PulledIssue defaults) {
        Map<String, Object> all = issue.plain();
        List<String> labels = new ArrayList<>(issue.labels);
        labels.removeAll(defaults.labels);
        if (labels.isEmpty()) {
            all.remove("labels");
        } else {
            all.put("labels", labels);
        }
        defaults.milestone
                .filter(title -> issue.milestone.equals(defaults.milestone))
                .ifPresent(title -> all.remove("milestone"));
        return all;
    }

    private static List<String> texts(List<?> items) {
        return items.stream().map(Object::toString).toList();
    }

    private void list(PulledIssue issue, List<String> items, int column) {
        if (anchors.containsKey(items)) {
            String name = Optional.ofNullable(anchors.get(items)).orElse("");
            issue.sharesAnchor = true;
            Optional.ofNullable(anchored.get(name)).ifPresent(owner -> owner.sharesAnchor = true);
            out.append(" *").append(name).append(beside()).append('\n');
            return;
        }
        if (random.nextInt(4) == 0) {
            String name = "a" + anchors.size();
            anchors.put(items, name);
            anchored.put(name, issue);
            out.append(" &").append(name);
        }
        if (random.nextInt(3) == 0) {
            out.append(' ').append(flowList(items)).append(beside()).append('\n');
            return;
        }
        out.append(beside()).append('\n');
        int indent = column + (random.nextBoolean() ? 0 : deeper);
        for (String item : items) {
            above(indent);
            out.append(" ".repeat(indent)).append('-');
            scalar(item, indent + 1);
            if (random.nextInt(12) == 0) {
                out.append('\n');
            }
        }
    }

    private String flowList(List<String> items) {
        String blank = random.nextBoolean() ? " " : "";
        return "[" + blank
                + String.join(", ", items.stream().map(this::flowScalar).toList()) + blank + "]";
    }

    private String flowScalar(String text) {
        return PLAIN.matcher(text).matches() && !text.contains(",") && random.nextBoolean() ? text : quoted(text);
    }

    private String quoted(String text) {
        return text.contains("\n") || random.nextBoolean()
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"'
                : "'" + text.replace("'", "''") + "'";
    }

    /** The value of a key, or an item, whose parent stands at the column. */
    private void scalar(String text, int column) {
        int style = random.nextInt(8);
        String indent = "\n" + " ".repeat(column + deeper);
        if (text.contains("\n") && style > 0) {
            out.append(style % 2 == 0 ? " |" : " |-").append(beside());
            text.lines().forEach(line -> out.append(line.isEmpty() ? "\n" : indent + line));
        } else if (!text.contains("\n") && style == 1) {
            out.append(" >").append(beside()).append(indent).append(wrapped(text, indent));
        } else if (PLAIN.matcher(text).matches() && style < 6) {
            out.append(' ').append(style == 2 ? wrapped(text, indent) : text).append(beside());
        } else {
            out.append(' ').append(quoted(text)).append(beside());
        }
        out.append('\n');
    }

    private String wrapped(String text, String indent) {
        return text.replaceFirst("(?<=[a-z0-9]) (?=[a-z])", indent);
    }

    private String beside() {
        return random.nextInt(5) == 0 ? " ".repeat(1 + random.nextInt(4)) + "# remark " + ++remarks : "";
    }

    private void above(int indent) {
        if (random.nextInt(8) == 0) {
            out.append(random.nextInt(4) == 0 ? "\n" : "")
                    .append(" ".repeat(indent))
                    .append("# remark " + ++remarks)
                    .append('\n');
        }
    }
}
