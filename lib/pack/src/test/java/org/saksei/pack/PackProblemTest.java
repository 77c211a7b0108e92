package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;

/// Every problem of a pack, provoked by the smallest mistake in the small pack, and found at its file
/// and line.
class PackProblemTest {

    private static final String VICTIM = "register/victim.yaml";
    private static final String FIGURES = "figures/victims.yaml";
    private static final String FORM = "packs/small/";

    /// @param where file and line below the pack's folder
    record Case(PackProblem problem, String where, PackSource pack) {
        @Override
        public String toString() {
            return problem + " at " + where;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(files(), shapes(), names(), fields(), conditions(), codes(), figures(), others())
                .flatMap(List::stream);
    }

    static List<Case> files() {
        String deep = "a: " + "[".repeat(YamlFile.DEEPEST + 1) + "]".repeat(YamlFile.DEEPEST + 1) + "\n";
        return List.of(
                new Case(PackProblem.NO_PACK_FILE, "packs/small", small().without("pack.yaml")),
                new Case(PackProblem.UNREADABLE_FILE, "pack.yaml", new Unreadable()),
                new Case(PackProblem.FILE_TOO_LARGE, "texts/a.yaml", new Endless()),
                new Case(PackProblem.TOO_MANY_FILES, "packs/small", manyFiles()),
                new Case(PackProblem.NOT_UTF8, "texts/a.yaml:2", small().with("texts/a.yaml", new byte[] {
                    'a', ':', '\n', (byte) 0xE9, '\n'
                })),
                new Case(
                        PackProblem.TAB_INDENTATION,
                        "texts/a.yaml:2",
                        small().with("texts/a.yaml", "texts:\n\ta: b\n")),
                new Case(
                        PackProblem.YAML_SYNTAX,
                        "texts/a.yaml:2",
                        small().with("texts/a.yaml", "texts: {a: b\nsource: }}\n")),
                new Case(PackProblem.EMPTY_FILE, "texts/a.yaml", small().with("texts/a.yaml", "# nothing\n")),
                new Case(
                        PackProblem.SEVERAL_DOCUMENTS,
                        "texts/a.yaml:3",
                        small().with("texts/a.yaml", "source: s\ntexts: {a: b}\n---\nsource: s\n")),
                new Case(PackProblem.TOO_DEEP, "texts/a.yaml:1", small().with("texts/a.yaml", deep)),
                new Case(PackProblem.TOO_MANY_ALIASES, "texts/a.yaml:7", small().with("texts/a.yaml", bomb())),
                new Case(
                        PackProblem.UNKNOWN_FILE,
                        "register/victim.yml",
                        small().with("register/victim.yml", "a: b\n")));
    }

    static List<Case> shapes() {
        return List.of(
                new Case(
                        PackProblem.UNKNOWN_KEY,
                        VICTIM + ":3",
                        edit(VICTIM, "ictip: victim", "ictip: victim\nkeys: [victim_no]")
                                .replacing(VICTIM, "ictip: victim\nkeys", "keyz: a\nictip: victim\nkeyz2")),
                new Case(
                        PackProblem.DUPLICATE_KEY,
                        VICTIM + ":4",
                        edit(VICTIM, "ictip: victim", "ictip: victim\nictip: event")),
                new Case(PackProblem.MISSING_KEY, VICTIM + ":1", edit(VICTIM, "ictip: victim\n", "")),
                new Case(PackProblem.WRONG_TYPE, VICTIM + ":4", edit(VICTIM, "key: [victim_no]", "key: victim_no")),
                new Case(PackProblem.UNKNOWN_VALUE, VICTIM + ":3", edit(VICTIM, "ictip: victim", "ictip: person")),
                new Case(
                        PackProblem.BAD_NAME, VICTIM + ":11", edit(VICTIM, "  sex: {type: code", "  Sex: {type: code")),
                new Case(PackProblem.MISSING_SOURCE, VICTIM + ":1", edit(VICTIM, "source: made up\n", "")),
                new Case(
                        PackProblem.DUPLICATE_NAME,
                        "register/zperson.yaml:1",
                        small().with(
                                        "register/zperson.yaml",
                                        "record: victim\ntitle: V\nictip: victim\nkey: []\nsource: s\nfields: {a: {type: text, title: A}}\n")));
    }

