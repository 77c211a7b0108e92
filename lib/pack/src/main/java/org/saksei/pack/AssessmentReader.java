package org.saksei.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.Criteria;
import org.saksei.assessment.Law;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.TierRow;
import org.saksei.assessment.TierWords;
import org.saksei.assessment.Waiver;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Severity;

/// Reads the folder `assessment` of a pack and of the packs it extends, and no other file of them: the
/// question where a country stands must be answered in less than a second. A file replaces the one of
/// the same name of an earlier pack as a whole.
public final class AssessmentReader {

    static final String FOLDER = "assessment/";

    /// A tier table of every country and year has a quarter of this.
    static final int LARGEST = 1_000_000;

    private final Problems problems;
    private final Map<String, Written> files = new TreeMap<>();

    /// A file of the assessment.
    private record Written(String label, String text) {}

    AssessmentReader(Problems problems) {
        this.problems = problems;
    }

    /// What the pack says.
    ///
    /// @throws Refused with every error of its assessment files
    public static AssessmentData read(PackSource source) {
        Problems problems = new Problems();
        AssessmentReader reader = new AssessmentReader(problems);
        List<String> countries = new ArrayList<>();
        reader.addChain(source, new ArrayList<>(), countries);
        AssessmentData data = reader.build(countries.isEmpty() ? null : countries.getLast());
        refuse(problems);
        return data;
    }

    /// A tier table from a file of somebody's own.
    public static List<TierRow> readTiers(String label, byte[] bytes) {
        return one(label, bytes, (text, tables) -> tables.tiers(label, text));
    }

    public static ReportList readReports(String label, byte[] bytes) {
        return one(label, bytes, (text, tables) -> tables.reports(label, text))
                .orElseThrow(() -> missing("reports.csv"));
    }

    public static List<Waiver> readWaivers(String label, byte[] bytes) {
        return one(label, bytes, (text, tables) -> tables.waivers(label, text));
    }

    public static Law readLaw(String label, byte[] bytes) {
        Problems problems = new Problems();
        String text = decode(label, bytes, problems);
        Optional<Law> law = text == null ? Optional.empty() : new AssessmentBuilder(problems).law(label, text);
        refuse(problems);
        return law.orElseThrow(() -> missing("law.yaml"));
    }

    private interface Table<T> {
        T read(String text, AssessmentTables tables);
    }

    private static <T> T one(String label, byte[] bytes, Table<T> table) {
        Problems problems = new Problems();
        String text = decode(label, bytes, problems);
        refuse(problems);
        T read = table.read(text == null ? "" : text, new AssessmentTables(problems));
        refuse(problems);
        return read;
    }

    private static void refuse(Problems problems) {
        List<Problem> errors = problems.inOrder().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw Refused.because(errors);
        }
    }

    static Refused missing(String file) {
        return Refused.because(
                Problem.of(PackProblem.NO_ASSESSMENT, new Place.InFile(FOLDER + file, 0), "file", FOLDER + file));
    }

    private void addChain(PackSource source, List<String> seen, List<String> countries) {
        if (seen.contains(source.name())) {
            return;
        }
        seen.add(source.name());
        String text = open(source, "pack.yaml");
        Entry pack =
                text == null ? null : FolderReader.entry(source.label() + "/pack.yaml", text, Grammar.PACK, problems);
        if (pack == null) {
            problems.add(PackProblem.NO_PACK_FILE, new Place.InFile(source.label(), 0));
            return;
        }
        for (String name : pack.words("extends")) {
            source.findSibling(name).ifPresent(sibling -> addChain(sibling, seen, countries));
        }
        pack.word("country").ifPresent(countries::add);
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (FileKind kind : FileKind.values()) {
            String content = kind.isAssessment() ? open(source, kind.pathNotation()) : null;
            if (content != null) {
                texts.put(kind.pathNotation(), content);
            }
        }
        add(source.label(), texts);
    }

    /// The text of a file, or null where there is none.
    private @Nullable String open(PackSource source, String path) {
        String label = source.label() + "/" + path;
        try (InputStream stream = source.open(path)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length == 0 ? null : decode(label, bytes, problems);
        } catch (IOException absent) {
            return null;
        }
    }

    private static @Nullable String decode(String label, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(PackProblem.FILE_TOO_LARGE, new Place.InFile(label, 0), "limit", LARGEST / 1_000_000);
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(PackProblem.NOT_UTF8, new Place.InFile(label, 0));
            return null;
        }
    }

    /// @param texts files of a pack folder by path, of which those of the assessment are taken
    void add(String label, SequencedMap<String, String> texts) {
        texts.forEach((path, text) -> {
            if (path.startsWith(FOLDER)) {
                files.put(path, new Written(label + "/" + path, text));
            }
        });
    }

    /// Finds what is wrong, also with the figures they name; a pack without figures is one that others
    /// build on.
    void check(Collection<String> figures) {
        AssessmentBuilder builder = new AssessmentBuilder(problems);
        if (!figures.isEmpty()) {
            builder.withFigures(figures);
        }
        build(builder, null);
    }

    private AssessmentData build(@Nullable String country) {
        return build(new AssessmentBuilder(problems), country);
    }

    private AssessmentData build(AssessmentBuilder builder, @Nullable String country) {
        AssessmentTables tables = new AssessmentTables(problems);
        Optional<Criteria> criteria = find(FileKind.CRITERIA).flatMap(file -> builder.criteria(file.label, file.text));
        return new AssessmentData(
                country,
                find(FileKind.LAW).flatMap(file -> builder.law(file.label, file.text)),
                find(FileKind.TIERS).map(file -> tables.tiers(file.label, file.text)),
                find(FileKind.REPORTS).flatMap(file -> tables.reports(file.label, file.text)),
                find(FileKind.WAIVERS)
                        .map(file -> tables.waivers(file.label, file.text))
                        .orElse(List.of()),
                criteria,
                find(FileKind.RECOMMENDATIONS)
                        .map(file -> builder.recommendations(file.label, file.text, criteria))
                        .orElse(List.of()),
                find(FileKind.NEIGHBOURS)
                        .map(file -> tables.neighbours(file.label, file.text))
                        .orElseGet(LinkedHashMap::new),
                find(FileKind.TIER_WORDS)
                        .map(file -> tables.tierWords(file.label, file.text))
                        .orElseGet(() -> TierWords.of(Map.of())),
                find(FileKind.QUESTIONNAIRE).flatMap(file -> builder.questionnaire(file.label, file.text)));
    }

    private Optional<Written> find(FileKind kind) {
        return Optional.ofNullable(files.get(kind.pathNotation()));
    }
}
