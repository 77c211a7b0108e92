package org.saksei.app.release;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// A CSV file read whole: UTF-8, with or without a byte order mark, gzipped or not.
///
/// @param sha256 of the bytes as they stand in the file
record TableFile(String name, List<String> header, List<Row> rows, String sha256) {

    /// Problems of single rows that are told before the rest is left out.
    static final int TOLD = 100;

    record Row(int line, List<String> cells) {}

    TableFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// @throws Refused with everything that is wrong with the file as such
    static TableFile read(String name, char delimiter) {
        byte[] bytes = bytes(name);
        return read(name, text(name, bytes), delimiter, sha256(bytes));
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException unreadable) {
            throw refused(name, ReleaseProblem.FILE_NOT_READABLE);
        }
    }

    static String text(String name, byte[] bytes) {
        try {
            byte[] plain = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                    : bytes;
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused(name, ReleaseProblem.NOT_UTF8);
        } catch (IOException broken) {
            throw refused(name, ReleaseProblem.FILE_NOT_READABLE);
        }
    }

    private static TableFile read(String name, String text, char delimiter, String sha256) {
        List<Problem> problems = new ArrayList<>();
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                int line = Math.toIntExact(record.getStartingLineNumber());
                if (header.isEmpty()) {
                    header = record.getFields();
                    checkHeader(name, header, problems);
                } else if (record.getFieldCount() == header.size()) {
                    rows.add(new Row(line, record.getFields()));
                } else if (problems.size() < TOLD) {
                    problems.add(Problem.of(
                            ReleaseProblem.UNEVEN_ROW,
                            new Place.InFile(name, line),
                            "found",
                            record.getFieldCount(),
                            "expected",
                            header.size()));
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw refused(name, ReleaseProblem.NOT_CSV);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(ReleaseProblem.FILE_EMPTY, new Place.InFile(name, 0)));
        }
        if (!problems.isEmpty()) {
            throw Refused.because(problems);
        }
        return new TableFile(name, header, rows, sha256);
    }

    private static void checkHeader(String name, List<String> header, List<Problem> problems) {
        HashSet<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(Problem.of(ReleaseProblem.HEADER_TWICE, new Place.InFile(name, 1), "column", column));
            }
        }
    }

    private static Refused refused(String name, ReleaseProblem problem) {
        return Refused.because(Problem.of(problem, new Place.InFile(name, 0)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    int indexOf(String column) {
        return header.indexOf(column);
    }

    /// The column's place in the header.
    ///
    /// @throws Refused as wrong usage where there is no such column
    int getIndex(String column, String option) {
        int index = indexOf(column);
        if (index < 0) {
            throw Arguments.wrong(option, "there is no column " + column + "; there are: " + String.join(", ", header));
        }
        return index;
    }
}
