package ai.coditect.milepost.importer;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.live.LiveDraft;
import ai.coditect.milepost.importer.live.LiveSelection;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A repository on GitHub becomes the files of a directory of definitions, which a plan finds equal to it. */
public final class LiveImporter {

    private static final ImportSettings NOTHING_TO_DECIDE =
            new ImportSettings(BigDecimal.valueOf(8), Optional.empty(), Map.of());

    private final LiveState live;
    private final LiveSelection selection;

    public LiveImporter(LiveState live, LiveSelection selection) {
        this.live = live;
        this.selection = selection;
    }

    /**
     * What was made of the repository.
     *
     * @param adopted the numbers of issues that a plan takes over only if they are named
     */
    public record Result(Imported imported, Set<Integer> adopted) {
        public Result {
            adopted = new TreeSet<>(adopted);
        }
    }

    /** Imports what is selected. An issue whose text leaves no room for a marker is left out, and the rest goes on. */
    public Result run() {
        Set<Integer> crowded = new TreeSet<>();
        while (true) {
            Findings findings = new Findings();
            Importer importer = new Importer(NOTHING_TO_DECIDE, findings);
            Draft draft = LiveDraft.of(live, selection, crowded, findings);
            Imported imported = importer.importDrafts(List.of(draft));
            importer.crowded().forEach(at -> crowded.add(at.line()));
            if (importer.crowded().isEmpty()) {
                return result(imported, importer.declared(), draft);
            }
        }
    }

    private Result result(Imported imported, DeclaredState declared, Draft draft) {
        List<Diagnostic> findings = new ArrayList<>();
        imported.findings().forEach(finding -> findings.add(named(finding, draft)));
        if (imported.hasErrors()) {
            return new Result(with(findings, imported), Set.of());
        }
        Map<String, Integer> numbers = new TreeMap<>();
        for (DraftIssue issue : draft.issues()) {
            issue.number().ifPresent(number -> numbers.put(issue.title(), number.value()));
        }
        FirstPlan plan = FirstPlan.of(declared, live, numbers);
        findings.addAll(plan.findings());
        return new Result(with(findings, imported), plan.adopted());
    }

    private static Imported with(List<Diagnostic> findings, Imported imported) {
        return new Imported(imported.files(), imported.found(), imported.lost(), findings);
    }

    /** What is about an issue names it by its number, as it stands in no file. */
    private static Diagnostic named(Diagnostic finding, Draft draft) {
        return finding.location()
                .filter(at -> at.file().equals(draft.source()))
                .map(Location::line)
                .map(line -> new Diagnostic(
                        finding.severity(),
                        "issue " + new IssueNumber(line) + ": " + finding.summary(),
                        finding.detail(),
                        Optional.empty()))
                .orElse(finding);
    }
}
