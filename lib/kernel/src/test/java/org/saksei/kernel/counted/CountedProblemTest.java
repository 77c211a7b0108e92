package org.saksei.kernel.counted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

class CountedProblemTest {

    private enum CountedProblem implements ProblemCode {
        SHORT_ROWS;

        @Override
        public String part() {
            return "counted";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,  0 rows have fewer fields than the header.",
        "1,  1 row has fewer fields than the header.",
        "2,  2 rows have fewer fields than the header.",
        "11, 11 rows have fewer fields than the header.",
    })
    void oneThingIsNotSpokenOfAsMany(int rows, String sentence) {
        Problem problem = Problem.of(CountedProblem.SHORT_ROWS, new Place.Nowhere(), "rows", rows);

        assertThat(problem.text("en")).isEqualTo(sentence);
    }
}
