package org.saksei.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.linkage.LinkageProblem;

/// The page `docs/problems.md`: every problem Saksei can name, found among the classes themselves, so
/// that none is forgotten.
final class ProblemsDocument {

    private ProblemsDocument() {}

    /// A problem as the page prints it.
    record Entry(String part, String id, String severity, String english, String khmer) {

        static Entry of(ProblemCode code) {
            return new Entry(
                    code.part(),
                    code.id(),
                    code.severity().name().toLowerCase(Locale.ROOT),
                    readable(Problem.pattern(code, "en")),
                    readable(Problem.pattern(code, "km")));
        }

        /// `{count|row|rows}` as the word for many.
        private static String readable(String pattern) {
            return pattern.replaceAll("\\{[a-zA-Z0-9]+\\|[^|}]*\\|([^|}]*)}", "$1");
        }

        /// The linkage library uses nothing of ours, the kernel's codes neither: its sentences stand in a
        /// bundle of their own.
        static Entry of(LinkageProblem problem) {
            String key = problem.code().substring("linkage.".length());
            return new Entry(
                    "linkage",
                    problem.code(),
                    problem.error() ? "error" : "warning",
                    sentence("en", key),
                    sentence("km", key));
        }

        private static String sentence(String language, String key) {
            return ResourceBundle.getBundle(
                            "org.saksei.linkage.problems",
                            Locale.of(language),
                            LinkageProblem.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        }
    }

    /// All problems by part, then in the order of their enum.
    static List<Entry> entries() {
        Stream<Entry> coded = codes().stream().map(Entry::of);
        Stream<Entry> linkage = Arrays.stream(LinkageProblem.values()).map(Entry::of);
        return Stream.concat(coded, linkage)
                .sorted(Comparator.comparing(Entry::part))
                .toList();
    }

    /// All codes by part, then in the order of their enum.
    private static List<ProblemCode> codes() {
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
        for (Entry entry : entries()) {
            if (!entry.part().equals(part)) {
                part = entry.part();
                page.append("\n## ").append(part).append('\n');
            }
            page.append("\n### `")
                    .append(entry.id())
                    .append("` (")
                    .append(entry.severity())
                    .append(")\n\n")
                    .append(entry.english())
                    .append("\n\n")
                    .append(entry.khmer())
                    .append('\n');
        }
        return page.toString();
    }
}
