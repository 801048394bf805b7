package ai.coditect.milepost.definition.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/** A reader whose marks hold no copy of the text around them: there are two for each node, and all of them are kept. */
final class LightReader extends StreamReader {

    private static final int[] NO_TEXT = {};

    LightReader(String text) {
        super(text);
    }

    @Override
    public Mark getMark() {
        return new Mark("", getIndex(), getLine(), getColumn(), NO_TEXT, 0);
    }
}
