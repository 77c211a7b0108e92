package org.saksei.app.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;

/// What an agency is answered: what became of each of its files.
public record Receipt(List<OfFile> files) {

    public Receipt {
        files = List.copyOf(files);
    }

    /// Whether a row or a whole file was refused.
    public boolean hasRefusals() {
        return files.stream().anyMatch(OfFile::hasRefusals);
    }

    public Counts total() {
        return files.stream().map(OfFile::total).reduce(Counts.NONE, Counts::plus);
    }

    /// Counts of records. A row that speaks of a case and a victim is two.
    ///
    /// @param created not known before
    /// @param known said before in the same words
    /// @param changed said differently before: a new version
    /// @param refused for what a cell, a check or another record says
    /// @param repeated said twice in this file
    public record Counts(long created, long known, long changed, long refused, long repeated) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    created + other.created,
                    known + other.known,
                    changed + other.changed,
                    refused + other.refused,
                    repeated + other.repeated);
        }
    }

    /// How a sheet was read.
    ///
    /// @param sheet its name, or null for a file without sheets
    /// @param as the mapping or record type that says how
    /// @param rows rows below the headings that hold something
    public record SheetRead(@Nullable String sheet, String as, long rows) {}

    /// A record that a row changed: which fields, never their values.
    public record Change(String recordType, long recordId, Place row, List<String> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /// What became of one file.
    ///
    /// @param importId number of the import, by which it can be taken back; null where nothing was stored
    /// @param records counts by record type
    /// @param problems errors, warnings and notes, in the order of the file; of many alike only the first
    /// @param problemCounts how often each occurred, shown or not, by the id of its code or of the
    ///     pack's check
    /// @param changes the first thousand
    public record OfFile(
            String file,
            String agency,
            String sha256,
            @Nullable Long importId,
            boolean dryRun,
            List<SheetRead> sheets,
            SequencedMap<String, Counts> records,
            List<Problem> problems,
            SequencedMap<String, Long> problemCounts,
            List<Change> changes) {

        public OfFile {
            sheets = List.copyOf(sheets);
            records = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(records));
            problems = List.copyOf(problems);
            problemCounts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(problemCounts));
            changes = List.copyOf(changes);
        }

        /// A file of which nothing was taken.
        static OfFile refused(String file, String agency, String sha256, boolean dryRun, List<Problem> problems) {
            ProblemTally tally = new ProblemTally();
            problems.forEach(tally::add);
            return new OfFile(
                    file,
                    agency,
                    sha256,
                    null,
                    dryRun,
                    List.of(),
                    new LinkedHashMap<>(),
                    tally.kept(),
                    tally.counts(),
                    List.of());
        }

        public Counts total() {
            return records.values().stream().reduce(Counts.NONE, Counts::plus);
        }

        public boolean hasRefusals() {
            return total().refused() > 0 || problems.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        }

        /// Problems of a severity that are shown.
        public List<Problem> problems(Severity severity) {
            return problems.stream().filter(each -> each.severity() == severity).toList();
        }
    }
}
