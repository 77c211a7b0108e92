package org.saksei.linkage.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Refused;
import org.saksei.linkage.Sheet;

/// Reads CSV files into one [RecordTable]: checks header, ids and lengths, and tells what is wrong with
/// its line.
public final class TableReader {
    private static final List<String> ID_NAMES = List.of("record_id", "rec_id", "unique_id", "id", "uid", "no");
    private static final int MOST_COLUMNS = 10_000;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_MISTAKES = 20;

    /// How files are to be read.
    ///
    /// @param id key column; null to take the first full, unique column of a usual name, else row numbers
    /// @param source column that says where a record comes from; null to take the file's name
    public record Options(
            @Nullable String id,
            @Nullable String source,
            Set<String> ignore,
            Charset encoding,
            @Nullable Character delimiter) {
        public static Options usual() {
            return new Options(null, null, Set.of(), StandardCharsets.UTF_8, null);
        }

        public Options withId(@Nullable String column) {
            return new Options(column, source, ignore, encoding, delimiter);
        }
    }

    /// The rows of one file, and the line each begins on.
    public record Rows(String file, String source, List<String> header, Sheet sheet, int[] lines) {}

    /// A row of a small file as it stands, perhaps shorter than the header.
    public record Line(List<String> header, List<String> fields) {}

    private final Options options;
    private final List<Finding> mistakes = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    public TableReader(Options options) {
        this.options = options;
    }

