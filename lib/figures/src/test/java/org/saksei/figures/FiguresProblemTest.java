package org.saksei.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saksei.kernel.Problem;

class FiguresProblemTest {

    @ParameterizedTest
    @EnumSource(FiguresProblem.class)
    void everyProblemNamesTheSameValuesInBothLanguages(FiguresProblem problem) {
        assertThat(names(Problem.pattern(problem, "km"))).isEqualTo(names(Problem.pattern(problem, "en")));
    }

    private static TreeSet<String> names(String pattern) {
        return Pattern.compile("\\{[a-zA-Z]+}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
