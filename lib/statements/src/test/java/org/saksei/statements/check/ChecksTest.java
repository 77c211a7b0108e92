package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Comparison;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reference;
import org.saksei.statements.References;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Verdict;

class ChecksTest {

    private static final EventFamilies EVENTS = new EventFamilies() {
        @Override
        public Optional<String> family(String event) {
            return List.of("identified", "rescued", "assisted").contains(event)
                    ? Optional.of("protection")
                    : Optional.empty();
        }

        @Override
        public OptionalInt stage(String event) {
            int stage = List.of("arrested", "charged", "convicted").indexOf(event);
            return stage < 0 ? OptionalInt.empty() : OptionalInt.of(stage + 1);
        }
    };

    private static List<StatementCheck> check(References references, Story... stories) {
        return new Checks(CheckSettings.USUAL.withEvents(EVENTS).withHome("KHM"))
                .check(Arrays.stream(stories).map(Story::reading).toList(), references);
    }

    private static List<StatementCheck> check(Story... stories) {
        return check(References.NONE, stories);
    }

    private static StatementCheck only(List<StatementCheck> checks, CheckRule rule) {
        List<StatementCheck> found =
                checks.stream().filter(check -> check.check() == rule).toList();
        assertThat(found).describedAs("%s", checks).hasSize(1);
        return found.getFirst();
    }

    private static References known(String measure, @Nullable String place, String... periodsAndValues) {
        List<Reference> all = new ArrayList<>();
        for (int i = 0; i < periodsAndValues.length; i += 2) {
            all.add(new Reference(measure, place, periodsAndValues[i], periodsAndValues[i + 1], "table"));
        }
        return (wanted, where, period) -> all.stream()
                .filter(one -> one.measure().equals(wanted)
                        && java.util.Objects.equals(one.place(), where)
                        && one.period().equals(period))
                .toList();
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(check()).isEmpty();
        assertThat(check(new Story("1"))).isEmpty();
    }

    @Nested
    class Sums {

        @Test
        void anOpenListThatFallsShortIsFineAndTheRemainderIsShown() {
            Story story = new Story("1");
            Story.Fig whole = story.count(757);
            story.say(" victims, including ")
                    .count(700, part -> part.with("citizenship", "THA").part(whole, "g", false));
            story.say(" and ").count(52, part -> part.with("citizenship", "LAO").part(whole, "g", false));
            StatementCheck sum = only(check(story.stop()), CheckRule.SUM);
            assertThat(sum.verdict()).isEqualTo(Verdict.CONSISTENT);
            assertThat(sum.difference()).isEqualTo("5");
            assertThat(sum.message()).isEqualTo("700 and 52 add up to 752 of 757; 5 are not described.");
        }

        @Test
        void aClosedListThatMayNotBeAllIsOnlyDoubted() {
            Story story = new Story("1").say("Of the ");
            Story.Fig whole = story.count(60);
            story.say(" cases, ").count(20, part -> part.with("form", "sex").part(whole, "g", true));
            story.say(" were of one sort, ")
                    .count(12, part -> part.with("form", "labour").part(whole, "g", true));
            StatementCheck sum = only(check(story.say(" of another").stop()), CheckRule.SUM);
            assertThat(sum.verdict()).isEqualTo(Verdict.UNDERDETERMINED);
            assertThat(sum.reason()).isEqualTo("maybe_partial");
        }

        @Test
        void partsOfTwoDimensionsThatExceedTheWholeAreNoSum() {
            Story story = new Story("1");
            Story.Fig whole = story.count(60);
            story.say(" cases, among them ")
                    .count(50, part -> part.with("sex", "female").part(whole, "g", false));
            story.say(" women and ")
                    .count(40, part -> part.with("citizenship", "foreign").part(whole, "g", false));
            List<StatementCheck> checks = check(story.say(" foreigners").stop());
            assertThat(checks).extracting(StatementCheck::check).containsOnly(CheckRule.SUBSET);
            assertThat(checks).extracting(StatementCheck::verdict).containsOnly(Verdict.CONSISTENT);
        }

        @Test
        void aPartAboveItsWholeIsWrong() {
            Story story = new Story("1").say("Of the ");
            Story.Fig whole = story.count(44);
            story.say(" cases, ").count(45, part -> part.part(whole, "g", true));
            StatementCheck subset = only(check(story.stop()), CheckRule.SUBSET);
            assertThat(subset.reason()).isEqualTo("part_above_whole");
        }

