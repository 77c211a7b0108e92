package org.saksei.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Refused;

class FrozenReportTest {

    private final FrozenReport report = Samples.halfYear();

    @Test
    void whatIsWrittenIsReadBackWhole() {
        FrozenReport.Read read = FrozenReport.read(report.json(), "R.json");

        assertThat(read.unaltered()).isTrue();
        assertThat(read.code()).isEqualTo(report.code());
        assertThat(read.report().table()).isEqualTo(report.table());
        assertThat(read.report().layout()).isEqualTo(report.layout());
        assertThat(read.report().json()).isEqualTo(report.json());
    }

    @Test
    void theCodeIsTheShaOfTheCanonicalJsonWithoutTheCode() throws Exception {
        String without = report.json().replaceFirst("\"code\":\"[0-9a-f]{64}\",", "");
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(without.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(report.code()).isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void theShortCodeIsItsBeginning() {
        assertThat(FrozenReport.shortCode("1a2b3c4d5e6f7a8b" + "0".repeat(48))).isEqualTo("1a2b-3c4d-5e6f-7a8b");
    }

    @Test
    void anotherLayoutOfSpaceIsNoAlteration() {
        String spaced = report.json().replace(",\"", " ,\n  \"");

        assertThat(FrozenReport.read(spaced, "R.json").unaltered()).isTrue();
    }

    @Nested
    class Altered {

        @Test
        void oneDigitOfAValueShows() {
            String altered = report.json().replace("\"value\":263", "\"value\":264");

            assertThat(altered).isNotEqualTo(report.json());
            assertThat(FrozenReport.read(altered, "R.json").unaltered()).isFalse();
        }

        @Test
        void oneWordOfADefinitionShows() {
            String altered = report.json().replace("Victims rescued", "Victims found");

            assertThat(FrozenReport.read(altered, "R.json").unaltered()).isFalse();
        }

        @Test
        void aKeyNobodyReadsShowsEvenWithAFreshCode() {
            String altered = report.json().replace("\"fiction\":true", "\"fiction\":true,\"remark\":\"all true\"");

            assertThat(FrozenReport.read(altered, "R.json").unaltered()).isFalse();
        }

        @Test
        void aDigitOfTheCodeShows() {
            String code = report.code();
            String other = (code.charAt(0) == 'a' ? "b" : "a") + code.substring(1);

            FrozenReport.Read read = FrozenReport.read(report.json().replace(code, other), "R.json");

            assertThat(read.unaltered()).isFalse();
            assertThat(read.report().code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "[]",
                "{\"form\":\"saksei-report\"}",
                "{\"form\":\"other\",\"version\":1}",
                "{\"form\":\"saksei-report\",\"form\":\"saksei-report\"}",
                "{\"form\":\"saksei-report\",\"version\":01}",
                "{\"form\":\"\\ud800\",\"version\":1"
            })
    void whatIsNotAReportIsRefused(String json) {
        assertThatThrownBy(() -> FrozenReport.read(json, "R.json"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code().id())
                                .containsExactly("report.not-a-report"));
    }

    @Test
    void theProblemNamesTheKeyThatIsWrong() {
        String wrong = report.json().replace("\"fiction\":true", "\"fiction\":\"yes\"");

        assertThatThrownBy(() -> FrozenReport.read(wrong, "R.json"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .startsWith("R.json: ")
                                .contains("fiction"));
    }

    @Test
    void deepNestingIsRefusedBeforeItExhaustsTheStack() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> FrozenReport.read(deep, "R.json")).isInstanceOf(Refused.class);
    }

    @Test
    void aNumberNoProgramWritesTheSameWayTwiceIsRefused() {
        String wrong = report.json().replace("\"value\":263", "\"value\":263.00000000000000001");

        assertThatThrownBy(() -> FrozenReport.read(wrong, "R.json")).isInstanceOf(Refused.class);
    }

    @Test
    void aFileOfANewerFormIsSentToANewerProgram() {
        String newer = report.json().replace("\"version\":1}", "\"version\":2}");

        assertThat(newer).isNotEqualTo(report.json());
        assertThatThrownBy(() -> FrozenReport.read(newer, "R.json"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(
                                        refused.problems().getFirst().code().id())
                                .isEqualTo("report.newer-form"));
    }

    @Test
    void aReportWithoutFiguresCanBeFrozenToo() {
        FigureTable full = report.table();
        FrozenReport empty =
                Samples.with(new FigureTable(full.period(), full.before(), full.asOf(), full.pack(), List.of()));

        assertThat(FrozenReport.read(empty.json(), "R.json").unaltered()).isTrue();
    }
}
