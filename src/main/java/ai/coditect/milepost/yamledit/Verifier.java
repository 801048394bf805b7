package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Content.Entries;
import ai.coditect.milepost.yamledit.Content.Items;
import ai.coditect.milepost.yamledit.Content.Text;
import ai.coditect.milepost.yamledit.Content.Word;
import ai.coditect.milepost.yamledit.Place.Part;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Tag;

/** Compares what is written with what is wanted: all that was edited as wanted, and all else as before. */
final class Verifier {

    /** What was compared already: what aliases repeat is compared once. */
    private final IdentityHashMap<Value, Set<Value>> same = new IdentityHashMap<>();

    boolean says(Value written, Place wanted) {
        if (!wanted.isTouched()) {
            return isSame(wanted.node(), written);
        }
        if (wanted.replacement().isPresent()) {
            return says(written, wanted.replacement().get());
        }
        if (!(written instanceof Collection collection) || !(wanted.node() instanceof Collection before)) {
            return false;
        }
        List<Part> parts = wanted.parts();
        if (collection.kind() != before.kind() || collection.elements().size() != parts.size()) {
            return false;
        }
        Iterator<Element> elements = collection.elements().iterator();
        return parts.stream().allMatch(part -> says(elements.next(), part, before, wanted));
    }

    private boolean says(Element element, Part part, Collection before, Place place) {
        if (part instanceof Part.Old old) {
            return isSame(before.elements().get(old.index()).key(), element.key())
                    && says(element.value().value(), place.children().get(old.index()));
        }
        return part instanceof Part.New added
                && element.name().equals(added.key())
                && says(element.value().value(), added.content());
    }

    private static boolean says(Value written, Content wanted) {
        if (written instanceof Scalar scalar) {
            return (wanted instanceof Text text
                            && scalar.isText()
                            && scalar.text().equals(text.text()))
                    || (wanted instanceof Word word && isWord(scalar, word.word()));
        }
        Collection collection = (Collection) written;
        List<Element> elements = collection.elements();
        if (wanted instanceof Items items) {
            Iterator<Content> contents = items.items().iterator();
            return collection.kind() == Kind.LIST
                    && elements.size() == items.items().size()
                    && elements.stream()
                            .allMatch(element -> says(element.value().value(), contents.next()));
        }
        return wanted instanceof Entries entries
                && collection.kind() == Kind.MAPPING
                && elements.size() == entries.entries().size()
                && elements.stream()
                        .allMatch(element -> element.name()
                                .flatMap(name ->
                                        Optional.ofNullable(entries.entries().get(name)))
                                .filter(content -> says(element.value().value(), content))
                                .isPresent());
    }

    private static boolean isWord(Scalar scalar, String word) {
        return scalar.isPlain() && scalar.text().equals(word);
    }

    private boolean isSame(Optional<Syntax> before, Optional<Syntax> now) {
        return before.isPresent() == now.isPresent()
                && (before.isEmpty() || isSame(before.get().value(), now.get().value()));
    }

    private boolean isSame(Value before, Value now) {
        Set<Value> compared = same.computeIfAbsent(before, value -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (compared.contains(now)) {
            return true;
        }
        boolean equal = (before instanceof Scalar one && now instanceof Scalar other && isSameScalar(one, other))
                || (before instanceof Collection many
                        && now instanceof Collection others
                        && isSameCollection(many, others));
        if (equal) {
            compared.add(now);
        }
        return equal;
    }

    private static boolean isSameScalar(Scalar before, Scalar now) {
        return before.tag().equals(now.tag())
                && (before.text().equals(now.text()) || before.tag().equals(Tag.NULL.getValue()));
    }

    private boolean isSameCollection(Collection before, Collection now) {
        if (before.kind() != now.kind()
                || before.elements().size() != now.elements().size()
                || !before.properties().tag().equals(now.properties().tag())) {
            return false;
        }
        Iterator<Element> others = now.elements().iterator();
        return before.elements().stream().allMatch(element -> {
            Element other = others.next();
            return isSame(element.key(), other.key())
                    && isSame(element.value().value(), other.value().value());
        });
    }
}
