package org.saksei.statements;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.time.FiscalYear;

/// The words of one field in one language: what a pack knows of how people write about it.
///
/// Everything the grammar of figures needs and no grammar can know stands here, so that another field
/// or another country is another file. The parts:
///
/// - [Noun]: things that are counted, with their class and what the word itself says of them (a
///   *woman* is a person of sex female, a *conviction* is an event at which somebody was convicted);
/// - [Event]: what befalls them (arrested, rescued), with the verbs for it, its stage in the course of
///   justice and its family of look-alike definitions;
/// - [Trait]: other words that say a property ("forced labour", "under 18");
/// - [Organisation] and [Country]: who speaks, and where;
/// - [ReportSeries]: yearly reports with their reporting period and their ratings;
/// - [Place]: provinces and the like, by the codes of the pack;
/// - [IndicatorWords]: which figure of the pack a counted thing seems to be;
/// - [HouseRules].
///
/// All words are lower case unless they are names; a phrase has single blanks between its words. Names
/// match with their capitals, everything else without. Plurals are formed by rule; only irregular ones
/// are given.
///
/// @param language ISO 639-1 code
/// @param classifiers words that follow a number and say its class where the language has such (Khmer
///     នាក់, ករណី)
public record Lexicon(
        String language,
        List<Noun> nouns,
        List<Event> events,
        List<Trait> traits,
        List<Organisation> organisations,
        List<Country> countries,
        List<ReportSeries> reports,
        List<IndicatorWords> indicators,
        List<Classifier> classifiers,
        List<Place> places,
        HouseRules rules) {

    public Lexicon {
        nouns = List.copyOf(nouns);
        events = List.copyOf(events);
        traits = List.copyOf(traits);
        organisations = List.copyOf(organisations);
        countries = List.copyOf(countries);
        reports = List.copyOf(reports);
        indicators = List.copyOf(indicators);
        classifiers = List.copyOf(classifiers);
        places = List.copyOf(places);
    }

    /// Without places inside a country.
    public Lexicon(
            String language,
            List<Noun> nouns,
            List<Event> events,
            List<Trait> traits,
            List<Organisation> organisations,
            List<Country> countries,
            List<ReportSeries> reports,
            List<IndicatorWords> indicators,
            List<Classifier> classifiers,
            HouseRules rules) {
        this(
                language,
                nouns,
                events,
                traits,
                organisations,
                countries,
                reports,
                indicators,
                classifiers,
                List.of(),
                rules);
    }

    /// The same with other nouns, events and words for indicators: what a person's corrections can teach.
    public Lexicon with(List<Noun> otherNouns, List<Event> otherEvents, List<IndicatorWords> otherIndicators) {
        return new Lexicon(
                language,
                otherNouns,
                otherEvents,
                traits,
                organisations,
                countries,
                reports,
                otherIndicators,
                classifiers,
                places,
                rules);
    }

    /// Grammar alone: what is left when a pack has no words for the language.
    public static Lexicon empty(String language) {
        return new Lexicon(
                language,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                HouseRules.USUAL);
    }

    /// A thing that is counted.
    ///
    /// @param lemma singular, one word or a fixed phrase ("police officer")
    /// @param plurals irregular plurals and other spellings; the regular plural need not be given
    /// @param event the id of the event the noun itself names ("conviction": `convicted`), or null
    /// @param attributes what the word says of each of them
    /// @param multiple how many persons one of it is (a couple: 2)
    public record Noun(
            String lemma,
            List<String> plurals,
            CountedClass type,
            @Nullable String event,
            List<Attribute> attributes,
            int multiple) {

        public Noun {
            plurals = List.copyOf(plurals);
            attributes = List.copyOf(attributes);
            if (multiple < 1) {
                throw new IllegalArgumentException(lemma + " is " + multiple + " of something");
            }
        }
    }

    /// What befalls the counted.
    ///
    /// @param id past participle, the `event` of a figure
    /// @param verbs base forms ("arrest", "take into custody"); inflected forms are made by rule
    /// @param forms irregular inflected forms ("caught", "sent to court")
    /// @param befalls the class of what a person noun counts when this befalls it (a convicted *man*
    ///     is a perpetrator), or null
    /// @param stage place in the course of justice, from 1; null for none. A later one cannot count
    ///     more persons
    /// @param family events often taken for each other and never to be added or subtracted, or null
    public record Event(
            String id,
            List<String> verbs,
            List<String> forms,
            @Nullable CountedClass befalls,
            @Nullable Integer stage,
            @Nullable String family) {

        public Event {
            verbs = List.copyOf(verbs);
            forms = List.copyOf(forms);
        }
    }

    /// Words that say a property of the counted, before or after it.
    public record Trait(Attribute attribute, List<String> words) {

        public Trait {
            words = List.copyOf(words);
        }
    }

    /// Who speaks.
    ///
    /// @param id short and stable (`ncct`)
    /// @param names full name first, then other forms, with their capitals
    /// @param country ISO 3166-1 alpha-3 code for a government's body, or null
    public record Organisation(
            String id,
            List<String> names,
            SpeakerType type,
            @Nullable String country) {

        public Organisation {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("organisation " + id + " has no name");
            }
        }
    }

    /// A country and its people.
    ///
    /// @param code ISO 3166-1 alpha-3
    /// @param names usual name first
    /// @param demonyms adjectives and words for a citizen ("Chinese", "Thai"); regular plurals need
    ///     not be given
    /// @param capitals cities that stand for its government or place a figure in it
    /// @param fiscalYear when its fiscal year begins; null for the calendar year, or unknown
    public record Country(
            String code,
            List<String> names,
            List<String> demonyms,
            List<String> capitals,
            @Nullable FiscalYear fiscalYear) {

        public Country {
            names = List.copyOf(names);
            demonyms = List.copyOf(demonyms);
            capitals = List.copyOf(capitals);
        }

        public Country(String code, List<String> names, List<String> demonyms, List<String> capitals) {
            this(code, names, demonyms, capitals, null);
        }
    }

    /// A report that appears every year under one name.
    ///
    /// Its edition of year Y covers the twelve months that begin on the first of `firstMonth` in Y
    /// − `yearsBefore`.
    ///
    /// @param id `TIP`, so that editions are `TIP-2019`
    /// @param names forms of its title ("Trafficking in Persons Report")
    /// @param author id of the organisation that speaks in it and gives its ratings
    /// @param authorForms words for the author that are no names of organisations ("the United
    ///     States", "Washington")
    /// @param marks phrases only a text of this report has; three of them make a text an edition
    /// @param ratings spellings of its grades, longest first where one begins with another
    public record ReportSeries(
            String id,
            List<String> names,
            String author,
            List<String> authorForms,
            int firstMonth,
            int yearsBefore,
            List<String> marks,
            List<Rating> ratings) {

        public ReportSeries {
            names = List.copyOf(names);
            authorForms = List.copyOf(authorForms);
            marks = List.copyOf(marks);
            ratings = List.copyOf(ratings);
            if (firstMonth < 1 || firstMonth > 12) {
                throw new IllegalArgumentException("no month " + firstMonth);
            }
        }
    }

    /// A grade and how it is written.
    ///
    /// @param value `1`, `2`, `2WL`, `3`, `SC`
    /// @param rank 0 is best: a tier change from a higher to a lower rank is up
    /// @param loose spellings of the press that could be misread ("blacklist"); they score lower
    public record Rating(String value, int rank, List<String> spellings, List<String> loose) {

        public Rating {
            spellings = List.copyOf(spellings);
            loose = List.copyOf(loose);
        }
    }

    /// What words point at an indicator of the pack.
    ///
    /// @param id of the indicator
    /// @param types classes it counts
    /// @param events events it counts; empty for any
    /// @param lemmas nouns it counts; empty for any noun of the classes
    /// @param attributes what the counted must have
    /// @param filters for each dimension of attributes the split of the indicator and how its values
    ///     are called there
    public record IndicatorWords(
            String id,
            List<CountedClass> types,
            List<String> events,
            List<String> lemmas,
            List<Attribute> attributes,
            List<Filter> filters) {

        public IndicatorWords {
            types = List.copyOf(types);
            events = List.copyOf(events);
            lemmas = List.copyOf(lemmas);
            attributes = List.copyOf(attributes);
            filters = List.copyOf(filters);
        }
    }

    /// How a dimension of attributes is a split of an indicator.
    ///
    /// @param dimension of attributes, such as `age`
    /// @param split of the indicator, such as `child`
    /// @param values attribute value to the code of the split; a band is written `15-17`, `-14`,
    ///     `18-`. Empty where the codes are the same
    public record Filter(String dimension, String split, SequencedMap<String, String> values) {

        public Filter {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /// A word after a number that says what is counted, as in Khmer.
    public record Classifier(
            String word,
            Kind kind,
            UnitKind unit,
            @Nullable String unitName,
            @Nullable CountedClass type) {}

    /// A place inside the country.
    ///
    /// @param code of the pack's code list
    /// @param names in any language
    public record Place(String code, List<String> names) {

        public Place {
            names = List.copyOf(names);
        }
    }

    /// What a house settles for itself.
    ///
    /// @param aboutPercent how far "about" reaches, in percent of the value
    /// @param adultFrom age from which a person is no child, in years
    public record HouseRules(BigDecimal aboutPercent, int adultFrom) {

        public static final HouseRules USUAL = new HouseRules(BigDecimal.valueOf(5), 18);
    }
}