    static List<Case> names() {
        TextPack circular = small().replacing("pack.yaml", "source:", "extends: [base]\nsource:");
        circular.beside(new TextPack("base")
                .with(
                        "pack.yaml",
                        "pack: base\nversion: 1\nextends: [small]\ntitle: Base\nlanguages: [en]\nsource: s\n"));
        return List.of(
                new Case(
                        PackProblem.RESERVED_NAME,
                        VICTIM + ":11",
                        edit(VICTIM, "  sex: {type: code", "  version: {type: code")),
                new Case(
                        PackProblem.UNKNOWN_PACK,
                        "pack.yaml:5",
                        small().replacing("pack.yaml", "source:", "extends: [core]\nsource:")),
                new Case(PackProblem.CIRCULAR_EXTENDS, "../base/pack.yaml:3", circular),
                new Case(PackProblem.UNKNOWN_RECORD_TYPE, VICTIM + ":10", edit(VICTIM, "to: case", "to: cases")),
                new Case(PackProblem.UNKNOWN_FIELD, VICTIM + ":4", edit(VICTIM, "key: [victim_no]", "key: [victimno]")),
                new Case(PackProblem.UNKNOWN_CODE_LIST, VICTIM + ":11", edit(VICTIM, "list: sex", "list: sexes")),
                new Case(PackProblem.UNKNOWN_CODE, FIGURES + ":13", where("sex == 'female'")),
                new Case(
                        PackProblem.UNKNOWN_SPLIT,
                        FIGURES + ":14",
                        edit(FIGURES, "splits: [sex, age, purpose]", "splits: [sex, ages, purpose]")
                                .replacing(FIGURES, "complete: [sex, age]", "complete: [sex]")),
                new Case(
                        PackProblem.UNKNOWN_FIGURE,
                        "checks/a.yaml:3",
                        check("{equal: [victims, victimz], id: a, severity: note, message: M}")),
                new Case(
                        PackProblem.UNKNOWN_RULE,
                        "assessment/questionnaire.yaml:2",
                        TextPack.small().with("assessment/questionnaire.yaml", """
                                        source: made up
                                        rule: public
                                        sections:
                                          one:
                                            asker: somebody
                                            title: {en: One, km: មួយ}
                                            questions:
                                              how-many: {text: {en: How many?, km: ប៉ុន្មាន?}, figure: victims}
                                        """)),
                new Case(
                        PackProblem.UNKNOWN_POPULATION,
                        FIGURES + ":12",
                        edit(FIGURES, "count: linked", "count: {rate: linked, per: 100, population: kh}")
                                .replacing(FIGURES, "complete: [sex, age]", "complete: []")),
                new Case(
                        PackProblem.UNKNOWN_LINKAGE,
                        VICTIM + ":5",
                        edit(VICTIM, "linkage: victims", "linkage: victim")));
    }

    static List<Case> fields() {
        return List.of(
                new Case(
                        PackProblem.FIELD_NEEDS_KEY,
                        VICTIM + ":11",
                        edit(VICTIM, "type: code, list: sex", "type: code")),
                new Case(
                        PackProblem.FIELD_CANNOT_HAVE_KEY,
                        VICTIM + ":14",
                        edit(VICTIM, "rescued_on: {type: date", "rescued_on: {type: date, list: sex")),
                new Case(PackProblem.WRONG_FIELD_TYPE, VICTIM + ":15", edit(VICTIM, "on: rescued_on", "on: victim_no")),
                new Case(
                        PackProblem.CIRCULAR_DERIVE,
                        VICTIM + ":8",
                        edit(VICTIM, "victim_no: {type: text", "victim_no: {type: text, derive: {first: [name]}")
                                .replacing(
                                        VICTIM,
                                        "name: {type: text",
                                        "name: {type: text, derive: {first: [victim_no]}")),
                new Case(PackProblem.PERSONAL_FIELD, VICTIM + ":4", edit(VICTIM, "key: [victim_no]", "key: [name]")),
                new Case(
                        PackProblem.FIELD_OF_OTHERS,
                        VICTIM + ":16",
                        edit(
                                VICTIM,
                                "foreign: {type: boolean",
                                "foreign: {type: boolean, derive: {holds: \"case.workers > 1\"}")),
                new Case(PackProblem.NO_REFERENCE, FIGURES + ":13", where("has(sex.case)")),
                new Case(
                        PackProblem.NO_REFERENCE_TO,
                        VICTIM + ":18",
                        small().appending(
                                        VICTIM,
                                        "related:\n  r: {last: workers, of: case, by: case_no, order: opened_on, title: R}\n")));
    }

