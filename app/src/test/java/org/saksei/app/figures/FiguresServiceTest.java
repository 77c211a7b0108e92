package org.saksei.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureJson;
import org.saksei.figures.Part;
import org.saksei.figures.Trace;
import org.saksei.kernel.Period;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;

@ExtendWith(TestDatabase.class)
class FiguresServiceTest {

    private static final Pack CAMBODIA = PackFolder.read("cambodia");
    private static final Period HALF = Period.parse("2019-H1");
    private static final LocalDate MARCH = LocalDate.of(2019, 3, 1);
    private static final LocalDate MARCH_BEFORE = LocalDate.of(2018, 3, 1);

    private Invented register;
    private FiguresService figures;

    @BeforeEach
    void openRegister(Installation installation) {
        register = new Invented(CAMBODIA, installation);
        figures = new FiguresService(installation.transactions(), () -> CAMBODIA);
    }

    private Figure show(String figure) {
        return show(FigureQuery.of(HALF).withFigures(List.of(figure)).withAllSplits());
    }

    private Figure show(FigureQuery query) {
        return figures.show(Actor.operator(), query).figures().getFirst();
    }

    private long victim(String agency, LocalDate rescued, Object... more) {
        long caseId = register.add("case", agency, "force", agency.equals("police") ? "police" : "gendarmerie");
        Object[] values = new Object[more.length + 4];
        System.arraycopy(new Object[] {"rescued_on", rescued, "case", caseId}, 0, values, 0, 4);
        System.arraycopy(more, 0, values, 4, more.length);
        return register.add("victim", agency, values);
    }

