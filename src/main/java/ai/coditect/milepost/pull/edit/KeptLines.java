package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text of a definition, whose lines stay as they are written where they say the same as before. */
public final class KeptLines {

    private final String source;
    private final Links links;

    /** @param source the text as it is written, with references */
    public KeptLines(String source, Links links) {
        this.source = source;
        this.links = links;
    }

    /**
     * The text with other lines, and with the white space that it had around it.
     *
     * @param text in which numbers stand for issues
     */
    public String with(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Map<String, Deque<String>> written = new HashMap<>();
        for (String line : source.split("\n", -1)) {
            String said = References.resolve(line, links.numbers()).stripTrailing();
            written.computeIfAbsent(said, first -> new ArrayDeque<>()).add(line);
        }
        List<String> fresh = new ArrayList<>();
        List<String> referring = List.of(References.refer(text, links.ids()).split("\n", -1));
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String template = referring.get(i);
            fresh.add(Optional.ofNullable(written.get(line.stripTrailing()))
                    .map(Deque::poll)
                    .orElse(template));
        }
        return String.join("\n", fresh) + Endings.end(source);
    }
}
