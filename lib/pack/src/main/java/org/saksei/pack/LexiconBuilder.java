package org.saksei.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Named;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.UnitKind;
import org.saksei.statements.time.FiscalYear;

/// Puts the words of several packs together; what comes later replaces what is called the same.
final class LexiconBuilder {

    private static final List<String> COUNTRY_COLUMNS = List.of("code", "names", "demonyms", "capitals");
    private static final Pattern BAND = Pattern.compile("(\\d{0,3})-(\\d{0,3})");

    private final String language;
    private final Problems problems;
    private final SequencedMap<String, Lexicon.Noun> nouns = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.Event> events = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.Trait> traits = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.Organisation> organisations = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.Country> countries = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.ReportSeries> reports = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.IndicatorWords> indicators = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.Classifier> classifiers = new LinkedHashMap<>();
    private final SequencedMap<String, Lexicon.Place> places = new LinkedHashMap<>();
    private @Nullable Collection<String> figures;
    private @Nullable Collection<String> splits;
    private @Nullable Collection<String> codeLists;
    private Lexicon.HouseRules rules = Lexicon.HouseRules.USUAL;

    LexiconBuilder(String language, Problems problems) {
        this.language = language;
        this.problems = problems;
    }

    /// From now on a figure or split that is not among these is a mistake.
    void withFigures(Collection<String> knownFigures, Collection<String> knownSplits) {
        figures = List.copyOf(knownFigures);
        splits = List.copyOf(knownSplits);
    }

    /// From now on a code list of places that is not among these is a mistake.
    void withCodeLists(Collection<String> known) {
        codeLists = List.copyOf(known);
    }

    Lexicon build() {
        return new Lexicon(
                language,
                List.copyOf(nouns.values()),
                List.copyOf(events.values()),
                List.copyOf(traits.values()),
                List.copyOf(organisations.values()),
                List.copyOf(countries.values()),
                List.copyOf(reports.values()),
                List.copyOf(indicators.values()),
                List.copyOf(classifiers.values()),
                List.copyOf(places.values()),
                rules);
    }

    /// Names of the code lists a file calls names of places.
    static List<String> placeLists(PartFiles.Written written) {
        Entry file = FolderReader.entry(written.label(), written.text(), StatementsGrammar.LEXICON, new Problems());
        return file == null ? List.of() : file.words("places");
    }

    void addLexicon(PartFiles.Written written) {
        Entry file = FolderReader.entry(written.label(), written.text(), StatementsGrammar.LEXICON, problems);
        if (file == null) {
            return;
        }
        file.entry("nouns").ifPresent(classes -> classes.keys().forEach(name -> nouns(classes, name)));
        file.entry("events").ifPresent(list -> list.entries().forEach(this::event));
        file.entry("traits").ifPresent(list -> list.entries().forEach(this::traits));
        file.entry("reports").ifPresent(list -> list.entries().forEach(this::report));
        file.entry("classifiers").ifPresent(list -> list.entries().forEach(this::classifier));
        file.entry("rules").ifPresent(this::rules);
        for (Value list : file.list("places")) {
            known(PackProblem.UNKNOWN_CODE_LIST, list.content().toString(), codeLists, list.at());
        }
    }

    private void nouns(Entry classes, String name) {
        CountedClass type = Named.find(CountedClass.class, name).orElse(null);
        if (type == null) {
            List<String> known = new ArrayList<>();
            for (CountedClass each : CountedClass.values()) {
                known.add(each.word());
            }
            problems.addUnknown(PackProblem.UNKNOWN_KEY, classes.at(name), Nearest.to(name, known), "entry", "nouns");
            return;
        }
        for (Value item : classes.list(name)) {
            if (item.content() instanceof Entry entry) {
                noun(entry, type);
            } else {
                String lemma = item.content().toString();
                nouns.put(lemma, new Lexicon.Noun(lemma, List.of(), type, null, List.of(), 1));
            }
        }
    }

    private void noun(Entry entry, CountedClass type) {
        String lemma = entry.word("lemma").orElse(null);
        if (lemma == null) {
            return;
        }
        nouns.put(
                lemma,
                new Lexicon.Noun(
                        lemma,
                        plurals(entry),
                        java.util.Objects.requireNonNullElse(type(entry, "class", null), type),
                        entry.word("event").map(LexiconBuilder::printed).orElse(null),
                        attributes(entry),
                        entry.whole("persons").orElse(1L).intValue()));
    }

