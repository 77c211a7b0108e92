package org.saksei.app.statements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Text;
import org.saksei.statements.format.LastingReferences;
import org.saksei.statements.format.LinesReader;
import org.saksei.statements.text.TextReader;

/// Reads files one after the other. A file that cannot be read is a problem and the others are read.
final class FileReadings {

    private final Lexicons lexicons;
    private final Wishes wishes;
    private final StandardInput standardInput;
    private final TextReading reading;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable SourceSheet sheet;
    private int documents;

    /// What was asked for all files.
    ///
    /// @param published day of every file, or null
    /// @param encoding of plain texts and pages, or null
    /// @param language of all texts, or null
    /// @param lines whether each line is a text of its own
    /// @param all whether rejected numbers are wanted too
    record Wishes(
            @Nullable LocalDate published,
            @Nullable Charset encoding,
            @Nullable String language,
            boolean lines,
            boolean all) {

        TextReading.Said said() {
            return new TextReading.Said(
                    published,
                    published == null ? PublishedBasis.NONE : PublishedBasis.OPTION,
                    null,
                    null,
                    null,
                    language);
        }
    }

    /// Where the file `-` comes from.
    interface StandardInput {
        byte[] read(int most) throws IOException;
    }

    FileReadings(Lexicons lexicons, Wishes wishes, StandardInput standardInput) {
        this.lexicons = lexicons;
        this.wishes = wishes;
        this.standardInput = standardInput;
        this.reading = new TextReading(lexicons, wishes.all);
    }

    void know(SourceSheet sources) {
        sheet = sources;
    }

    /// Everything that was wrong so far.
    List<Problem> problems() {
        return problems;
    }

    void read(List<String> files, Consumer<Reading> each) {
        if (sheet != null) {
            problems.addAll(sheet.check(files));
        }
        for (String file : files) {
            if (sheet != null && sheet.isSpoiled(file)) {
                continue;
            }
            try {
                read(file, bytes(file), each);
            } catch (IOException | InvalidPathException unreadable) {
                problems.add(Problem.of(StatementsProblem.FILE_UNREADABLE, new Place.Nowhere(), "file", file));
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
    }

    private void read(String file, byte[] bytes, Consumer<Reading> each) {
        if (file.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            for (Reading one : LinesReader.read(file, bytes, texts(file))) {
                each.accept(LastingReferences.renumbered(one, nextDocument()));
            }
            return;
        }
        TextReading.Said said = sheet == null ? wishes.said() : sheet.said(file, wishes.said());
        String sha256 = sha256(bytes);
        if (wishes.lines) {
            lines(file, TextReader.characters(file, bytes, wishes.encoding), sha256, said, each);
            return;
        }
        Text text = TextReader.read(file, bytes, wishes.encoding);
        Reading read = reading.read(nextDocument(), file, null, text, sha256, said);
        note(read);
        each.accept(read);
    }

    private void lines(String file, String characters, String sha256, TextReading.Said said, Consumer<Reading> each) {
        List<String> lines = Line.of(characters);
        for (int i = 0; i < lines.size(); i++) {
            Reading read = reading.read(nextDocument(), file, i + 1, Text.plain(lines.get(i)), sha256, said);
            note(read);
            each.accept(read);
        }
    }

    /// Says once of each file what of it was not read.
    private void note(Reading read) {
        TextReading.notes(
                        read.document().file(),
                        read.document().published(),
                        read.document().language())
                .stream()
                .filter(note -> !problems.contains(note))
                .forEach(problems::add);
    }

    private String nextDocument() {
        return Integer.toString(++documents);
    }

    /// The text a document of a file of lines was read from, where it lies as given or beside that file.
    private LinesReader.Texts texts(String file) {
        return (name, line) -> {
            for (Path path : places(file, name)) {
                try {
                    if (Files.isRegularFile(path)) {
                        byte[] bytes = bytes(path.toString());
                        return new LinesReader.Known(sha256(bytes), text(name, bytes, line));
                    }
                } catch (IOException | Refused unreadable) {
                    return null;
                }
            }
            return null;
        };
    }

    private static List<Path> places(String file, String name) {
        try {
            Path beside =
                    Path.of(file).toAbsolutePath().resolveSibling(Path.of(name).getFileName());
            return List.of(Path.of(name), beside);
        } catch (InvalidPathException | NullPointerException none) {
            return List.of();
        }
    }

    private @Nullable Text text(String name, byte[] bytes, @Nullable Integer line) {
        if (line == null) {
            return TextReader.read(name, bytes, wishes.encoding);
        }
        List<String> lines = Line.of(TextReader.characters(name, bytes, wishes.encoding));
        return line <= lines.size() ? Text.plain(lines.get(line - 1)) : null;
    }

    private byte[] bytes(String file) throws IOException {
        int most = TextReader.LARGEST_FILE_IN_BYTES + 1;
        if (file.equals("-")) {
            return standardInput.read(most);
        }
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            return stream.readNBytes(most);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The lines of a file as an editor counts them: what ends with a line end has no further line.
    private static final class Line {

        static List<String> of(String characters) {
            List<String> lines = new ArrayList<>(List.of(characters.split("\r?\n", -1)));
            if (lines.getLast().isEmpty()) {
                lines.removeLast();
            }
            return lines;
        }
    }
}
