package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saksei.kernel.Problem;

class RegisterProblemTest {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+?)(Km)?}");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguagesWithTheSameValues(RegisterProblem problem) {
        assertThat(names(Problem.pattern(problem, "km"))).isEqualTo(names(Problem.pattern(problem, "en")));
    }

    private static Set<String> names(String pattern) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(pattern).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