        @Test
        void suspectsAreNoPartOfCases() {
            Story story = new Story("1").say("Of the ");
            Story.Fig whole = story.count(44);
            story.say(" cases, ")
                    .count(
                            97,
                            part -> part.of(CountedClass.PERPETRATOR, "suspect", "arrested")
                                    .part(whole, "g", true));
            assertThat(check(story.stop())).isEmpty();
        }
    }

    @Nested
    class Changes {

        private Story change(long base, long now, String percent) {
            Story story = new Story("1").say("There were ");
            Story.Fig level = story.count(now);
            story.say(" cases against ");
            Story.Fig before = story.count(base).in("2018-01-01", "2018-06-30");
            level.against(before);
            story.say(", up ");
            story.figure(percent, percent).change(Direction.UP, before);
            return story.say(" percent").stop();
        }

        @Test
        void aMissingBaseIsSolvedFor() {
            Story story = new Story("1");
            story.count(444, now -> now.of(CountedClass.VICTIM, "victim", "identified"));
            story.say(" victims were identified, a ");
            story.figure("30", "30")
                    .of(CountedClass.VICTIM, "victim", "identified")
                    .change(Direction.UP, null);
            StatementCheck check = only(check(story.say(" percent increase").stop()), CheckRule.PERCENT_CHANGE);
            assertThat(check.reason()).isEqualTo("no_base");
            assertThat(check.computed()).isNull();
            assertThat(check.message()).isEqualTo("The level before is not in the text; it would be 341 to 342.");
        }

        @Test
        void aStatedDifferenceGivesTheBase() {
            Story story = new Story("1");
            story.count(104);
            story.say(" cases, an increase of ");
            story.count(17).kind(Kind.CHANGE_COUNT).direction = Direction.UP;
            story.say(" or ");
            story.figure("16.34", "16.34").change(Direction.UP, null);
            StatementCheck check = only(check(story.say(" percent").stop()), CheckRule.PERCENT_CHANGE);
            assertThat(check.reason()).isEqualTo("wrong_base_truncated");
            assertThat(check.computed()).isEqualTo("19.540230");
        }

        @Test
        void twoHundredPercentMoreIsNobodysFault() {
            StatementCheck check = only(check(change(50, 100, "200")), CheckRule.PERCENT_CHANGE);
            assertThat(check.verdict()).isEqualTo(Verdict.UNDERDETERMINED);
        }

        @Test
        void aTextThatCutsItsPercentagesIsToldOnce() {
            Story one = change(62, 78, "25");
            one.say("Then ");
            Story.Fig level = one.count(159);
            one.say(" cases against ");
            Story.Fig before = one.count(92).in("2018-01-01", "2018-06-30");
            level.against(before);
            one.say(", up ");
            one.figure("72.82", "72.82").change(Direction.UP, before);
            one.say(" percent").stop();
            assertThat(check(one).stream().filter(check -> check.message().contains("cuts its percentages")))
                    .hasSize(1);
            assertThat(check(change(62, 78, "25")).getFirst().message()).doesNotContain("cuts its percentages");
        }

        @Test
        void roundedAndCutBothFitIsConsistent() {
            assertThat(only(check(change(300, 301, "0")), CheckRule.PERCENT_CHANGE)
                            .verdict())
                    .isEqualTo(Verdict.CONSISTENT);
        }

        @Test
        void upFromAHigherNumberIsTheWrongDirection() {
            Story story = new Story("1").say("There were ");
            Story.Fig level = story.count(36);
            story.say(" cases, up from ");
            level.against(story.count(45).in("2018-01-01", "2018-06-30"));
            StatementCheck check = only(check(story.stop()), CheckRule.DIRECTION);
            assertThat(check.reason()).isEqualTo("wrong_direction");
            assertThat(check.formula()).isEqualTo("36 < 45");
        }

        @Test
        void atLeastTheSameNumberLeavesTheDirectionOpen() {
            Story story = new Story("1").say("There were at least ");
            Story.Fig level = story.count(100).modifier(Modifier.AT_LEAST);
            story.say(" cases, up from ");
            level.against(story.count(100).in("2018-01-01", "2018-06-30"));
            assertThat(only(check(story.stop()), CheckRule.DIRECTION).verdict()).isEqualTo(Verdict.UNDERDETERMINED);
        }

        @Test
        void againstClaimsNoDirection() {
            assertThat(check(change(36, 45, "25")))
                    .extracting(StatementCheck::check)
                    .doesNotContain(CheckRule.DIRECTION);
        }

