package ai.coditect.milepost.importer.tree;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.Tree.Nothing;
import ai.coditect.milepost.importer.tree.Tree.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads JSON, with the comments and trailing commas that files for people have, and JSON with a value on each line. */
public final class JsonTree {

    private static final int DEEPEST = 100;

    /** How the parser names a place. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)]");

    private static final Pattern OF_THE_LIBRARY = Pattern.compile("(?<=\\d), from `StreamReadConstraints[^`]*`");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final SourceText source;
    private final JsonParser parser;

    private JsonTree(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /** The values of a file; none if an error was reported. */
    public static List<Tree> read(SourceText source, Findings findings) {
        try (JsonParser parser = JSON.createParser(source.text())) {
            return new JsonTree(source, parser).values(findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Tree> values(Findings findings) throws IOException {
        List<Tree> values = new ArrayList<>();
        try {
            while (parser.nextToken() != null) {
                values.add(tree());
            }
            return List.copyOf(values);
        } catch (JsonProcessingException broken) {
            findings.error(place(broken), "invalid JSON: " + reason(broken), "Correct it here, or in the line above.");
            return List.of();
        }
    }

    /** The first line of what the library says, without what it says of itself. */
    private static String reason(JsonProcessingException broken) {
        String first = broken.getOriginalMessage().lines().findFirst().orElse("");
        return OF_THE_LIBRARY.matcher(SOURCE.matcher(first).replaceAll("$1")).replaceAll("");
    }

    /** Where a limit is exceeded, the library does not say so itself. */
    private Location place(JsonProcessingException broken) {
        JsonLocation at = broken.getLocation();
        return at(source, at == null ? parser.currentLocation() : at);
    }

    private Tree tree() throws IOException {
        Location at = at(source, parser.currentTokenLocation());
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            return fields(at);
        }
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            return items(at);
        }
        return parser.hasToken(JsonToken.VALUE_NULL) ? new Nothing(at) : new Text(parser.getText(), at);
    }

    private Tree fields(Location at) throws IOException {
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location place = at(source, parser.currentTokenLocation());
            parser.nextToken();
            fields.add(new Field(key, place, tree()));
        }
        return new Fields(fields, at);
    }

    private Tree items(Location at) throws IOException {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(tree());
        }
        return new Items(items, at);
    }

    private static Location at(SourceText source, JsonLocation at) {
        return new Location(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