    private List<String> plurals(Entry entry) {
        Value value = entry.find("plural");
        List<String> several = new ArrayList<>(entry.words("written"));
        if (value == null) {
            return several;
        }
        if (value.content() instanceof String one) {
            several.add(one);
            return several;
        }
        int written = several.size();
        if (value.content() instanceof List<?> items) {
            items.stream().filter(String.class::isInstance).forEach(item -> several.add((String) item));
            if (several.size() == written + items.size()) {
                return several;
            }
        }
        problems.add(PackProblem.WRONG_TYPE, value.at(), "key", "plural", "expected", "word | [word, …]");
        return List.of();
    }

    /// A figure carries its event in the words of a text: `handed_over` is "handed over".
    private static String printed(String event) {
        return event.replace('_', ' ');
    }

    private void event(String id, Entry entry) {
        events.put(
                id,
                new Lexicon.Event(
                        printed(id),
                        entry.words("verbs"),
                        entry.words("forms"),
                        type(entry, "befalls", null),
                        entry.whole("stage").map(Long::intValue).orElse(null),
                        entry.word("family").orElse(null)));
    }

    private void traits(String dimension, Entry values) {
        for (String value : values.keys()) {
            traits.put(dimension + "=" + value, new Lexicon.Trait(attribute(dimension, value), values.words(value)));
        }
    }

    private void report(String id, Entry entry) {
        Entry period = entry.entry("period").orElse(null);
        if (period == null) {
            return;
        }
        List<Lexicon.Rating> ratings = new ArrayList<>();
        entry.entry("ratings")
                .ifPresent(list -> list.entries()
                        .forEach((value, rating) -> ratings.add(new Lexicon.Rating(
                                value,
                                rating.whole("rank").orElse(0L).intValue(),
                                rating.words("spellings"),
                                rating.words("loose")))));
        reports.put(
                id,
                new Lexicon.ReportSeries(
                        id,
                        entry.words("names"),
                        entry.word("author", ""),
                        entry.words("author_forms"),
                        period.whole("from_month").orElse(1L).intValue(),
                        period.whole("years_before").orElse(0L).intValue(),
                        entry.words("marks"),
                        ratings));
    }

    private void classifier(String word, Entry entry) {
        Kind kind =
                entry.word("kind").flatMap(name -> Named.find(Kind.class, name)).orElse(null);
        UnitKind unit = entry.word("unit")
                .flatMap(name -> Named.find(UnitKind.class, name))
                .orElse(null);
        if (kind != null && unit != null) {
            classifiers.put(
                    word,
                    new Lexicon.Classifier(
                            word, kind, unit, entry.word("name").orElse(null), type(entry, "class", null)));
        }
    }

    /// A code list whose texts are names of places.
    void addPlaces(PartFiles.Written written) {
        for (Csv.Row row : Csv.read(
                written.label(), written.text(), CodeListBuilder.COLUMNS, CodeListBuilder.MAP_PREFIX, problems)) {
            List<String> names = new ArrayList<>();
            for (String column : List.of("text_en", "text_km")) {
                String name = row.get(column).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            places.put(row.get("code"), new Lexicon.Place(row.get("code"), names));
        }
    }

    private void rules(Entry entry) {
        rules = new Lexicon.HouseRules(
                entry.whole("about_percent").map(BigDecimal::valueOf).orElse(rules.aboutPercent()),
                entry.whole("adult_from").map(Long::intValue).orElse(rules.adultFrom()));
    }

    void addOrganisations(PartFiles.Written written) {
        Entry file = FolderReader.entry(written.label(), written.text(), StatementsGrammar.ORGANISATIONS, problems);
        if (file == null) {
            return;
        }
        file.entry("organisations")
                .ifPresent(list -> list.entries().forEach((id, entry) -> {
                    SpeakerType type = entry.word("type")
                            .flatMap(name -> Named.find(SpeakerType.class, name))
                            .orElse(null);
                    List<String> names = entry.words("names");
                    if (names.isEmpty() && entry.has("names")) {
                        problems.add(
                                PackProblem.WRONG_TYPE, entry.at("names"), "key", "names", "expected", "[name, …]");
                    } else if (type != null && !names.isEmpty()) {
                        organisations.put(
                                id,
                                new Lexicon.Organisation(
                                        id, names, type, entry.word("country").orElse(null)));
                    }
                }));
    }

    void addCountries(PartFiles.Written written) {
        for (Csv.Row row : Csv.read(written.label(), written.text(), COUNTRY_COLUMNS, "fiscal_year", problems)) {
            String code = row.get("code");
            if (!code.matches("[A-Z]{3}")) {
                problems.add(PackProblem.BAD_NAME, row.at(), "key", "code", "name", code, "expected", "KHM");
                continue;
            }
            countries.put(
                    code,
                    new Lexicon.Country(
                            code,
                            several(row.get("names")),
                            several(row.get("demonyms")),
                            several(row.get("capitals")),
                            fiscalYear(row)));
        }
    }

    /// "4" begins in April and is called by the year it ends in, "4 first" by the year it begins in.
    private @Nullable FiscalYear fiscalYear(Csv.Row row) {
        String cell = row.get("fiscal_year");
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("(1[0-2]|[1-9])( first)?")) {
            problems.add(PackProblem.BAD_NAME, row.at(), "key", "fiscal_year", "name", cell, "expected", "4");
            return null;
        }
        String month = cell.split(" ")[0];
        return new FiscalYear(Integer.parseInt(month), cell.endsWith("first"));
    }

