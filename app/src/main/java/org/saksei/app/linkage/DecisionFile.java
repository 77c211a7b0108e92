package org.saksei.app.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saksei.app.linkage.LinkageService.Named;
import org.saksei.app.linkage.LinkageService.Verdict;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Reads decisions about pairs of records from a CSV with the columns
/// `model,source_l,record_id_l,source_r,record_id_r,decision,who,when,why`; a source is an agency, an id
/// the agency's own key of the record.
public final class DecisionFile {

    private static final List<String> COLUMNS =
            List.of("model", "source_l", "record_id_l", "source_r", "record_id_r", "decision", "who", "when", "why");
    private static final Set<String> ANSWERS = Set.of("same", "different", "unsure");

    private DecisionFile() {}

    /// @throws Refused with every line that cannot be read
    public static List<Verdict> read(Path file) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String name = file.getFileName().toString();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                verdict(line)
                        .ifPresentOrElse(
                                verdicts::add,
                                () -> problems.add(Problem.of(
                                        DecisionProblem.DECISION_LINE_UNREADABLE,
                                        new Place.InFile(name, Math.toIntExact(line.getStartingLineNumber())),
                                        "columns",
                                        String.join(",", COLUMNS))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!problems.isEmpty()) {
            throw Refused.because(problems);
        }
        return verdicts;
    }

    private static Optional<Verdict> verdict(NamedCsvRecord line) {
        if (!COLUMNS.stream().allMatch(column -> line.findField(column).isPresent())
                || !ANSWERS.contains(line.getField("decision"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Verdict(
                    line.getField("model"),
                    new Named(line.getField("source_l"), line.getField("record_id_l")),
                    new Named(line.getField("source_r"), line.getField("record_id_r")),
                    line.getField("decision"),
                    line.getField("who"),
                    Instant.parse(line.getField("when")),
                    line.getField("why")));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
