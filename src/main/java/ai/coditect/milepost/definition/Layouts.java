package ai.coditect.milepost.definition;

import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawHeadings;
import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.HashMap;
import java.util.Map;

/** How definitions want the sections of their issues. */
public final class Layouts {

    private Layouts() {}

    /** The layout that {@code headings} describes. */
    public static SectionLayout of(RawDefinitions definitions) {
        RawHeadings headings = definitions.headings();
        Map<String, String> titles = new HashMap<>();
        headings.titles().forEach((key, title) -> titles.put(key, title.value()));
        return new SectionLayout(
                headings.level().orElse(SectionLayout.STANDARD_LEVEL),
                titles,
                headings.order().stream().map(Scalar::value).toList());
    }
}