    /// What sources are called where nobody says it: the files' names without folder and ending, numbered
    /// where they are the same.
    public static List<String> sourceNames(List<String> files) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String file : files) {
            String name = String.valueOf(Path.of(file).getFileName()).replaceFirst("(\\.csv)?(\\.gz)?$", "");
            name = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + "-" + times);
        }
        return names;
    }

    public List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    /// Reads a file's rows.
    ///
    /// @param file name for messages
    /// @param source name of the source where no column says it
    /// @throws Refused naming what is wrong
    public Rows rows(InputStream in, String file, String source) throws IOException {
        CsvReader reader = new CsvReader(in, file, options.encoding(), options.delimiter());
        List<String> header = header(reader, file);
        Sheet sheet = new Sheet(header.size());
        IntStream.Builder lines = IntStream.builder();
        read(reader, header, file, (row, line) -> {
            sheet.row();
            for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
                sheet.put(i, row.get(i));
            }
            lines.add(line);
        });
        return new Rows(file, source, header, sheet, lines.build().toArray());
    }

    /// Reads the rows of a small file one by one: decisions, clusters, truths.
    ///
    /// @throws Refused naming what is wrong
    public List<Line> lines(InputStream in, String file) throws IOException {
        CsvReader reader = new CsvReader(in, file, options.encoding(), options.delimiter());
        List<String> header = header(reader, file);
        List<Line> all = new ArrayList<>();
        read(
                reader,
                header,
                file,
                (row, _) -> all.add(new Line(
                        header,
                        row.stream().limit(header.size()).map(String::strip).toList())));
        return all;
    }

    private void read(CsvReader reader, List<String> header, String file, ObjIntConsumer<List<String>> sink)
            throws IOException {
        List<Integer> shortRows = new ArrayList<>();
        RowsAhead.read(reader, (row, line) -> {
            check(row, header, file, line);
            if (row.size() < header.size()) {
                shortRows.add(line);
            }
            sink.accept(row, line);
        });
        if (!shortRows.isEmpty()) {
            warnings.add(LinkageProblem.SHORT_ROWS.at(
                    file, "rows", String.valueOf(shortRows.size()), "line", String.valueOf(shortRows.getFirst())));
        }
        refuseMistakes();
    }

    private List<String> header(CsvReader reader, String file) throws IOException {
        List<String> header = reader.row();
        if (header == null) {
            throw new Refused(List.of(LinkageProblem.FILE_EMPTY.at(file)));
        }
        List<String> names = header.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                mistake(LinkageProblem.HEADER_EMPTY.at(file + ":1", "number", String.valueOf(i + 1)));
            } else if (!seen.add(names.get(i))) {
                mistake(LinkageProblem.HEADER_TWICE.at(file + ":1", "column", names.get(i)));
            }
        }
        if (names.size() > MOST_COLUMNS) {
            mistake(LinkageProblem.TOO_MANY_COLUMNS.at(
                    file, "columns", String.valueOf(names.size()), "limit", String.valueOf(MOST_COLUMNS)));
        }
        refuseMistakes();
        return names;
    }

    private void check(List<String> row, List<String> header, String file, int line) {
        int filled = row.size();
        while (filled > header.size() && row.get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled > header.size()) {
            mistake(LinkageProblem.ROW_TOO_LONG.at(
                    file + ":" + line, "fields", String.valueOf(filled), "columns", String.valueOf(header.size())));
        }
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            if (row.get(i).length() > LONGEST_VALUE && !options.ignore().contains(header.get(i))) {
                mistake(LinkageProblem.VALUE_TOO_LONG.at(
                        file + ":" + line,
                        "length",
                        String.valueOf(row.get(i).length()),
                        "limit",
                        String.valueOf(LONGEST_VALUE),
                        "column",
                        header.get(i)));
            }
        }
    }

    private void mistake(Finding finding) {
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(finding);
        }
    }

    private void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
    }

    /// One table of the records of all files, without the id column and ignored ones.
    ///
    /// @throws Refused where an id is empty or used twice, or a column is not there
    public RecordTable table(List<Rows> files) {
        Set<String> columns = new LinkedHashSet<>();
        files.forEach(file -> columns.addAll(file.header()));
        @Nullable String id = idColumn(files);
        columns.removeAll(options.ignore());
        columns.remove(id == null ? "" : id);
        RecordTable.Builder builder = RecordTable.builder(List.copyOf(columns));
        int[] lineOf =
                new int[files.stream().mapToInt(file -> file.sheet().size()).sum()];
        for (Rows file : files) {
            add(file, id, List.copyOf(columns), builder, lineOf);
        }
        refuseMistakes();
        return builder.build();
    }

    /// The key column that [#table] takes; null for row numbers.
    public @Nullable String idColumn(List<Rows> files) {
        if (options.id() != null) {
            for (Rows file : files) {
                if (!file.header().contains(options.id())) {
                    throw new Refused(List.of(LinkageProblem.UNKNOWN_COLUMN.at(
                            file.file(),
                            "comparison",
                            "--id",
                            "column",
                            options.id(),
                            "known",
                            String.join(", ", file.header()))));
                }
            }
            return options.id();
        }
        for (String name : ID_NAMES) {
            if (files.stream().allMatch(file -> isKey(file, name))) {
                return name;
            }
        }
        return null;
    }

    private static boolean isKey(Rows file, String name) {
        int column = file.header().indexOf(name);
        return column >= 0 && file.sheet().unique(column);
    }

    /// @param lineOf line of each record of the table
    private void add(Rows file, @Nullable String id, List<String> columns, RecordTable.Builder builder, int[] lineOf) {
        int idAt = id == null ? -1 : file.header().indexOf(id);
        int sourceAt = options.source() == null ? -1 : file.header().indexOf(options.source());
        int[] from = columns.stream().mapToInt(file.header()::indexOf).toArray();
        Sheet sheet = file.sheet();
        for (int r = 0; r < sheet.size(); r++) {
            String key = idAt < 0 ? String.valueOf(r + 1) : sheet.value(r, idAt);
            String named = sourceAt < 0 ? "" : sheet.value(r, sourceAt);
            String source = named.isEmpty() ? file.source() : named;
            int line = file.lines()[r];
            OptionalInt earlier = key.isEmpty() ? OptionalInt.empty() : builder.find(source, key);
            if (key.isEmpty()) {
                mistake(LinkageProblem.ID_EMPTY.at(file.file() + ":" + line));
            } else if (earlier.isPresent()) {
                String at = String.valueOf(lineOf[earlier.getAsInt()]);
                mistake(LinkageProblem.ID_TWICE.at(file.file() + ":" + line, "line", at));
            } else {
                lineOf[builder.size()] = line;
                builder.add(source, key, sheet, r, from);
            }
        }
    }
}
