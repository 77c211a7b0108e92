package org.saksei.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.register.store.StagedLine;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.register.ContentHash;
import org.saksei.register.Definitions;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.Mapping;
import org.saksei.register.RecordKeys;
import org.saksei.register.RecordType;
import org.saksei.register.RegisterProblem;
import org.saksei.register.Row;
import org.saksei.register.RowReading;
import org.saksei.register.SheetLayout;
import org.saksei.register.SheetRow;

/// Reads a file, row by row, into lines for the staging tables, on a thread of its own while another one
/// sends them.
final class FileReading implements RowReading.Sink {

    /// Lines handed over at a time: large enough for COPY, small enough to keep memory flat.
    private static final int CHUNK = 1 << 20;

    private final Sheets sheets;
    private final Frame frame;
    private final BlockingQueue<Staged> queue;
    private final ProblemTally problems = new ProblemTally();
    private final SequencedMap<String, TypeLines> lines = new LinkedHashMap<>();
    private final Map<String, Long> refused = new LinkedHashMap<>();
    private final List<Receipt.SheetRead> read = new ArrayList<>();
    private final Map<String, RowReading> readings = new HashMap<>();
    private final Set<String> noted = new HashSet<>();
    private final ReferredFields referred;
    private long seq;

    /// What the sending thread is handed.
    sealed interface Staged {
        record Begin(RecordType type) implements Staged {}

        record Lines(String recordType, byte[] lines) implements Staged {}

        record End(@Nullable Throwable failure) implements Staged {}
    }

    /// What never changes while a file is read.
    ///
    /// @param mappings those that may fit, in order
    /// @param ofTypes whether a sheet may also be recognised by the fields of a record type
    /// @param ids gives the next id for a record that may be new
    record Frame(
            SheetFile file,
            String agency,
            Definitions definitions,
            List<Mapping> mappings,
            boolean ofTypes,
            LocalDate today,
            RecordKeys keys,
            ContentHash hash,
            Seal seal,
            java.util.function.LongSupplier ids) {}

    FileReading(Sheets sheets, Frame frame, ReferredFields referred, BlockingQueue<Staged> queue) {
        this.sheets = sheets;
        this.frame = frame;
        this.referred = referred;
        this.queue = queue;
    }

