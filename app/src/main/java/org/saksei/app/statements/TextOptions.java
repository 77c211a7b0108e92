package org.saksei.app.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackFolder;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Severity;
import org.saksei.statements.StatementsProblem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What both verbs take: texts, what is known of them, and how the answer is printed.
final class TextOptions {

    /// A sheet of sources or known values is a small table.
    private static final int LARGEST_SHEET = 10_000_000;

    /// How results are printed.
    enum Output {
        TEXT,
        JSON,
        CSV
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Texts: .txt, .html, .pdf, .docx, - for standard input; for check also .jsonl.")
    private List<String> names = List.of();

    @Option(names = "--published", paramLabel = "DATE", description = "Day of publication of every FILE: 2019-07-31.")
    private @Nullable String published;

    @Option(
            names = "--sources",
            paramLabel = "SHEET.csv",
            description = "What is known of each FILE: file,published,publisher,title,url,language,rights.")
    private @Nullable Path sources;

    @Option(names = "--lines", description = "Each line of a FILE is a text of its own.")
    private boolean lines;

    @Option(names = "--country", paramLabel = "ISO3", description = "Home (default: the pack's country).")
    private @Nullable String country;

    @Option(names = "--pack", paramLabel = "DIR", description = "The pack (default: packs/cambodia of this program).")
    private @Nullable Path pack;

    @Option(
            names = "--language",
            paramLabel = "en",
            description = "Language of the texts (default: as they say, or English).")
    private @Nullable String language;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of the texts (default: UTF-8).")
    private @Nullable String encoding;

    @Option(names = "--all", description = "Print the numbers that are no figures too, with the reason.")
    private boolean all;

    @Option(names = "--with-text", description = "Print the text in its document line.")
    private boolean withText;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "text, json or csv.")
    private Output format = Output.TEXT;

    private @Nullable Lexicons lexicons;

    List<String> names() {
        return names;
    }

    Output format() {
        return format;
    }

    boolean withText() {
        return withText;
    }

    /// What reads the files, with everything said about them.
    ///
    /// @throws Refused when an option says what cannot be
    FileReadings files() {
        FileReadings.Wishes wishes = new FileReadings.Wishes(day(), charset(), language(), lines, all);
        FileReadings files = new FileReadings(lexicons(), wishes, this::standardInput);
        Path sheet = sources;
        if (sheet != null) {
            files.know(SourceSheet.read(sheet.toString(), bytes(sheet)));
        }
        return files;
    }

    Lexicons lexicons() {
        Lexicons known = lexicons;
        if (known == null) {
            Path folder = pack == null ? InstalledPack.shipped() : pack;
            known = new Lexicons(() -> PackFolder.at(folder), home());
            lexicons = known;
        }
        return known;
    }

    private @Nullable String home() {
        String code = country == null ? null : country.toUpperCase(Locale.ROOT);
        if (code != null && !code.matches("[A-Z]{3}")) {
            throw wrong(StatementsProblem.UNKNOWN_COUNTRY, "country", code);
        }
        return code;
    }

    private @Nullable LocalDate day() {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeException none) {
            throw wrong(StatementsProblem.NO_SUCH_DATE, "date", published, "option", "--published");
        }
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw wrong(StatementsProblem.UNKNOWN_ENCODING, "encoding", encoding);
        }
    }

    private @Nullable String language() {
        if (language != null && !language.matches("[a-z]{2,3}")) {
            throw wrong(StatementsProblem.UNKNOWN_LANGUAGE, "language", language);
        }
        return language;
    }

    private static Refused wrong(StatementsProblem code, @Nullable Object... values) {
        return Refused.wrongUsage(Problem.of(code, new Place.Nowhere(), (Object[]) values));
    }

    private byte[] standardInput(int most) throws IOException {
        return System.in.readNBytes(most);
    }

    /// The bytes of a sheet.
    byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LARGEST_SHEET);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "The file " + file + " cannot be read. Check its name and its rights.");
        }
    }

    void print(CharSequence text) {
        PrintWriter out = spec.commandLine().getOut();
        out.append(text);
    }

    void flush() {
        spec.commandLine().getOut().flush();
    }

    /// Prints problems, each once.
    ///
    /// @return whether one of them is an error
    boolean report(List<Problem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        String system = Locale.getDefault().getLanguage();
        problems.stream().distinct().forEach(problem -> err.println(problem.text(system)));
        err.flush();
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