    static List<Case> conditions() {
        return List.of(
                new Case(PackProblem.CEL_SYNTAX, FIGURES + ":13", where("sex ==")),
                new Case(PackProblem.CEL_NOT_SUPPORTED, FIGURES + ":13", where("sex.startsWith('F')")),
                new Case(PackProblem.CEL_TYPES, FIGURES + ":13", where("age == 'F'")),
                new Case(PackProblem.CEL_ARGUMENT, FIGURES + ":13", where("days(rescued_on, age) > 1")),
                new Case(PackProblem.CEL_IN, FIGURES + ":13", where("'F' in sex")),
                new Case(PackProblem.CEL_NOT_CONDITION, FIGURES + ":13", where("age")),
                new Case(PackProblem.CEL_NOT_NUMBER, FIGURES + ":4", edit(FIGURES, "{band: age}", "{band: sex}")),
                new Case(PackProblem.BAD_DATE, FIGURES + ":13", where("rescued_on > date('2019-02-30')")));
    }

    static List<Case> codes() {
        String header = "code,text_en,text_km,parent,from,to,source";
        return List.of(
                new Case(
                        PackProblem.CSV_SYNTAX,
                        "codes/sex.csv",
                        small().with("codes/sex.csv", header + "\n\"F,x,,,,,\n")),
                new Case(PackProblem.CSV_HEADER, "codes/sex.csv:1", small().with("codes/sex.csv", "code,text\nF,x\n")),
                new Case(PackProblem.CSV_ROW, "codes/sex.csv:2", small().with("codes/sex.csv", header + "\nF,x\n")),
                new Case(PackProblem.BAD_NUMBER, "codes/age.csv:2", edit("codes/age.csv", ",0,14,", ",0,x,")),
                new Case(PackProblem.EMPTY_CODE, "codes/sex.csv:2", edit("codes/sex.csv", "F,Female", ",Female")),
                new Case(
                        PackProblem.CODE_WITHOUT_TEXT,
                        "codes/sex.csv:2",
                        edit("codes/sex.csv", "F,Female,ស្រី", "F,,")),
                new Case(PackProblem.LIST_WITHOUT_CODES, "codes/lists.yaml:3", small().without("codes/sex.csv")),
                new Case(
                        PackProblem.LIST_WITHOUT_TITLE,
                        "codes/sex.csv:1",
                        edit("codes/lists.yaml", "  sex: {title: {en: Sex, km: ភេទ}}\n", "")),
                new Case(PackProblem.BAND_UPSIDE_DOWN, "codes/age.csv:2", edit("codes/age.csv", ",0,14,", ",14,0,")),
                new Case(PackProblem.BANDS_OVERLAP, "codes/age.csv:3", edit("codes/age.csv", ",0,14,", ",0,15,")),
                new Case(PackProblem.UNKNOWN_PARENT, "codes/sex.csv:2", edit("codes/sex.csv", "ស្រី,,", "ស្រី,X,")),
                new Case(
                        PackProblem.MAP_NOT_TOTAL,
                        "codes/sex.csv:3",
                        small().with("codes/sex.csv", header + ",map_sdmx\nF,Female,,,,,,F\nM,Male,,,,,,\n")),
                new Case(
                        PackProblem.MAP_NOT_ONE_TO_ONE,
                        "codes/sex.csv:3",
                        edit("codes/lists.yaml", "sex: {title", "sex: {one_to_one: [sdmx], title")
                                .with("codes/sex.csv", header + ",map_sdmx\nF,Female,,,,,,F\nM,Male,,,,,,F\n")));
    }

