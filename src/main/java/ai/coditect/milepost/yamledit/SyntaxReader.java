package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Alias;
import ai.coditect.milepost.yamledit.Syntax.Anchor;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Form;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Properties;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/** Text → syntax. What is where, the parser says; nothing is looked for in the text but the ends of blocks. */
final class SyntaxReader {

    private static final Resolver RESOLVER = new Resolver();

    /** How deep lists and mappings may be in one another. */
    private static final int DEPTH = 100;

    private final Source source;
    private final Optional<int[]> offsets;
    private final TokenRecorder tokens;
    private final Parser parser;
    private final Map<String, Optional<Value>> anchors = new HashMap<>();
    private List<Token> taken = List.of();

    private SyntaxReader(Source source) {
        this.source = source;
        String file = source.file();
        offsets = offsets(file);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        tokens = new TokenRecorder(new ScannerImpl(new StreamReader(file), options));
        parser = new ParserImpl(tokens);
    }

    /**
     * The one document of a text.
     *
     * @throws YAMLException if it has none, or more, or is no YAML
     */
    static Value read(Source source) {
        return new SyntaxReader(source).document();
    }

    /** Marks count characters; where some take two places in a string, this is where each begins. */
    private static Optional<int[]> offsets(String file) {
        int count = file.codePointCount(0, file.length());
        if (count == file.length()) {
            return Optional.empty();
        }
        int[] offsets = new int[count + 1];
        int offset = 0;
        for (int i = 0; i < count; i++) {
            offsets[i] = offset;
            offset += Character.charCount(file.codePointAt(offset));
        }
        offsets[count] = offset;
        return Optional.of(offsets);
    }

    private int at(Mark mark) {
        return offsets.map(places -> places[mark.getIndex()]).orElse(mark.getIndex());
    }

    private Event next() {
        Event event = parser.getEvent();
        taken = tokens.taken();
        return event;
    }

    private Optional<Token> token(Token.ID id) {
        return taken.stream().filter(token -> token.getTokenId() == id).findFirst();
    }

    private Value document() {
        next();
        if (!next().is(Event.ID.DocumentStart)) {
            throw new YAMLException("there is no document");
        }
        Value root = syntax(next(), DEPTH).value();
        next();
        if (!next().is(Event.ID.StreamEnd)) {
            throw new YAMLException("there is more than one document");
        }
        return root;
    }

