package org.saksei.app.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksei.app.figures.Invented.Kept;
import org.saksei.figures.Indicator;
import org.saksei.figures.Indicator.Dating;
import org.saksei.figures.Indicator.Measure;
import org.saksei.figures.Split;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;
import org.saksei.register.ConditionEvaluation;
import org.saksei.register.RecordType;
import org.saksei.register.Related;

/// Counts figures one record at a time in plain Java, straight from the words of the definition: the
/// second opinion against which the SQL is tested. Slow, and knowing nothing of plans and queries.
public final class CountedByHand {

    private final Pack pack;
    private final Invented register;
    private final LocalDate today;

    public CountedByHand(Pack pack, Invented register, LocalDate today) {
        this.pack = pack;
        this.register = register;
        this.today = today;
    }

    /// What is counted as one: the records of the period that made it count.
    private record One(long key, List<Kept> hits) {}

    @Nullable
    BigDecimal value(Indicator indicator, Period period) {
        return measured(indicator, ones(indicator, period));
    }

    /// The parts that anybody is in, by code.
    Map<String, @Nullable BigDecimal> parts(Indicator indicator, Split split, Period period) {
        Map<String, List<One>> byCode = new TreeMap<>();
        for (One one : ones(indicator, period)) {
            for (String code : codes(indicator, split, one)) {
                byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(one);
            }
        }
        Map<String, @Nullable BigDecimal> parts = new TreeMap<>();
        byCode.forEach((code, ones) -> parts.put(code, measured(indicator, ones)));
        return parts;
    }

    private List<One> ones(Indicator indicator, Period period) {
        if (indicator.dating() instanceof Dating.InYear && period.kind() != Period.Kind.YEAR) {
            return List.of();
        }
        Map<Long, List<Kept>> byKey = new LinkedHashMap<>();
        for (Kept record : register.records(indicator.recordType())) {
            Long key = key(indicator, record);
            if (key != null && dated(indicator.dating(), record, period) && holds(indicator.where(), record)) {
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
            }
        }
        return byKey.entrySet().stream()
                .map(entry -> new One(entry.getKey(), entry.getValue()))
                .toList();
    }

    private @Nullable Long key(Indicator indicator, Kept record) {
        List<String> path = path(indicator.measure());
        if (path == null) {
            return record.id();
        }
        Kept target = follow(record, path);
        return target == null ? null : (Long) register.cluster(target);
    }

    private static @Nullable List<String> path(Measure measure) {
        return switch (measure) {
            case Measure.Records records -> null;
            case Measure.Sum sum -> null;
            case Measure.Linked linked -> linked.path();
            case Measure.Share share -> path(share.of());
            case Measure.Median median -> path(median.of());
            case Measure.Rate rate -> path(rate.of());
        };
    }

    private boolean dated(Dating dating, Kept record, Period period) {
        return switch (dating) {
            case Dating.On on -> get(record, on.date().path()) instanceof LocalDate day && period.contains(day);
            case Dating.Stock stock -> {
                Object until = get(record, stock.until().path());
                yield get(record, stock.from().path()) instanceof LocalDate from
                        && !from.isAfter(period.to())
                        && !(until instanceof LocalDate day && day.isBefore(period.to()));
            }
            case Dating.InYear in ->
                Objects.equals(
                        get(record, in.year().path()), (long) period.from().getYear());
        };
    }