    static List<Case> figures() {
        return List.of(
                new Case(
                        PackProblem.NOT_BANDS, FIGURES + ":4", edit(FIGURES, "list: age, victim", "list: sex, victim")),
                new Case(
                        PackProblem.OTHER_LIST,
                        FIGURES + ":3",
                        edit(FIGURES, "list: sex, victim", "list: age, victim")),
                new Case(
                        PackProblem.SENTENCE_WITHOUT_VALUE,
                        FIGURES + ":9",
                        edit(FIGURES, "{en: \"{value} victims\"", "{en: \"victims\"")),
                new Case(PackProblem.NOT_LINKED, FIGURES + ":12", edit(VICTIM, "linkage: victims\n", "")),
                new Case(
                        PackProblem.SPLIT_WITHOUT_VALUE,
                        FIGURES + ":14",
                        edit(FIGURES, "list: sex, victim: sex", "list: sex")),
                new Case(
                        PackProblem.COMPLETE_NOT_OFFERED,
                        FIGURES + ":15",
                        edit(FIGURES, "splits: [sex, age, purpose]", "splits: [sex]")),
                new Case(
                        PackProblem.CANNOT_SUM,
                        FIGURES + ":15",
                        edit(FIGURES, "complete: [sex, age]", "complete: [purpose]")),
                new Case(
                        PackProblem.SPLIT_NOT_OFFERED,
                        "report/a.yaml:4",
                        small().with(
                                        "report/a.yaml",
                                        "report: a\ntitle: A\nsource: s\nsections: [{title: S, chart: {figure: victims, split: province}}]\n")),
                new Case(
                        PackProblem.NOT_TWO,
                        "checks/a.yaml:3",
                        check("{equal: [victims], id: a, severity: note, message: M}")),
                new Case(
                        PackProblem.BAD_PLACEHOLDER,
                        "checks/a.yaml:3",
                        check("{on: victim, id: a, severity: note, wrong_when: foreign, message: \"Age {the age}.\"}")),
                new Case(
                        PackProblem.POPULATION_WITHOUT_FILE,
                        "populations/populations.yaml:2",
                        small().with(
                                        "populations/populations.yaml",
                                        "source: s\npopulations: {kh: {title: K, year: 2019}}\n")),
                new Case(
                        PackProblem.POPULATION_WITHOUT_TITLE,
                        "populations/kh.csv:1",
                        small().with("populations/kh.csv", "age,sex,population\n0-4,F,10\n")));
    }

