package org.saksei.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Severity;
import org.saksei.statements.Lexicon;

/// Reads the folder `statements` of a pack and of the packs it extends, and no other file of them. A
/// pack adds to those it extends; a word that both have is the later pack's.
public final class StatementsReader {

    static final String FOLDER = "statements/";

    private static final String LANGUAGE = "<language>";

    private static final String ENGLISH = "en";

    private final Problems problems;
    private final PartFiles files;
    private final List<PartFiles.Written> places = new ArrayList<>();

    StatementsReader(Problems problems) {
        this.problems = problems;
        this.files = new PartFiles(problems);
    }

    /// What the pack says; grammar alone where it has no words for the language.
    ///
    /// @param language ISO 639-1 code
    /// @throws Refused with every error of its files
    public static StatementsData read(PackSource source, String language) {
        Problems problems = new Problems();
        StatementsReader reader = new StatementsReader(problems);
        reader.files.addChain(
                source,
                List.of(
                        path(FileKind.LEXICON, language),
                        path(FileKind.INDICATOR_WORDS, language),
                        path(FileKind.INDICATOR_WORDS, ENGLISH),
                        path(FileKind.ORGANISATIONS, language),
                        path(FileKind.COUNTRIES, language)));
        reader.addPlaces(source, language);
        Lexicon lexicon = reader.build(language, null);
        List<Problem> errors = problems.inOrder().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw Refused.because(errors);
        }
        return new StatementsData(reader.files.country(), lexicon);
    }

    /// @param texts files of a pack folder by path, of which those of statements are taken
    void add(String label, SequencedMap<String, String> texts) {
        files.add(label, FOLDER, texts);
    }

    /// Finds what is wrong in every language, also with the figures, splits and code
    /// lists named.
    ///
    /// @param pack or null where it cannot be read: then names are not looked up
    void check(@Nullable Pack pack) {
        TreeSet<String> languages = new TreeSet<>();
        for (String path : files.paths()) {
            FileKind.of(path)
                    .filter(kind -> kind.pathNotation().contains(LANGUAGE))
                    .ifPresent(kind -> languages.add(kind.nameIn(path)));
        }
        if (languages.isEmpty() && !files.paths().isEmpty()) {
            languages.add("en");
        }
        languages.forEach(language -> build(language, pack));
    }

    /// The code lists that a lexicon calls names of places, which are known only when it is read.
    private void addPlaces(PackSource source, String language) {
        List<String> lists = files.list(path(FileKind.LEXICON, language)).stream()
                .flatMap(file -> LexiconBuilder.placeLists(file).stream())
                .distinct()
                .map(StatementsReader::listPath)
                .toList();
        if (!lists.isEmpty()) {
            PartFiles codes = new PartFiles(problems);
            codes.addChain(source, lists);
            lists.forEach(list -> places.addAll(codes.list(list)));
        }
    }

    private static String listPath(String list) {
        return "codes/" + list + ".csv";
    }

    private Lexicon build(String language, @Nullable Pack pack) {
        LexiconBuilder builder = new LexiconBuilder(language, problems);
        if (pack != null && !pack.indicators().isEmpty()) {
            builder.withFigures(
                    pack.indicators().sequencedKeySet(), pack.splits().sequencedKeySet());
        }
        if (pack != null) {
            builder.withCodeLists(pack.codeLists().sequencedKeySet());
        }
        files.list(path(FileKind.LEXICON, language)).forEach(builder::addLexicon);
        indicators(language).forEach(builder::addIndicators);
        places.forEach(builder::addPlaces);
        files.list(path(FileKind.ORGANISATIONS, language)).forEach(builder::addOrganisations);
        files.list(path(FileKind.COUNTRIES, language)).forEach(builder::addCountries);
        return builder.build();
    }

    /// A language without a mapping of its own has the English one: its lemmas are English names.
    private List<PartFiles.Written> indicators(String language) {
        List<PartFiles.Written> own = files.list(path(FileKind.INDICATOR_WORDS, language));
        return own.isEmpty() ? files.list(path(FileKind.INDICATOR_WORDS, ENGLISH)) : own;
    }

    private static String path(FileKind kind, String language) {
        return kind.pathNotation().replace(LANGUAGE, language);
    }
}
