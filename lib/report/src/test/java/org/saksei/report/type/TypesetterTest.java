package org.saksei.report.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    private static final String KHMER =
            "ជនរងគ្រោះត្រូវបានសង្គ្រោះហើយប្រគល់ទៅក្រុមគ្រួសារ និងមន្ទីរសង្គមកិច្ច 263 នាក់ (against 106)";

    private final Shaper shaper = new Shaper(Typefaces.load());
    private final Typesetter type = new Typesetter(shaper, "km");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noLineIsTooWideAndNothingIsLost(long seed) {
        double width = 40 + new Random(seed).nextInt(200);

        List<Line> lines = type.lines(KHMER, false, 10, width);

        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.width() <= width + 0.01);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining()).replace(" ", ""))
                .isEqualTo(KHMER.replace(" ", ""));
    }

    @Test
    void khmerBreaksBetweenWordsAndNotBeforeASubscriptOrVowel() {
        List<Line> lines = type.lines(KHMER, false, 10, 60);

        assertThat(lines).allMatch(line -> !isDependent(line.text().charAt(0)));
        assertThat(lines)
                .anyMatch(line -> line.text().equals("ជនរងគ្រោះ") || line.text().startsWith("ជនរងគ្រោះ"));
    }

    private static boolean isDependent(char letter) {
        return letter >= '\u17B4' && letter <= '\u17D3';
    }

    @ParameterizedTest
    @CsvSource({"AB1, 1", "ខ្មែរ, 1", "ខ្មែរ 2019, 2", "2019 ខ្មែរ (A), 3", "A ≤ B, 3", "A – B, 1"})
    void textIsCutWhereTheFaceChanges(String text, int pieces) {
        assertThat(shaper.shape(text, false)).hasSize(pieces);
        assertThat(shaper.shape(text, false).stream().map(Glyphs::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void aSubscriptStandsUnderItsConsonantAndTakesNoRoom() {
        // KA, COENG, KA: one glyph under the other.
        double one = shaper.width("ក", false);
        double stacked = shaper.width("ក្ក", false);

        assertThat(stacked).isLessThan(1.2 * one);
    }

    @Test
    void aVowelWrittenAfterStandsBefore() {
        // In KA + E the vowel's glyph comes first.
        Glyphs word = shaper.shape("កេ", false).getFirst();
        int consonant = shaper.shape("ក", false).getFirst().ids()[0];

        assertThat(word.ids()).hasSize(2);
        assertThat(word.ids()[1]).isEqualTo(consonant);
    }

    @Test
    void everySignOfOurTextsHasAGlyph() {
        for (Glyphs piece : shaper.shape("“−” – … · • ≥ ≤ × → ៛ ៖ ។ ៗ €", false)) {
            assertThat(piece.ids()).as(piece.text()).doesNotContain(0);
        }
    }

    @Test
    void lineBreaksOfTheTextAreKept() {
        assertThat(type.lines("one\ntwo", false, 10, 500))
                .extracting(Line::text)
                .containsExactly("one", "two");
        assertThat(type.lines("", false, 10, 500)).hasSize(1);
    }

    @Test
    void aWordWiderThanTheLineIsBrokenBetweenLetters() {
        assertThat(type.lines("0123456789abcdef".repeat(4), false, 10, 100)).hasSizeGreaterThan(2);
    }
}
