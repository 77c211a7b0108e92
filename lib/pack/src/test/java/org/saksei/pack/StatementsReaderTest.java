package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Refused;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.time.FiscalYear;

class StatementsReaderTest {

    private static final String LEXICON = "statements/lexicon-en.yaml";
    private static final String WORDS = """
            source: test
            language: en
            nouns:
              person:
                - {lemma: woman, plural: women, attributes: {sex: female}}
                - {lemma: teenager, plural: [teens, teenagers], attributes: {age: 13-17}}
              event: [case]
            events:
              arrested: {verbs: [arrest], befalls: perpetrator, stage: 2, family: found}
            traits:
              age: {"-14": [under 15], child: [underage]}
            reports:
              TIP:
                names: [TIP report]
                author: us-state
                period: {from_month: 4, years_before: 1}
                ratings: {2WL: {rank: 3, spellings: [Tier 2 Watch List], loose: [watch list]}}
            rules: {about_percent: 10}
            """;

    @Test
    void everyWordBecomesWhatTheLexiconKnows() {
        Lexicon lexicon = read(pack().with(LEXICON, WORDS), "en");
        assertThat(lexicon.nouns())
                .contains(
                        new Lexicon.Noun("case", List.of(), CountedClass.EVENT, null, List.of(), 1),
                        new Lexicon.Noun(
                                "woman",
                                List.of("women"),
                                CountedClass.PERSON,
                                null,
                                List.of(Attribute.of("sex", "female")),
                                1),
                        new Lexicon.Noun(
                                "teenager",
                                List.of("teens", "teenagers"),
                                CountedClass.PERSON,
                                null,
                                List.of(new Attribute("age", null, new BigDecimal(13), new BigDecimal(18))),
                                1));
        assertThat(lexicon.events())
                .containsExactly(new Lexicon.Event(
                        "arrested", List.of("arrest"), List.of(), CountedClass.PERPETRATOR, 2, "found"));
        assertThat(lexicon.traits().getFirst())
                .isEqualTo(
                        new Lexicon.Trait(new Attribute("age", null, null, new BigDecimal(15)), List.of("under 15")));
        assertThat(lexicon.reports().getFirst().ratings().getFirst().loose()).containsExactly("watch list");
        assertThat(lexicon.rules()).isEqualTo(new Lexicon.HouseRules(BigDecimal.TEN, 18));
    }

    @Test
    void organisationsAndCountriesHaveFilesOfTheirOwn() {
        Lexicon lexicon = read(
                pack().with(
                                "statements/organisations.yaml",
                                "source: t\norganisations: {iom: {names: [IOM], type: intergovernmental}}\n")
                        .with(
                                "statements/countries.csv",
                                "code,names,demonyms,capitals\nXAA,Aland|Land of A,Aian,A-Town\n"),
                "en");
        assertThat(lexicon.organisations())
                .containsExactly(new Lexicon.Organisation("iom", List.of("IOM"), SpeakerType.INTERGOVERNMENTAL, null));
        assertThat(lexicon.countries())
                .containsExactly(
                        new Lexicon.Country("XAA", List.of("Aland", "Land of A"), List.of("Aian"), List.of("A-Town")));
    }

    @Test
    void aCountryMayHaveAFiscalYearOfItsOwn() {
        Lexicon lexicon = read(
                pack().with(
                                "statements/countries.csv",
                                "code,names,demonyms,capitals,fiscal_year\nXAA,Aland,,,4\nXAB,Bland,,,4 first\nXAC,Cland,,,\n"),
                "en");
        assertThat(lexicon.countries().stream().map(Lexicon.Country::fiscalYear).toList())
                .containsExactly(new FiscalYear(4, false), new FiscalYear(4, true), null);
        assertThatThrownBy(() -> read(
                        pack().with(
                                        "statements/countries.csv",
                                        "code,names,demonyms,capitals,fiscal_year\nXAA,Aland,,,13\n"),
                        "en"))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.bad-name");
    }

    @Test
    void aLanguageWithoutWordsHasGrammarAlone() {
        assertThat(read(pack().with(LEXICON, WORDS), "fr")).isEqualTo(Lexicon.empty("fr"));
    }

