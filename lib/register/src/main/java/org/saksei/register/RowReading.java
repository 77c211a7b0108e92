package org.saksei.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Source;

/// Turns the rows of one sheet into records, row by row, keeping nothing: a file may be longer than the
/// memory.
///
/// A record with an error is refused alone; other records of the same row and all other rows go on.
public final class RowReading {

    private final SheetLayout layout;
    private final String agency;
    private final String file;
    private final @Nullable String sheet;
    private final Sink sink;
    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, Map<String, String>> meanings = new HashMap<>();
    private final Set<String> toldInRow = new HashSet<>();
    private int rowNumber;

    /// Takes what a row gives.
    public interface Sink {

        /// A record to be stored. It can still be refused for what other records say.
        void accept(Row row);

        /// A record of the type was refused.
        void refuse(String recordType);

        /// A problem with a cell or a row; the same cell is not told twice for two records of one row.
        void tell(Problem problem);
    }

    /// What never changes while a file is read.
    ///
    /// @param agency code of the agency that sent the file
    /// @param file its name without folders
    /// @param sheet name of the sheet, or null for a file without sheets
    /// @param today for checks that ask about the future
    public record Frame(
            String agency, String file, @Nullable String sheet, LocalDate today) {}

    public RowReading(Definitions definitions, SheetLayout layout, Frame frame, References references, Sink sink) {
        this.layout = layout;
        this.agency = frame.agency();
        this.file = frame.file();
        this.sheet = frame.sheet();
        this.sink = sink;
        Map<String, CodeWords> words = new HashMap<>();
        for (Mapping.Output output : layout.outputs()) {
            readers.add(new Reader(definitions, output, words, references, frame.today()));
        }
        layout.columns().forEach((name, column) -> {
            Map<String, String> folded = new HashMap<>();
            column.values().forEach((word, meaning) -> folded.put(Spelling.fold(word), Spelling.fold(meaning)));
            meanings.put(name, folded);
        });
    }

    /// Reads one row; a blank one gives nothing.
    public void read(SheetRow row) {
        if (row.isBlank()) {
            return;
        }
        rowNumber = row.number();
        toldInRow.clear();
        boolean ofKnownKind = false;
        boolean given = false;
        for (Reader reader : readers) {
            if (reader.isMeant(row)) {
                ofKnownKind = true;
                given |= reader.read(row);
            }
        }
        if (!ofKnownKind) {
            sink.tell(Problem.of(RegisterProblem.ROW_OF_UNKNOWN_KIND, placeOf(null)));
            sink.refuse("");
        } else if (!given) {
            sink.tell(Problem.of(RegisterProblem.ROW_WITHOUT_RECORD, placeOf(null)));
        }
    }

    /// The letters of the column a field is read from, or nothing when the file has none for it.
    public Optional<String> columnOf(String recordType, String field) {
        return layout.outputs().stream()
                .filter(output -> output.recordType().equals(recordType))
                .map(output -> output.fields().get(field))
                .filter(java.util.Objects::nonNull)
                .map(layout.positions()::get)
                .filter(java.util.Objects::nonNull)
                .map(Place.InSheet::letters)
                .findFirst();
    }

    private Place placeOf(@Nullable Integer position) {
        String name = sheet == null ? file : sheet;
        return new Place.InSheet(name, position == null ? null : Place.InSheet.letters(position), rowNumber);
    }

    private void tell(Problem problem) {
        if (toldInRow.add(problem.code().id() + problem.place())) {
            sink.tell(problem);
        }
    }

    /// Reads the records one output of the mapping gives.
    private final class Reader {

        private final Mapping.Output output;
        private final RecordType type;
        private final List<Cells> cells = new ArrayList<>();
        private final Map<String, Integer> positionByField = new HashMap<>();
        private final SequencedMap<String, Object> constants = new LinkedHashMap<>();
        private final Map<String, Set<String>> when = new HashMap<>();
        private final Derivation derivation;
        private final Validation validation;
        private final ConditionEvaluation evaluation;
        private Map<String, Object> current = Map.of();
        private boolean refused;

        /// A field and the column it is read from.
        private record Cells(String field, int position, CellReader reader) {}

