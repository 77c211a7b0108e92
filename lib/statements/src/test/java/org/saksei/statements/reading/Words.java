package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Filter;
import org.saksei.statements.Lexicon.HouseRules;
import org.saksei.statements.Lexicon.IndicatorWords;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Lexicon.Organisation;
import org.saksei.statements.Lexicon.Rating;
import org.saksei.statements.Lexicon.ReportSeries;
import org.saksei.statements.Lexicon.Trait;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.time.FiscalYear;

/// A small lexicon of the field, so that the library is tested without a pack.
final class Words {

    private Words() {}

    static Lexicon field() {
        return new Lexicon(
                "en",
                nouns(),
                events(),
                traits(),
                organisations(),
                countries(),
                List.of(tip()),
                indicators(),
                List.of(),
                HouseRules.USUAL);
    }

    private static List<Noun> nouns() {
        List<Noun> all = new ArrayList<>();
        plain(all, CountedClass.VICTIM, "victim", "survivor", "trafficking victim");
        plain(all, CountedClass.PERPETRATOR, "suspect", "trafficker", "recruiter", "offender");
        plain(all, CountedClass.EVENT, "case", "investigation", "inspection", "marriage");
        plain(all, CountedClass.PERSON, "officer", "migrant", "official", "citizen");
        plain(all, CountedClass.ENTITY, "shelter");
        all.add(new Noun("person", List.of("people"), CountedClass.PERSON, null, List.of(), 1));
        all.add(new Noun("inquiry", List.of("inquiries"), CountedClass.EVENT, null, List.of(), 1));
        all.add(new Noun("conviction", List.of(), CountedClass.EVENT, "convicted", List.of(), 1));
        all.add(new Noun("prosecution", List.of(), CountedClass.EVENT, "prosecuted", List.of(), 1));
        all.add(new Noun("couple", List.of(), CountedClass.PERSON, null, List.of(), 2));
        person(all, "woman", "women", Map.of("sex", "female"));
        person(all, "man", "men", Map.of("sex", "male"));
        person(all, "female", "females", Map.of("sex", "female"));
        person(all, "male", "males", Map.of("sex", "male"));
        person(all, "girl", "girls", Map.of("sex", "female", "age", "child"));
        person(all, "boy", "boys", Map.of("sex", "male", "age", "child"));
        person(all, "child", "children", Map.of("age", "child"));
        person(all, "minor", "minors", Map.of("age", "child"));
        person(all, "juvenile", "juveniles", Map.of("age", "child"));
        person(all, "adult", "adults", Map.of("age", "adult"));
        person(all, "foreigner", "foreigners", Map.of("citizenship", "foreign"));
        return all;
    }

    private static void plain(List<Noun> all, CountedClass type, String... lemmas) {
        for (String lemma : lemmas) {
            all.add(new Noun(lemma, List.of(), type, null, List.of(), 1));
        }
    }

    private static void person(List<Noun> all, String lemma, String plural, Map<String, String> attributes) {
        List<Attribute> list = attributes.entrySet().stream()
                .map(entry -> Attribute.of(entry.getKey(), entry.getValue()))
                .toList();
        all.add(new Noun(lemma, List.of(plural), CountedClass.PERSON, null, list, 1));
    }

    private static List<Event> events() {
        return List.of(
                event("opened", null, 0, "open", "initiate"),
                event("arrested", CountedClass.PERPETRATOR, 2, "arrest", "detain"),
                new Event("sent_to_court", List.of(), List.of("sent to court"), CountedClass.PERPETRATOR, 3, null),
                event("charged", CountedClass.PERPETRATOR, 4, "charge"),
                event("prosecuted", CountedClass.PERPETRATOR, 5, "prosecute"),
                event("convicted", CountedClass.PERPETRATOR, 6, "convict"),
                event("sentenced", CountedClass.PERPETRATOR, 7, "sentence"),
                event("identified", null, 0, "identify"),
                event("rescued", CountedClass.VICTIM, 0, "rescue"),
                event("referred", null, 0, "refer"),
                event("assisted", null, 0, "assist"),
                event("trained", null, 0, "train"),
                event("sheltered", null, 0, "shelter"));
    }

    private static Event event(String id, @Nullable CountedClass befalls, int stage, String... verbs) {
        return new Event(id, List.of(verbs), List.of(), befalls, stage == 0 ? null : stage, null);
    }

    private static List<Trait> traits() {
        return List.of(
                trait(
                        "form",
                        "forced_labour",
                        "forced labour",
                        "forced labor",
                        "labor trafficking",
                        "labour trafficking"),
                trait("form", "sexual", "sex", "sex trafficking", "sexual exploitation", "prostitution"),
                trait("form", "forced_marriage", "forced marriage"),
                trait("form", "forced_begging", "forced begging"),
                trait("sex", "female", "female", "females"),
                trait("sex", "male", "male", "males"),
                trait("age", "child", "child", "children", "minors"),
                trait("age", "adult", "adult", "adults"),
                trait("citizenship", "foreign", "foreign"),
                trait("handover", "family", "to their families"),
                trait("handover", "social_affairs", "to social affairs"));
    }

    private static Trait trait(String dimension, String value, String... words) {
        return new Trait(Attribute.of(dimension, value), List.of(words));
    }

    private static List<Organisation> organisations() {
        return List.of(
                new Organisation(
                        "us-state",
                        List.of("U.S. Department of State", "State Department"),
                        SpeakerType.GOVERNMENT,
                        "USA"),
                new Organisation(
                        "iom",
                        List.of("International Organization for Migration", "IOM"),
                        SpeakerType.INTERGOVERNMENTAL,
                        null));
    }

    private static List<Country> countries() {
        return List.of(
                new Country("XBO", List.of("Borelia"), List.of("Borelian"), List.of(), new FiscalYear(4, false)),
                new Country("XSY", List.of("Sylvania"), List.of("Sylvanian"), List.of()),
                new Country("XMA", List.of("Marenia"), List.of("Marenian"), List.of()),
                new Country("XCA", List.of("Cathenia"), List.of("Cathenese"), List.of()),
                new Country("USA", List.of("United States"), List.of("American"), List.of("Washington")));
    }

    private static ReportSeries tip() {
        return new ReportSeries(
                "TIP",
                List.of("Trafficking in Persons Report", "TIP report"),
                "us-state",
                List.of("United States", "Washington"),
                4,
                1,
                List.of(
                        "minimum standards for the elimination of trafficking",
                        "previous reporting period",
                        "serious and sustained efforts"),
                List.of(
                        new Rating("1", 1, List.of("Tier 1"), List.of()),
                        new Rating("2WL", 3, List.of("Tier 2 Watch List"), List.of("watch list")),
                        new Rating("2", 2, List.of("Tier 2"), List.of()),
                        new Rating("3", 4, List.of("Tier 3"), List.of("blacklist"))));
    }

    private static List<IndicatorWords> indicators() {
        LinkedHashMap<String, String> ages = new LinkedHashMap<>();
        ages.put("-14", "0-14");
        ages.put("15-17", "15-17");
        ages.put("18-", "18+");
        return List.of(
                new IndicatorWords(
                        "cases", List.of(CountedClass.EVENT), List.of(), List.of("case"), List.of(), List.of()),
                new IndicatorWords(
                        "victims_rescued",
                        List.of(CountedClass.VICTIM),
                        List.of("rescued"),
                        List.of(),
                        List.of(),
                        List.of(new Filter("sex", "sex", new LinkedHashMap<>()), new Filter("age", "age_kh", ages))));
    }
}
