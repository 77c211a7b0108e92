package org.saksei.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;

/// The page `docs/problems.md`: every problem Saksei can name, found among the classes themselves, so
/// that none is forgotten.
final class ProblemsDocument {

    private ProblemsDocument() {}

    /// All codes by part, then in the order of their enum.
    static List<ProblemCode> codes() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.saksei");
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .sorted(Comparator.comparing(ProblemCode::part)
                        .thenComparing(code -> code.getClass().getName())
                        .thenComparing(code -> ((Enum<?>) code).ordinal()))
                .toList();
    }

    static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Problems

                <!-- Generated from the problem enums; `ProblemsDocumentTest` fails when it is not up to date. -->

                What Saksei says when data, files or wishes are wrong. An *error* refuses, a *warning* accepts and asks,
                a *note* informs. Programs match the id. Words in braces stand for what is known of the case.
                """);
        String part = "";
        for (ProblemCode code : codes()) {
            if (!code.part().equals(part)) {
                part = code.part();
                page.append("\n## ").append(part).append('\n');
            }
            page.append("\n### `")
                    .append(code.id())
                    .append("` (")
                    .append(code.severity().name().toLowerCase(Locale.ROOT))
                    .append(")\n\n")
                    .append(Problem.pattern(code, "en"))
                    .append("\n\n")
                    .append(Problem.pattern(code, "km"))
                    .append('\n');
        }
        return page.toString();
    }
}
