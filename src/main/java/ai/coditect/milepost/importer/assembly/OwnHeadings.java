package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.SectionLayout;
import java.util.List;
import java.util.Locale;

/** What definitions ask of own sections. */
final class OwnHeadings {

    private OwnHeadings() {}

    /** Whether an issue can have these sections: not too many, under headings that can be told apart. */
    static boolean canBe(List<OwnSection> sections) {
        long distinct = sections.stream()
                .map(section -> section.heading().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return sections.size() <= SectionLayout.MOST_OWN
                && distinct == sections.size()
                && sections.stream().map(OwnSection::heading).allMatch(OwnHeadings::canBe);
    }

    private static boolean canBe(String heading) {
        return SectionLayout.isHeadingText(heading) && !SectionLayout.STANDARD.isBuiltIn(heading);
    }
}
