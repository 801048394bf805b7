package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** A text with what is written in it. */
record Document(Source source, Value root) {

    /** A document, if the text is one. */
    static Optional<Document> read(String text) {
        try {
            Source source = new Source(text);
            return Optional.of(new Document(source, SyntaxReader.read(source)));
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The block at the end of a file without a last line break, whose own last line break is missing for no other
     * reason.
     */
    Optional<Scalar> openBlock() {
        Syntax last = root;
        while (last instanceof Collection collection && collection.isBlock()) {
            List<Element> elements = collection.elements();
            last = elements.get(elements.size() - 1).value();
        }
        return last instanceof Scalar scalar
                        && scalar.isBlock()
                        && !scalar.text().endsWith("\n")
                ? Optional.of(scalar).filter(block -> header(block).indexOf('-') < 0)
                : Optional.empty();
    }

    private String header(Scalar block) {
        return source.slice(block.content(), ScalarWriter.blockHeaderEnd(source, block));
    }

    /**
     * The document with an open block that says itself that it has no last line break, so something can come behind it.
     */
    Optional<Document> closed() {
        return openBlock().flatMap(block -> {
            Patches patches = new Patches(source);
            String header = header(block);
            int end = block.content() + header.length();
            patches.replace(block.content(), end, header.replace("+", "") + "-");
            return patches.apply(0, source.length()).map(source::asFile).flatMap(Document::read);
        });
    }
}
