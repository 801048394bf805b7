package ai.coditect.milepost.definition.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** A parser that notes where the aliases are: the node graph does not tell. */
final class AliasMarks implements Parser {

    private final Parser parser;
    private final Deque<Event> aliases = new ArrayDeque<>();

    AliasMarks(Parser parser) {
        this.parser = parser;
    }

    /** The aliases that are not asked for yet, in the order of the text. */
    Deque<Event> aliases() {
        return aliases;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent) {
            aliases.addLast(event);
        }
        return event;
    }
}
