package org.saksei.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Period;
import org.saksei.kernel.Text;

class SentenceWriterTest {

    private final SentenceWriter english = new SentenceWriter("en");
    private final SentenceWriter khmer = new SentenceWriter("km");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            263  | 106 | 263 victims were rescued, against 106 in the same period of 2018, an increase of 148 percent.
            80   | 100 | 80 victims were rescued, against 100 in the same period of 2018, a decrease of 20 percent.
            1009 | 1000 | 1,009 victims were rescued, against 1,000 in the same period of 2018, an increase of less than 1 percent.
            7    | 7   | 7 victims were rescued, as many as in the same period of 2018.
            7    | 0   | 7 victims were rescued, against none in the same period of 2018.
            0    | 0   | 0 victims were rescued, as many as in the same period of 2018.
            7    | -   | 7 victims were rescued; in the same period of 2018 there are no data.
            -    | 7   | Victims rescued: no data.
            """)
    void aFigureIsSaidInOneSentence(@Nullable BigDecimal value, @Nullable BigDecimal before, String sentence) {
        assertThat(english.write(figure("person", value, before), Period.half(2018, 1)))
                .isEqualTo(sentence);
    }

    @Test
    void aChangeOfAPercentageIsToldInPoints() {
        assertThat(english.write(figure("percent", new BigDecimal("38.5"), new BigDecimal("40")), Period.half(2018, 1)))
                .endsWith("a decrease of 1.5 percentage points.");
    }

    @ParameterizedTest
    @CsvSource({"2018, in 2018", "2018-Q2, in the same quarter of 2018", "TIP-2018, in the year to 31 March 2018"})
    void thePeriodBeforeIsNamedByItsKind(Period before, String named) {
        assertThat(english.write(figure("person", BigDecimal.TEN, BigDecimal.ONE), before))
                .contains(named);
    }

    @Test
    void theSentenceExistsInKhmer() {
        assertThat(khmer.write(
                        figure("person", BigDecimal.valueOf(263), BigDecimal.valueOf(106)), Period.half(2018, 1)))
                .isEqualTo("ជនរងគ្រោះ 263 នាក់ ធៀបនឹង 106 ក្នុងរយៈពេលដូចគ្នានៃឆ្នាំ 2018 កើនឡើង 148 ភាគរយ។");
    }

    @Test
    void theWordsOfBothLanguagesHaveTheSameKeysAndPlaceholders() {
        Map<String, TreeSet<String>> en = placeholders("en");

        assertThat(placeholders("km")).isEqualTo(en).hasSizeGreaterThan(50);
    }

    private static Map<String, TreeSet<String>> placeholders(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.saksei.figures.words",
                java.util.Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, TreeSet<String>> found = new LinkedHashMap<>();
        for (String key : new TreeSet<>(words.keySet())) {
            TreeSet<String> names = new TreeSet<>();
            Matcher matcher = Pattern.compile("\\{[a-zA-Z]+}").matcher(words.getString(key));
            while (matcher.find()) {
                names.add(matcher.group());
            }
            found.put(key, names);
        }
        return found;
    }

    static Figure figure(String unit, @Nullable BigDecimal value, @Nullable BigDecimal before) {
        LinkedHashMap<String, String> sentence = new LinkedHashMap<>();
        sentence.put("en", "{value} victims were rescued");
        sentence.put("km", "ជនរងគ្រោះ {value} នាក់");
        return new Figure(
                "victims_rescued",
                Text.english("Victims rescued"),
                new Text(sentence),
                Text.english("definition"),
                unit,
                Rounding.CUT,
                value,
                before,
                0,
                List.of());
    }
}
