package org.saksei.pack;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.CountryNames;
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

    static final int LARGEST = PartFiles.LARGEST;

    private static final List<String> PATHS = Arrays.stream(FileKind.values())
            .map(FileKind::pathNotation)
            .filter(path -> path.startsWith(FOLDER))
            .toList();

    private final Problems problems;
    private final PartFiles files;

    AssessmentReader(Problems problems) {
        this.problems = problems;
        this.files = new PartFiles(problems);
    }

    /// What the pack says.
    ///
    /// @throws Refused with every error of its assessment files
    public static AssessmentData read(PackSource source) {
        Problems problems = new Problems();
        AssessmentReader reader = new AssessmentReader(problems);
        reader.files.addChain(source, PATHS);
        AssessmentData data = reader.build(reader.files.country());
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
        String text = PartFiles.decode(label, bytes, problems);
        Optional<Law> law = text == null ? Optional.empty() : new AssessmentBuilder(problems).law(label, text);
        refuse(problems);
        return law.orElseThrow(() -> missing("law.yaml"));
    }

    private interface Table<T> {
        T read(String text, AssessmentTables tables);
    }

    private static <T> T one(String label, byte[] bytes, Table<T> table) {
        Problems problems = new Problems();
        String text = PartFiles.decode(label, bytes, problems);
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

    /// @param texts files of a pack folder by path, of which those of the assessment are taken
    void add(String label, SequencedMap<String, String> texts) {
        files.add(label, FOLDER, texts);
    }

    /// Finds what is wrong, also with the figures and release rules they name; a pack without figures is
    /// one that others build on.
    void check(Collection<String> figures, Collection<String> rules) {
        AssessmentBuilder builder = new AssessmentBuilder(problems);
        builder.withRules(rules);
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
        Optional<Criteria> criteria =
                find(FileKind.CRITERIA).flatMap(file -> builder.criteria(file.label(), file.text()));
        return new AssessmentData(
                country,
                find(FileKind.LAW).flatMap(file -> builder.law(file.label(), file.text())),
                find(FileKind.TIERS).map(file -> tables.tiers(file.label(), file.text())),
                find(FileKind.REPORTS).flatMap(file -> tables.reports(file.label(), file.text())),
                find(FileKind.WAIVERS)
                        .map(file -> tables.waivers(file.label(), file.text()))
                        .orElse(List.of()),
                criteria,
                find(FileKind.RECOMMENDATIONS)
                        .map(file -> builder.recommendations(file.label(), file.text(), criteria))
                        .orElse(List.of()),
                find(FileKind.NEIGHBOURS)
                        .map(file -> tables.neighbours(file.label(), file.text()))
                        .orElseGet(LinkedHashMap::new),
                find(FileKind.TIER_WORDS)
                        .map(file -> tables.tierWords(file.label(), file.text()))
                        .orElseGet(() -> TierWords.of(Map.of())),
                CountryNames.of(find(FileKind.COUNTRY_NAMES)
                        .map(file -> tables.countryNames(file.label(), file.text()))
                        .orElse(List.of())),
                find(FileKind.QUESTIONNAIRE).flatMap(file -> builder.questionnaire(file.label(), file.text())));
    }

    private Optional<PartFiles.Written> find(FileKind kind) {
        return files.findLast(kind.pathNotation());
    }
}
