package org.saksei.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.app.pack.PackFolder;
import org.saksei.pack.StatementsReader;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Document;
import org.saksei.statements.Extraction;
import org.saksei.statements.Extractor;
import org.saksei.statements.Lexicon;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Text;
import org.saksei.statements.Verdict;
import org.saksei.statements.check.CheckSettings;
import org.saksei.statements.check.Checks;

/// Reads quotes whose arithmetic a person has checked, and holds the checks against it. The quotes are
/// not part of the project: hand in the sheet.
///
/// Columns: `id doc check parts periods verdict reason computed quote`. `no_sum` wants no sum of the
/// quote, `alignment` its values in the years given, every other row a check of that name with that
/// verdict, reason, result and parts.
final class ArithmeticBench {

    private final Lexicon lexicon = StatementsReader.read(PackFolder.at(Path.of("packs/cambodia")), "en")
            .lexicon();
    private final Extractor extractor = new Extractor(lexicon);
    private int right;
    private int rows;
    private int alarms;

    private ArithmeticBench() {}

    /// @param args the sheet, and `misses` to see the rows that went wrong
    public static void main(String[] args) throws IOException {
        new ArithmeticBench().run(Path.of(args[0]), args.length > 1);
    }

    private void run(Path sheet, boolean misses) throws IOException {
        List<String> faulty = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(sheet))) {
            for (NamedCsvRecord row : csv) {
                if (row.getField("verdict").equals("inconsistent")) {
                    faulty.add(row.getField("quote"));
                }
            }
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(sheet))) {
            for (NamedCsvRecord row : csv) {
                row(row, faulty.contains(row.getField("quote")), misses);
            }
        }
        System.out.println("rows right: " + right + " of " + rows + "; alarms in quotes without a fault: " + alarms);
    }

    private void row(NamedCsvRecord row, boolean faulty, boolean misses) {
        rows++;
        Reading reading = read(row);
        List<StatementCheck> checks =
                new Checks(CheckSettings.of(lexicon, null)).check(List.of(reading), References.NONE);
        boolean fine = switch (row.getField("check")) {
            case "no_sum" -> checks.stream().noneMatch(check -> check.check() == CheckRule.SUM);
            case "alignment" -> isAligned(row, reading);
            default -> checks.stream().anyMatch(check -> isAsWanted(check, row));
        };
        right += fine ? 1 : 0;
        if (!faulty) {
            alarms += (int) checks.stream()
                    .filter(check -> check.verdict() == Verdict.INCONSISTENT)
                    .count();
        }
        if (!fine && misses) {
            System.out.println(row.getField("id") + " " + row.getField("check"));
            checks.forEach(check ->
                    System.out.println("    " + check.check() + " " + check.verdict() + ": " + check.message()));
        }
    }

    private Reading read(NamedCsvRecord row) {
        Text text = Text.plain(row.getField("quote"));
        LocalDate day = LocalDate.of(2018, 6, 28);
        String country = row.getField("doc").substring(0, 3);
        Extraction extraction = extractor.extract(text, new Circumstances(day, country, "en", null), "1");
        Document document = new Document(
                "1",
                row.getField("id"),
                null,
                text,
                "0".repeat(64),
                day,
                PublishedBasis.OPTION,
                extraction.language(),
                extraction.rejected(),
                List.of());
        return new Reading(document, extraction.proposed());
    }

    private static boolean isAsWanted(StatementCheck check, NamedCsvRecord row) {
        List<String> parts = check.figures().stream()
                .filter(figure -> figure.role().equals("part"))
                .map(figure -> String.valueOf(figure.value()))
                .sorted()
                .toList();
        List<String> wanted =
                Arrays.stream(row.getField("parts").split(" ")).sorted().toList();
        return check.check().word().equals(row.getField("check"))
                && check.verdict().word().equals(row.getField("verdict"))
                && (row.getField("reason").isEmpty() || row.getField("reason").equals(check.reason()))
                && (row.getField("computed").isEmpty() || isEqual(row.getField("computed"), check.computed()))
                && (row.getField("parts").isEmpty() || wanted.equals(parts));
    }

    private static boolean isEqual(String wanted, @Nullable String computed) {
        return computed != null && new BigDecimal(wanted).compareTo(new BigDecimal(computed)) == 0;
    }

    private static boolean isAligned(NamedCsvRecord row, Reading reading) {
        String[] values = row.getField("parts").split(" ");
        String[] years = row.getField("periods").split(" ");
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            String year = years[i];
            if (reading.figures().stream().noneMatch(figure -> value.equals(figure.value()) && isIn(figure, year))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(StatedFigure figure, String year) {
        String interval = figure.period() == null ? null : figure.period().interval();
        return interval != null && interval.startsWith(year);
    }
}