    private static List<String> several(String cell) {
        return java.util.Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    void addIndicators(PartFiles.Written written) {
        Entry file = FolderReader.entry(written.label(), written.text(), StatementsGrammar.INDICATORS, problems);
        if (file == null) {
            return;
        }
        file.entry("indicators")
                .ifPresent(list -> list.entries().forEach((id, entry) -> {
                    known(PackProblem.UNKNOWN_FIGURE, id, figures, list.at(id));
                    List<CountedClass> types = new ArrayList<>();
                    entry.words("class")
                            .forEach(
                                    word -> Named.find(CountedClass.class, word).ifPresent(types::add));
                    List<Lexicon.Filter> filters = new ArrayList<>();
                    entry.entry("filters")
                            .ifPresent(each -> each.entries()
                                    .forEach((dimension, filter) -> filters.add(filter(dimension, filter))));
                    indicators.put(
                            id,
                            new Lexicon.IndicatorWords(
                                    id,
                                    types,
                                    entry.words("events").stream()
                                            .map(LexiconBuilder::printed)
                                            .toList(),
                                    entry.words("nouns"),
                                    attributes(entry),
                                    filters));
                }));
    }

    private Lexicon.Filter filter(String dimension, Entry filter) {
        String split = filter.word("split", "");
        known(PackProblem.UNKNOWN_SPLIT, split, splits, filter.at("split"));
        SequencedMap<String, String> values = new LinkedHashMap<>();
        filter.entry("values").ifPresent(each -> each.keys().forEach(ours -> values.put(ours, each.word(ours, ours))));
        return new Lexicon.Filter(dimension, split, values);
    }

    private void known(PackProblem code, String name, @Nullable Collection<String> names, Place at) {
        if (names != null && !name.isEmpty() && !names.contains(name)) {
            problems.addUnknown(code, at, Nearest.to(name, names));
        }
    }

    private static @Nullable CountedClass type(Entry entry, String key, @Nullable CountedClass otherwise) {
        return entry.word(key)
                .flatMap(word -> Named.find(CountedClass.class, word))
                .orElse(otherwise);
    }

    private static List<Attribute> attributes(Entry entry) {
        List<Attribute> attributes = new ArrayList<>();
        entry.entry("attributes")
                .ifPresent(each -> each.keys()
                        .forEach(dimension -> attributes.add(attribute(dimension, each.word(dimension, "")))));
        return attributes;
    }

    /// `15-17` years, both ends included, is the band from 15 below 18.
    private static Attribute attribute(String dimension, String value) {
        Matcher band = BAND.matcher(value);
        if (!dimension.equals("age") || !band.matches() || value.equals("-")) {
            return Attribute.of(dimension, value);
        }
        String last = band.group(2);
        return new Attribute(
                dimension,
                null,
                band.group(1).isEmpty() ? null : new BigDecimal(band.group(1)),
                last.isEmpty() ? null : new BigDecimal(last).add(BigDecimal.ONE));
    }
}
