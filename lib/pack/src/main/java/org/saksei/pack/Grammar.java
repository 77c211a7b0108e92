package org.saksei.pack;

import java.util.List;
import java.util.regex.Pattern;
import org.saksei.pack.Shape.Choice;
import org.saksei.pack.Shape.Expression;
import org.saksei.pack.Shape.Flag;
import org.saksei.pack.Shape.Key;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.Line;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import org.saksei.pack.Shape.OneOf;
import org.saksei.pack.Shape.Tree;
import org.saksei.pack.Shape.Whole;
import org.saksei.pack.Shape.Word;
import org.saksei.pack.Shape.Words;

/// The shapes of all YAML files of a pack, with those of its folders in files of their own. This is the one
/// place that knows the keys: files are read with it, and `docs/pack-reference.md` and `docs/pack.schema.json` are
/// printed from it.
final class Grammar {

    static final Word NAME = new Word(Pattern.compile("[a-z][a-z0-9_]{0,50}"), "name_of_it");
    static final Word ID = new Word(Pattern.compile("[a-z][a-z0-9_.-]{0,80}"), "name-of-it");
    static final Word CODE = new Word(Pattern.compile("\\S(?:.{0,48}\\S)?"), "code");
    static final Word PATH = new Word(Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*){0,5}"), "field.field");
    static final Word FILE = new Word(Pattern.compile("(?!.*\\.\\.)[^/\\\\\\s.][^\\\\\\s]{0,120}"), "file.csv");
    static final Word DATE = new Word(Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "2019-01-01");
    static final Word TEXT_KEY = new Word(Pattern.compile("[a-z][a-zA-Z0-9_.-]{0,80}"), "name-of-it");
    private static final Word LANGUAGE = new Word(Pattern.compile("[a-z]{2,3}"), "en");
    private static final Word COUNTRY = new Word(Pattern.compile("[A-Z]{3}"), "KHM");
    static final Word CELL_WORD = new Word(Pattern.compile("(?s).{1,200}"), "word");
    static final Line LINE = new Line("text");
    static final Words WORDS = new Words();
    static final Flag FLAG = new Flag();
    static final Expression CEL = new Expression();
    private static final OneOf ICTIP = new OneOf(List.of("event", "victim", "perpetrator", "reporting_entity"));
    static final OneOf ROUNDING = new OneOf(List.of("cut", "half-up"));
    private static final OneOf SEVERITY = new OneOf(List.of("error", "warning", "note"));

    static final Key SOURCE = optional(
            "source",
            LINE,
            "Where the definition comes from. Required for every definition, or once for the whole file.",
            "source: \"Law on Suppression of Human Trafficking, 2008\"");
    static final Key TITLE =
            required("title", WORDS, "What people read instead of the name.", "title: {en: Victim, km: ជនរងគ្រោះ}");

    private Grammar() {}

    static final Keys PACK = keys(
            "pack",
            required("pack", NAME, "Name of the pack.", "pack: cambodia"),
            required(
                    "version",
                    new Word(Pattern.compile("[0-9A-Za-z.+-]{1,30}"), "1.0"),
                    "Its version, printed with every figure.",
                    "version: \"1.0\""),
            optional(
                    "extends",
                    new ListOf(NAME),
                    "Pack folders beside this one that are read before it; a definition here replaces one of the same name there, as a whole.",
                    "extends: [core]"),
            TITLE,
            required(
                    "languages",
                    new ListOf(LANGUAGE),
                    "Languages every text should be in, the first one preferred.",
                    "languages: [en, km]"),
            optional("country", COUNTRY, "Country, ISO 3166-1 alpha-3.", "country: KHM"),
            optional(
                    "rounding",
                    ROUNDING,
                    "How changes in percent are printed where a figure says nothing: cut off, or halves away from zero.",
                    "rounding: cut"),
            optional(
                    "trust",
                    new ListOf(CODE),
                    "Agencies, the most trusted first: whose value counts where records of one person differ.",
                    "trust: [police, gendarmerie]"),
            SOURCE);

    static final Keys CODE_LISTS = keys(
            "code lists",
            SOURCE,
            required(
                    "lists",
                    new MapOf(
                            NAME,
                            keys(
                                    "list",
                                    TITLE,
                                    optional(
                                            "one_to_one",
                                            new ListOf(NAME),
                                            "Columns `map_…` in which no two codes may mean the same, so that the way back is clear.",
                                            "one_to_one: [sdmx]"),
                                    SOURCE)),
                    "By name, each list that has a file of its own.",
                    "lists: {sex: {title: {en: Sex}}}"));

