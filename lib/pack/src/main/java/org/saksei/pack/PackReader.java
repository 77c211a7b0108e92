package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Rounding;
import org.saksei.figures.Split;
import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.register.CodeList;

/// Reads a pack: all files of its folder and of the folders it extends, all mistakes at once. Only where
/// a file cannot be read at all are references left unjudged: each of them might lead into that file.
///
/// Nothing is trusted: files are limited in size, depth and aliases before they are looked at, and no
/// name written in a pack becomes a path outside it.
public final class PackReader {

    private final Problems problems = new Problems();
    private final Drafts drafts = new Drafts(problems);
    private final Fingerprint fingerprint = new Fingerprint();
    private final SequencedMap<String, Folder> folders = new LinkedHashMap<>();
    private boolean incomplete;

    /// A folder of the chain, with its `pack.yaml` and the texts of its files.
    private record Folder(PackSource source, Entry pack, SequencedMap<String, String> texts) {}

    private PackReader() {}

    public static PackReading read(PackSource source) {
        return new PackReader().readAll(source);
    }

    private PackReading readAll(PackSource source) {
        addFolder(source, new ArrayList<>());
        Folder own = folders.get(source.name());
        boolean readable = true;
        for (Folder folder : folders.values()) {
            boolean isOwn = folder.source().name().equals(source.name());
            readable &= new FolderReader(folder.source(), drafts, problems).read(folder.texts(), isOwn);
        }
        Pack pack = own == null || incomplete || !readable ? null : build(own);
        readAssessment(pack);
        readStatements(pack);
        boolean wrong = problems.inOrder().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new PackReading(wrong ? Optional.empty() : Optional.ofNullable(pack), problems.inOrder());
    }

    /// Adds what the folder extends, then the folder: the base comes first.
    ///
    /// @param under the folders that led here
    private void addFolder(PackSource source, List<String> under) {
        if (folders.containsKey(source.name())) {
            return;
        }
        SequencedMap<String, String> texts = new FolderFiles(source, fingerprint, problems).read();
        Entry pack = packEntry(source, texts);
        if (pack == null) {
            incomplete = true;
            return;
        }
        List<String> chain = new ArrayList<>(under);
        chain.add(source.name());
        for (Value extended : pack.list("extends")) {
            String name = extended.content().toString();
            if (chain.contains(name)) {
                chain.add(name);
                problems.add(PackProblem.CIRCULAR_EXTENDS, extended.at(), "circle", String.join(" → ", chain));
                chain.removeLast();
                continue;
            }
            Optional<PackSource> sibling = source.findSibling(name);
            if (sibling.isEmpty()) {
                problems.addUnknown(PackProblem.UNKNOWN_PACK, extended.at(), Nearest.to(name, source.listSiblings()));
                incomplete = true;
                continue;
            }
            addFolder(sibling.get(), chain);
        }
        folders.put(source.name(), new Folder(source, pack, texts));
    }

    private @Nullable Entry packEntry(PackSource source, SequencedMap<String, String> texts) {
        String text = texts.get("pack.yaml");
        String label = source.label() + "/pack.yaml";
        if (text == null) {
            problems.add(PackProblem.NO_PACK_FILE, new Place.InFile(source.label(), 0));
            return null;
        }
        Entry entry = FolderReader.entry(label, text, Grammar.PACK, problems);
        if (entry != null && entry.word("source").isEmpty()) {
            problems.add(PackProblem.MISSING_SOURCE, entry.at(), "name", entry.word("pack", source.name()));
        }
        return entry;
    }

    private Pack build(Folder own) {
        Entry entry = own.pack();
        SequencedMap<String, CodeList> lists = new CodeListBuilder(drafts, problems).build();
        Paths paths = new Paths(new Catalog(drafts, lists), problems);
        Expressions expressions = new Expressions(paths, problems);
        Rounding rounding = IndicatorBuilder.rounding(inherited(own, "rounding", "half-up"));
        SequencedMap<String, Split> splits = new SplitBuilder(drafts, paths, expressions, problems).build();
        SequencedMap<String, Indicator> indicators =
                new IndicatorBuilder(drafts, paths, expressions, splits, rounding, problems).build();
        DocumentBuilder documents = new DocumentBuilder(drafts, paths, problems);
        CheckBuilder checks = new CheckBuilder(drafts, paths, expressions, problems);
        entry.list("trust")
                .forEach(agency -> paths.isCode(Catalog.AGENCY, agency.content().toString(), agency.at()));
        Pack pack = new Pack(
                entry.word("pack", own.source().name()),
                entry.word("version", "0"),
                entry.text("title", own.source().name()),
                entry.words("languages"),
                entry.word("country").orElse(null),
                rounding,
                entry.words("trust"),
                new RecordTypeBuilder(drafts, paths, expressions, problems).build(),
                lists,
                checks.buildChecks(),
                checks.buildFigureChecks(),
                new MappingBuilder(drafts, paths, problems).build(),
                splits,
                indicators,
                new LinkageBuilder(drafts, paths, problems).build(),
                documents.layouts(indicators),
                documents.populations(),
                documents.texts(),
                new ExampleBuilder(drafts, paths, problems).build(indicators, splits),
                fingerprint.sha256());
        return pack;
    }

    /// The assessment's files and the release rules they name are looked at here and read for use by
    /// [AssessmentReader] and [ReleaseReader], which need no other file.
    private void readAssessment(@Nullable Pack pack) {
        ReleaseReader release = new ReleaseReader(problems);
        folders.values().forEach(folder -> release.add(folder.source().label(), folder.texts()));
        AssessmentReader reader = new AssessmentReader(problems);
        folders.values().forEach(folder -> reader.add(folder.source().label(), folder.texts()));
        reader.check(
                pack == null ? List.of() : pack.indicators().sequencedKeySet(),
                release.build().rules().sequencedKeySet());
    }

    /// The words of statements likewise: [StatementsReader] reads them for use.
    private void readStatements(@Nullable Pack pack) {
        StatementsReader reader = new StatementsReader(problems);
        folders.values().forEach(folder -> reader.add(folder.source().label(), folder.texts()));
        reader.check(pack);
    }

    /// The word of the pack itself, or of the nearest pack it extends that says one.
    private String inherited(Folder own, String key, String otherwise) {
        return own.pack()
                .word(key)
                .orElseGet(() -> folders.sequencedValues().reversed().stream()
                        .flatMap(folder -> folder.pack().word(key).stream())
                        .findFirst()
                        .orElse(otherwise));
    }
}
