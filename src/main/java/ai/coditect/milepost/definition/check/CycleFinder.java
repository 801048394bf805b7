package ai.coditect.milepost.definition.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds cycles in a graph by depth-first search: each back edge closes one. Without these edges, the graph has no
 * cycles. Edges from a node to itself are ignored. Of very many cycles only the first are told.
 */
public final class CycleFinder {

    private static final int MOST = 100;

    private final Map<String, List<String>> edges;
    private final Set<String> visited = new HashSet<>();
    private final List<List<String>> cycles = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> onPath = new HashMap<>();
    private final Deque<Iterator<String>> open = new ArrayDeque<>();

    private CycleFinder(Map<String, List<String>> edges) {
        this.edges = edges;
    }

    /** The cycles, each from its first node in the order of the map; the first node is not repeated at the end. */
    public static List<List<String>> find(Map<String, List<String>> edges) {
        CycleFinder finder = new CycleFinder(edges);
        edges.keySet().forEach(finder::walk);
        return finder.cycles;
    }

    private void walk(String start) {
        enter(start);
        while (!open.isEmpty()) {
            if (open.getLast().hasNext()) {
                follow(open.getLast().next());
            } else {
                open.removeLast();
                onPath.remove(path.remove(path.size() - 1));
            }
        }
    }

    private void follow(String next) {
        Integer start = onPath.get(next);
        if (start != null) {
            List<String> cycle = path.subList(start, path.size());
            if (cycle.size() > 1 && cycles.size() < MOST) {
                cycles.add(List.copyOf(cycle));
            }
        } else {
            enter(next);
        }
    }

    private void enter(String node) {
        if (visited.add(node)) {
            onPath.put(node, path.size());
            path.add(node);
            open.addLast(edges.getOrDefault(node, List.of()).iterator());
        }
    }
}
