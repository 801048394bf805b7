package ai.coditect.milepost.importer;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.definition.yaml.SourceFileReader;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.Imported.Found;
import ai.coditect.milepost.importer.assembly.Assembler;
import ai.coditect.milepost.importer.assembly.Bodies;
import ai.coditect.milepost.importer.assembly.DefinitionFile;
import ai.coditect.milepost.importer.assembly.DraftCleaner;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.GitHubLimits;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sources of other forms become the files of a directory of definitions. Reads files, and writes none. */
public final class Importer {

    private static final Pattern TASK = Pattern.compile("(?m)^\\s*[-*+] \\[[ xX]] \\S");

    /** More are larger than definitions can be, whatever is in them. */
    private static final int MOST_ISSUES = 150_000;

    /** What definitions can have; with a charge for each key, so that fewer can be too many. */
    private static final long MOST = 16 << 20;

    /** Room for a comment at the head of each file. */
    private static final int HEAD = 200;

    /** Smaller definitions are below the limit, however many keys they have. */
    private static final long LARGE = 4 << 20;

    private final ImportSettings settings;
    private final Findings findings;
    private final Set<Location> crowded = new HashSet<>();
    private DeclaredState declared = new DeclaredState(Optional.empty(), List.of(), List.of(), List.of());

    public Importer(ImportSettings settings) {
        this(settings, new Findings());
    }

    /** @param findings what is said of the sources already */
    Importer(ImportSettings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    /**
     * Imports files, and those of directories.
     *
     * @param sources each by its name as the user typed it
     * @param from the name of their format, if the user gave one
     * @throws IllegalStateException when what was made is no valid definition, which is a bug
     */
    public Imported importFiles(Map<String, Path> sources, Optional<String> from, Optional<Charset> encoding) {
        Intake intake = new Intake(from.flatMap(Formats::named), new SourceReader(encoding, findings), findings);
        sources.forEach((name, source) -> {
            if (Files.isDirectory(source)) {
                intake.folder(source, name);
            } else {
                intake.file(source, name);
            }
        });
        List<Draft> drafts = intake.drafts(settings);
        if (drafts.isEmpty() && !findings.hasErrors()) {
            sources.keySet().forEach(this::reportNothing);
        }
        return importDrafts(drafts);
    }

    /** Imports what was read already. */
    public Imported importDrafts(List<Draft> read) {
        if (findings.hasErrors()) {
            return failed();
        }
        if (read.stream().mapToInt(draft -> draft.issues().size()).sum() > MOST_ISSUES) {
            refuseSize();
            return failed();
        }
        DraftCleaner cleaner = new DraftCleaner(findings);
        List<Draft> drafts = read.stream().map(cleaner::clean).toList();
        if (!findings.hasErrors()) {
            drafts.stream().filter(Draft::isEmpty).map(Draft::source).forEach(this::reportNothing);
            Bodies.check(drafts, findings);
        }
        if (findings.hasErrors()) {
            return failed();
        }
        Assembler assembler = new Assembler(drafts, findings);
        if (findings.hasErrors()) {
            return failed();
        }
        List<DefinitionFile> files = assembler.files();
        if (size(files) > MOST || files.stream().anyMatch(Importer::isTooLarge)) {
            refuseSize();
            return failed();
        }
        DefinitionResult checked = check(files);
        if (findings.hasErrors()) {
            return failed();
        }
        declared = checked.state();
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return new Imported(texts, found(checked, assembler), findings.lost(), findings.sorted());
    }

    private void reportNothing(String source) {
        findings.error(
                new Location(source, 1, 1),
                "nothing to import was found",
                "There is no issue, label or milestone in it that milepost can tell. docs/import.md shows what it reads.");
    }

    private Imported failed() {
        return new Imported(Map.of(), new Found(0, 0, 0, 0, 0, BigDecimal.ZERO), findings.lost(), findings.sorted());
    }

    /** Loads what will be written as it will be loaded from there. */
    private DefinitionResult check(List<DefinitionFile> files) {
        SortedMap<Path, byte[]> contents = new TreeMap<>();
        Map<String, DefinitionFile> byName = new LinkedHashMap<>();
        for (DefinitionFile file : files) {
            contents.put(Path.of(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
            byName.put(file.name(), file);
        }
        DefinitionResult result = DefinitionLoader.load(contents);
        for (Diagnostic finding : result.diagnostics()) {
            if (finding.isError()) {
                refuse(finding, result, byName);
            }
        }
        return result;
    }

    private void refuse(Diagnostic finding, DefinitionResult result, Map<String, DefinitionFile> files) {
        Optional<Location> source = finding.location()
                .flatMap(at -> Optional.ofNullable(files.get(at.file())).flatMap(file -> file.source(at.line())));
        boolean tooLong = result.state().issues().stream().anyMatch(Importer::isTooLong);
        if ((!tooLong || source.isEmpty()) && size(files.values()) > LARGE) {
            refuseSize();
            return;
        }
        if (!tooLong || source.isEmpty()) {
            throw new IllegalStateException("the definitions made of the sources are not valid: " + finding.summary()
                    + " at " + finding.location().map(Location::toString).orElse("no place"));
        }
        crowded.add(source.get());
        findings.error(source.get(), finding.summary(), finding.detail());
    }

    private static boolean isTooLarge(DefinitionFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8).length > SourceFileReader.MAX_BYTES - HEAD;
    }

    private static long size(Collection<DefinitionFile> files) {
        return files.stream().mapToLong(file -> file.text().length()).sum();
    }

    private void refuseSize() {
        if (!findings.hasErrors()) {
            findings.error(
                    "the definitions would be larger than milepost reads",
                    "They can have 16 MiB, and each file 1 MiB. Import a part of the source.");
        }
    }

    /** What the files declare; nothing if there are none. */
    DeclaredState declared() {
        return declared;
    }

    /** Where the issues stand whose text leaves no room for a marker. */
    Set<Location> crowded() {
        return crowded;
    }

    private static boolean isTooLong(DeclaredIssue issue) {
        return Marker.lengthAtMost(issue.id(), issue.content()) > GitHubLimits.MAX_BODY;
    }

    private static Found found(DefinitionResult result, Assembler assembler) {
        List<DeclaredIssue> issues = result.state().issues();
        return new Found(
                issues.size(),
                assembler.dependencies(),
                issues.stream()
                        .mapToInt(issue -> (int)
                                TASK.matcher(issue.content().body()).results().count())
                        .sum(),
                assembler.labels(),
                assembler.milestones(),
                issues.stream()
                        .flatMap(issue -> issue.estimateHours().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
