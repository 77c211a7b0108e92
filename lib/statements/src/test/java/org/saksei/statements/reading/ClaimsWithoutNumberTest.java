package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Which words claim that something became more, or that nothing was counted at all, and which only look so.
class ClaimsWithoutNumberTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    private static List<StatedFigure> figures(String text) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null);
        return extractor.extract(Text.plain(text), circumstances, "1").proposed();
    }

    private static String claims(String text) {
        return figures(text).stream()
                .map(figure -> figure.text() + " " + said(figure))
                .collect(Collectors.joining("; "));
    }

    private static String said(StatedFigure figure) {
        return figure.direction() != null
                ? figure.direction().name().toLowerCase(Locale.ROOT)
                : String.valueOf(figure.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council recorded a greater number of inspections.|greater up",
                "A growing number of migrants were women.|growing up",
                "Judges saw a smaller number of cases.|smaller down",
                "The number of shelters fell.|fell down",
                "The number of inspections has risen.|risen up",
                "The number of victims went up.|up up",
                "The number of women working in mills, kilns and laundries is reportedly declining.|declining down",
                "Inspections of kilns in the south declined.|declined down",
                "Investigations increased slightly during the year.|increased up",
                "The budget was cut.|cut down",
                "The council raised the amount of funding for shelters.|raised up",
                "The council reduced for the third year the number of inspections.|reduced down",
                "More migrants came home.|More up",
                "More and more women are recruited online.|More up",
                "The year saw fewer prosecutions but more convictions.|fewer down; more up",
                "The council found more victims and referred fewer of them.|more up; fewer down",
                "Officers found more victims than in 2016.|more up",
                "There was a surge in investigations.|surge up",
                "The council freed 40 victims, a sharp drop from the year before.|40 40; drop down",
                "Convictions down despite new law|down down"
            })
    void whatIsMoreThanBeforeIsAClaim(String text, String expected) {
        assertThat(claims(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Charities found far more victims than the council.",
                "More women than men were identified.",
                "The house has more migrants than beds.",
                "Investigate more cases and convict more traffickers.",
                "Increase inspections of kilns.",
                "The council should open more shelters.",
                "It plans to open more shelters.",
                "It asked for an increase in the number of inspections.",
                "It is unclear whether the number of victims rose.",
                "The council did not increase the number of inspections.",
                "Officers made more frequent inspections.",
                "No more victims were found.",
                "Victims fell into debt.",
                "Judges imposed reduced sentences."
            })
    void whatIsSetAgainstOthersOrWishedForIsNone(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council freed ten victims, compared with none the year before.|ten 10; none 0",
                "No one who asked for help had been turned away.|No one 0",
                "No one we freed was fined.|No one 0",
                "Officers raided the kiln without a single investigation.|without a single 0",
                "The council did not open any shelters or convict any traffickers.|any 0; any 0",
                "The unit has no interview room.|no 0",
                "Investigations: nil.|nil 0",
                "Courts in the hills handed down none.|none 0"
            })
    void whatIsDeniedIsZero(String text, String expected) {
        assertThat(claims(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council knew of no victim who was detained.",
                "She told no one.",
                "Nobody has heard from him since.",
                "The slogan was “Leave No Child Behind”.",
                "Not one victim should be fined."
            })
    void whatNobodyKnowsIsNoZero(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The law sets minimum terms of one year for theft and six years for robbery.|at_least at_least",
                "He risks up to four years in prison and was fined $200 and $300.|at_most exact exact"
            })
    void aBoundReachesOverTheAmountsJoinedToIt(String text, String expected) {
        String modifiers = figures(text).stream()
                .map(figure -> figure.modifier().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        assertThat(modifiers).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Of these, 30 are on Tier 1, 105 on Tier 2 and 24 on Tier 3.|30 30; 105 105; 24 24",
                "A country on Tier 3 may lose aid.|",
                "Two officers, 29 and 35, were detained.|Two 2; 29 29; 35 35",
                "Dozens more are in debt.|Dozens 24",
                "The council followed up 91 cases.|91 91",
                "Officers took the men off three boats.|three 3",
                "Cases were 498 in 2019 (2018: 450; +6.6%).|498 498; 450 450; 6.6 up",
                "The economy shrank at an annual rate of 1.6%.|1.6 down",
                "It was 30 degrees, 9 degrees above normal.|30 30; 9 up",
                "The fire killed seven.|seven 7"
            })
    void aNumberIsReadByItsPlace(String text, @org.jspecify.annotations.Nullable String expected) {
        assertThat(claims(text)).isEqualTo(expected == null ? "" : expected);
    }
}
