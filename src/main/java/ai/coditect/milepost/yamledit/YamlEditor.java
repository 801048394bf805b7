package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML document, and edits of it. */
public final class YamlEditor {

    private final Source source;
    private final Value syntax;
    private final Place root;

    private YamlEditor(Source source, Value syntax) {
        this.source = source;
        this.syntax = syntax;
        root = new Place(syntax);
    }

    /**
     * The editor of a text.
     *
     * @param text which may begin with a byte order mark, have any line breaks, and lack the last one
     * @throws YAMLException if it is not one YAML document
     */
    public static YamlEditor of(String text) {
        if (text.isEmpty()) {
            throw new YAMLException("there is no document");
        }
        Source source = new Source(text);
        return new YamlEditor(source, SyntaxReader.read(source));
    }

    /** The whole document. */
    public Place root() {
        return root;
    }

    /**
     * The text with all edits that were recorded so far; without any, as it was. Empty if YAML cannot be brought to say
     * what is wanted by an edit here, as in a mapping without braces between brackets, or under a tag.
     */
    public Optional<String> edited() {
        if (!root.isTouched()) {
            return Optional.of(source.file());
        }
        Document document = new Document(source, syntax);
        return Stream.of(document)
                .flatMap(open -> Stream.concat(Stream.of(open), open.closed().stream()))
                .flatMap(this::versions)
                .filter(this::isAsWanted)
                .findFirst();
    }

    /** The edited text; one whose last line break is missing also with it, since a block may need it. */
    private Stream<String> versions(Document document) {
        return Anchors.release(document, root)
                .flatMap(released -> new Renderer(released.source(), released.root()).render(root, released.root()))
                .stream()
                .flatMap(edited -> Stream.of(source.asFile(edited), edited).distinct());
    }

    private boolean isAsWanted(String edited) {
        try {
            return new Verifier().says(SyntaxReader.read(new Source(edited)), root);
        } catch (YAMLException unreadable) {
            return false;
        }
    }
}
