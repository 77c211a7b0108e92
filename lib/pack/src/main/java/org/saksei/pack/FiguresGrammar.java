package org.saksei.pack;

import static org.saksei.pack.Grammar.keys;
import static org.saksei.pack.Grammar.optional;
import static org.saksei.pack.Grammar.required;

import java.util.List;
import org.saksei.pack.Shape.Choice;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import org.saksei.pack.Shape.OneOf;
import org.saksei.pack.Shape.Whole;

/// The shapes of the YAML files in a pack's folders `figures` and `populations`; a part of [Grammar].
final class FiguresGrammar {

    private FiguresGrammar() {}

    private static final Keys BAND = keys(
            "a band", required("band", Grammar.CEL, "Number whose band of the list counts.", "band: age_at_rescue"));
    private static final Keys PREFIX = keys(
            "the start of a code",
            required("prefix", Grammar.PATH, "Field with a longer code.", "prefix: case.place"),
            required("length", new Whole(1, 20), "Characters of it that are the part.", "length: 2"));
    private static final Keys WHETHER = keys(
            "a condition",
            required(
                    "whether",
                    Grammar.CEL,
                    "`yes` where it is true, `no` where it is false, else `unknown`.",
                    "whether: \"citizenship != 'KHM'\""));
    private static final Keys SPLIT = new Keys(
            "split",
            List.of(
                    Grammar.TITLE,
                    required("list", Grammar.NAME, "Code list of its parts; `yes_no` for a condition.", "list: age_kh"),
                    optional(
                            "when_differing",
                            Grammar.CODE,
                            "Part of a person or case whose records give different values; without it the most trusted agency's value.",
                            "when_differing: joint"),
                    Grammar.SOURCE),
            new MapOf(Grammar.NAME, new Choice(Grammar.PATH, List.of(BAND, PREFIX, WHETHER))));

    private static final Keys LINKED = keys(
            "counted through a reference",
            required(
                    "linked",
                    Grammar.PATH,
                    "Reference that leads to the person or case counted once.",
                    "linked: suspect"));
    private static final Choice COUNTED = new Choice(new OneOf(List.of("records", "linked")), List.of(LINKED));
    private static final Keys SUM =
            keys("sum", required("sum", Grammar.NAME, "Number field that is added up.", "sum: workers"));
    private static final Keys SHARE = keys(
            "share in percent",
            required("share", COUNTED, "What is counted.", "share: linked"),
            required("that", Grammar.CEL, "Condition of the part.", "that: \"child == true\""));
    private static final Keys MEDIAN = keys(
            "median",
            required("median", COUNTED, "What is counted.", "median: linked"),
            required("value", Grammar.CEL, "Number whose median is wanted.", "value: \"days(sent_on, answered_on)\""));
    private static final Keys RATE = keys(
            "rate",
            required("rate", COUNTED, "What is counted.", "rate: linked"),
            required("per", new Whole(1, 10_000_000), "Per so many inhabitants.", "per: 100000"),
            required("population", Grammar.NAME, "Population of the pack.", "population: kh_population"));

    private static final Keys STOCK = keys(
            "stock on the last day",
            required(
                    "stock",
                    new ListOf(Grammar.PATH),
                    "Two dates: in force from the first to the second, both included; an empty second is still in force.",
                    "stock: [from, until]"));
    private static final Keys IN_YEAR = keys(
            "whole years only", required("year", Grammar.PATH, "Number field with the calendar year.", "year: year"));

    private static final Keys FIGURE = keys(
            "figure",
            Grammar.TITLE,
            required(
                    "sentence",
                    Grammar.WORDS,
                    "How a report says it; `{value}` is the number.",
                    "sentence: {en: \"{value} victims were rescued\"}"),
            required(
                    "meaning",
                    Grammar.WORDS,
                    "The definition in plain words.",
                    "meaning: {en: \"Victims rescued in a counted case, each person once\"}"),
            required("of", Grammar.NAME, "Record type that is looked at.", "of: victim"),
            required(
                    "count",
                    new Choice(new OneOf(List.of("records", "linked")), List.of(LINKED, SUM, SHARE, MEDIAN, RATE)),
                    "What is one: each record, each linked person or case, or a number made of them.",
                    "count: linked"),
            required(
                    "dated_by",
                    new Choice(Grammar.PATH, List.of(STOCK, IN_YEAR)),
                    "What places a record in a period.",
                    "dated_by: rescued_on"),
            optional("where", Grammar.CEL, "Only records for which this holds.", "where: \"has(case)\""),
            optional("splits", new ListOf(Grammar.NAME), "Splits offered, in order.", "splits: [age_kh, sex]"),
            optional(
                    "complete",
                    new ListOf(Grammar.NAME),
                    "Splits whose parts must add up to the total.",
                    "complete: [age_kh, sex]"),
            required(
                    "unit",
                    new OneOf(List.of(
                            "case", "person", "record", "couple", "event", "number", "KHR", "percent", "days", "rate")),
                    "What one of it is.",
                    "unit: person"),
            optional(
                    "criteria", new ListOf(Grammar.CODE), "Criteria of 22 USC 7106(b) it speaks to.", "criteria: [C2]"),
            optional("published", Grammar.FLAG, "The committee publishes it.", "published: true"),
            optional(
                    "rounding",
                    Grammar.ROUNDING,
                    "How its change in percent is printed; the pack's rule without it.",
                    "rounding: cut"),
            Grammar.SOURCE);

    static final Keys FIGURES = keys(
            "figures",
            Grammar.SOURCE,
            optional(
                    "splits",
                    new MapOf(Grammar.NAME, SPLIT),
                    "By id, ways to take figures apart; other keys are record types and say where the part of a record is found.",
                    "splits: {sex: {title: {en: Sex}, list: sex, victim: sex}}"),
            optional("figures", new MapOf(Grammar.NAME, FIGURE), "By id.", "figures: {victims_rescued: {…}}"));

    static final Keys POPULATIONS = keys(
            "populations",
            Grammar.SOURCE,
            required(
                    "populations",
                    new MapOf(
                            Grammar.NAME,
                            keys(
                                    "population",
                                    Grammar.TITLE,
                                    required("year", new Whole(1900, 2199), "Year it holds for.", "year: 2019"),
                                    Grammar.SOURCE)),
                    "By name, each with a file `populations/<name>.csv`.",
                    "populations: {kh_population: {title: {en: Population}, year: 2019}}"));
}
