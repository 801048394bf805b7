package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.report.svg.Font;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of nodes in lines that fit a width. Hours are never parted, and where titles have to be cut, two that
 * differ do not become the same.
 *
 * @param mostLines of a title
 */
record NodeText(Font font, double width, int mostLines) {

    /** What a node is called, and its title with its hours. */
    record Lines(List<String> head, List<String> title) {
        List<String> all() {
            return Stream.concat(head.stream(), title.stream()).toList();
        }
    }

    /** The lines of each node, by the node's place in the view. */
    List<Lines> of(List<GraphNode> nodes) {
        List<List<String>> titles = new ArrayList<>();
        Map<List<String>, List<GraphNode>> same = new HashMap<>();
        for (GraphNode node : nodes) {
            List<String> lines = font.wrap(node.title(), width, mostLines);
            titles.add(lines);
            same.computeIfAbsent(lines, key -> new ArrayList<>()).add(node);
        }
        same.values().forEach(group -> tellApart(group, titles));
        return nodes.stream()
                .map(node -> new Lines(font.wrap(node.head(), width, 2), withHours(titles.get(node.index()), node)))
                .toList();
    }

    /** Leaves out what the titles begin with, where that is all that fits. */
    private void tellApart(List<GraphNode> group, List<List<String>> titles) {
        Set<String> distinct = new HashSet<>();
        group.forEach(node -> distinct.add(node.title()));
        if (distinct.size() < 2) {
            return;
        }
        int common = Integer.MAX_VALUE;
        String first = group.get(0).title();
        for (String title : distinct) {
            int length = 0;
            while (length < Math.min(first.length(), title.length()) && first.charAt(length) == title.charAt(length)) {
                length++;
            }
            common = title.equals(first) ? common : Math.min(common, length);
        }
        int start = first.lastIndexOf(' ', common - 1) + 1;
        group.forEach(node ->
                titles.set(node.index(), font.wrap("… " + node.title().substring(start), width, mostLines)));
    }

    private List<String> withHours(List<String> title, GraphNode node) {
        if (node.hours().isEmpty()) {
            return title;
        }
        String hours = node.hours().get();
        List<String> lines = new ArrayList<>(title);
        String behind = lines.isEmpty() ? hours : lines.get(lines.size() - 1) + " ·\u00A0" + hours;
        if (!lines.isEmpty() && font.width(behind) <= width) {
            lines.set(lines.size() - 1, behind);
        } else {
            lines.add(hours);
        }
        return lines;
    }
}