        @Test
        void aClaimWithoutANumberIsUnsupported() {
            Story story = new Story("1").say("There were ");
            story.figure("fewer", null)
                            .kind(Kind.DIRECTION)
                            .of(CountedClass.EVENT, "prosecution", "prosecuted")
                            .direction =
                    Direction.DOWN;
            StatementCheck check = only(check(story.say(" prosecutions").stop()), CheckRule.UNSUPPORTED);
            assertThat(check.reason()).isEqualTo("no_figure");
        }
    }

    @Nested
    class Shares {

        @Test
        void aShareWithoutItsCountGivesTheCount() {
            Story story = new Story("1");
            Story.Fig whole = story.count(60);
            story.say(" cases. ").figure("35", "35").share().part(whole, "g", true);
            StatementCheck check = only(check(story.say(" percent were closed").stop()), CheckRule.PERCENT_SHARE);
            assertThat(check.reason()).isEqualTo("derived");
            assertThat(check.computed()).isEqualTo("21");
        }

        @Test
        void theRestTakenForTheWholeIsSaid() {
            Story story = new Story("1").say("Of the ");
            Story.Fig whole = story.count(60);
            story.say(" cases, ").count(20, part -> part.part(whole, "g", true));
            story.say(" (").figure("50", "50").share().part(whole, "h", true);
            StatementCheck check = only(check(story.say(" percent) were closed").stop()), CheckRule.PERCENT_SHARE);
            assertThat(check.reason()).isEqualTo("wrong_base");
            assertThat(check.computed()).isEqualTo("33.333333");
        }
    }

    @Nested
    class Voices {

        private Story voice(String doc, String name, long value, String event) {
            Story story = new Story(doc).say("They counted ");
            story.count(value).of(CountedClass.VICTIM, "victim", event).by(name);
            return story.say(" victims").stop();
        }

        private StatementCheck pair(Story one, Story two) {
            return only(check(one, two), CheckRule.AGREEMENT);
        }

        @Test
        void equalNumbersAgree() {
            StatementCheck check = pair(voice("1", "police", 263, "rescued"), voice("2", "ministry", 263, "rescued"));
            assertThat(check.verdict()).isEqualTo(Verdict.AGREE);
            assertThat(check.scope()).isEqualTo(CheckScope.ACROSS);
        }

        @Test
        void otherNumbersAreAConflictWithDifferenceAndRatio() {
            StatementCheck check = pair(voice("1", "police", 300, "rescued"), voice("2", "ministry", 44, "rescued"));
            assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(check.difference()).isEqualTo("256");
            assertThat(check.message()).contains("by a factor of 6.82");
        }

        @Test
        void aRoundNumberIsCompatibleWithWhatRoundsToIt() {
            assertThat(pair(voice("1", "a", 300, "rescued"), voice("2", "b", 349, "rescued"))
                            .reason())
                    .isEqualTo("rounded");
            assertThat(pair(voice("1", "a", 300, "rescued"), voice("2", "b", 350, "rescued"))
                            .verdict())
                    .isEqualTo(Verdict.CONFLICT);
        }

        @Test
        void aBoundThatHoldsIsCompatible() {
            Story bound = new Story("1").say("More than ");
            bound.count(250)
                    .of(CountedClass.VICTIM, "victim", "rescued")
                    .by("a")
                    .modifier(Modifier.MORE_THAN);
            assertThat(pair(bound.stop(), voice("2", "b", 263, "rescued")).reason())
                    .isEqualTo("bound");
        }

        @Test
        void eventsOfOneFamilyAreOtherDefinitions() {
            StatementCheck check = pair(voice("1", "a", 300, "rescued"), voice("2", "b", 263, "identified"));
            assertThat(check.verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
            assertThat(check.reason()).isEqualTo("event");
            assertThat(check.difference()).isNull();
        }

        @Test
        void eventsOfNoFamilyAreNotCompared() {
            assertThat(check(voice("1", "a", 300, "rescued"), voice("2", "b", 263, "convicted")))
                    .isEmpty();
        }

        @Test
        void twoVoicesOfOneTextAreCompared() {
            Story story = voice("1", "police", 120, "rescued").say("A charity counted ");
            story.count(130).of(CountedClass.VICTIM, "victim", "rescued").by("charity");
            StatementCheck check = only(check(story.say(" victims").stop()), CheckRule.AGREEMENT);
            assertThat(check.scope()).isEqualTo(CheckScope.WITHIN);
            assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
        }

        @Test
        void aCalendarYearIsNoReportingYear() {
            Story calendar = new Story("1").say("They convicted ");
            calendar.count(80)
                    .of(CountedClass.PERPETRATOR, "trafficker", "convicted")
                    .in("2018-01-01", "2018-12-31")
                    .by("a");
            Story edition = new Story("2").say("They convicted ");
            edition.count(95)
                    .of(CountedClass.PERPETRATOR, "trafficker", "convicted")
                    .in("2018-04-01", "2019-03-31")
                    .by("b");
            StatementCheck check = pair(calendar.stop(), edition.stop());
            assertThat(check.reason()).isEqualTo("period_basis");
        }

        @Test
        void threeHalfYearsOfOneVoiceAreASeries() {
            Story[] stories = new Story[3];
            for (int i = 0; i < 3; i++) {
                stories[i] = new Story(Integer.toString(i + 1)).say("There were ");
                stories[i].count(60 + i).in((2017 + i) + "-01-01", (2017 + i) + "-06-30");
                stories[i].say(" cases").stop();
            }
            StatementCheck check = only(check(stories), CheckRule.SERIES);
            assertThat(check.formula()).isEqualTo("60, 61, 62");
        }
    }

