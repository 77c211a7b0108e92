package org.saksei.app.demo.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.app.demo.fiction.FilesAsSent.Seen;

/// Counts the demo again from the files themselves and the true person of every row, without the
/// generator's own knowledge, and compares with `expected.csv`.
class DemoTruthTest {

    private static final String POLICE_RESCUE = "ថ្ងៃសង្គ្រោះ Date of rescue";
    private static final String POLICE_BORN = "ថ្ងៃខែឆ្នាំកំណើត Date of birth";
    private static final String POLICE_CRACKDOWN = "ថ្ងៃបង្ក្រាប Date of crackdown";
    private static final String POLICE_TO_COURT = "ថ្ងៃបញ្ជូនទៅតុលាការ Sent to court on";

    private static List<Seen> seen = List.of();
    private static Map<String, String> expected = Map.of();

    @BeforeAll
    static void readTheFiles() throws IOException {
        seen = FilesAsSent.read(DemoFilesTest.FOLDER);
        expected = new HashMap<>();
        for (NamedCsvRecord row : FilesAsSent.table(DemoFilesTest.FOLDER.resolve("expected.csv"))) {
            String cell = String.join(
                    " ", row.getField("figure"), row.getField("period"), row.getField("split"), row.getField("key"));
            assertThat(expected.put(cell.strip(), row.getField("value")))
                    .as(cell)
                    .isNull();
        }
    }

    @Nested
    class CountedByTruePerson {

        @Test
        void bothHalvesGiveThePublishedTotals() {
            assertThat(entities("case", DemoTruthTest::crackdown, 2018)).hasSize(62);
            assertThat(entities("case", DemoTruthTest::crackdown, 2019)).hasSize(78);
            assertThat(entities("victim", DemoTruthTest::rescue, 2018)).hasSize(106);
            assertThat(entities("victim", DemoTruthTest::rescue, 2019)).hasSize(263);
            assertThat(entities("suspect", DemoTruthTest::toCourt, 2018)).hasSize(85);
            assertThat(entities("suspect", DemoTruthTest::toCourt, 2019)).hasSize(97);
            assertThat(entities("marriage_application", row -> row.day("Applied on"), 2019))
                    .hasSize(1_009);
        }

        @Test
        void expectedSaysTheSame() {
            for (int year : List.of(2018, 2019)) {
                assertThat(value("cases", year))
                        .isEqualTo(
                                entities("case", DemoTruthTest::crackdown, year).size());
                assertThat(value("victims_rescued", year))
                        .isEqualTo(
                                entities("victim", DemoTruthTest::rescue, year).size());
                assertThat(value("suspects_sent_to_court", year))
                        .isEqualTo(entities("suspect", DemoTruthTest::toCourt, year)
                                .size());
                for (String stage : List.of(
                        "detained suspects_detained",
                        "prosecuted persons_prosecuted",
                        "convicted persons_convicted",
                        "acquitted persons_acquitted",
                        "sentenced persons_sentenced")) {
                    String[] parts = stage.split(" ");
                    Set<String> persons = entities(
                            row -> row.file().equals("03-courts.csv")
                                    && row.cell("Stage").equals(parts[0]),
                            row -> row.day("Date"),
                            year);
                    assertThat(value(parts[1], year)).as(stage).isEqualTo(persons.size());
                }
            }
        }

        @Test
        void everyPublishedNumberOfTheCommitteeIsThere() {
            String published = """
                    cases 2018-H1 = 62
                    cases 2019-H1 = 78
                    cases_sex_trafficking 2019-H1 = 66
                    victims_rescued 2018-H1 = 106
                    victims_rescued 2019-H1 = 263
                    victims_rescued 2019-H1 age_kh 0-14 = 70
                    victims_rescued 2019-H1 age_kh 15-17 = 31
                    victims_rescued 2019-H1 age_kh 18+ = 162
                    victims_handed_over 2019-H1 handover family = 191
                    victims_handed_over 2019-H1 handover social_affairs = 72
                    suspects_sent_to_court 2018-H1 = 85
                    suspects_sent_to_court 2019-H1 = 97
                    suspects_sent_to_court 2019-H1 sex F = 22
                    suspects_sent_to_court 2019-H1 juvenile yes = 9
                    suspects_sent_to_court 2019-H1 foreign yes = 14
                    suspects_sent_to_court 2019-H1 citizenship CHN = 12
                    suspects_sent_to_court 2019-H1 citizenship USA = 2
                    marriage_applications 2019-H1 = 1009
                    """;
            published
                    .lines()
                    .map(line -> line.split(" = "))
                    .forEach(line ->
                            assertThat(expected.get(line[0])).as(line[0]).isEqualTo(line[1]));
        }

