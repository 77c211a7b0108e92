package org.saksei.pack;

import static org.saksei.pack.Grammar.keys;
import static org.saksei.pack.Grammar.optional;
import static org.saksei.pack.Grammar.required;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.saksei.pack.Shape.Choice;
import org.saksei.pack.Shape.Key;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import org.saksei.pack.Shape.OneOf;
import org.saksei.pack.Shape.Tree;
import org.saksei.pack.Shape.Whole;
import org.saksei.pack.Shape.Word;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Named;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.UnitKind;

/// The shapes of the YAML files in a pack's folder `statements`; a part of [Grammar].
final class StatementsGrammar {

    private static final OneOf CLASS = words(CountedClass.values());
    private static final Word LANGUAGE = new Word(Pattern.compile("[a-z]{2,3}"), "en");
    private static final Word VALUE = new Word(Pattern.compile("\\S(?:.{0,48}\\S)?"), "value");
    private static final Word SERIES = new Word(Pattern.compile("[A-Z][A-Z0-9]{0,20}"), "TIP");
    private static final Word CLASS_NAME = new Word(Pattern.compile("[a-z]{2,20}"), "victim");
    private static final Word COUNTRY = new Word(Pattern.compile("[A-Z]{3}"), "KHM");
    private static final ListOf LINES = new ListOf(Grammar.LINE);
    private static final MapOf ATTRIBUTES = new MapOf(Grammar.NAME, VALUE);
    private static final Key SOURCE = required(
            "source", Grammar.LINE, "Where the words come from.", "source: \"Own list, after the Palermo Protocol\"");

    private StatementsGrammar() {}

    private static OneOf words(Named[] values) {
        return new OneOf(Arrays.stream(values).map(Named::word).toList());
    }

    private static final Keys NOUN = keys(
            "noun",
            required("lemma", Grammar.LINE, "The singular.", "lemma: woman"),
            optional(
                    "plural",
                    new Tree(),
                    "A plural that does not follow the rule, or a list of plurals and other spellings.",
                    "plural: women"),
            optional(
                    "written",
                    LINES,
                    "How it is written, where the lemma is only its English name.",
                    "written: [ជនរងគ្រោះ]"),
            optional("class", CLASS, "Instead of the class above.", "class: event"),
            optional("event", Grammar.NAME, "The event the noun itself names.", "event: convicted"),
            optional("attributes", ATTRIBUTES, "What the word says of each of them.", "attributes: {sex: female}"),
            optional("persons", new Whole(1, 1000), "How many persons one of it is; 1 without it.", "persons: 2"));

    private static final Keys EVENT = keys(
            "event",
            optional(
                    "verbs",
                    LINES,
                    "Base forms; the inflected ones are made by rule.",
                    "verbs: [arrest, take into custody]"),
            optional("forms", LINES, "Fixed phrases and irregular forms.", "forms: [sent to court]"),
            optional("befalls", CLASS, "What a person is counted as when this befalls one.", "befalls: perpetrator"),
            optional(
                    "stage",
                    new Whole(1, 100),
                    "Place in the course of justice: a later stage cannot count more persons.",
                    "stage: 2"),
            optional(
                    "family",
                    Grammar.NAME,
                    "Events of one family are often taken for each other and are never added.",
                    "family: found"));

    private static final Keys RATING = keys(
            "rating",
            required("rank", new Whole(0, 100), "0 is best.", "rank: 2"),
            required("spellings", LINES, "How it is written.", "spellings: [Tier 2]"),
            optional("loose", LINES, "How the press writes it, which could be misread.", "loose: [second tier]"));

    private static final Keys REPORT = keys(
            "report series",
            required("names", LINES, "Forms of its title.", "names: [Trafficking in Persons Report, TIP report]"),
            required("author", Grammar.ID, "Organisation that speaks in it.", "author: us-state"),
            optional(
                    "author_forms",
                    LINES,
                    "Words for the author that are no names of organisations.",
                    "author_forms: [the United States]"),
            required(
                    "period",
                    keys(
                            "reporting period",
                            required("from_month", new Whole(1, 12), "Its first month.", "from_month: 4"),
                            required(
                                    "years_before",
                                    new Whole(0, 5),
                                    "In how many years before the edition.",
                                    "years_before: 1")),
                    "The twelve months an edition covers.",
                    "period: {from_month: 4, years_before: 1}"),
            optional(
                    "marks",
                    LINES,
                    "Phrases only a text of this report has; three of them make a text an edition.",
                    "marks: [the minimum standards]"),
            optional(
                    "ratings",
                    new MapOf(VALUE, RATING),
                    "Its grades.",
                    "ratings: {\"2\": {rank: 2, spellings: [Tier 2]}}"));

