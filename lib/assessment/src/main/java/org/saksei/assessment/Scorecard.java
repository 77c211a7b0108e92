package org.saksei.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;

/// What is there for each standard and criterion in a report year, and what is missing. It has no total:
/// the law has none, and an invented one would be quoted.
///
/// @param rows standards first, then criteria, as the pack has them
public record Scorecard(int year, Period period, List<Row> rows) {

    /// Whether the data are there.
    public enum Data {
        /// Every declared figure has a value, and every agency that owes a return sent one.
        COMPLETE,
        PARTIAL,
        MISSING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why something is missing.
    ///
    /// @param ref the figure, or the id of the criterion
    public record Gap(String ref, Reason reason) {}

    /// The reasons there are.
    public enum Reason {
        NO_VALUE,
        ZERO_WITHOUT_RETURN,
        AGENCIES_MISSING,
        OUTSIDE_THE_PERIOD,
        NO_DOCUMENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// One thing and what becomes of it.
    ///
    /// @param counts dated inside the period and not a promise
    public record Item(Evidence evidence, boolean counts, Direction direction) {}

    /// One standard or criterion.
    ///
    /// @param presumption the Code presumes it not done, because there are no data
    public record Row(
            Criterion criterion,
            Data data,
            boolean presumption,
            Direction direction,
            List<Item> items,
            List<Gap> gaps,
            @Nullable Judgement judgement) {

        public Row {
            items = List.copyOf(items);
            gaps = List.copyOf(gaps);
        }
    }

    public Scorecard {
        rows = List.copyOf(rows);
    }

    /// @param judgements by id of the criterion, entered by people
    public static Scorecard of(
            int year, Criteria criteria, List<Evidence> evidence, Map<String, Judgement> judgements) {
        Period period = Period.tipYear(year);
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : criteria.list()) {
            rows.add(row(criterion, criteria, evidence, period, judgements.get(criterion.id())));
        }
        Data ofCriteria = together(rows.stream()
                .filter(row -> !row.criterion().isStandard())
                .map(Row::data)
                .toList());
        return new Scorecard(
                year,
                period,
                rows.stream()
                        .map(row -> row.criterion().fromCriteria() ? withData(row, ofCriteria) : row)
                        .toList());
    }

    public long count(Data data) {
        return rows.stream()
                .filter(row -> !row.criterion().isStandard() && row.data() == data)
                .count();
    }

    private static Row row(
            Criterion criterion, Criteria rule, List<Evidence> evidence, Period period, @Nullable Judgement judgement) {
        List<Item> items = evidence.stream()
                .filter(each -> speaksTo(each, criterion))
                .map(each -> new Item(each, each.countsFor(period), Direction.of(each, rule)))
                .toList();
        List<Gap> gaps = gaps(criterion, items);
        Data data = data(criterion, items, gaps);
        Direction direction = Direction.ofAll(items.stream()
                .filter(item -> item.counts() && item.evidence().kind() == Evidence.Kind.FIGURE)
                .map(Item::direction)
                .toList());
        boolean presumption = criterion.presumedWithoutData() && data == Data.MISSING;
        return new Row(criterion, data, presumption, direction, items, gaps, judgement);
    }

    private static Row withData(Row row, Data data) {
        return new Row(
                row.criterion(), data, row.presumption(), row.direction(), row.items(), List.of(), row.judgement());
    }

    private static boolean speaksTo(Evidence evidence, Criterion criterion) {
        return evidence.criteria().contains(criterion.id())
                || (evidence.kind() == Evidence.Kind.FIGURE
                        && evidence.criteria().isEmpty()
                        && criterion.figures().contains(evidence.ref()));
    }

    private static List<Gap> gaps(Criterion criterion, List<Item> items) {
        List<Gap> gaps = new ArrayList<>();
        for (String figure : criterion.figures()) {
            gap(figure, items).ifPresent(reason -> gaps.add(new Gap(figure, reason)));
        }
        if (criterion.figures().isEmpty() && items.stream().noneMatch(Item::counts)) {
            gaps.add(new Gap(criterion.id(), items.isEmpty() ? Reason.NO_DOCUMENT : Reason.OUTSIDE_THE_PERIOD));
        }
        return gaps;
    }

    private static Optional<Reason> gap(String figure, List<Item> items) {
        List<Item> own = items.stream()
                .filter(item -> item.evidence().ref().equals(figure))
                .filter(item -> item.evidence().kind() == Evidence.Kind.FIGURE)
                .toList();
        List<Item> counting = own.stream().filter(Item::counts).toList();
        if (counting.isEmpty()) {
            return Optional.of(own.isEmpty() ? Reason.NO_VALUE : Reason.OUTSIDE_THE_PERIOD);
        }
        List<Evidence> valued =
                counting.stream().map(Item::evidence).filter(Evidence::hasValue).toList();
        if (valued.isEmpty()) {
            boolean zero = counting.stream().anyMatch(item -> item.evidence().value() != null);
            return Optional.of(zero ? Reason.ZERO_WITHOUT_RETURN : Reason.NO_VALUE);
        }
        return valued.stream().allMatch(Evidence::allAgenciesReported)
                ? Optional.empty()
                : Optional.of(Reason.AGENCIES_MISSING);
    }

    private static Data data(Criterion criterion, List<Item> items, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return Data.COMPLETE;
        }
        if (criterion.figures().isEmpty()) {
            return Data.MISSING;
        }
        Set<String> without = new LinkedHashSet<>();
        gaps.stream().filter(gap -> gap.reason() != Reason.AGENCIES_MISSING).forEach(gap -> without.add(gap.ref()));
        return without.containsAll(criterion.figures()) ? Data.MISSING : Data.PARTIAL;
    }

    private static Data together(List<Data> all) {
        return all.stream().distinct().count() == 1 ? all.getFirst() : Data.PARTIAL;
    }
}
