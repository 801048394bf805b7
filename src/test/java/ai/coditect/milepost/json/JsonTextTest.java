package ai.coditect.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is written as it was. */
final class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":[{\"b\":[]},\"c\"],\"d\":{}}",
                "[0,-1,2147483648,-9223372036854775808,9223372036854775808,1.5,1.0E300]",
                "[true,false,null]",
                "\"a \\\"quoted\\\" \\\\ line\\nand größe 大きさ ✓ 🎉\"",
            })
    void everyValueIsWrittenAsItWasRead(String text) throws Exception {
        JsonNode tree = JsonText.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(JsonText.write(tree)).isEqualTo(text);
        assertThat(JsonText.read(JsonText.bytes(tree))).isEqualTo(tree);
    }

    /** The sandbox and the client both use this class, so that another judges it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1e5,-0,0.1,1E400,123456789012345678901234567890,-2147483649]",
                "[\"\\ud83c\\udf89\",\"\\u0000\\u001f\\u007f\",\"\\/\"]",
                "{\"twice\":1,\"twice\":{\"other\":[]}}",
                " { \"blanks\" : [ ] } ",
            })
    void itReadsAndWritesAsTheObjectMapperDoes(String text) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode tree = JsonText.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(tree).isEqualTo(mapper.readTree(text));
        assertThat(JsonText.write(tree)).isEqualTo(mapper.writeValueAsString(tree));
        assertThat(JsonText.bytes(tree)).isEqualTo(mapper.writeValueAsBytes(tree));
    }

    @Test
    void onlyTheFirstValueIsRead() throws Exception {
        assertThat(JsonText.read("1 [".getBytes(StandardCharsets.UTF_8)).intValue())
                .isEqualTo(1);
        assertThat(JsonText.read(" ".getBytes(StandardCharsets.UTF_8)).isMissingNode())
                .isTrue();
    }

    @Test
    void whatIsNoJsonIsNeitherWrittenNorRead() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.write(MissingNode.getInstance()));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.bytes(new POJONode(this)));
        try (JsonParser parser = JsonText.parser("{\"a\":1}")) {
            parser.nextToken();
            parser.nextToken();
            assertThatIllegalStateException().isThrownBy(() -> JsonText.read(parser));
        }
    }
}
