package ai.coditect.milepost.testing;

import ai.coditect.milepost.schema.Schemas;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a validator that is not ours says of documents and the schemas of this build. */
public final class JsonSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft7())
                    .keyword(new NonValidationKeyword("patternErrorMessage"))
                    .keyword(new NonValidationKeyword("markdownDescription"))
                    .build(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<String, Schema> BY_NAME = new ConcurrentHashMap<>();

    private JsonSchemas() {}

    /** The schema, by its name in {@link Schemas}. */
    public static String text(String name) {
        try {
            StringBuilder text = new StringBuilder();
            Schemas.write(name, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the schema refuses; nothing if it accepts the document. */
    public static List<String> refusals(String name, JsonNode document) {
        return refusals(BY_NAME.computeIfAbsent(name, any -> REGISTRY.getSchema(text(any))), document);
    }

    /** The same for a schema that is given as text. */
    public static List<String> refusalsOf(String schema, JsonNode document) {
        return refusals(REGISTRY.getSchema(schema), document);
    }

    private static List<String> refusals(Schema schema, JsonNode document) {
        return schema.validate(document).stream().map(Error::toString).toList();
    }
}
