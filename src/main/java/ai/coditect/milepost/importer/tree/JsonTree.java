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

    /** How the parser names a place. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)]");

    /** The values of a file; none if an error was reported. */
    public static List<Tree> read(SourceText source, Findings findings) {
        List<Tree> values = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(source.text())) {
            JsonTree reader = new JsonTree(source, parser);
            while (parser.nextToken() != null) {
                values.add(reader.tree());
            }
            return List.copyOf(values);
        } catch (JsonProcessingException broken) {
            findings.error(
                    at(source, broken.getLocation()),
                    "invalid JSON: "
                            + SOURCE.matcher(broken.getOriginalMessage()
                                            .lines()
                                            .findFirst()
                                            .orElse(""))
                                    .replaceAll("$1"),
                    "Correct it here, or in the line above.");
            return List.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