    @Nested
    class Ratings {

        private Story rating(String doc, String tier, String... editions) {
            Story story = new Story(doc).say("It is on ");
            Story.Fig fig = story.figure("Tier " + tier, tier).kind(Kind.RATING).by("United States");
            fig.unit = new Unit(UnitKind.TIER, null, "TIP tier");
            fig.period = Story.edition("2018-04-01", "2019-03-31", editions);
            return story.stop();
        }

        @Test
        void theTableIsAskedForEachEdition() {
            List<StatementCheck> found = check(
                    known("tip_tier", "KHM", "TIP-2018", "2", "TIP-2019", "2WL"),
                    rating("1", "2WL", "TIP-2018", "TIP-2019"));
            assertThat(found).extracting(StatementCheck::verdict).containsExactly(Verdict.CONFLICT, Verdict.AGREE);
            assertThat(found).extracting(StatementCheck::scope).containsOnly(CheckScope.REFERENCE);
        }

        @Test
        void homeMayHaveNoPlaceInTheTable() {
            assertThat(check(known("tip_tier", null, "TIP-2019", "2WL"), rating("1", "2WL", "TIP-2019")))
                    .extracting(StatementCheck::verdict)
                    .containsExactly(Verdict.AGREE);
        }

        @Test
        void twoTextsWithTwoTiersAreAConflict() {
            StatementCheck check =
                    only(check(rating("1", "2", "TIP-2019"), rating("2", "2WL", "TIP-2019")), CheckRule.RATING_HISTORY);
            assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
        }

        @Test
        void anUpgradeToAWorseTierIsTheWrongDirection() {
            Story story = new Story("1").say("It was upgraded to ");
            Story.Fig fig = story.figure("Tier 3", "3").kind(Kind.RATING);
            fig.comparison = new Comparison("2", null, null);
            fig.direction = Direction.UP;
            assertThat(only(check(story.stop()), CheckRule.DIRECTION).reason()).isEqualTo("wrong_direction");
        }

        @Test
        void yearsOnATierAreCountedInTheTable() {
            References table =
                    known("tip_tier", "KHM", "TIP-2016", "2", "TIP-2017", "2WL", "TIP-2018", "2WL", "TIP-2019", "2WL");
            for (int years = 2; years <= 4; years++) {
                Story story = rating("1", "2WL", "TIP-2019");
                Story spoken = new Story("1").say("For ");
                Story.Fig duration = spoken.figure(Integer.toString(years), Integer.toString(years))
                        .kind(Kind.DURATION);
                duration.unit = new Unit(UnitKind.TIME, null, "year");
                spoken.say(" years it has been on ");
                Story.Fig tier = spoken.figure("Tier 2 Watch List", "2WL").kind(Kind.RATING);
                tier.period = Story.edition("2018-04-01", "2019-03-31", "TIP-2019");
                StatementCheck check = only(check(table, spoken.stop()), CheckRule.ELAPSED);
                assertThat(check.verdict()).isEqualTo(years == 3 ? Verdict.CONSISTENT : Verdict.INCONSISTENT);
                assertThat(check.computed()).isEqualTo("3");
                assertThat(story.text()).isNotEmpty();
            }
        }
    }

    @Nested
    class Times {

        private Story since(String doc, String published, long years) {
            Story story = new Story(doc).published(published).say("It is ");
            Story.Fig duration = story.count(years).kind(Kind.DURATION);
            duration.unit = new Unit(UnitKind.TIME, null, "year");
            duration.about.add("law");
            duration.in(published, published);
            return story.say(" years since the law").stop();
        }

