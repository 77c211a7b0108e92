package org.saksei.app.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.register.Cell;
import org.saksei.register.SheetRow;

/// A CSV file as one sheet without a name: comma, semicolon, tab or bar between cells, UTF-8 or UTF-16.
///
/// Other encodings are refused, because a Khmer name read in the wrong one is lost without anybody
/// seeing it.
final class CsvSheets implements Sheets {

    /// Enough lines to see what parts the cells.
    private static final int LOOKED_AT = 64 * 1024;

    private static final String DELIMITERS = "\t;|,";

    private final Path path;
    private final String name;
    private final Charset charset;
    private final int markLength;
    private final char delimiter;

    private CsvSheets(Path path, String name, Charset charset, int markLength, char delimiter) {
        this.path = path;
        this.name = name;
        this.charset = charset;
        this.markLength = markLength;
        this.delimiter = delimiter;
    }

    static CsvSheets open(Path path, String name, byte[] beginning) throws IOException {
        Charset charset = charset(beginning);
        int mark = markLength(beginning);
        try (Reader reader = reader(path, charset, mark)) {
            char[] looked = new char[LOOKED_AT];
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < looked.length;
                    read = reader.read(looked, length, looked.length - length)) {
                length += read;
            }
            return new CsvSheets(path, name, charset, mark, delimiter(new String(looked, 0, length)));
        } catch (CharacterCodingException otherEncoding) {
            throw refuse(ImportProblem.NOT_UTF8, name);
        }
    }

    private static Charset charset(byte[] beginning) {
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(beginning, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] == 0) {
                evenZeros += i % 2 == 0 ? 1 : 0;
                oddZeros += i % 2;
            }
        }
        if (evenZeros + oddZeros > 0) {
            return oddZeros > evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] beginning) {
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(beginning, 0xFF, 0xFE) || startsWith(beginning, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// The sign that stands in most lines outside quotation marks, and in most of them equally often.
    static char delimiter(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        List<int[]> lines = countsByLine(text);
        char best = ',';
        long bestScore = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            int sign = i;
            long having = lines.stream().filter(line -> line[sign] > 0).count();
            long usual = lines.stream()
                    .mapToInt(line -> line[sign])
                    .filter(count -> count > 0
                            && lines.stream()
                                                    .filter(line -> line[sign] == count)
                                                    .count()
                                            * 2
                                    > having)
                    .findFirst()
                    .orElse(0);
            long score = having * 100 + Math.min(usual, 99);
            if (score > bestScore) {
                bestScore = score;
                best = DELIMITERS.charAt(i);
            }
        }
        return best;
    }

    private static List<int[]> countsByLine(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() < 40; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                lines.add(counts);
                counts = new int[DELIMITERS.length()];
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        lines.add(counts);
        return lines;
    }

    private static Reader reader(Path path, Charset charset, int markLength) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.skipNBytes(markLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Refused refuse(ImportProblem code, String name, Object... values) {
        return Refused.because(Problem.of(code, new Place.InFile(name, 0), values));
    }

    @Override
    public List<Sheet> list() {
        return List.of(new OnlySheet());
    }

    @Override
    public void close() {}

    private final class OnlySheet implements Sheet {

        @Override
        public @Nullable String name() {
            return null;
        }

        @Override
        public List<Problem> remarks() {
            return List.of();
        }

        @Override
        public Stream<SheetRow> rows() {
            try {
                Rows rows = new Rows(CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(reader(path, charset, markLength)));
                return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                        .onClose(rows::close);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /// The records of a CSV file, numbered as a spreadsheet would show them.
    private final class Rows implements Iterator<SheetRow> {

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private int number;
        private long line = 1;

        Rows(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException | CsvParseException failure) {
                throw problemOf(failure);
            }
        }

        @Override
        public SheetRow next() {
            CsvRecord csv = records.next();
            number++;
            line = csv.getStartingLineNumber();
            int width = csv.getFieldCount();
            while (width > 0 && csv.getField(width - 1).isEmpty()) {
                width--;
            }
            if (width > MOST_COLUMNS) {
                throw Refused.because(Problem.of(
                        ImportProblem.TOO_MANY_COLUMNS,
                        new Place.InSheet(name, null, number),
                        "allowed",
                        MOST_COLUMNS));
            }
            List<Cell> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                String text = csv.getField(i);
                cells.add(text.isEmpty() ? Cell.EMPTY : new Cell.Words(text));
            }
            return new SheetRow(number, cells);
        }

        /// The parser reads a line ahead: the record that fails begins after the one given last.
        private RuntimeException problemOf(RuntimeException failure) {
            for (Throwable each = failure; each != null; each = each.getCause()) {
                if (each instanceof CharacterCodingException) {
                    return refuse(ImportProblem.NOT_UTF8, name);
                }
            }
            if (failure instanceof CsvParseException) {
                return refuse(ImportProblem.QUOTE_NOT_CLOSED, name, "line", number == 0 ? 1 : line + 1);
            }
            return failure;
        }

        void close() {
            try {
                reader.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
