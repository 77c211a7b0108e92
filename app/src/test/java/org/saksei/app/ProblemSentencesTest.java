package org.saksei.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;

/// Every problem of the application has a sentence in both languages that names the same values.
class ProblemSentencesTest {

    private static final Pattern VALUE = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}");

    static Stream<ProblemCode> codes() {
        List<JavaClass> enums = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.saksei.app")
                        .stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(ProblemCode.class))
                        .toList();
        return enums.stream()
                .flatMap(each -> Stream.of(each.reflect().getEnumConstants()).map(ProblemCode.class::cast));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isSaidInBothLanguages(ProblemCode code) {
        assertThat(values(Problem.pattern(code, "km"))).isEqualTo(values(Problem.pattern(code, "en")));
        assertThat(Problem.pattern(code, "km")).isNotEqualTo(Problem.pattern(code, "en"));
    }

    private static Set<String> values(String pattern) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = VALUE.matcher(pattern);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }
}
