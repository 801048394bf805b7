package ai.coditect.milepost.importer.frontmatter;

import ai.coditect.milepost.importer.draft.SourceText;
import java.util.List;

/** What several files are called together. */
final class CommonName {

    private CommonName() {}

    /** The name of a single file, or else the folder that all are in. */
    static String of(List<SourceText> files) {
        String first = files.get(0).name();
        if (files.size() == 1) {
            return first;
        }
        String folder = first.substring(0, first.lastIndexOf('/') + 1);
        for (SourceText file : files) {
            while (!file.name().startsWith(folder)) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            }
        }
        return folder.isEmpty() ? first + " and " + (files.size() - 1) + " more" : folder;
    }
}