    private static final Keys DERIVE_AGE = keys(
            "derive an age",
            required("age", NAME, "Field with the date of birth.", "age: birth_date"),
            required(
                    "on",
                    NAME,
                    "Field with the date on which the age is wanted; a birthday on the day counts.",
                    "on: rescued_on"));
    private static final Keys DERIVE_HOLDS = keys(
            "derive yes or no",
            required("holds", CEL, "Condition over fields of the same row.", "holds: \"citizenship != 'KHM'\""));
    private static final Keys DERIVE_FIRST = keys(
            "derive the first filled",
            required(
                    "first",
                    new ListOf(NAME),
                    "Fields of the same row; the first filled one counts.",
                    "first: [rescued_on, found_on]"));

    private static final Keys FIELD = keys(
            "field",
            required(
                    "type",
                    new OneOf(List.of("text", "integer", "decimal", "date", "boolean", "code", "codes", "reference")),
                    "What it holds: `code` one code of a list, `codes` several, `reference` the key of another record.",
                    "type: code"),
            optional("to", NAME, "Record type a reference leads to.", "to: case"),
            optional("list", NAME, "Code list of a field of codes.", "list: sex"),
            optional("max", new Whole(1, 100_000), "Longest text, in characters; 200 without it.", "max: 40"),
            optional("required", FLAG, "A row without it is refused.", "required: true"),
            optional(
                    "personal",
                    FLAG,
                    "May identify a person: kept encrypted and apart, in no figure, message or file name.",
                    "personal: true"),
            TITLE,
            optional(
                    "headings",
                    new ListOf(LINE),
                    "Other headings agencies use for it.",
                    "headings: [\"No.\", \"ល.រ\"]"),
            optional(
                    "derive",
                    new Choice(null, List.of(DERIVE_AGE, DERIVE_HOLDS, DERIVE_FIRST)),
                    "How it is computed when the cell is empty.",
                    "derive: {age: birth_date, on: rescued_on}"),
            optional(
                    "ictip",
                    ICTIP,
                    "Unit of the IC-TIP it describes, where it is not that of the record type.",
                    "ictip: victim"),
            SOURCE);

    private static final List<Key> RELATED_KEYS = List.of(
            required("of", NAME, "Record type that says something about this one.", "of: handover"),
            required("by", NAME, "Its field that refers to this type.", "by: victim"),
            required("order", NAME, "Its date field that says which is first.", "order: on"),
            optional("where", CEL, "Only records for which this holds.", "where: \"stage == 'convicted'\""),
            TITLE,
            SOURCE);

    static final Keys RECORD = keys(
            "record type",
            required("record", NAME, "Name of the record type and of its table.", "record: victim"),
            TITLE,
            required("ictip", ICTIP, "Unit of the IC-TIP its records are about.", "ictip: victim"),
            required(
                    "key",
                    new ListOf(NAME),
                    "Fields that say, within one agency, which record a row speaks of.",
                    "key: [victim_no]"),
            optional("linkage", ID, "Linkage model that finds records of one person or case.", "linkage: victims"),
            SOURCE,
            required(
                    "fields",
                    new MapOf(NAME, FIELD),
                    "By name, in the order of the table.",
                    "fields: {sex: {type: code, list: sex, title: {en: Sex}}}"),
            optional(
                    "related",
                    new MapOf(NAME, new Choice(null, List.of(related("last"), related("first")))),
                    "Values other records say about a record of this type.",
                    "related: {handed_over_to: {last: to, of: handover, by: victim, order: on, title: {en: Handed over to}}}"));

