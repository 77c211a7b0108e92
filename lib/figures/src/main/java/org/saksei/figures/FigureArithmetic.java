package org.saksei.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// Checks the sums of a table of figures: that complete parts add up, and the rules a pack declares
/// between figures.
public final class FigureArithmetic {

    private final List<FigureCheck> checks;

    public FigureArithmetic(List<FigureCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /// Everything that does not hold in the period; figures and parts without a value break no rule.
    public List<FigureFinding> check(FigureTable table) {
        List<FigureFinding> findings = new ArrayList<>();
        for (Figure figure : table.figures()) {
            figure.splits().stream()
                    .filter(SplitTable::complete)
                    .forEach(split -> parts(figure, split).ifPresent(findings::add));
        }
        checks.forEach(check -> compare(check, table).ifPresent(findings::add));
        return findings;
    }

    private static Optional<FigureFinding> parts(Figure figure, SplitTable split) {
        BigDecimal total = figure.value();
        if (total == null) {
            return Optional.empty();
        }
        BigDecimal sum = split.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) == 0) {
            return Optional.empty();
        }
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (String language : List.of("en", "km")) {
            texts.put(
                    language,
                    Words.in(language)
                            .say(
                                    "check.parts",
                                    "figure",
                                    figure.title().in(language),
                                    "figureId",
                                    figure.id(),
                                    "split",
                                    split.title().in(language),
                                    "splitId",
                                    split.split(),
                                    "sum",
                                    Numeral.of(sum),
                                    "total",
                                    Numeral.of(total)));
        }
        return Optional.of(new FigureFinding("figures.parts-do-not-add-up", Severity.WARNING, new Text(texts)));
    }

    private static Optional<FigureFinding> compare(FigureCheck check, FigureTable table) {
        Optional<BigDecimal> left = table.find(check.left()).map(Figure::value);
        Optional<BigDecimal> right = table.find(check.right()).map(Figure::value);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        int order = left.get().compareTo(right.get());
        boolean holds = switch (check.relation()) {
            case EQUAL -> order == 0;
            case NOT_MORE_THAN -> order <= 0;
        };
        if (holds) {
            return Optional.empty();
        }
        Map<String, String> values = Map.of("left", Numeral.of(left.get()), "right", Numeral.of(right.get()));
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        check.message().byLanguage().forEach((language, message) -> texts.put(language, Words.fill(message, values)));
        return Optional.of(new FigureFinding(check.id(), check.severity(), new Text(texts)));
    }
}