    /// Reads everything; whatever happens, the last thing handed over is an end.
    void run() {
        @Nullable Throwable failure = null;
        try {
            for (Sheets.Sheet sheet : sheets.list()) {
                read(sheet);
            }
            if (read.isEmpty()) {
                refuseWhole();
            }
            for (TypeLines type : lines.values()) {
                type.hand();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        } catch (Throwable any) {
            failure = any;
        }
        try {
            queue.put(new Staged.End(failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Sheets.Sheet sheet) throws InterruptedException {
        try (Stream<SheetRow> stream = sheet.rows()) {
            Iterator<SheetRow> rows = stream.iterator();
            List<SheetRow> first = new ArrayList<>();
            while (first.size() < SheetLayout.ROWS_NEEDED && rows.hasNext()) {
                SheetRow row = rows.next();
                if (!row.isBlank()) {
                    first.add(row);
                }
            }
            String name = sheet.name() == null ? frame.file().name() : sheet.name();
            Optional<SheetLayout> layout = SheetLayout.recognise(
                    name,
                    first,
                    frame.mappings(),
                    frame.ofTypes() ? frame.definitions().types().values() : List.of());
            if (layout.isEmpty()) {
                notRead(name, first);
                return;
            }
            layout.get().problems().forEach(problems::add);
            if (layout.get().isReadable()) {
                readRows(sheet, layout.get(), first, rows);
            } else {
                read.add(new Receipt.SheetRead(sheet.name(), layout.get().mapping(), 0));
            }
        }
        sheet.remarks().forEach(problems::add);
    }

    private void readRows(Sheets.Sheet sheet, SheetLayout layout, List<SheetRow> first, Iterator<SheetRow> rest)
            throws InterruptedException {
        for (Mapping.Output output : layout.outputs()) {
            begin(frame.definitions().type(output.recordType()));
            if (!isReferredTo(output.recordType(), layout.outputs())) {
                noted.add(output.recordType());
            }
        }
        RowReading reading = new RowReading(
                frame.definitions(),
                layout,
                new RowReading.Frame(frame.agency(), frame.file().name(), sheet.name(), frame.today()),
                referred,
                this);
        readings.put(String.valueOf(sheet.name()), reading);
        long rows = 0;
        for (int i = layout.headRow() + 1; i < first.size(); i++) {
            reading.read(first.get(i));
            rows++;
        }
        while (rest.hasNext()) {
            SheetRow row = rest.next();
            if (!row.isBlank()) {
                reading.read(row);
                rows++;
            }
            handFull();
        }
        read.add(new Receipt.SheetRead(sheet.name(), layout.mapping(), rows));
    }

    private boolean isReferredTo(String recordType, List<Mapping.Output> outputs) {
        return outputs.stream()
                .map(output -> frame.definitions().type(output.recordType()))
                .flatMap(type -> type.fields().values().stream())
                .anyMatch(field -> recordType.equals(field.refersTo()));
    }

    private void begin(RecordType type) throws InterruptedException {
        if (!lines.containsKey(type.name())) {
            lines.put(type.name(), new TypeLines(type));
            queue.put(new Staged.Begin(type));
        }
    }

    private void handFull() throws InterruptedException {
        for (TypeLines type : lines.values()) {
            if (type.line.length() >= CHUNK) {
                type.hand();
            }
        }
    }

    /// A sheet of notes beside sheets of records is no mistake; a file without any sheet of records is.
    private void notRead(String name, List<SheetRow> first) {
        if (!first.isEmpty()) {
            List<String> missing = SheetLayout.missing(name, first, frame.mappings());
            problems.add(Problem.of(
                    RegisterProblem.SHEET_NOT_READ,
                    new Place.InSheet(name, null, first.getFirst().number()),
                    "missing",
                    missing.isEmpty() ? "" : ": " + String.join(", ", missing)));
        }
    }

    private void refuseWhole() {
        List<String> known = frame.mappings().isEmpty()
                ? List.copyOf(frame.definitions().types().keySet())
                : frame.mappings().stream().map(Mapping::name).toList();
        problems.add(Problem.of(
                RegisterProblem.NO_HEADINGS,
                new Place.InFile(frame.file().name(), 0),
                "missing",
                String.join(", ", known)));
    }

    @Override
    public void accept(Row row) {
        TypeLines type = java.util.Objects.requireNonNull(lines.get(row.recordType()));
        type.add(row);
    }

    @Override
    public void refuse(String recordType) {
        refused.merge(recordType, 1L, Long::sum);
    }

    @Override
    public void tell(Problem problem) {
        problems.add(problem);
    }

    ProblemTally problems() {
        return problems;
    }

    List<Receipt.SheetRead> sheetsRead() {
        return read;
    }

    /// Refused while reading, by record type; an empty type is a row that fits none.
    Map<String, Long> refused() {
        return refused;
    }

    /// Whether a row that says such a record again is worth a note. A case said again with each of its
    /// victims is not.
    boolean isWorthNoting(String recordType) {
        return noted.contains(recordType);
    }

    /// The cell of a field in a row, as far as its column is known.
    Place place(@Nullable String sheet, int row, String recordType, String field) {
        RowReading reading = readings.get(String.valueOf(sheet));
        String column =
                reading == null ? null : reading.columnOf(recordType, field).orElse(null);
        return new Place.InSheet(sheet == null ? frame.file().name() : sheet, column, row);
    }

    /// Writes the records of one type.
    private final class TypeLines {

        private final RecordType type;
        private final List<Field> references;
        private final StagedLine line;

        TypeLines(RecordType type) {
            this.type = type;
            this.line = new StagedLine(type);
            this.references = type.fields().values().stream()
                    .filter(field -> field.type() == FieldType.REFERENCE)
                    .toList();
        }

        void add(Row row) {
            Map<String, Object> values = row.values();
            if (!references.isEmpty()) {
                values = new LinkedHashMap<>(values);
                for (Field field : references) {
                    Object written = values.get(field.name());
                    if (written != null) {
                        String to = java.util.Objects.requireNonNull(field.refersTo());
                        values.put(field.name(), frame.keys().ofReference(to, written.toString()));
                    }
                }
            }
            String key = frame.keys().of(type, values);
            referred.remember(type, key, row);
            Map<String, Object> personal = personal(values);
            long id = frame.ids().getAsLong();
            line.add(
                    new StagedLine.Head(
                            ++seq,
                            id,
                            key,
                            frame.keys().namesOnly(type, values),
                            row.source().sheet(),
                            row.source().row(),
                            frame.hash().of(values),
                            personal.isEmpty() ? null : frame.hash().of(personal),
                            personal.isEmpty()
                                    ? null
                                    : frame.seal().seal(PersonalJson.write(personal), type.name(), id, 1)),
                    values);
        }

        private Map<String, Object> personal(Map<String, Object> values) {
            Map<String, Object> personal = new LinkedHashMap<>();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                Field field = type.fields().get(value.getKey());
                if (field != null && field.personal()) {
                    personal.put(value.getKey(), value.getValue());
                }
            }
            return personal;
        }

        void hand() throws InterruptedException {
            if (line.length() > 0) {
                queue.put(new Staged.Lines(type.name(), line.take()));
            }
        }
    }
}