        @Test
        void theContestedReadingsOfNinetySevenAndOfTheVictimsAreApart() {
            assertThat(value("suspects_detained", 2019)).isEqualTo(88);
            assertThat(value("persons_convicted", 2019)).isBetween(1, 20);
            assertThat(value("victims_identified", 2019)).isEqualTo(value("victims_rescued", 2019) + 30);
        }

        @Test
        void agesOnTheDayOfTheRescueGiveThePublishedBands() {
            Map<String, Set<String>> bands = new HashMap<>();
            for (String person : entities("victim", DemoTruthTest::rescue, 2019)) {
                bands.computeIfAbsent(band(person), band -> new HashSet<>()).add(person);
            }
            assertThat(bands).hasSize(3);
            assertThat(bands.get("0-14")).hasSize(70);
            assertThat(bands.get("15-17")).hasSize(31);
            assertThat(bands.get("18+")).hasSize(162);
        }

        @Test
        void partsAddUpToTheirTotal() {
            Map<String, Integer> sums = new HashMap<>();
            expected.forEach((cell, value) -> {
                String[] parts = cell.split(" ");
                if (parts.length > 2) {
                    sums.merge(parts[0] + " " + parts[1] + "/" + parts[2], Integer.parseInt(value), Integer::sum);
                }
            });
            assertThat(sums).isNotEmpty();
            sums.forEach((split, sum) -> assertThat(sum)
                    .as(split)
                    .isEqualTo(Integer.parseInt(expected.getOrDefault(split.split("/")[0], "-1"))));
        }
    }

    @Nested
    class CountedByRow {

        @Test
        void addingTheFilesOfTheTwoForcesIsWrong() {
            assertThat(rows("victim", DemoTruthTest::rescue)).hasSize(281);
            assertThat(rows("suspect", DemoTruthTest::toCourt)).hasSize(108);
            assertThat(rows("case", DemoTruthTest::crackdown).stream()
                            .map(row -> row.agency() + row.key())
                            .distinct())
                    .hasSize(85);
        }

        @Test
        void removingExactRepeatsOfNameSexAndBirthDateIsWrongToo() {
            Set<String> left = rows("victim", DemoTruthTest::rescue).stream()
                    .map(row -> row.file().equals("01-police.xlsx")
                            ? row.cell("ឈ្មោះជាអក្សរខ្មែរ Name in Khmer")
                                    + row.cell("ភេទ Sex")
                                    + dayOrNot(row.cell(POLICE_BORN))
                            : row.cell("ឈ្មោះ") + row.cell("ភេទ") + dayOrNot(row.cell("ថ្ងៃខែឆ្នាំកំណើត")))
                    .collect(Collectors.toSet());
            assertThat(left.size()).isNotEqualTo(263).isBetween(240, 281);
        }

        private String dayOrNot(String cell) {
            return cell.isEmpty() ? "" : FilesAsSent.day(cell).toString();
        }
    }

    @Nested
    class WhatMakesItHard {

        private final Fiction fiction = DemoRegister.invent(DemoRegister.SEED);

        @Test
        void ofTheVictimsSeenByTwoAThirdDifferInSpellingAndATenthLackABirthDate() {
            List<Fiction.Rescue> several = fiction.rescues().stream()
                    .filter(rescue -> rescue.sightings().size() > 1)
                    .toList();
            assertThat(several).hasSize(116 + 42);
            assertThat(several.stream()
                            .filter(rescue -> rescue.sightings().values().stream()
                                    .anyMatch(Fiction.Sighting::spelledDifferently)))
                    .hasSizeBetween(several.size() * 30 / 100, several.size() * 40 / 100);
            assertThat(several.stream()
                            .filter(rescue ->
                                    rescue.sightings().values().stream().allMatch(sighting -> sighting.born() == null)))
                    .hasSizeGreaterThanOrEqualTo(several.size() / 20);
            assertThat(several.stream()
                            .filter(rescue -> rescue.seenBy(Agency.POLICE)
                                    && java.util.Objects.requireNonNull(
                                                            rescue.sightings().get(Agency.POLICE))
                                                    .born()
                                            == null))
                    .hasSize(9 + 3);
        }

        @Test
        void fourteenAccusedAreOfEarlierPeriodsAndOneVictimIsASuspect() {
            assertThat(fiction.charges().stream().filter(charge -> charge.crime() == null))
                    .hasSize(14);
            Set<Integer> victims = fiction.rescues().stream()
                    .map(rescue -> rescue.person().number())
                    .collect(Collectors.toSet());
            assertThat(fiction.charges().stream()
                            .filter(charge -> victims.contains(charge.person().number())))
                    .hasSize(1);
        }