    private static final List<Key> CHECK_HEAD = List.of(
            required(
                    "severity",
                    SEVERITY,
                    "`error` refuses the row, `warning` accepts and asks, `note` informs.",
                    "severity: warning"),
            required(
                    "message",
                    WORDS,
                    "What is wrong, what is known, what to do. `{field}` shows a field that is not personal.",
                    "message: {en: \"Age {age} is outside 0 to 110. Correct the age.\"}"),
            SOURCE);
    private static final Key CHECK_ID =
            required("id", ID, "Unique; shown with the message.", "id: victim.age-out-of-range");
    private static final Keys ROW_CHECK = keys(
            "check of a record",
            joined(
                    List.of(
                            required("on", NAME, "Record type.", "on: victim"),
                            CHECK_ID,
                            required(
                                    "wrong_when",
                                    CEL,
                                    "Holds for a record that breaks the rule.",
                                    "wrong_when: \"age < 0 || age > 110\""),
                            optional("field", NAME, "Field whose cell is marked; without it the row.", "field: age")),
                    CHECK_HEAD));
    private static final Keys EQUAL_CHECK = keys(
            "check of two equal figures",
            joined(
                    List.of(
                            required(
                                    "equal",
                                    new ListOf(NAME),
                                    "Two figures that must be the same.",
                                    "equal: [victims_handed_over, victims_rescued]"),
                            CHECK_ID),
                    CHECK_HEAD));
    private static final Keys NOT_MORE_CHECK = keys(
            "check of two ordered figures",
            joined(
                    List.of(
                            required(
                                    "not_more_than",
                                    new ListOf(NAME),
                                    "The first figure may not be greater than the second.",
                                    "not_more_than: [persons_convicted, persons_prosecuted]"),
                            CHECK_ID),
                    CHECK_HEAD));

    static final Keys CHECKS = keys(
            "checks",
            SOURCE,
            required(
                    "checks",
                    new ListOf(new Choice(null, List.of(ROW_CHECK, EQUAL_CHECK, NOT_MORE_CHECK))),
                    "In the order they are made.",
                    "checks: [{id: victim.no-sex, on: victim, severity: warning, wrong_when: \"sex == null\", message: {en: The sex is missing.}}]"));

    static final Keys LINKAGE = new Keys(
            "linkage model",
            List.of(
                    required("linkage", new Whole(1, 1), "Version of the model's form.", "linkage: 1"),
                    required("name", ID, "Name; a record type's `linkage` takes it.", "name: victims"),
                    required("record", NAME, "Record type whose records are compared.", "record: victim"),
                    required(
                            "source_note",
                            LINE,
                            "Where the model comes from; `source` is the model's own key and names a column.",
                            "source_note: Fellegi and Sunter, 1969")),
            new MapOf(NAME, new Tree()));

    static final Keys TEXTS = keys(
            "texts",
            SOURCE,
            required(
                    "texts",
                    new MapOf(TEXT_KEY, WORDS),
                    "By key.",
                    "texts: {fiction: {en: All persons are invented.}}"));

    private static final Keys AGENCY_FILE = keys(
            "agency file",
            required("file", FILE, "In the example's folder.", "file: 01-police.xlsx"),
            required("agency", CODE, "Who sent it.", "agency: police"),
            optional("mapping", NAME, "How it is read; found by its headings without it.", "mapping: police"));

    static final Keys EXAMPLE = keys(
            "example",
            optional("title", WORDS, "What it shows.", "title: {en: Demo register}"),
            required(
                    "files",
                    new ListOf(AGENCY_FILE),
                    "In the order they are imported.",
                    "files: [{file: 01-police.xlsx, agency: police}]"),
            optional("decisions", FILE, "Decisions of the data steward on doubtful pairs.", "decisions: decisions.csv"),
            required(
                    "expected",
                    FILE,
                    "The figures that must come out: `figure,period,split,key,value`.",
                    "expected: expected.csv"),
            required(
                    "fiction",
                    FLAG,
                    "Its persons are invented. Files of real persons do not belong in a pack.",
                    "fiction: true"),
            optional("as_of", DATE, "The day on which conditions ask `today()`.", "as_of: 2019-07-15"),
            SOURCE);

    private static Keys related(String firstOrLast) {
        return keys(
                "related value",
                joined(
                        List.of(required(
                                firstOrLast,
                                NAME,
                                "Field of the other record that is taken, from the " + firstOrLast + " of them.",
                                firstOrLast + ": to")),
                        RELATED_KEYS));
    }

    static Keys keys(String name, Key... keys) {
        return new Keys(name, List.of(keys), null);
    }

    private static Keys keys(String name, List<Key> keys) {
        return new Keys(name, keys, null);
    }

    private static List<Key> joined(List<Key> left, List<Key> right) {
        return java.util.stream.Stream.concat(left.stream(), right.stream()).toList();
    }

    static Key required(String name, Shape shape, String meaning, String example) {
        return new Key(name, shape, true, meaning, example);
    }

    static Key optional(String name, Shape shape, String meaning, String example) {
        return new Key(name, shape, false, meaning, example);
    }
}