        @Test
        void twoTextsMustLeadBackToOneTime() {
            assertThat(only(check(since("1", "2019-06-01", 11), since("2", "2021-06-01", 13)), CheckRule.ELAPSED)
                            .verdict())
                    .isEqualTo(Verdict.AGREE);
            assertThat(only(check(since("1", "2019-06-01", 11), since("2", "2021-06-01", 15)), CheckRule.ELAPSED)
                            .verdict())
                    .isEqualTo(Verdict.CONFLICT);
        }

        private Story released(String doc, String day) {
            Story story = new Story(doc).say("The report came out on ");
            story.figure("the day", null).kind(Kind.DATE).in(day, day).about.add("report");
            return story.stop();
        }

        @Test
        void oneDayApartIsCompatibleAndTwoAreAConflict() {
            assertThat(only(check(released("1", "2019-06-20"), released("2", "2019-06-21")), CheckRule.DATE)
                            .reason())
                    .isEqualTo("one_day");
            assertThat(only(check(released("1", "2019-06-20"), released("2", "2019-06-22")), CheckRule.DATE)
                            .verdict())
                    .isEqualTo(Verdict.CONFLICT);
        }

        @Test
        void moreConvictedThanArrestedIsOnlyDoubted() {
            Story story = new Story("1").say("They arrested ");
            story.count(133).of(CountedClass.PERPETRATOR, "suspect", "arrested");
            story.say(" and convicted ");
            story.count(300).of(CountedClass.PERPETRATOR, "suspect", "convicted");
            assertThat(only(check(story.stop()), CheckRule.PROCESS_ORDER).verdict())
                    .isEqualTo(Verdict.UNDERDETERMINED);
        }

        @Test
        void fewerConvictedThanArrestedIsNotWorthALine() {
            Story story = new Story("1").say("They arrested ");
            story.count(300).of(CountedClass.PERPETRATOR, "suspect", "arrested");
            story.say(" and convicted ");
            story.count(133).of(CountedClass.PERPETRATOR, "suspect", "convicted");
            assertThat(check(story.stop())).isEmpty();
        }
    }

    @Nested
    class TheRegister {

        private StatementCheck against(String known, String told, Modifier modifier) {
            Story story = new Story("1").say("There were ");
            Story.Fig fig = story.figure(told, told).modifier(modifier);
            fig.indicator = new IndicatorMatch("cases", new LinkedHashMap<>(), 0.9);
            fig.period = new org.saksei.statements.StatedPeriod(
                    true,
                    java.time.LocalDate.of(2019, 1, 1),
                    java.time.LocalDate.of(2019, 6, 30),
                    "2019-H1",
                    List.of(),
                    org.saksei.statements.PeriodBasis.STATED,
                    null,
                    null);
            return only(check(known("cases", null, "2019-H1", known), story.stop()), CheckRule.REGISTER);
        }

        @Test
        void aTextIsHeldAgainstTheKnownValue() {
            assertThat(against("78", "78", Modifier.EXACT).verdict()).isEqualTo(Verdict.AGREE);
            assertThat(against("79", "78", Modifier.EXACT).verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(against("79", "78", Modifier.AT_LEAST).reason()).isEqualTo("bound");
            assertThat(against("212", "200", Modifier.EXACT).reason()).isEqualTo("rounded");
        }

        @Test
        void aReferenceStandsInNoDocument() {
            StatementCheck check = against("78", "78", Modifier.EXACT);
            assertThat(check.figures().getLast().doc()).isNull();
            assertThat(check.figures().getLast().span()).isNull();
        }
    }

    @Nested
    class Doubtful {

        @Test
        void anotherTwentyIsNoSecondValue() {
            Story story = new Story("1").say("Police recorded ");
            story.count(41);
            story.say(" cases").stop().say("They recorded another ");
            story.count(14);
            assertThat(check(story.say(" cases").stop())).isEmpty();
        }

        @Test
        void twoOfficesAreNotOneVoiceTwice() {
            Story story = new Story("1").say("The north recorded ");
            story.count(41);
            story.say(" cases").stop().say("The south recorded ");
            story.count(14);
            assertThat(check(story.say(" cases").stop())).isEmpty();
        }

        @Test
        void rejectedFiguresAreLeftOut() {
            Story story = new Story("1").say("Police recorded ");
            story.count(41);
            story.say(" cases").stop().say("All of the ");
            story.count(14);
            var reading = story.say(" cases were closed").stop().reading();
            StatedFigure last = reading.figures().getLast();
            assertThat(last.value()).isEqualTo("14");
            assertThat(check(story)).hasSize(1);
        }
    }
}
