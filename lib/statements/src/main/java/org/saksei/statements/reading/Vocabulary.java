package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Lexicon.Organisation;
import org.saksei.statements.Lexicon.Rating;
import org.saksei.statements.Lexicon.ReportSeries;
import org.saksei.statements.time.FiscalYear;

/// A lexicon made ready for looking words up.
final class Vocabulary {

    /// A spelling of a grade in a series of reports.
    record Grade(ReportSeries series, Rating rating, boolean loose) {}

    private final Lexicon lexicon;
    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, Event> eventsById = new HashMap<>();
    private final Map<String, String> sorts = new HashMap<>();
    private final Map<String, Country> countriesByCode = new HashMap<>();
    private final Map<String, Organisation> organisationsById = new HashMap<>();
    private final Phrases<Event> events = new Phrases<>(false);
    private final Map<String, Phrases<Event>> split = new HashMap<>();
    private final Phrases<Attribute> traits = new Phrases<>(false);
    private final Phrases<Country> countries = new Phrases<>(true);
    private final Phrases<Country> shouted = new Phrases<>(true);
    private final Phrases<Country> demonyms = new Phrases<>(true);
    private final Phrases<Country> capitals = new Phrases<>(true);
    private final Phrases<Organisation> organisations = new Phrases<>(true);
    private final Phrases<Grade> grades = new Phrases<>(false);
    private final Phrases<ReportSeries> reports = new Phrases<>(false);
    private final Phrases<ReportSeries> authors = new Phrases<>(true);

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
        lexicon.nouns().forEach(this::addNoun);
        lexicon.events().forEach(this::addEvent);
        lexicon.traits().forEach(trait -> trait.words().forEach(word -> traits.add(word, trait.attribute())));
        lexicon.countries().forEach(this::addCountry);
        lexicon.organisations().forEach(this::addOrganisation);
        lexicon.reports().forEach(this::addReports);
    }

    private void addNoun(Noun noun) {
        nouns.put(noun.lemma().toLowerCase(Locale.ROOT), noun);
        noun.plurals().forEach(plural -> nouns.put(plural.toLowerCase(Locale.ROOT), noun));
    }

    private void addEvent(Event event) {
        eventsById.put(event.id(), event);
        for (String verb : event.verbs()) {
            Event own = ofVerb(event, verb);
            English.forms(verb).forEach(form -> events.add(form, own));
            if (verb.indexOf(' ') < 0) {
                events.add(Participles.of(verb), own);
            }
        }
        for (String form : event.forms()) {
            events.add(form, event);
            int blank = form.indexOf(' ');
            if (blank > 0) {
                split.computeIfAbsent(form.substring(0, blank), word -> new Phrases<>(false))
                        .add(form.substring(blank + 1), event);
            }
        }
    }

    /// A figure carries the participle of the text's own verb; the event it is a sort of says the
    /// rest.
    private Event ofVerb(Event event, String verb) {
        String participle = verb.indexOf(' ') > 0 ? event.id() : Participles.of(verb);
        if (participle.equals(event.id())) {
            return event;
        }
        Event own = new Event(participle, List.of(verb), List.of(), event.befalls(), event.stage(), event.family());
        eventsById.putIfAbsent(participle, own);
        sorts.putIfAbsent(participle, event.id());
        return own;
    }

    /// The event of the lexicon a participle is a sort of: `initiated` is `opened`.
    String sort(String event) {
        return sorts.getOrDefault(event, event);
    }

    private void addCountry(Country country) {
        countriesByCode.put(country.code(), country);
        country.names().forEach(name -> countries.add(name, country));
        country.names().forEach(name -> shouted.add(name.toUpperCase(Locale.ROOT), country));
        country.capitals().forEach(name -> capitals.add(name, country));
        for (String demonym : country.demonyms()) {
            demonyms.add(demonym, country);
            if (!country.names().contains(demonym + "s")) {
                demonyms.add(demonym + "s", country);
            }
        }
    }

    private void addOrganisation(Organisation organisation) {
        organisationsById.put(organisation.id(), organisation);
        organisation.names().forEach(name -> organisations.add(name, organisation));
    }

    private void addReports(ReportSeries series) {
        series.names().forEach(name -> reports.add(name, series));
        series.authorForms().forEach(form -> authors.add(form, series));
        for (Rating rating : series.ratings()) {
            rating.spellings().forEach(word -> grades.add(word, new Grade(series, rating, false)));
            rating.loose().forEach(word -> grades.add(word, new Grade(series, rating, true)));
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /// The noun of a phrase in lower case, singular or plural.
    Optional<Noun> noun(String phrase) {
        Noun noun = nouns.get(phrase);
        return Optional.ofNullable(noun != null ? noun : nouns.get(English.singular(phrase)));
    }

    @Nullable
    Event event(@Nullable String id) {
        return id == null ? null : eventsById.get(id);
    }

    @Nullable
    Country country(@Nullable String code) {
        return code == null ? null : countriesByCode.get(code);
    }

    @Nullable
    Organisation organisation(String id) {
        return organisationsById.get(id);
    }

    /// Whether a name is one of the author of a series of reports.
    boolean isAuthor(ReportSeries series, String name) {
        Organisation author = organisationsById.get(series.author());
        return series.authorForms().contains(name)
                || author != null && author.names().contains(name);
    }

    List<ReportSeries> series() {
        return lexicon.reports();
    }

    Phrases<Event> events() {
        return events;
    }

    /// An event whose words stand around its object: "sent 97 suspects to court".
    ///
    /// @param verb the first word, in lower case
    /// @param from token after the object
    @Nullable
    Event split(String verb, Sentence sentence, int from) {
        Phrases<Event> rests = split.get(verb);
        Phrases.Match<Event> match = rests == null ? null : rests.at(sentence, from);
        return match == null ? null : match.value();
    }

    Phrases<Attribute> traits() {
        return traits;
    }

    /// When the fiscal year of a country begins, or null for the calendar year.
    @Nullable
    FiscalYear fiscalYear(@Nullable String code) {
        Country country = country(code);
        return country == null ? null : country.fiscalYear();
    }

    Phrases<Country> countries() {
        return countries;
    }

    /// The names of countries in capitals, as headings print them.
    Phrases<Country> shouted() {
        return shouted;
    }

    Phrases<Country> demonyms() {
        return demonyms;
    }

    Phrases<Country> capitals() {
        return capitals;
    }

    @Nullable
    Organisation organisationNamed(String name) {
        return organisationsById.values().stream()
                .filter(organisation -> organisation.names().stream().anyMatch(known -> known.equalsIgnoreCase(name)))
                .findFirst()
                .orElse(null);
    }

    Phrases<Organisation> organisations() {
        return organisations;
    }

    Phrases<Grade> grades() {
        return grades;
    }

    Phrases<ReportSeries> reports() {
        return reports;
    }

    Phrases<ReportSeries> authors() {
        return authors;
    }
}
