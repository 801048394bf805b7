package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.labels.LabelReader;
import ai.coditect.milepost.importer.labels.MilestoneReader;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.model.DeclaredMilestone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shell scripts that create issues, labels and milestones with {@code gh}. */
public final class ShellFormat implements SourceFormat {

    private static final Pattern SHEBANG = Pattern.compile("#!.*\\b(?:ba|z|k|da)?sh\\b");
    private static final Pattern COMMAND = Pattern.compile(
            "\\bgh(?:\\s|\\\\\\n)+(?:issue|label|api|milestone|sub-issue)\\b|\\bxargs\\b.{0,200}\\bgh\\b");

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public boolean recognises(SourceText source) {
        String name = source.fileName();
        String text = source.text();
        int lineEnd = text.indexOf('\n');
        boolean isScript = name.endsWith(".sh")
                || name.endsWith(".bash")
                || name.endsWith(".zsh")
                || SHEBANG.matcher(lineEnd < 0 ? text : text.substring(0, lineEnd))
                        .lookingAt();
        return isScript && COMMAND.matcher(text).find();
    }

    @Override
    public Draft read(SourceText source, ImportSettings settings, Findings findings) {
        Creations creations = new Creations();
        Cursor cursor = new Cursor(source, findings);
        List<Command> script = new CommandParser(cursor).all();
        if (!cursor.isBroken()) {
            new Interpreter(creations, source.at(1), findings).follow(script);
        }
        return draft(source, creations, settings, findings);
    }

    private static Draft draft(SourceText source, Creations creations, ImportSettings settings, Findings findings) {
        Location start = source.at(1);
        Leftovers labelKeys = new Leftovers("label ");
        Leftovers milestoneKeys = new Leftovers("milestone ");
        List<DraftLabel> labels =
                new LabelReader(labelKeys, findings).read(new Items(List.<Tree>copyOf(creations.labels()), start));
        MilestoneReader reader = new MilestoneReader(settings, milestoneKeys, findings);
        List<DeclaredMilestone> milestones = creations.milestones().stream()
                .flatMap(fields -> reader.read(fields).stream())
                .toList();
        for (Leftovers left : List.of(labelKeys, milestoneKeys)) {
            left.report(findings, "It is left out: no key of a definition holds it.");
        }
        List<DraftIssue> issues = new ArrayList<>();
        for (ScriptIssue issue : creations.issues()) {
            issues.add(issue.draft(issues.size()));
        }
        return new Draft(source.name(), creations.repository(), milestones, labels, issues, Numbering.DOCUMENT);
    }
}
