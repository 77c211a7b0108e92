package org.saksei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.kernel.Period;
import org.saksei.kernel.Problem;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2019-H1  | January to June 2019            | ឆមាសទី 1 ឆ្នាំ 2019
                    2019-H2  | July to December 2019           | ឆមាសទី 2 ឆ្នាំ 2019
                    2019-Q4  | October to December 2019        | ត្រីមាសទី 4 ឆ្នាំ 2019
                    2019-02  | February 2019                   | កុម្ភៈ 2019
                    2019     | 2019                            | ឆ្នាំ 2019
                    TIP-2019 | 1 April 2018 to 31 March 2019   | ថ្ងៃទី 1 មេសា 2018 ដល់ថ្ងៃទី 31 មីនា 2019
                    """)
    void aPeriodHasAName(String period, String english, String khmer) {
        assertThat(Wording.in("en").name(Period.parse(period))).isEqualTo(english);
        assertThat(Wording.in("km").name(Period.parse(period))).isEqualTo(khmer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "problems"})
    void bothLanguagesSayTheSameThingsOfTheSameValues(String name) {
        ResourceBundle english = bundle(name, "en");
        ResourceBundle khmer = bundle(name, "km");

        assertThat(khmer.keySet()).isEqualTo(english.keySet());
        // A value told in Khmer itself has the same name with "Km" behind it.
        for (String key : english.keySet()) {
            assertThat(placeholders(khmer.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportProblem.class)
    void everyProblemHasItsSentence(ReportProblem problem) {
        assertThat(Problem.pattern(problem, "en")).isNotBlank();
        assertThat(Problem.pattern(problem, "km")).isNotBlank();
    }

    @Test
    void anUnknownLanguageIsEnglish() {
        assertThat(Wording.in("fr").say("row.total")).isEqualTo("Total");
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "org.saksei.report." + name,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER
                .matcher(pattern)
                .results()
                .forEach(found -> names.add(found.group(1).replaceAll("Km$", "")));
        return names;
    }
}
