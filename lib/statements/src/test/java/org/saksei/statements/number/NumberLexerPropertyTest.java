package org.saksei.statements.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Span;

/// What holds for any number and any text.
class NumberLexerPropertyTest {

    private static final Random CHANCE = new Random(20190814);

    private static long size(int digits) {
        return CHANCE.nextLong((long) Math.pow(10, digits));
    }

    /// ICU writes the number in words; the lexer reads it back.
    @Test
    void anyNumberBelowAMillionIsReadBackFromItsWords() {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        for (int round = 0; round < 5_000; round++) {
            long number = size(1 + round % 6);
            for (String rules : List.of("%spellout-cardinal", "%spellout-cardinal-verbose")) {
                String text = "there were " + words.format(number, rules) + " calls";
                List<Numeral> found = NumberLexer.find(text);
                assertThat(found).as(text).hasSize(1);
                assertThat(found.getFirst().value().longValueExact()).as(text).isEqualTo(number);
            }
        }
    }

    @Test
    void anyNumberIsReadBackFromDigitsWithGroups() {
        for (int round = 0; round < 3_000; round++) {
            long number = 1_000 + size(4 + round % 12);
            String grouped = String.format(Locale.ENGLISH, "%,d", number);
            for (String separator : List.of(",", "\u00a0", "\u202f", "\u2009", "'", " ")) {
                String text = "there were " + grouped.replace(",", separator) + " calls";
                List<Numeral> found = NumberLexer.find(text);
                assertThat(found).as(text).hasSize(1);
                assertThat(found.getFirst().value().longValueExact()).as(text).isEqualTo(number);
            }
        }
    }

    /// Spans are the slices they say they are, whatever the text.
    @Test
    void everySpanIsItsText() {
        String[] pieces = {
            "45", "half", "😀", " ", " to ", "-", "–", "(", ")", "aged", "percent", "$", "one", "each", "from", "A",
                    "and", ",",
            ".", "two", "hundred", "no", "any", "not", "than", "more", "2016", "May", "\n", "\n\n", "year", "old",
                    "1/3", "%", "%", "article",
            "times", "½", "a", "dozen", "dozens", "of", "thousands", "e", "^", "9", ":", "/"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 0; piece < 30; piece++) {
                text.append(pieces[CHANCE.nextInt(pieces.length)]).append(CHANCE.nextInt(3) == 0 ? "" : " ");
            }
            CodePoints points = CodePoints.of(text);
            int last = 0;
            for (Numeral numeral : NumberLexer.find(text, points)) {
                assertThat(points.slice(text, numeral.span()))
                        .as(text.toString())
                        .isEqualTo(numeral.text());
                assertThat(numeral.phrase().contains(numeral.span()))
                        .as(text.toString())
                        .isTrue();
                assertThat(numeral.span().start()).as(text.toString()).isGreaterThanOrEqualTo(last);
                last = numeral.span().start();
                if (numeral.upper() != null) {
                    assertThat(numeral.upper()).isGreaterThan(numeral.value());
                }
            }
        }
    }

    /// Limits are wide because machines are busy: what grows with the square would need hours.
    @Test
    void hostileTextsTakeTimeInProportion() {
        String commas = "1,".repeat(500_000);
        String brackets = "((((1)".repeat(100_000);
        String line = "between 1 and ".repeat(8_000);
        String ones = "one ".repeat(200_000);
        String hyphens = "1-".repeat(300_000);
        String digits = "7".repeat(1_000_000);
        String and = "hundred and ".repeat(50_000);
        String ages = "aged 5, ".repeat(50_000);
        for (String text : List.of(commas, brackets, line, ones, hyphens, digits, and, ages)) {
            long start = System.nanoTime();
            List<Numeral> found = NumberLexer.find(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
            assertThat(found.size()).isLessThan(text.length());
        }
    }

    @Test
    void tenMegabytesOfNoiseAreReadWithoutACrash() {
        String signs = "0123456789,,..()[]-–—/%$ \n abcdeno'’½:;٪។៛១";
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 10_000_000) {
            noise.append(signs.charAt(CHANCE.nextInt(signs.length())));
        }
        long start = System.nanoTime();
        List<Numeral> found = NumberLexer.find(noise);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
        assertThat(found).isNotEmpty().allMatch(numeral -> numeral.span().length() > 0);
    }

    @Test
    void anEmptyTextHasNoNumbers() {
        assertThat(NumberLexer.find("")).isEmpty();
        assertThat(NumberLexer.find(" \n\n ")).isEmpty();
    }

    @Test
    void aParagraphEndsEveryNumber() {
        assertThat(NumberLexer.find("two hundred\n\nand six")).hasSize(2);
        assertThat(NumberLexer.find("two hundred\nand six")).hasSize(1);
        assertThat(NumberLexer.find("a\n\n45").getFirst().span()).isEqualTo(new Span(3, 5));
    }
}
