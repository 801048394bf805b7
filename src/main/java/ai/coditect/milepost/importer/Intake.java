package ai.coditect.milepost.importer;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sources that the user named, each by its form. What was only found in a directory may have none, and is then left
 * out.
 */
final class Intake {

    /** So many files that are left out are named. */
    private static final int MOST_NAMED = 5;

    private final Optional<SourceFormat> from;
    private final SourceReader reader;
    private final Findings findings;
    private final List<SourceText> sources = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private final List<String> left = new ArrayList<>();

    /** @param from the form that the user named */
    Intake(Optional<SourceFormat> from, SourceReader reader, Findings findings) {
        this.from = from;
        this.reader = reader;
        this.findings = findings;
    }

    /** Reads a file. */
    void file(Path file, String name) {
        reader.read(file, name).ifPresent(sources::add);
    }

    /** Reads the files of a directory. */
    void folder(Path directory, String name) {
        SourceFolder folder = SourceFolder.of(directory, name, findings);
        left.addAll(folder.left());
        found.addAll(folder.files().keySet());
        folder.files().forEach((called, file) -> file(file, called));
    }

    /** What the sources say, by their forms. */
    List<Draft> drafts(ImportSettings settings) {
        Map<SourceFormat, List<SourceText>> byForm = byForm();
        List<Draft> drafts = new ArrayList<>();
        byForm.forEach((form, texts) -> {
            for (Draft draft : form.readAll(texts, settings, findings)) {
                if (found.contains(draft.source()) && draft.isEmpty() && !findings.hasErrors()) {
                    left.add(draft.source());
                } else {
                    drafts.add(draft);
                }
            }
        });
        reportLeft();
        return drafts;
    }

    private Map<SourceFormat, List<SourceText>> byForm() {
        List<Optional<SourceFormat>> forms = sources.stream().map(this::form).toList();
        boolean areIssues = forms.contains(Optional.of(Formats.FRONT_MATTER));
        Map<SourceFormat, List<SourceText>> byForm = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            SourceText source = sources.get(i);
            Optional<SourceFormat> form = areIssues ? besideIssues(source, forms.get(i)) : forms.get(i);
            form.ifPresentOrElse(
                    known -> byForm.computeIfAbsent(known, none -> new ArrayList<>())
                            .add(source),
                    () -> reportUnknown(source));
        }
        return byForm;
    }

    /** Of a directory only what has the form that the user named is read. */
    private Optional<SourceFormat> form(SourceText source) {
        if (source.text().isBlank()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            Optional<SourceFormat> form = Formats.of(source);
            return form.isEmpty() && !found.contains(source.name()) ? Formats.ofBroken(source) : form;
        }
        return found.contains(source.name())
                ? from.filter(form -> form.recognises(source) || isIssue(form, source))
                : from;
    }

    private static boolean isIssue(SourceFormat form, SourceText source) {
        return form.equals(Formats.FRONT_MATTER) && Formats.FRONT_MATTER.hasTitle(source);
    }

    /** Beside issues in files of their own, one with no more than a title is an issue too, and a document is none. */
    private Optional<SourceFormat> besideIssues(SourceText source, Optional<SourceFormat> form) {
        if (!form.equals(Optional.of(Formats.MARKDOWN))) {
            return form;
        }
        if (Formats.FRONT_MATTER.hasTitle(source)) {
            return Optional.of(Formats.FRONT_MATTER);
        }
        return found.contains(source.name()) ? Optional.empty() : form;
    }

    private void reportUnknown(SourceText source) {
        if (found.contains(source.name())) {
            left.add(source.name());
        } else if (source.text().isBlank()) {
            findings.error(source.at(1), "the file is empty", "Name a file with issues, labels or milestones in it.");
        } else {
            findings.error(
                    source.at(1),
                    "the form of the file is not known",
                    "Name it with --from: " + String.join(", ", Formats.names()) + ".");
        }
    }

    private void reportLeft() {
        if (!left.isEmpty()) {
            String more = left.size() > MOST_NAMED ? ", …" : "";
            findings.lost(
                    Loss.FILE,
                    left.size(),
                    (left.size() == 1 ? "1 file is left out: " : left.size() + " files are left out: ")
                            + left.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                            + more,
                    "docs/import.md says what of a directory is read. Name a file itself to have it read.");
        }
    }
}
