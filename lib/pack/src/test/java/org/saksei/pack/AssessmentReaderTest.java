package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.assessment.Criterion;
import org.saksei.assessment.Reading;
import org.saksei.assessment.TierRow;
import org.saksei.kernel.Refused;

class AssessmentReaderTest {

    private static final String HEADER = "iso3,country,year,tier,confidence,source\n";

    @Nested
    class TheShippedFiles {

        private final AssessmentData data = AssessmentReader.read(shipped());

        @Test
        void areReadThroughTheChainOfPacks() {
            assertThat(data.country()).isEqualTo("SML");
            assertThat(data.getTiers()).hasSize(4223);
            assertThat(data.getReports().list()).hasSize(25);
            assertThat(data.waivers()).hasSize(81);
            assertThat(data.getLaw().reading()).isEqualTo(Reading.PRACTICE);
            assertThat(data.getLaw().at(2018).id()).isEqualTo("tvpra-2008");
            assertThat(data.getLaw().at(2019).id()).isEqualTo("tvpra-2019");
            assertThat(data.recommendations()).hasSize(5);
            assertThat(data.neighbours()).containsOnlyKeys("ASEAN");
        }

        @Test
        void haveFourStandardsAndTwelveCriteriaOfWhichTwoArePresumed() {
            List<Criterion> all = data.getCriteria().list();
            assertThat(all.stream().filter(Criterion::isStandard)).hasSize(4);
            assertThat(all.stream().filter(each -> !each.isStandard())).hasSize(12);
            assertThat(all.stream().filter(Criterion::presumedWithoutData).map(Criterion::id))
                    .containsExactly("C1", "C7");
            assertThat(all)
                    .allSatisfy(each -> assertThat(each.title().has("km")).isTrue());
        }
    }

    @Nested
    class ATierTableOfSomebodysOwn {

        @Test
        void mayHaveAByteOrderMarkWindowsLinesAndQuotedCommas() {
            List<TierRow> rows = tiers("\uFEFF" + HEADER.replace("\n", "\r\n") + "XAA,\"A, b\",2019,2WL,x,y\r\n");
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.country()).isEqualTo("A, b");
                assertThat(row.at()).hasToString("t.csv:2");
            });
        }

        @Test
        void isRefusedWithAnotherHeader() {
            refused(() -> tiers("iso3,year,tier\nXAA,2019,2\n"), "t.csv:1: ");
        }

        @Test
        void isRefusedWithEveryYearThatIsNotFourDigits() {
            refused(
                    () -> tiers(HEADER + "XAA,A,19,2,x,y\nXAA,A,2019,2,x,y\nXAA,A,20190,2,x,y\n"),
                    "t.csv:2: ",
                    "t.csv:4: ");
        }

        @Test
        void isRefusedBeyondAMegabyte() {
            refused(() -> tiers(HEADER + "x".repeat(AssessmentReader.LARGEST)), "t.csv: ");
        }

        @Test
        void mayHaveFiveHundredCountriesAndNotOneMore() {
            assertThat(tiers(countries(500))).hasSize(500);
            refused(() -> tiers(countries(501)), "t.csv: ");
        }

        @Test
        void isRefusedInAnotherEncoding() {
            byte[] latin = (HEADER + "CIV,Côte d'Ivoire,2019,2,x,y\n").getBytes(StandardCharsets.ISO_8859_1);
            refused(() -> AssessmentReader.readTiers("t.csv", latin), "t.csv: ");
        }

        private static String countries(int count) {
            StringBuilder table = new StringBuilder(HEADER);
            for (int i = 0; i < count; i++) {
                table.append((char) ('A' + i / 26 % 26))
                        .append((char) ('A' + i % 26))
                        .append((char) ('A' + i / 676));
                table.append(",A,2019,2,x,y\n");
            }
            return table.toString();
        }

        private static List<TierRow> tiers(String text) {
            return AssessmentReader.readTiers("t.csv", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class WhenAPackIsChecked {

        @Test
        void anUnknownFigureIsFoundWithFileAndLine() {
            TextPack pack = TextPack.small().with("assessment/criteria.yaml", """
                    source: made up
                    maintained_below: {percent: 10, units: 5}
                    standards: {}
                    criteria:
                      C1:
                        paragraph: 22 USC 7106(b)(1)
                        title: {en: Investigate, km: ស៊ើបអង្កេត}
                        figures: [victims, victimz]
                    """);
            assertThat(PackReader.read(pack).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(PackProblem.UNKNOWN_FIGURE);
                assertThat(problem.place()).hasToString("packs/small/assessment/criteria.yaml:8");
            });
        }

        @Test
        void aLawWithAGapIsRefused() {
            TextPack pack = shipped().replacing("assessment/law.yaml", "first_report: 2009", "first_report: 2010");
            assertThat(PackReader.read(pack).problems())
                    .extracting(problem -> (Object) problem.code())
                    .containsOnlyOnce(PackProblem.LAW_NOT_WHOLE);
        }

        @Test
        void aRecommendationThatRepeatsNoneOrSpeaksToNoCriterionIsFound() {
            TextPack pack = shipped()
                    .replacing("assessment/recommendations.yaml", "criteria: [C1, C2, C10]", "criteria: [C99]")
                    .replacing(
                            "assessment/recommendations.yaml",
                            "topics: [data]",
                            "topics: [data]\n    repeats: nothing-of-the-kind");
            assertThat(PackReader.read(pack).problems())
                    .extracting(problem -> (Object) problem.code())
                    .contains(PackProblem.UNKNOWN_CRITERION, PackProblem.UNKNOWN_RECOMMENDATION);
        }

        @Test
        void aFileOfNoKindIsNoticed() {
            TextPack pack = TextPack.small().with("assessment/tires.csv", "a\n");
            assertThat(PackReader.read(pack).problems())
                    .extracting(problem -> (Object) problem.code())
                    .containsExactly(PackProblem.UNKNOWN_FILE);
        }
    }

    @Test
    void aPackWithoutALawSaysSo() {
        refused(() -> AssessmentReader.read(TextPack.small()).getLaw(), "assessment/law.yaml: ");
    }

    /// A pack with the files of both shipped ones.
    private static TextPack shipped() {
        TextPack pack = TextPack.small();
        pack.replacing("pack.yaml", "languages:", "country: SML\nlanguages:");
        for (String file : List.of("law.yaml", "tiers.csv", "reports.csv", "waivers.csv", "criteria.yaml")) {
            pack.with("assessment/" + file, text("core", file));
        }
        for (String file : List.of("recommendations.yaml", "neighbours.csv")) {
            pack.with("assessment/" + file, text("cambodia", file));
        }
        return pack;
    }

    private static byte[] text(String pack, String file) {
        try {
            return Files.readAllBytes(Path.of("../../packs", pack, "assessment", file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refused(ThrowingCallable call, String... places) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.place() + ": ")
                                .containsExactly(places));
    }
}