    static List<Case> others() {
        return List.of(
                new Case(PackProblem.UNKNOWN_COLUMN, "mappings/m.yaml:10", mapping("fields: {case_no: number}")),
                new Case(
                        PackProblem.UNKNOWN_WORD,
                        "mappings/m.yaml:10",
                        mapping("when: {role: [witness]}, fields: {case_no: no}")),
                new Case(
                        PackProblem.SAME_WORD_TWICE,
                        "mappings/m.yaml:8",
                        mapping("fields: {case_no: no}")
                                .replacing(
                                        "mappings/m.yaml",
                                        "{victim: victim}",
                                        "{Victim: victim, \"victim.\": suspect}")),
                new Case(PackProblem.REQUIRED_FIELD_NOT_READ, "mappings/m.yaml:10", mapping("fields: {opened_on: no}")),
                new Case(PackProblem.FILE_NOT_THERE, "examples/e/example.yaml:2", example("")),
                new Case(
                        PackProblem.UNKNOWN_MAPPING,
                        "examples/e/example.yaml:2",
                        example("")
                                .replacing(
                                        "examples/e/example.yaml",
                                        "agency: police",
                                        "agency: police, mapping: police")),
                new Case(PackProblem.BAD_PERIOD, "examples/e/expected.csv:2", example("victims,2019-H3,,,5\n")),
                new Case(
                        PackProblem.LINKAGE_MODEL,
                        "linkage/victims.yaml:8",
                        edit("linkage/victims.yaml", "{exact: [sex]}", "{same: [sex]}")),
                new Case(
                        PackProblem.UNKNOWN_FIELD,
                        "linkage/victims.yaml:7",
                        edit("linkage/victims.yaml", "{exact: [sex]}", "{exact: [gender]}")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsFoundAtItsFileAndLine(Case given) {
        String where = given.where().startsWith("packs") ? given.where() : FORM + given.where();
        assertThat(PackReader.read(given.pack()).problems())
                .as("problems of the pack")
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(given.problem());
                    assertThat(problem.place()).hasToString(where.replace("small/../", ""));
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noSentenceHasAPlaceholderWithoutAValue(Case given) {
        for (Problem problem : PackReader.read(given.pack()).problems()) {
            for (String language : List.of("en", "km")) {
                Set<String> wanted = placeholders(Problem.pattern(problem.code(), language));
                assertThat(problem.values().keySet()).containsAll(wanted);
            }
        }
    }

    /// Provoked in [AssessmentReaderTest], with the files of an assessment.
    private static final Set<PackProblem> OF_THE_ASSESSMENT = EnumSet.of(
            PackProblem.BAD_YEAR,
            PackProblem.LAW_NOT_WHOLE,
            PackProblem.UNKNOWN_CRITERION,
            PackProblem.UNKNOWN_RECOMMENDATION,
            PackProblem.NO_ASSESSMENT,
            PackProblem.TOO_MANY_COUNTRIES);

    @Test
    void everyProblemIsProvoked() {
        Set<PackProblem> elsewhere =
                EnumSet.of(PackProblem.OUTSIDE_THE_PACK, PackProblem.MISSING_LANGUAGE, PackProblem.EXAMPLE_DIFFERS);
        elsewhere.addAll(OF_THE_ASSESSMENT);
        Set<PackProblem> provoked =
                cases().map(Case::problem).collect(Collectors.toCollection(() -> EnumSet.copyOf(elsewhere)));
        assertThat(provoked).containsExactlyInAnyOrder(PackProblem.values());
    }

    @Test
    void aPackWithAnErrorIsNoPackAndOneWithAWarningIs() {
        assertThat(PackReader.read(edit(VICTIM, "to: case", "to: cases")).pack())
                .isEmpty();
        PackReading warned = PackReader.read(small().with("register/victim.yml", "a: b\n"));
        assertThat(warned.pack()).isPresent();
        assertThat(warned.problems()).extracting(Problem::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void englishAndKhmerHaveASentenceForEveryProblemAndNameTheSameValues() throws IOException {
        Properties english = sentences("en");
        Properties khmer = sentences("km");
        Set<String> ids =
                Arrays.stream(PackProblem.values()).map(PackProblem::id).collect(Collectors.toSet());
        assertThat(english.stringPropertyNames()).isEqualTo(ids);
        assertThat(khmer.stringPropertyNames()).isEqualTo(ids);
        for (String id : ids) {
            assertThat(placeholders(khmer.getProperty(id).replace("Km}", "}")))
                    .as(id)
                    .isEqualTo(placeholders(english.getProperty(id)));
        }
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream stream = PackProblem.class.getResourceAsStream("problems_" + language + ".properties")) {
            sentences.load(new java.io.InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8));
        }
        return sentences;
    }

    private static Set<String> placeholders(String sentence) {
        return Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TextPack small() {
        return TextPack.small();
    }

    private static TextPack edit(String path, String from, String to) {
        return small().replacing(path, from, to);
    }

    /// The small pack whose figure has a condition, in line 13 of its file.
    private static TextPack where(String condition) {
        return edit(FIGURES, "dated_by: rescued_on", "where: \"" + condition + "\"\n    dated_by: rescued_on");
    }

    private static TextPack check(String check) {
        return small().with("checks/a.yaml", "source: s\nchecks:\n  - " + check + "\n");
    }

    private static TextPack mapping(String output) {
        return small().with("mappings/m.yaml", """
                        mapping: m
                        title: M
                        source: s
                        sheets:
                          - sheet: null
                            columns:
                              no: {headings: [No]}
                              role: {headings: [Role], values: {victim: victim}}
                            rows:
                              - {record: case, %s}
                        """.formatted(output));
    }

    private static TextPack example(String cells) {
        return small().with(
                        "examples/e/example.yaml",
                        "source: s\nfiles: [{file: a.csv, agency: police}]\nexpected: expected.csv\nfiction: true\n")
                .with("examples/e/expected.csv", "figure,period,split,key,value\n" + cells);
    }

    private static TextPack manyFiles() {
        TextPack pack = small();
        for (int i = 0; i < FolderFiles.MOST_FILES; i++) {
            pack.with("examples/e/" + i, "");
        }
        return pack;
    }

    /// Nine anchors, each used nine times by the next: 9⁹ parts from a few lines.
    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            text.append("a%d: &a%d [".formatted(i, i));
            text.append(String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1))))
                    .append("]\n");
        }
        return text.toString();
    }

    /// A folder whose files cannot be opened.
    private static final class Unreadable extends Elsewhere {
        @Override
        public InputStream open(String path) throws IOException {
            throw new IOException("the disk is at fault");
        }
    }

    /// A folder with a file that never ends.
    private static final class Endless extends Elsewhere {
        @Override
        public List<String> list() {
            return List.of("pack.yaml", "texts/a.yaml");
        }

        @Override
        public InputStream open(String path) throws IOException {
            if (path.equals("pack.yaml")) {
                return TextPack.small().open(path);
            }
            return new InputStream() {
                @Override
                public int read() {
                    return ' ';
                }
            };
        }
    }

    private abstract static class Elsewhere implements PackSource {
        @Override
        public String label() {
            return "packs/small";
        }

        @Override
        public String name() {
            return "small";
        }

        @Override
        public List<String> list() throws IOException {
            return List.of("pack.yaml");
        }

        @Override
        public Optional<PackSource> findSibling(String name) {
            return Optional.empty();
        }

        @Override
        public List<String> listSiblings() {
            return List.of();
        }
    }
}