        @Test
        void somebodyTurnsFifteenAndEighteenOnTheDayOfTheRescueOrTheDayAfter() {
            for (int years : List.of(15, 18)) {
                for (int daysShort : List.of(0, 1)) {
                    assertThat(fiction.rescues().stream()
                                    .filter(rescue -> rescue.on()
                                            .minusYears(years)
                                            .plusDays(daysShort)
                                            .equals(rescue.person().born())))
                            .as(years + " years, " + daysShort + " days short")
                            .isNotEmpty();
                }
            }
        }

        @Test
        void lookalikesAreDecidedToBeDifferentAndJointCasesWithoutNumberToBeOne() {
            Map<String, Long> decisions = fiction.decisions().stream()
                    .collect(Collectors.groupingBy(
                            decision -> decision.model() + " " + decision.decision(), Collectors.counting()));
            assertThat(decisions.get("victims different")).isGreaterThanOrEqualTo(4);
            assertThat(decisions).containsEntry("cases same", 3L + 2L).containsEntry("cases different", 1L);
            assertThat(fiction.cases().stream().filter(crime -> crime.jointNumber() != null))
                    .hasSize(4 + 3);
        }

        @Test
        void aBrickKilnAndAFishingBoatAreAmongTheTwelveOtherCases() {
            List<Fiction.Case> other = fiction.cases().stream()
                    .filter(crime -> crime.period().equals("2019-H1")
                            && crime.setting().kind.equals("other"))
                    .toList();
            assertThat(other).hasSize(12);
            assertThat(other)
                    .extracting(Fiction.Case::setting)
                    .contains(Fiction.Setting.BRICK_KILN, Fiction.Setting.FISHING_BOAT);
        }
    }

    private static LocalDate crackdown(Seen row) {
        return row.day(row.agency().equals("police") ? POLICE_CRACKDOWN : "ថ្ងៃបង្ក្រាប");
    }

    private static LocalDate rescue(Seen row) {
        return row.day(row.agency().equals("police") ? POLICE_RESCUE : "ថ្ងៃសង្គ្រោះ");
    }

    private static LocalDate toCourt(Seen row) {
        return row.day(row.agency().equals("police") ? POLICE_TO_COURT : "ថ្ងៃបញ្ជូនទៅតុលាការ");
    }

    private interface Day {
        LocalDate of(Seen row);
    }

    /// Rows of the two forces in January to June 2019; a case stands in several rows of the gendarmerie.
    private static List<Seen> rows(String record, Day day) {
        return seen.stream()
                .filter(row -> row.record().equals(record) && isForce(row))
                .filter(row -> firstHalf(day.of(row), 2019))
                .toList();
    }

    private static boolean isForce(Seen row) {
        return List.of("police", "gendarmerie").contains(row.agency());
    }

    private static Set<String> entities(String record, Day day, int year) {
        boolean forces = !record.equals("marriage_application");
        return entities(row -> row.record().equals(record) && (!forces || isForce(row)), day, year);
    }

    private static Set<String> entities(Predicate<Seen> which, Day day, int year) {
        return seen.stream()
                .filter(which)
                .filter(row -> firstHalf(day.of(row), year))
                .map(Seen::entity)
                .collect(Collectors.toSet());
    }

    private static boolean firstHalf(LocalDate day, int year) {
        return day.getYear() == year && day.getMonthValue() <= 6;
    }

    private static int value(String figure, int year) {
        return Integer.parseInt(expected.getOrDefault(figure + " " + year + "-H1", "-1"));
    }

    /// The band by the first row of the person that tells a birth date or an age, most trusted agency
    /// first.
    private static String band(String person) {
        List<Seen> rows = seen.stream()
                .filter(row -> row.record().equals("victim") && row.entity().equals(person))
                .toList();
        LocalDate rescued =
                rescue(rows.stream().filter(DemoTruthTest::isForce).findFirst().orElseThrow());
        int age = rows.stream()
                .sorted(java.util.Comparator.comparing(
                        row -> List.of("police", "gendarmerie", "social_affairs", "shelters")
                                .indexOf(row.agency())))
                .mapToInt(row -> age(row, rescued))
                .filter(years -> years >= 0)
                .findFirst()
                .orElse(-1);
        return age < 0 ? "unknown" : age < 15 ? "0-14" : age < 18 ? "15-17" : "18+";
    }

    private static int age(Seen row, LocalDate rescued) {
        String born = row.cell(row.agency().equals("police") ? POLICE_BORN : "ថ្ងៃខែឆ្នាំកំណើត");
        if (!born.isEmpty()) {
            return java.time.Period.between(FilesAsSent.day(born), rescued).getYears();
        }
        return Arrays.asList("អាយុ", "Age").stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(-1);
    }
}
