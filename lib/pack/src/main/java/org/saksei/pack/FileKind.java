package org.saksei.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The kinds of files of a pack, told apart by where they stand.
enum FileKind {
    PACK("pack.yaml", Grammar.PACK, "What the pack is and what it builds on."),
    CODE_LISTS("codes/lists.yaml", Grammar.CODE_LISTS, "Titles and sources of the code lists."),
    CODES("codes/<list>.csv", null, "The codes of one list."),
    RECORD(
            "register/<type>.yaml",
            Grammar.RECORD,
            "A kind of record: its fields, its key, what other records say about it."),
    CHECKS("checks/<any>.yaml", Grammar.CHECKS, "Rules records and figures must keep."),
    MAPPING("mappings/<mapping>.yaml", MappingGrammar.MAPPING, "How the columns of an agency's file become records."),
    FIGURES("figures/<any>.yaml", FiguresGrammar.FIGURES, "What is counted, and how it is taken apart."),
    POPULATIONS("populations/populations.yaml", FiguresGrammar.POPULATIONS, "Titles and sources of the populations."),
    POPULATION("populations/<population>.csv", null, "How many people live in the country, by age and sex."),
    LINKAGE(
            "linkage/<model>.yaml",
            Grammar.LINKAGE,
            "How records of one person or case are found. The linkage part reads the rest of the file."),
    REPORT("report/<layout>.yaml", ReportGrammar.REPORT, "What stands in a report."),
    TEXTS("texts/<any>.yaml", Grammar.TEXTS, "Words of pages and reports."),
    EXAMPLE("examples/<example>/example.yaml", Grammar.EXAMPLE, "Files of agencies and the figures they must give."),
    LAW("assessment/law.yaml", AssessmentGrammar.LAW, "The law by which the country is graded, and its dates."),
    CRITERIA(
            "assessment/criteria.yaml",
            AssessmentGrammar.CRITERIA,
            "The standards and criteria it is measured against, and the figures that feed them."),
    RECOMMENDATIONS(
            "assessment/recommendations.yaml",
            AssessmentGrammar.RECOMMENDATIONS,
            "What reports and treaty bodies asked the country to do."),
    QUESTIONNAIRE(
            "assessment/questionnaire.yaml",
            AssessmentGrammar.QUESTIONNAIRE,
            "What graders ask for every year, and the figures that answer."),
    TIERS("assessment/tiers.csv", null, "The tier of each country in each report, with its source."),
    REPORTS("assessment/reports.csv", null, "The reports, and which of them the tier table holds whole."),
    WAIVERS("assessment/waivers.csv", null, "Countries kept on the Watch List by waiver."),
    NEIGHBOURS("assessment/neighbours.csv", null, "Countries shown beside one's own."),
    RELEASE_RULES("release/rules.yaml", ReleaseGrammar.RULES, "What may be shown to whom."),
    LEXICON(
            "statements/lexicon-<language>.yaml",
            StatementsGrammar.LEXICON,
            "How people write about the field in one language. A word here replaces the same word of an earlier pack."),
    INDICATOR_WORDS(
            "statements/indicators-<language>.yaml",
            StatementsGrammar.INDICATORS,
            "Which figure of the pack a counted thing seems to be."),
    ORGANISATIONS("statements/organisations.yaml", StatementsGrammar.ORGANISATIONS, "Who speaks in texts."),
    COUNTRIES("statements/countries.csv", null, "Countries, their people and capitals, as texts name them."),
    TIER_WORDS("assessment/tier_words.csv", null, "Words people write for a tier, and the tier they mean."),
    COUNTRY_NAMES(
            "assessment/country_names.csv",
            null,
            "Codes and names of countries the tier table writes otherwise, with the last year they were in use.");

    /// Notes for people, which stand anywhere.
    private static final Pattern NOTES = Pattern.compile("(?:.*/)?(?:LICENSE.*|NOTICE.*|\\..*|.*\\.md)");

    private final String pathNotation;
    private final Pattern path;
    private final Shape.@Nullable Keys keys;
    private final String meaning;

    FileKind(String pathNotation, Shape.@Nullable Keys keys, String meaning) {
        this.pathNotation = pathNotation;
        this.path = Pattern.compile(
                pathNotation.replace(".", "\\.").replaceAll("<[a-z]+>", "(?<name>[a-z0-9][a-z0-9_-]{0,60})"));
        this.keys = keys;
        this.meaning = meaning;
    }

    /// The kind of the file at `path`. A kind with a fixed name is asked before one with any name.
    static Optional<FileKind> of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.matcher(path).matches())
                .findFirst();
    }

    /// Whether a file that is of no kind may stand there: a note, the files of an example, or the file
    /// of another part, in a folder this reader does not know.
    static boolean isLeftAlone(String filePath) {
        if (NOTES.matcher(filePath).matches() || filePath.startsWith("examples/")) {
            return true;
        }
        int end = filePath.indexOf('/');
        String folder = filePath.substring(0, end + 1);
        return end > 0 && Arrays.stream(values()).noneMatch(kind -> kind.pathNotation.startsWith(folder));
    }

    /// Whether a reader of its own reads it, which needs no other file: [AssessmentReader],
    /// [StatementsReader], [ReleaseReader].
    boolean isReadApart() {
        return pathNotation.startsWith(AssessmentReader.FOLDER)
                || pathNotation.startsWith(StatementsReader.FOLDER)
                || pathNotation.startsWith(ReleaseReader.FOLDER);
    }

    static List<String> notations() {
        return Arrays.stream(values()).map(FileKind::pathNotation).toList();
    }

    String pathNotation() {
        return pathNotation;
    }

    /// The part of the path that names what is inside: `sex` of `codes/sex.csv`.
    String nameIn(String filePath) {
        var matcher = path.matcher(filePath);
        return matcher.matches() && pathNotation.contains("<") ? matcher.group("name") : filePath;
    }

    /// The shape of a YAML file, or null for CSV.
    Shape.@Nullable Keys keys() {
        return keys;
    }

    String meaning() {
        return meaning;
    }
}