    private @Nullable BigDecimal measured(Indicator indicator, List<One> ones) {
        return switch (indicator.measure()) {
            case Measure.Records records -> BigDecimal.valueOf(ones.size());
            case Measure.Linked linked -> BigDecimal.valueOf(ones.size());
            case Measure.Sum sum ->
                ones.stream()
                        .map(one -> one.hits().getFirst().get(sum.field()))
                        .filter(Objects::nonNull)
                        .map(number -> new BigDecimal(number.toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case Measure.Share share -> {
                long true1 = ones.stream()
                        .filter(one -> Boolean.TRUE.equals(
                                taken(indicator, one, in(share.that()), record -> evaluate(share.that(), record))))
                        .count();
                yield ones.isEmpty() ? null : ratio(true1 * 100, ones.size());
            }
            case Measure.Median median ->
                median(ones.stream()
                        .map(one -> taken(
                                indicator,
                                one,
                                in(median.value()),
                                record -> evaluation(record).value(median.value())))
                        .filter(Objects::nonNull)
                        .map(number -> new BigDecimal(number.toString()))
                        .sorted()
                        .toList());
            case Measure.Rate rate -> {
                long people = Objects.requireNonNull(pack.populations().get(rate.population()))
                        .total();
                yield ratio(ones.size() * rate.per(), people);
            }
        };
    }

    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(long amount, long whole) {
        return BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private Collection<String> codes(Indicator indicator, Split split, One one) {
        String type = indicator.recordType();
        Split.Value value = Objects.requireNonNull(split.values().get(type));
        CodeList list = Objects.requireNonNull(pack.codeLists().get(split.list()));
        List<Object> said = candidates(indicator, one, in(value)).stream()
                .map(record -> code(value, list, record))
                .filter(code -> code != null && !code.equals("unknown"))
                .map(code -> (Object) code)
                .toList();
        if (said.isEmpty()) {
            return List.of("unknown");
        }
        boolean clustered = path(indicator.measure()) != null;
        if (clustered
                && split.whenDiffering() != null
                && said.stream().distinct().count() > 1) {
            return List.of(split.whenDiffering());
        }
        return said.getFirst() instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of(said.getFirst().toString());
    }

    private @Nullable Object code(Split.Value value, CodeList list, Kept record) {
        return switch (value) {
            case Split.Value.CodeIn in -> {
                Object code = get(record, in.field().path());
                yield code instanceof List<?> codes && codes.isEmpty() ? null : code;
            }
            case Split.Value.BandOf band -> {
                Object number = evaluation(record).value(band.number());
                yield number == null
                        ? null
                        : list.bandOf(new BigDecimal(number.toString()))
                                .map(CodeList.Code::code)
                                .orElse(null);
            }
            case Split.Value.PrefixOf prefix -> {
                Object code = get(record, prefix.field().path());
                yield code == null
                        ? null
                        : code.toString()
                                .substring(
                                        0,
                                        Math.min(
                                                prefix.length(), code.toString().length()));
            }
            case Split.Value.Whether whether -> {
                Boolean truth = evaluate(whether.condition(), record);
                yield truth == null ? null : truth ? "yes" : "no";
            }
        };
    }

    private @Nullable Object taken(
            Indicator indicator, One one, List<List<String>> paths, Function<Kept, @Nullable Object> value) {
        for (Kept record : candidates(indicator, one, paths)) {
            Object said = value.apply(record);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /// The records that may say a value of one, in the order in which they are believed. A value of the
    /// person is looked for in all records of the person: here that means all records of the figure's
    /// type that lead to each of the person's records, made up where there is none.
    private List<Kept> candidates(Indicator indicator, One one, List<List<String>> paths) {
        List<String> path = path(indicator.measure());
        if (path == null
                || !paths.stream()
                        .allMatch(each -> each.size() > path.size()
                                && each.subList(0, path.size()).equals(path))) {
            return one.hits().stream().sorted(trusted(record -> record)).toList();
        }
        String type =
                Objects.requireNonNull(follow(one.hits().getFirst(), path)).type();
        return register.records(type).stream()
                .filter(person -> register.cluster(person) == one.key())
                .sorted(trusted(record -> record))
                .map(person -> path.isEmpty() ? person : leadingTo(indicator, path, person))
                .toList();
    }

    /// A record of the figure's type that says nothing itself and leads to `person` by a path of one
    /// reference.
    private static Kept leadingTo(Indicator indicator, List<String> path, Kept person) {
        return new Kept(0, indicator.recordType(), "", Invented.RECORDED, Map.of(path.getFirst(), person.id()));
    }

    private Comparator<Kept> trusted(Function<Kept, Kept> record) {
        Comparator<Kept> byTrust = Comparator.comparingInt(each -> {
            int rank = pack.trust().indexOf(each.agency());
            return rank < 0 ? pack.trust().size() : rank;
        });
        return byTrust.thenComparing(Kept::recordedAt).thenComparing(Kept::id);
    }

    private boolean holds(Condition condition, Kept record) {
        return Boolean.TRUE.equals(evaluate(condition, record));
    }

    private @Nullable Boolean evaluate(Condition condition, Kept record) {
        return evaluation(record).evaluate(condition);
    }

    public ConditionEvaluation evaluation(Kept record) {
        return new ConditionEvaluation(path -> get(record, path), today);
    }

    private @Nullable Kept follow(Kept record, List<String> path) {
        Kept here = record;
        for (String reference : path) {
            here = here == null ? null : register.find(here.get(reference));
        }
        return here;
    }

    private @Nullable Object get(Kept record, List<String> path) {
        Kept owner = follow(record, path.subList(0, path.size() - 1));
        if (owner == null) {
            return null;
        }
        RecordType type = Objects.requireNonNull(pack.recordTypes().get(owner.type()));
        Related related = type.related().get(path.getLast());
        return related == null ? owner.get(path.getLast()) : said(owner, related);
    }

    private @Nullable Object said(Kept owner, Related related) {
        long key = register.cluster(owner);
        Comparator<LocalDate> direction =
                related.last() ? Comparator.<LocalDate>reverseOrder() : Comparator.<LocalDate>naturalOrder();
        Comparator<Kept> byDate =
                Comparator.comparing(other -> (LocalDate) other.get(related.order()), Comparator.nullsLast(direction));
        return register.records(related.recordType()).stream()
                .filter(other -> {
                    Kept about = register.find(other.get(related.reference()));
                    return about != null && register.cluster(about) == key;
                })
                .filter(other -> other.get(related.take()) != null)
                .filter(other -> holds(related.where(), other))
                .min(byDate.thenComparing(trusted(record -> record)))
                .map(other -> other.get(related.take()))
                .orElse(null);
    }

    private static List<List<String>> in(Split.Value value) {
        return switch (value) {
            case Split.Value.CodeIn code -> List.of(code.field().path());
            case Split.Value.BandOf band -> in(band.number());
            case Split.Value.PrefixOf prefix -> List.of(prefix.field().path());
            case Split.Value.Whether whether -> in(whether.condition());
        };
    }

    private static List<List<String>> in(Condition condition) {
        List<List<String>> paths = new ArrayList<>();
        switch (condition) {
            case Condition.And and -> and.all().forEach(each -> paths.addAll(in(each)));
            case Condition.Or or -> or.any().forEach(each -> paths.addAll(in(each)));
            case Condition.Not not -> paths.addAll(in(not.condition()));
            case Condition.Compare compare -> {
                paths.addAll(in(compare.left()));
                paths.addAll(in(compare.right()));
            }
            case Condition.In in -> paths.addAll(in(in.term()));
            case Condition.Holds holds -> paths.add(holds.codes().path());
            case Condition.Filled filled -> paths.add(filled.field().path());
            case Condition.IsTrue truth -> paths.add(truth.field().path());
        }
        return paths;
    }

    private static List<List<String>> in(Term term) {
        List<List<String>> paths = new ArrayList<>();
        switch (term) {
            case Term.FieldOf field -> paths.add(field.path());
            case Term.Sum sum -> {
                paths.addAll(in(sum.left()));
                paths.addAll(in(sum.right()));
            }
            case Term.Days days -> {
                paths.addAll(in(days.from()));
                paths.addAll(in(days.to()));
            }
            case Term.Years years -> {
                paths.addAll(in(years.from()));
                paths.addAll(in(years.to()));
            }
            case Term.Size size -> paths.add(size.codes().path());
            case Term.Literal literal -> {}
            case Term.Today asked -> {}
        }
        return paths;
    }
}