    private static String part(Figure figure, String split, String code) {
        return figure.find(split)
                .flatMap(table -> table.find(code))
                .map(Part::value)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    @Nested
    class Silence {

        @Test
        void anEmptyRegisterHasNoDataRatherThanZeros() {
            assertThat(figures.show(Actor.operator(), FigureQuery.of(HALF).withAllSplits())
                            .figures())
                    .hasSize(CAMBODIA.indicators().size())
                    .allSatisfy(figure -> assertThat(figure.value()).isNull())
                    .allSatisfy(figure -> assertThat(figure.change()).isEmpty());
        }

        @Test
        void aRecordOfThePeriodThatDoesNotQualifyMakesItZero() {
            register.add("victim", "shelters", "rescued_on", MARCH);

            Figure rescued = show("victims_rescued");

            assertThat(rescued.value()).isEqualByComparingTo("0");
            assertThat(rescued.before()).isNull();
            assertThat(part(rescued, "sex", "F")).isEqualTo("0");
        }

        @Test
        void anAgencysReturnWithNothingToReportMakesItZero() {
            register.add("agency_return", "police", "of_agency", "police", "month", MARCH, "received_on", MARCH);

            assertThat(show("victims_rescued").value()).isEqualByComparingTo("0");
        }

        @Test
        void aReturnThatIsOnlyExpectedIsStillSilence() {
            register.add("agency_return", "police", "of_agency", "police", "month", MARCH);

            assertThat(show("victims_rescued").value()).isNull();
        }

        @Test
        void aYearlyNumberHasNoValueForAHalfYear() {
            register.add("budget", "secretariat", "year", 2019L, "planned", new BigDecimal("4900000000"));

            assertThat(show("budget_planned").value()).isNull();
            assertThat(show(FigureQuery.of(Period.parse("2019")).withFigures(List.of("budget_planned")))
                            .value())
                    .isEqualByComparingTo("4900000000");
        }
    }

    @Nested
    class WhoHasReported {

        private List<FiguresService.Heard> heard() {
            return figures.heard(Actor.operator(), HALF);
        }

        @Test
        void anAgencyWithARecordOfThePeriodIsHeard() {
            register.add("victim", "police", "rescued_on", LocalDate.of(2019, 6, 30));

            assertThat(heard()).singleElement().satisfies(police -> {
                assertThat(police.agency()).isEqualTo("police");
                assertThat(police.inPeriod()).isPositive();
                assertThat(police.isSilent()).isFalse();
            });
        }

        @Test
        void anAgencyWhoseRecordsLieBesideThePeriodIsSilent() {
            register.add("victim", "police", "rescued_on", LocalDate.of(2018, 12, 31));
            register.add("victim", "shelters", "rescued_on", LocalDate.of(2019, 7, 1));

            assertThat(heard())
                    .extracting(FiguresService.Heard::agency, FiguresService.Heard::isSilent)
                    .containsExactly(tuple("police", true), tuple("shelters", true));
        }

        @Test
        void nothingToReportIsHeardAndAnExpectedReturnIsNot() {
            register.add("agency_return", "secretariat", "of_agency", "police", "month", MARCH, "received_on", MARCH);
            register.add("agency_return", "secretariat", "of_agency", "courts", "month", MARCH);

            assertThat(heard())
                    .extracting(FiguresService.Heard::agency, FiguresService.Heard::isSilent)
                    .containsExactly(tuple("courts", true), tuple("police", false));
        }

        @Test
        void whoMaySeeNoFiguresIsNotTold() {
            assertThatThrownBy(() -> figures.heard(Actor.nobody(), HALF)).isInstanceOf(NotAllowed.class);
        }
    }

    @Nested
    class AnswersGivenBefore {

        @Test
        void areGivenAgainWhileNothingIsWritten() {
            victim("police", MARCH);
            FigureQuery query = FigureQuery.of(HALF).withFigures(List.of("victims_rescued"));
            var first = figures.show(Actor.operator(), query);
            var second = figures.show(Actor.operator(), query);

            assertThat(second.figures().getFirst()).isSameAs(first.figures().getFirst());
            assertThat(second.asOf()).isAfterOrEqualTo(first.asOf());
        }

        @Test
        void areOldAsSoonAsARecordIsWritten() {
            victim("police", MARCH);
            assertThat(show("victims_rescued").value()).isEqualByComparingTo("1");
            victim("police", MARCH);
            assertThat(show("victims_rescued").value()).isEqualByComparingTo("2");
        }

        @Test
        void belongToOneQuestion() {
            victim("police", MARCH, "sex", "F");
            assertThat(show("victims_rescued").splits()).isNotEmpty();
            assertThat(show(FigureQuery.of(HALF).withFigures(List.of("victims_rescued")))
                            .splits())
                    .isEmpty();
        }
    }

    @Nested
    class Persons {

        @Test
        void aPersonInTheFilesOfTwoAgenciesIsCountedOnceAndIsJoint() {
            long one = victim("police", MARCH, "sex", "F");
            long same = victim("gendarmerie", MARCH.plusDays(1), "sex", "F");
            victim("police", MARCH_BEFORE, "sex", "M");
            register.link(7, one, same);

            Figure rescued = show("victims_rescued");

            assertThat(rescued.value()).isEqualByComparingTo("1");
            assertThat(rescued.before()).isEqualByComparingTo("1");
            assertThat(part(rescued, "force", "joint")).isEqualTo("1");
            assertThat(part(rescued, "sex", "F")).isEqualTo("1");
            assertThat(part(rescued, "sex", "M")).isEqualTo("0");
        }

        @Test
        void aMissingAgeIsTakenFromAnotherRecordOfThePersonAndTheMostTrustedAgencyIsBelieved() {
            long police = victim("police", MARCH);
            long shelter = register.add("victim", "shelters", "age_at_rescue", 20L, "sex", "M");
            long social = register.add("victim", "social_affairs", "age_at_rescue", 14L, "sex", "unknown");
            register.link(7, police, shelter, social);

            Figure rescued = show("victims_rescued");

            assertThat(part(rescued, "age_kh", "0-14"))
                    .as("social affairs before shelters")
                    .isEqualTo("1");
            assertThat(part(rescued, "sex", "M")).as("unknown is no answer").isEqualTo("1");
        }

        @Test
        void whomAVictimWasHandedToIsSaidByTheRecordOfAnotherAgency() {
            long police = victim("police", MARCH);
            long social = register.add("victim", "social_affairs");
            register.link(7, police, social);
            register.add("handover", "social_affairs", "victim", social, "on", MARCH.plusDays(3), "to", "shelter");
            register.add("handover", "social_affairs", "victim", social, "on", MARCH.plusDays(9), "to", "family");
            victim("police", MARCH);

            Figure handedOver = show("victims_handed_over");

            assertThat(handedOver.value()).isEqualByComparingTo("1");
            assertThat(part(handedOver, "handover", "family"))
                    .as("the last one")
                    .isEqualTo("1");
        }

        @Test
        void pairsNobodyHasDecidedAreToldWhereBothAreCounted() {
            long left = victim("police", MARCH);
            long right = victim("gendarmerie", MARCH);
            long elsewhere = register.add("victim", "shelters");
            register.undecided("victims", left, right);
            register.undecided("victims", left, elsewhere);

            assertThat(show("victims_rescued").undecidedPairs()).isEqualTo(1);
        }

        @Test
        void aPersonIsOfTheCourtThatConvictedInThePeriod() {
            long suspect = register.add("suspect", "courts");
            register.add(
                    "proceeding",
                    "courts",
                    "suspect",
                    suspect,
                    "stage",
                    "convicted",
                    "on",
                    MARCH,
                    "court",
                    "phnom_penh");
            register.add(
                    "proceeding",
                    "courts",
                    "suspect",
                    suspect,
                    "stage",
                    "convicted",
                    "on",
                    MARCH_BEFORE,
                    "court",
                    "kandal");

            Figure convicted = show("persons_convicted");

            assertThat(part(convicted, "court", "phnom_penh")).isEqualTo("1");
            assertThat(part(convicted, "court", "kandal")).isEqualTo("0");
            assertThat(convicted
                            .find("court")
                            .orElseThrow()
                            .find("kandal")
                            .orElseThrow()
                            .before())
                    .isEqualByComparingTo("1");
        }
    }

    @Nested
    class Borders {

        @ParameterizedTest
        @CsvSource({
            "2018-12-31, 0",
            "2019-01-01, 1",
            "2019-06-30, 1",
            "2019-07-01, 0",
        })
        void bothBorderDaysOfAPeriodCount(LocalDate rescued, String counted) {
            victim("police", MARCH_BEFORE);
            victim("police", rescued);
            register.add("victim", "shelters", "rescued_on", MARCH);

            assertThat(show("victims_rescued").value()).isEqualByComparingTo(counted);
        }

        @ParameterizedTest
        @CsvSource({"14, 0-14", "15, 15-17", "17, 15-17", "18, 18+"})
        void agesAtTheBordersOfBandsStandInTheirBand(long age, String band) {
            victim("police", MARCH, "age_at_rescue", age);

            assertThat(part(show("victims_rescued"), "age_kh", band)).isEqualTo("1");
        }

        @ParameterizedTest
        @CsvSource({"2019-06-30, 2019-06-30, 1", "2019-07-01, , 0", "2019-01-01, 2019-06-29, 0", "2019-01-01, , 1"})
        void aStockIsWhatIsInForceOnTheLastDay(LocalDate from, LocalDate until, String counted) {
            register.add("recruiter", "labour", "licensed_on", MARCH_BEFORE.minusYears(5), "expires_on", MARCH_BEFORE);
            register.add("recruiter", "labour", "licensed_on", from, "expires_on", until);

            Figure licensed = show("agencies_licensed");

            assertThat(licensed.value() == null ? BigDecimal.ZERO : licensed.value())
                    .isEqualByComparingTo(counted);
        }
    }

    @Nested
    class EarlierKnowledge {

        @Test
        void aFigureCanBeAskedAsItWasKnownThen() {
            long caught = victim("police", MARCH);
            Instant later = Invented.RECORDED.plusSeconds(100_000);
            register.change(caught, later, null);
            FigureQuery query = FigureQuery.of(HALF).withFigures(List.of("victims_rescued"));

            assertThat(show(query.asOf(later.minusSeconds(1))).value()).isEqualByComparingTo("1");
            assertThat(show(query.asOf(later)).value()).isNull();
            assertThat(show(query).value()).isNull();
            assertThat(show(query.asOf(Invented.RECORDED.minusSeconds(1))).value())
                    .isNull();
        }

        @Test
        void aMomentAheadIsRefusedAndTheEndOfTodayIsNow() {
            FigureQuery query = FigureQuery.of(HALF);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);

            assertThat(figures.show(Actor.operator(), query.asOf(FigureQuery.moment(today.toString(), ZoneOffset.UTC)))
                            .asOf())
                    .isBeforeOrEqualTo(Instant.now().plusSeconds(5));
            assertThatThrownBy(() -> figures.show(Actor.operator(), query.asOf(Instant.parse("2190-01-01T00:00:00Z"))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("moment-ahead");
        }
    }

    @Nested
    class Questions {

        @Test
        void onlyWhoMaySeeFiguresSeesThem() {
            assertThatThrownBy(() -> figures.show(Actor.nobody(), FigureQuery.of(HALF)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> figures.trace(Actor.nobody(), TraceQuery.of("cases", HALF)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> figures.define(Actor.nobody(), "cases")).isInstanceOf(NotAllowed.class);
        }

        @Test
        void whatThePackDoesNotHaveIsNamedWithWhatItHas() {
            assertThatThrownBy(() -> show("victims_rescue")).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.isWrongUsage()).isTrue();
                assertThat(refused.problems().getFirst().text("en")).contains("The nearest is victims_rescued.");
            });
            assertThatThrownBy(() -> show(
                            FigureQuery.of(HALF).withFigures(List.of("cases")).withSplits(List.of("age_kh"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .contains("force, kind, province"));
            assertThatThrownBy(() ->
                            figures.trace(Actor.operator(), new TraceQuery("cases", HALF, "", "police", false, null)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("part-without-split");
        }

        @Test
        void aFilterKeepsOnlyThePersonsOfAPart() {
            victim("police", MARCH, "sex", "F", "age_at_rescue", 12L);
            victim("police", MARCH, "sex", "M", "age_at_rescue", 30L);

            Figure women = show(FigureQuery.of(HALF)
                    .withFigures(List.of("victims_rescued"))
                    .withSplits(List.of("age_kh"))
                    .withFilter(Map.of("sex", "F")));

            assertThat(women.value()).isEqualByComparingTo("1");
            assertThat(women.splits())
                    .singleElement()
                    .satisfies(split -> assertThat(split.split()).isEqualTo("age_kh"));
            assertThat(part(women, "age_kh", "0-14")).isEqualTo("1");
            assertThat(part(women, "age_kh", "18+")).isEqualTo("0");
        }

        @Test
        void aTraceNamesTheCellsOfTheRecordsThatWereCountedAndNoOthers() {
            long one = victim("police", MARCH);
            long same = victim("gendarmerie", MARCH.plusDays(1));
            long silent = register.add("victim", "shelters", "sex", "F");
            register.link(7, one, same, silent);

            Trace trace = figures.trace(
                    Actor.operator(), TraceQuery.of("victims_rescued", HALF).ofPart("sex", "F"));

            assertThat(trace.value()).isEqualByComparingTo("1");
            assertThat(trace.counted()).isEqualTo(1);
            assertThat(trace.rows()).extracting(Trace.Row::recordId).containsExactly(one, same);
            assertThat(trace.rows().getFirst().source()).hasToString("invented.xlsx, sheet, row " + one);
        }

        @Test
        void theJsonOfAFigureHasTheKeysProgramsRelyOn() {
            victim("police", MARCH);

            Map<String, ?> json = new FigureJson("en")
                    .of(figures.show(
                            Actor.operator(),
                            FigureQuery.of(HALF)
                                    .withFigures(List.of("victims_rescued"))
                                    .withAllSplits()));

            assertThat(json.keySet()).containsExactly("period", "compared_with", "as_of", "pack", "figures");
            assertThat((List<?>) json.get("figures")).singleElement().satisfies(figure -> {
                Map<?, ?> tree = (Map<?, ?>) figure;
                assertThat(tree.keySet().toString())
                        .isEqualTo("[id, title, unit, value, before, change, undecided_pairs, splits]");
                Map<?, ?> splits = (Map<?, ?>) java.util.Objects.requireNonNull(tree.get("splits"));
                assertThat(String.valueOf(splits.get("age_kh")))
                        .startsWith("[{code=0-14, label=")
                        .contains("{code=unknown, label=Age unknown, value=1, before=null}]");
            });
        }
    }
}