    private Syntax syntax(Event event, int depth) {
        if (depth == 0) {
            throw new YAMLException("lists and mappings are too deep in one another");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        NodeEvent node = (NodeEvent) event;
        Optional<String> anchor = Optional.ofNullable(node.getAnchor());
        anchor.ifPresent(name -> anchors.put(name, Optional.empty()));
        Value value =
                node instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) node, depth);
        anchor.filter(this::isOpen).ifPresent(name -> anchors.put(name, Optional.of(value)));
        return value;
    }

    /** Whether the last anchor of this name is that of a value that is being read: it may have come again inside. */
    private boolean isOpen(String name) {
        return anchors.getOrDefault(name, Optional.empty()).isEmpty();
    }

    private Alias alias(AliasEvent event) {
        String name = event.getAnchor();
        if (!anchors.containsKey(name)) {
            throw new YAMLException("there is no anchor before the alias *" + name);
        }
        Value target = anchors.get(name)
                .orElseThrow(() -> new YAMLException("the alias *" + name + " stands in what it repeats"));
        return new Alias(at(event.getStartMark()), at(event.getEndMark()), name, target);
    }

    /** @param content where the value itself begins */
    private Properties properties(int content, Optional<String> tag) {
        Optional<Token> anchorToken = token(Token.ID.Anchor);
        Optional<Token> tagToken = token(Token.ID.Tag);
        int start = Math.min(
                anchorToken.map(token -> at(token.getStartMark())).orElse(content),
                tagToken.map(token -> at(token.getStartMark())).orElse(content));
        int end = Math.max(
                anchorToken.map(token -> at(token.getEndMark())).orElse(start),
                tagToken.map(token -> at(token.getEndMark())).orElse(start));
        Optional<Anchor> anchor = anchorToken.map(token -> {
            int from = at(token.getStartMark());
            int to = at(token.getEndMark());
            return new Anchor(source.slice(from + 1, to), from, to);
        });
        return new Properties(start, start == content ? content : end, anchor, tag);
    }

    private Scalar scalar(ScalarEvent event) {
        Optional<Token> written = token(Token.ID.Scalar);
        int content = at(written.map(Token::getStartMark).orElse(event.getEndMark()));
        int end = at(written.map(Token::getEndMark).orElse(event.getEndMark()));
        Optional<String> tag = Optional.ofNullable(event.getTag());
        String meaning = tag.filter(name -> !name.equals("!"))
                .orElseGet(() -> tag.isPresent() || !event.isPlain()
                        ? Tag.STR.getValue()
                        : RESOLVER.resolve(NodeId.scalar, event.getValue(), true)
                                .getValue());
        boolean block = event.isLiteral() || event.isFolded();
        return new Scalar(
                properties(content, tag),
                content,
                block ? blockEnd(content, end) : end,
                event.getScalarStyle(),
                meaning,
                event.getValue());
    }

    /**
     * A block ends for the parser where the next thing begins; blank lines in between are its own only if it keeps
     * them.
     */
    private int blockEnd(int content, int end) {
        int header = source.contentEnd(content);
        int indicators = content + 1;
        boolean keeps = false;
        while (indicators < header && "+-123456789".indexOf(source.text().charAt(indicators)) >= 0) {
            keeps |= source.text().charAt(indicators) == '+';
            indicators++;
        }
        if (end <= header) {
            return indicators;
        }
        int start = keeps ? end : source.blankLinesBefore(source.column(end) == 0 ? end : source.lineEnd(end));
        return start <= source.lineEnd(content) ? indicators : source.contentEnd(start - 1);
    }

    private Collection collection(CollectionStartEvent event, int depth) {
        Kind kind = event.is(Event.ID.SequenceStart) ? Kind.LIST : Kind.MAPPING;
        int from = at(event.getEndMark()) - (event.isFlow() ? 1 : 0);
        Properties properties = properties(from, Optional.ofNullable(event.getTag()));
        Event.ID last = kind == Kind.LIST ? Event.ID.SequenceEnd : Event.ID.MappingEnd;
        List<Element> elements = new ArrayList<>();
        List<Integer> commas = new ArrayList<>();
        Event next = next();
        while (!next.is(last)) {
            token(Token.ID.FlowEntry).ifPresent(comma -> commas.add(at(comma.getStartMark())));
            elements.add(kind == Kind.LIST ? item(next, depth) : entry(next, depth));
            next = next();
        }
        token(Token.ID.FlowEntry).ifPresent(comma -> commas.add(at(comma.getStartMark())));
        if (!event.isFlow()) {
            int content = elements.get(0).start();
            int end = elements.get(elements.size() - 1).end();
            Properties before =
                    properties.anchor().isPresent() || properties.tag().isPresent()
                            ? properties
                            : new Properties(content, content, Optional.empty(), Optional.empty());
            return new Collection(before, content, end, kind, Form.BLOCK, elements, List.of());
        }
        Optional<Token> closing = token(kind == Kind.LIST ? Token.ID.FlowSequenceEnd : Token.ID.FlowMappingEnd);
        if (closing.isEmpty()) {
            Element only = elements.get(0);
            Properties none = new Properties(only.start(), only.start(), Optional.empty(), Optional.empty());
            return new Collection(none, only.start(), only.end(), kind, Form.BARE, elements, List.of());
        }
        int end = at(closing.get().getEndMark());
        return new Collection(properties, from, end, kind, Form.FLOW, elements, commas);
    }

    private Element item(Event event, int depth) {
        Optional<Token> dash = token(Token.ID.BlockEntry);
        Syntax value = syntax(event, depth - 1);
        return new Element(
                dash.map(token -> at(token.getStartMark())).orElse(value.start()),
                dash.map(token -> at(token.getEndMark())).orElse(value.start()),
                "",
                Optional.empty(),
                value);
    }

    private Element entry(Event event, int depth) {
        Optional<Token> keyToken = token(Token.ID.Key);
        Syntax key = syntax(event, depth - 1);
        int start = keyToken.map(token -> at(token.getStartMark())).orElse(key.start());
        Event next = next();
        Optional<Token> colon = token(Token.ID.Value);
        if (colon.isPresent()) {
            int lead = at(colon.get().getEndMark());
            return new Element(start, lead, "", Optional.of(key), syntax(next, depth - 1));
        }
        return new Element(start, key.end(), ":", Optional.of(key), nothing(key.end()));
    }

    private static Scalar nothing(int at) {
        Properties none = new Properties(at, at, Optional.empty(), Optional.empty());
        return new Scalar(none, at, at, ScalarStyle.PLAIN, Tag.NULL.getValue(), "");
    }
}
