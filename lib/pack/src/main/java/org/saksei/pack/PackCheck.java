package org.saksei.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Severity;

/// Everything that can be found wrong with a pack: by reading it, and by importing its examples and
/// comparing their figures cell by cell with those it expects.
///
/// @param pack the pack, unless reading found an error
/// @param problems of the pack and of its examples
/// @param counts how much the pack says, where there is one
/// @param examples how each example came out, in order; none where there is no pack or nobody runs them
public record PackCheck(
        Optional<Pack> pack, List<Problem> problems, Optional<PackCounts> counts, List<ExampleResult> examples) {

    public PackCheck {
        problems = List.copyOf(problems);
        examples = List.copyOf(examples);
    }

    /// How an example came out.
    ///
    /// @param cells numbers that were compared
    /// @param differing those that were not as expected
    public record ExampleResult(String name, int cells, int differing) {}

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /// Without running examples.
    public static PackCheck of(PackSource source) {
        return of(source, Optional.empty());
    }

    public static PackCheck of(PackSource source, Optional<ExampleRunner> runner) {
        PackReading reading = PackReader.read(source);
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<ExampleResult> results = new ArrayList<>();
        reading.pack().ifPresent(pack -> {
            problems.addAll(missingLanguages(pack));
            for (Example example : pack.examples().values()) {
                runner.ifPresent(given -> results.add(run(given, pack, example, source, problems)));
            }
        });
        return new PackCheck(reading.pack(), problems, reading.pack().map(PackCounts::of), results);
    }

    private static List<Problem> missingLanguages(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        for (String language : pack.languages()) {
            List<PackTexts.Named> missing = PackTexts.list(pack).stream()
                    .filter(text -> !text.text().has(language))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(Problem.of(
                        PackProblem.MISSING_LANGUAGE,
                        new Place.Nowhere(),
                        "count",
                        missing.size(),
                        "language",
                        language,
                        "first",
                        missing.getFirst().at().toString().isEmpty()
                                ? "–"
                                : missing.getFirst().at()));
            }
        }
        return problems;
    }

    private static ExampleResult run(
            ExampleRunner runner, Pack pack, Example example, PackSource source, List<Problem> problems) {
        int differing = 0;
        try (ExampleRunner.Figures figures = runner.run(pack, example, source)) {
            for (Example.Cell cell : example.expected()) {
                Period period = Period.find(cell.period()).orElseThrow();
                Optional<BigDecimal> found = figures.value(cell.figure(), period, cell.split(), cell.code());
                if (!isSame(cell.value(), found)) {
                    differing++;
                    problems.add(difference(example, cell, found));
                }
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return new ExampleResult(example.name(), 0, example.expected().size());
        } catch (IOException e) {
            problems.add(Problem.of(PackProblem.UNREADABLE_FILE, example.declaredAt()));
            return new ExampleResult(example.name(), 0, example.expected().size());
        }
        return new ExampleResult(example.name(), example.expected().size(), differing);
    }

    /// No data is not zero. 72 and 72.0 are one number.
    private static boolean isSame(@org.jspecify.annotations.Nullable BigDecimal expected, Optional<BigDecimal> found) {
        return expected == null
                ? found.isEmpty()
                : found.isPresent() && found.get().compareTo(expected) == 0;
    }

    private static Problem difference(Example example, Example.Cell cell, Optional<BigDecimal> found) {
        return Problem.of(
                PackProblem.EXAMPLE_DIFFERS,
                cell.declaredAt(),
                "example",
                example.name(),
                "figure",
                cell.figure(),
                "period",
                cell.period(),
                "part",
                cell.split().isEmpty() ? "–" : cell.split() + "=" + cell.code(),
                "found",
                found.map(BigDecimal::toPlainString).orElse("–"),
                "expected",
                cell.value() == null ? "–" : cell.value().toPlainString());
    }
}