    private static final Keys CLASSIFIER = keys(
            "classifier",
            required("kind", words(Kind.values()), "What sort of quantity.", "kind: count"),
            required("unit", words(UnitKind.values()), "What sort of unit.", "unit: noun"),
            optional("name", Grammar.LINE, "The unit in English.", "name: person"),
            optional("class", CLASS, "What is counted.", "class: person"));

    static final Keys LEXICON = keys(
            "lexicon",
            SOURCE,
            required("language", LANGUAGE, "ISO 639-1 code.", "language: en"),
            optional(
                    "nouns",
                    new MapOf(CLASS_NAME, new ListOf(new Choice(Grammar.LINE, List.of(NOUN)))),
                    "Things that are counted, by class: event, victim, perpetrator, person, entity, money, other.",
                    "nouns: {victim: [victim, survivor]}"),
            optional(
                    "events",
                    new MapOf(Grammar.NAME, EVENT),
                    "What befalls them, by past participle.",
                    "events: {arrested: {verbs: [arrest]}}"),
            optional(
                    "traits",
                    new MapOf(Grammar.NAME, new MapOf(VALUE, LINES)),
                    "Other words that say a property: dimension, value, words.",
                    "traits: {form: {forced_labour: [forced labour]}}"),
            optional(
                    "reports",
                    new MapOf(SERIES, REPORT),
                    "Yearly reports under one name.",
                    "reports: {TIP: {names: [TIP report], author: us-state, period: {from_month: 4, years_before: 1}}}"),
            optional(
                    "classifiers",
                    new MapOf(VALUE, CLASSIFIER),
                    "Words after a number that say what is counted.",
                    "classifiers: {នាក់: {kind: count, unit: noun, name: person, class: person}}"),
            optional(
                    "places",
                    new ListOf(Grammar.NAME),
                    "Code lists of this pack whose texts are names of places.",
                    "places: [province]"),
            optional(
                    "rules",
                    keys(
                            "house rules",
                            optional(
                                    "about_percent",
                                    new Whole(0, 100),
                                    "How far \"about\" reaches.",
                                    "about_percent: 5"),
                            optional(
                                    "adult_from",
                                    new Whole(10, 30),
                                    "Age from which a person is no child.",
                                    "adult_from: 18")),
                    "What a house settles for itself.",
                    "rules: {about_percent: 5}"));

    static final Keys ORGANISATIONS = keys(
            "organisations",
            SOURCE,
            required(
                    "organisations",
                    new MapOf(
                            Grammar.ID,
                            keys(
                                    "organisation",
                                    required(
                                            "names",
                                            LINES,
                                            "With their capitals, the full one first.",
                                            "names: [International Organization for Migration, IOM]"),
                                    required("type", words(SpeakerType.values()), "What sort of party.", "type: ngo"),
                                    optional("country", COUNTRY, "Of a government's body.", "country: KHM"))),
                    "By id.",
                    "organisations: {iom: {names: [IOM], type: intergovernmental}}"));

    static final Keys INDICATORS = keys(
            "indicator words",
            SOURCE,
            required(
                    "indicators",
                    new MapOf(
                            Grammar.NAME,
                            keys(
                                    "words of an indicator",
                                    required("class", new ListOf(CLASS), "Classes it counts.", "class: [victim]"),
                                    optional(
                                            "events",
                                            new ListOf(Grammar.NAME),
                                            "Events it counts.",
                                            "events: [rescued]"),
                                    optional("nouns", LINES, "Nouns it counts.", "nouns: [case]"),
                                    optional(
                                            "attributes",
                                            ATTRIBUTES,
                                            "What the counted must have.",
                                            "attributes: {sex: female}"),
                                    optional(
                                            "filters",
                                            new MapOf(
                                                    Grammar.NAME,
                                                    keys(
                                                            "filter",
                                                            required(
                                                                    "split",
                                                                    Grammar.NAME,
                                                                    "Split of the figure.",
                                                                    "split: age_kh"),
                                                            optional(
                                                                    "values",
                                                                    new MapOf(VALUE, VALUE),
                                                                    "Our values in the codes of the split; none where they are the same.",
                                                                    "values: {\"15-17\": \"15_17\"}"))),
                                            "For a dimension of attributes the split it is.",
                                            "filters: {sex: {split: sex}}"))),
                    "By id of a figure.",
                    "indicators: {cases: {class: [event], nouns: [case]}}"));
}