    @Test
    void aFaultIsNamedWithItsFileAndLine() {
        assertThatThrownBy(() -> read(pack().with(LEXICON, WORDS.replace("stage: 2", "stage: two")), "en"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .startsWith("packs/small/" + LEXICON + ":9: "));
        assertThatThrownBy(() -> read(pack().with(LEXICON, WORDS.replace("  event: [case]", "  events: [case]")), "en"))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.unknown-key");
        assertThatThrownBy(() -> read(pack().with(LEXICON, WORDS.replace("[teens, teenagers]", "{a: b}")), "en"))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.wrong-type");
    }

    @Test
    void aFigureThatThePackDoesNotHaveIsNamedByThePackCheck() {
        TextPack pack = pack().with(
                        "statements/indicators-en.yaml",
                        "source: t\nindicators:\n  victimz: {class: [victim], filters: {sex: {split: sexx}}}\n");
        assertThat(PackReader.read(pack).problems())
                .extracting(problem -> problem.code().id() + " " + problem.place())
                .contains(
                        "pack.unknown-figure packs/small/statements/indicators-en.yaml:3",
                        "pack.unknown-split packs/small/statements/indicators-en.yaml:3");
    }

    @Test
    void aCodeListOfPlacesThatThePackDoesNotHaveIsNamedByThePackCheck() {
        assertThat(problems(pack().with(LEXICON, "source: t\nlanguage: en\nplaces:\n  - sex\n  - provinze\n")))
                .contains("pack.unknown-code-list packs/small/" + LEXICON + ":5")
                .doesNotContain("pack.unknown-code-list packs/small/" + LEXICON + ":4");
    }

    @Test
    void whatALexiconLearnedIsWrittenAsLinesThatAPackReadsAsTheSame() {
        TextPack base = pack().with(LEXICON, WORDS).with("statements/indicators-en.yaml", """
                        source: t
                        indicators:
                          victims:
                            class: [victim]
                            events: [arrested]
                            attributes: {age: 13-17}
                            filters: {age: {split: age, values: {"-14": "0-14"}}, sex: {split: sex}}
                        """);
        Lexicon pack = read(base, "en");
        List<LexiconEntry> entries = List.of(
                new LexiconEntry.CountedWord("woman", CountedClass.VICTIM, null),
                new LexiconEntry.CountedWord("jailing", CountedClass.EVENT, "jailed"),
                new LexiconEntry.EventWord("nabbed", "arrested", null),
                new LexiconEntry.EventWord("walked free", "acquitted", 5),
                new LexiconEntry.IndicatorUse("victims", CountedClass.PERSON, "plucked", null));
        LexiconYaml yaml = new LexiconYaml(pack, entries, "Learned \"here\"");
        TextPack taught = new TextPack("taught")
                .beside(base)
                .with("pack.yaml", """
                        pack: taught
                        version: "1.0"
                        title: {en: Taught, km: រៀន}
                        languages: [en, km]
                        extends: [small]
                        source: made up
                        """)
                .with(LEXICON, yaml.words())
                .with("statements/indicators-en.yaml", yaml.indicators());

        Lexicon wanted = pack;
        for (LexiconEntry entry : entries) {
            wanted = entry.addedTo(wanted);
        }
        assertThat(PackReader.read(taught).problems()).isEmpty();
        assertThat(read(taught, "en")).isEqualTo(wanted);
        assertThat(wanted.events().getFirst().forms()).containsExactly("nabbed");
        assertThat(wanted.nouns())
                .contains(new Lexicon.Noun(
                        "woman",
                        List.of("women"),
                        CountedClass.VICTIM,
                        null,
                        List.of(Attribute.of("sex", "female")),
                        1));
    }

    private static List<String> problems(TextPack pack) {
        return PackReader.read(pack).problems().stream()
                .map(problem -> problem.code().id() + " " + problem.place())
                .toList();
    }

    private static TextPack pack() {
        return TextPack.small();
    }

    private static Lexicon read(TextPack pack, String language) {
        return StatementsReader.read(pack, language).lexicon();
    }
}