        Reader(
                Definitions definitions,
                Mapping.Output output,
                Map<String, CodeWords> words,
                References references,
                LocalDate today) {
            this.output = output;
            this.type = definitions.type(output.recordType());
            this.derivation = new Derivation(type);
            this.validation = new Validation(type, definitions.checks());
            this.evaluation = new ConditionEvaluation(path -> value(path, references), today);
            output.fields().forEach((name, column) -> {
                Integer position = layout.positions().get(column);
                if (position != null) {
                    Mapping.Column declared =
                            layout.declared() ? layout.columns().get(column) : null;
                    Field field = field(name);
                    cells.add(new Cells(
                            name, position, new CellReader(field, words(definitions, field, words), declared)));
                    positionByField.put(name, position);
                }
            });
            output.constants().forEach((name, text) -> {
                Field field = field(name);
                CellReader reader = new CellReader(field, words(definitions, field, words), null);
                Object value = reader.read(new Cell.Words(text), (code, known) -> {});
                if (value == null) {
                    throw new IllegalArgumentException("constant of " + type.name() + "." + name + " cannot be read");
                }
                constants.put(name, value);
            });
            output.when().forEach((column, accepted) -> {
                Set<String> folded = new HashSet<>();
                accepted.forEach(word -> folded.add(Spelling.fold(word)));
                when.put(column, folded);
            });
        }

        private Field field(String name) {
            return type.find(name)
                    .orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + type.name()));
        }

        private static @Nullable CodeWords words(Definitions definitions, Field field, Map<String, CodeWords> words) {
            String list = field.list();
            if (list == null) {
                return null;
            }
            CodeList codes = definitions.lists().get(list);
            if (codes == null) {
                throw new IllegalArgumentException("no code list " + list);
            }
            return words.computeIfAbsent(list, name -> new CodeWords(codes));
        }

        /// Whether the row speaks of such a record, by the words of `when`.
        boolean isMeant(SheetRow row) {
            for (Map.Entry<String, Set<String>> condition : when.entrySet()) {
                Integer position = layout.positions().get(condition.getKey());
                String word =
                        position == null ? "" : Spelling.fold(row.cell(position).text());
                String meaning =
                        meanings.getOrDefault(condition.getKey(), Map.of()).getOrDefault(word, word);
                if (!condition.getValue().contains(meaning)) {
                    return false;
                }
            }
            return true;
        }

        /// Whether the row gave a record, stored or refused.
        boolean read(SheetRow row) {
            if (!isFilled(row)) {
                return false;
            }
            SequencedMap<String, Object> values = new LinkedHashMap<>();
            refused = false;
            for (Cells each : cells) {
                Object value = each.reader.read(row.cell(each.position), (code, known) -> {
                    refused |= code.severity() == Severity.ERROR;
                    tell(Problem.of(code, placeOf(each.position), known));
                });
                if (value != null) {
                    values.put(each.field, value);
                }
            }
            values.putAll(constants);
            current = values;
            derivation.complete(values, evaluation);
            validation.check(values, evaluation, this::placeOfField, this::judge);
            if (refused) {
                sink.refuse(type.name());
            } else {
                sink.accept(new Row(type.name(), agency, values, new Source(file, sheet, rowNumber)));
            }
            return true;
        }

        private boolean isFilled(SheetRow row) {
            if (output.unlessEmpty().isEmpty()) {
                return true;
            }
            for (String column : output.unlessEmpty()) {
                Integer position = layout.positions().get(column);
                if (position != null && !row.cell(position).isBlank()) {
                    return true;
                }
            }
            return false;
        }

        /// A required field whose cell could not be read was told already.
        private void judge(Problem problem) {
            refused |= problem.severity() == Severity.ERROR;
            if (problem.code() != RegisterProblem.REQUIRED_EMPTY || !isTold(problem.place())) {
                tell(problem);
            }
        }

        private boolean isTold(Place place) {
            String suffix = place.toString();
            return ((Place.InSheet) place).column() != null
                    && toldInRow.stream().anyMatch(told -> told.endsWith(suffix));
        }

        private Place placeOfField(String field) {
            return placeOf(positionByField.get(field));
        }

        private @Nullable Object value(List<String> path, References references) {
            String name = path.getFirst();
            if (name.equals("agency")) {
                return agency;
            }
            Field field = type.fields().get(name);
            if (field == null) {
                return ConditionEvaluation.UNKNOWN;
            }
            Object own = current.get(name);
            if (path.size() == 1 || own == null) {
                return own;
            }
            String to = field.refersTo();
            return to == null ? null : references.get(to, own.toString(), path.subList(1, path.size()));
        }
    }
}
