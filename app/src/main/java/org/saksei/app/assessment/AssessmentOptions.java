package org.saksei.app.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Saksei;
import org.saksei.app.pack.PackFolder;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Law;
import org.saksei.assessment.Reading;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.TierHistory;
import org.saksei.assessment.TierRow;
import org.saksei.assessment.TierTable;
import org.saksei.assessment.Waiver;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.AssessmentData;
import org.saksei.pack.AssessmentReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What every verb takes: where the data are, how the law is read, how the answer is printed.
final class AssessmentOptions {

    /// A file may be one byte longer than the reader's limit, so that the reader refuses it.
    private static final int LARGEST = 1_000_001;

    /// How results are printed.
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /// Languages we have.
    enum Language {
        EN,
        KM;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--pack", paramLabel = "DIR", description = "The pack (default: packs/cambodia of this program).")
    private @Nullable Path pack;

    @Option(names = "--tiers", paramLabel = "FILE", description = "Another tier table (CSV).")
    private @Nullable Path tiers;

    @Option(names = "--reports", paramLabel = "FILE", description = "Another list of reports (CSV).")
    private @Nullable Path reports;

    @Option(names = "--law", paramLabel = "FILE", description = "Another law (YAML).")
    private @Nullable Path law;

    @Option(
            names = "--reading",
            paramLabel = "practice|literal",
            description = "How reinstatement is read (default: the law file's).")
    private @Nullable Reading reading;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "text, json or csv.")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "en|km", defaultValue = "en", description = "Language of sentences.")
    private Language language = Language.EN;

    private @Nullable AssessmentData data;

    Format format() {
        return format;
    }

    String language() {
        return language.code();
    }

    boolean hasOwnTable() {
        return tiers != null;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    AssessmentData data() {
        AssessmentData known = data;
        if (known == null) {
            known = AssessmentReader.read(PackFolder.at(pack == null ? home().resolve("packs/cambodia") : pack));
            data = known;
        }
        return known;
    }

    Law law() {
        Law known = law == null ? data().getLaw() : AssessmentReader.readLaw(law.toString(), bytes(law));
        return reading == null ? known : known.with(reading);
    }

    /// The table, with the rows that can be used.
    TierTable table() {
        Path own = tiers;
        if (own == null) {
            return TierTable.of(data().getTiers(), reports());
        }
        List<TierRow> rows = AssessmentReader.readTiers(own.toString(), bytes(own));
        return TierTable.of(rows, reports == null ? yearsOf(rows) : reports());
    }

    ReportList reports() {
        Path own = reports;
        return own == null ? data().getReports() : AssessmentReader.readReports(own.toString(), bytes(own));
    }

    /// Without a list of reports every report counts as complete, and the years are those of the file.
    private static ReportList yearsOf(List<TierRow> rows) {
        int last = rows.stream().mapToInt(TierRow::year).max().orElse(ReportList.FIRST_REPORT);
        return ReportList.complete(ReportList.FIRST_REPORT, Math.max(last, ReportList.FIRST_REPORT));
    }

    /// @param own a waiver list given, or null for the pack's; a table of one's own has none by itself
    List<Waiver> waivers(@Nullable Path own) {
        if (own != null) {
            return AssessmentReader.readWaivers(own.toString(), bytes(own));
        }
        return tiers == null ? data().waivers() : List.of();
    }

    /// The countries asked for: codes, or `all`.
    ///
    /// @throws Refused as wrong usage when one is not in the table
    List<TierHistory> histories(TierTable table, List<String> asked) {
        if (asked.stream().anyMatch(code -> code.equalsIgnoreCase("all"))) {
            return List.copyOf(table.histories().values());
        }
        return asked.stream()
                .map(written -> data().countryNames().get(table, written))
                .toList();
    }

    /// @throws Refused as wrong usage when the table has no such report
    static int year(TierTable table, int year) {
        int last = table.reports().last();
        if (year < ReportList.FIRST_REPORT || year > last) {
            throw Refused.wrongUsage(Problem.of(
                    AssessmentProblem.YEAR_NOT_IN_TABLE,
                    new Place.Nowhere(),
                    "first",
                    ReportList.FIRST_REPORT,
                    "last",
                    last,
                    "year",
                    year));
        }
        return year;
    }

    /// Tells about the rows that were not used, and gives the exit code.
    int finish(TierTable table) {
        out().flush();
        PrintWriter err = spec.commandLine().getErr();
        table.problems().forEach(problem -> err.println(problem.text(language())));
        err.flush();
        return table.problems().isEmpty() ? 0 : Saksei.PROBLEMS;
    }

    byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LARGEST);
        } catch (IOException e) {
            throw wrong("The file " + file + " cannot be read. Check its name and its rights.");
        }
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// The folder of the program, with its packs; the launcher names it.
    private static Path home() {
        String home = System.getProperty("saksei.home");
        return Path.of(home == null ? "." : home);
    }
}
