package org.saksei.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Severity;
import org.saksei.release.ReleaseRule;

/// Reads the folder `release` of a pack and of the packs it extends. A rule of a later pack replaces the
/// one of the same name.
public final class ReleaseReader {

    static final String FOLDER = "release/";

    private static final long HALF_IN_PERCENT = 50;

    private final Problems problems;
    private final PartFiles files;

    ReleaseReader(Problems problems) {
        this.problems = problems;
        this.files = new PartFiles(problems);
    }

    /// What the pack says.
    ///
    /// @throws Refused with every error of its files
    public static ReleaseData read(PackSource source) {
        Problems problems = new Problems();
        ReleaseReader reader = new ReleaseReader(problems);
        reader.files.addChain(source, List.of(FileKind.RELEASE_RULES.pathNotation()));
        ReleaseData data = reader.build();
        List<Problem> errors = problems.inOrder().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw Refused.because(errors);
        }
        return data;
    }

    /// @param texts files of a pack folder by path, of which those of release are taken
    void add(String label, SequencedMap<String, String> texts) {
        files.add(label, FOLDER, texts);
    }

    ReleaseData build() {
        SequencedMap<String, ReleaseRule> rules = new LinkedHashMap<>();
        for (PartFiles.Written written : files.list(FileKind.RELEASE_RULES.pathNotation())) {
            Entry file = FolderReader.entry(written.label(), written.text(), ReleaseGrammar.RULES, problems);
            if (file != null) {
                file.entry("rules")
                        .map(Entry::entries)
                        .orElseGet(LinkedHashMap::new)
                        .forEach((name, entry) -> rules.put(name, rule(name, entry, file)));
            }
        }
        return new ReleaseData(rules);
    }

    private ReleaseRule rule(String name, Entry entry, Entry file) {
        String source = entry.word("source", file.word("source", ""));
        if (source.isBlank()) {
            problems.add(PackProblem.MISSING_SOURCE, entry.at(), "name", name);
        }
        return new ReleaseRule(
                name,
                entry.whole("threshold")
                        .orElse((long) ReleaseRule.LEAST_THRESHOLD)
                        .intValue(),
                ReleaseRule.Zeros.valueOf(choice(entry, "zeros", "ordinary")),
                !entry.has("insider") || entry.flag("insider"),
                ReleaseRule.GrandTotal.valueOf(choice(entry, "grand_total", "guarded")),
                entry.whole("max_hidden_percent").orElse(HALF_IN_PERCENT) / 100.0,
                ReleaseRule.Prefer.valueOf(choice(entry, "prefer", "balanced")),
                entry.words("free_units"),
                source);
    }

    private static String choice(Entry entry, String key, String otherwise) {
        return entry.word(key, otherwise).toUpperCase(Locale.ROOT);
    }
}
