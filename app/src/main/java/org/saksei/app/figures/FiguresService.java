package org.saksei.app.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.database.Answers;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.store.FigureStore;
import org.saksei.figures.DefinitionSentence;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureAssembly;
import org.saksei.figures.FigureDefinitions;
import org.saksei.figures.FigurePlan;
import org.saksei.figures.FigureTable;
import org.saksei.figures.FiguresProblem;
import org.saksei.figures.Indicator;
import org.saksei.figures.SplitTable;
import org.saksei.figures.Tally;
import org.saksei.figures.Trace;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.saksei.pack.Pack;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.saksei.register.Spelling;

/// Counts figures and lists the records behind them, as the register knew them at one moment.
///
/// Everything of one question is read in one transaction that sees one state of the register.
public final class FiguresService {

    /// The record type by which an agency says that it has reported, with or without anything to report.
    private static final String RETURNS = "agency_return";

    /// Tables of some hundred lines each: a few megabytes in all.
    private static final int ANSWERS = 400;

    private static final List<String> RETURN_FIELDS = List.of("of_agency", "month", "received_on");

    private final Transactions transactions;
    private final Supplier<Pack> pack;
    private final FigureStore store;
    private final Answers answers = new Answers(ANSWERS);

    public FiguresService(Transactions transactions, Supplier<Pack> pack) {
        this.transactions = transactions;
        this.pack = pack;
        this.store = new FigureStore(transactions.sql());
    }

    /// What the figures of a pack are defined by.
    public static FigureDefinitions definitions(Pack pack) {
        return new FigureDefinitions(
                pack.recordTypes(),
                pack.codeLists(),
                pack.splits(),
                pack.indicators(),
                pack.populations(),
                pack.trust());
    }

    /// What every answer of now depends on: with the same day, number and pack the same figures.
    ///
    /// @param began when the first file came; before that the register knew nothing. Null where none came
    public record State(
            LocalDate today, long generation, @Nullable Instant began) {}

    /// The register's state, for those who remember what they made of its figures. It belongs to the
    /// figures read in the same transaction.
    public State state(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> new State(
                FigureStore.day(store.now()), store.generation(), store.began().orElse(null)));
    }

    /// The figures asked for; those of the same state of the register are remembered.
    ///
    /// @throws Refused for figures and splits the pack does not have
    public FigureTable show(Actor actor, FigureQuery query) {
        return figures(actor, query, (question, work) -> answers.of(question, work));
    }

    /// The same, counted from the records whatever was answered before: a proof rests on nothing
    /// remembered, so that what was changed behind the register's back is found.
    public FigureTable countAnew(Actor actor, FigureQuery query) {
        return figures(actor, query, (question, work) -> work.get());
    }

    private FigureTable figures(
            Actor actor, FigureQuery query, BiFunction<Question, Supplier<FigureTable>, FigureTable> answer) {
        actor.require(Right.SEE_FIGURES);
        Pack current = pack.get();
        FigureDefinitions definitions = definitions(current);
        List<Indicator> indicators = indicators(current, query.figures());
        checkSplits(current, indicators, query);
        return transactions.read(() -> {
            Moment moment = moment(query.asOf());
            Question question = new Question(query, current, moment.today(), store.generation());
            return answer.apply(question, () -> table(definitions, indicators, query, moment, current.label()))
                    .withAsOf(moment.told());
        });
    }

    private FigureTable table(
            FigureDefinitions definitions, List<Indicator> indicators, FigureQuery query, Moment moment, String pack) {
        Period before = query.period().yearBefore();
        boolean returned = returned(definitions, query.period(), moment.at());
        boolean returnedBefore = returned(definitions, before, moment.at());
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : indicators) {
            figures.add(count(definitions, indicator, query, moment, returned, returnedBefore));
        }
        return new FigureTable(query.period(), before, moment.told(), pack, figures);
    }

    private Figure count(
            FigureDefinitions definitions,
            Indicator indicator,
            FigureQuery query,
            Moment moment,
            boolean returned,
            boolean returnedBefore) {
        List<String> splits = indicator.splits().stream()
                .filter(split ->
                        query.splits().contains(split) || query.splits().contains(FigureQuery.ALL))
                .toList();
        Map<String, String> filter = new TreeMap<>(query.filter());
        filter.keySet().retainAll(indicator.splits());
        FigurePlan plan = FigurePlan.of(definitions, indicator, query.period(), splits, filter);
        FigureAssembly assembly = new FigureAssembly(definitions);
        if (!plan.fitsPeriod()) {
            return assembly.assemble(plan, List.of(), 0, true, true, splits.size());
        }
        FigureStore.Counts counts = store.count(plan, moment.at(), moment.today());
        boolean seen = counts.tallies().stream().anyMatch(tally -> tally.part() == Tally.TOTAL && !tally.before());
        boolean seenBefore = counts.tallies().stream().anyMatch(tally -> tally.part() == Tally.TOTAL && tally.before());
        boolean silent = !seen && !returned;
        boolean silentBefore = !seenBefore && !returnedBefore;
        if (silent || silentBefore) {
            FigureStore.Presence presence = store.presence(plan, moment.at(), moment.today());
            silent = silent && !presence.now();
            silentBefore = silentBefore && !presence.before();
        }
        return assembly.assemble(plan, counts.tallies(), counts.undecidedPairs(), silent, silentBefore, splits.size());
    }

    /// What was heard of an agency for a period.
    ///
    /// @param latest newest day one of its records is dated; null where it never sent any
    /// @param inPeriod dates of its records that lie in the period
    /// @param returned whether its return for a month of the period came, even with nothing to report
    public record Heard(String agency, @Nullable LocalDate latest, long inPeriod, boolean returned) {

        /// Nothing was heard: not zero, but silence.
        public boolean isSilent() {
            return inPeriod == 0 && !returned;
        }
    }

    /// What was heard for a period of every agency that ever sent a record or is expected to send a
    /// return, in the order of their codes.
    public List<Heard> heard(Actor actor, Period period) {
        actor.require(Right.SEE_FIGURES);
        Pack current = pack.get();
        return transactions.read(() -> {
            LocalDate today = moment(null).today();
            return answers.of(
                    new Question(period, current, today, store.generation()), () -> heard(current, period, today));
        });
    }

    private List<Heard> heard(Pack current, Period period, LocalDate today) {
        SortedMap<String, SortedSet<String>> dates = new TreeMap<>();
        for (Indicator indicator : current.indicators().values()) {
            if (isDatedByItself(current, indicator) && indicator.dating() instanceof Indicator.Dating.On on) {
                dates.computeIfAbsent(indicator.recordType(), type -> new TreeSet<>())
                        .add(on.date().path().getFirst());
            }
        }
        dates.remove(RETURNS);
        RecordType returns = current.recordTypes().get(RETURNS);
        Map<String, Boolean> returned = returns != null
                        && RETURN_FIELDS.stream()
                                .allMatch(field -> returns.find(field).isPresent())
                ? store.returns(returns, period)
                : Map.of();
        SortedMap<String, Heard> heard = new TreeMap<>();
        returned.forEach((agency, came) -> heard.put(agency, new Heard(agency, null, 0, came)));
        for (FigureStore.Sent sent : store.sent(dates, period, today)) {
            heard.put(
                    sent.agency(),
                    new Heard(
                            sent.agency(),
                            sent.latest(),
                            sent.inPeriod(),
                            returned.getOrDefault(sent.agency(), false)));
        }
        return List.copyOf(heard.values());
    }

    private boolean returned(FigureDefinitions definitions, Period period, @Nullable Instant at) {
        RecordType returns = definitions.recordTypes().get(RETURNS);
        return returns != null
                && returns.find("month")
                        .filter(month -> month.type() == FieldType.DATE)
                        .isPresent()
                && store.anyReturn(returns, period, at);
    }

    /// The newest half-year with records of a figure that the committee publishes; the half before this
    /// one where there are none.
    public Period latestHalf(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        Pack current = pack.get();
        return transactions.read(() -> {
            LocalDate today = FigureStore.day(store.now());
            return answers.of(
                    new Question("latest-half", current, today, store.generation()), () -> latestHalf(current, today));
        });
    }

    private Period latestHalf(Pack current, LocalDate today) {
        LocalDate newest = current.indicators().values().stream()
                .filter(Indicator::published)
                .filter(indicator -> isDatedByItself(current, indicator))
                .flatMap(indicator -> store.latestDay(indicator, today).stream())
                .max(LocalDate::compareTo)
                .orElse(today.minusMonths(6));
        return Period.half(newest.getYear(), newest.getMonthValue() <= 6 ? 1 : 2);
    }

    private static boolean isDatedByItself(Pack pack, Indicator indicator) {
        RecordType type = pack.recordTypes().get(indicator.recordType());
        return type != null
                && indicator.dating() instanceof Indicator.Dating.On on
                && type.find(on.date().written()).isPresent();
    }

    /// The records behind a number.
    ///
    /// @throws Refused for a figure, split or part the pack does not have
    public Trace trace(Actor actor, TraceQuery query) {
        actor.require(Right.TRACE_FIGURES);
        Pack current = pack.get();
        FigureDefinitions definitions = definitions(current);
        Indicator indicator = indicator(current, query.figure());
        checkPart(current, indicator, query);
        List<String> splits = query.split().isEmpty() ? List.of() : List.of(query.split());
        FigurePlan plan = FigurePlan.of(definitions, indicator, query.period(), splits, Map.of());
        return transactions.read(() -> {
            Moment moment = moment(query.asOf());
            int part = splits.isEmpty() ? Tally.TOTAL : 0;
            List<Trace.Row> rows = plan.fitsPeriod()
                    ? store.trace(plan, query.before(), part, query.code(), moment.at(), moment.today())
                    : List.of();
            boolean returned = returned(definitions, query.period(), moment.at());
            boolean returnedBefore = returned(definitions, plan.before(), moment.at());
            FigureQuery same = FigureQuery.of(query.period()).withSplits(splits);
            Figure figure = count(definitions, indicator, same, moment, returned, returnedBefore);
            return new Trace(
                    indicator.id(),
                    query.before() ? plan.before() : plan.period(),
                    moment.told(),
                    query.split(),
                    query.code(),
                    value(figure, query),
                    rows);
        });
    }

    private static java.math.@Nullable BigDecimal value(Figure figure, TraceQuery query) {
        if (query.split().isEmpty()) {
            return query.before() ? figure.before() : figure.value();
        }
        return figure.find(query.split())
                .flatMap((SplitTable split) -> split.find(query.code()))
                .map(part -> query.before() ? part.before() : part.value())
                .orElse(null);
    }

    /// What a figure counts, in sentences.
    public Text define(Actor actor, String figure) {
        actor.require(Right.SEE_PUBLISHED);
        Pack current = pack.get();
        return new DefinitionSentence(definitions(current)).of(indicator(current, figure));
    }

    /// What an answer depends on: the question, the definitions, the day and the state of the register.
    private record Question(Object asked, String pack, LocalDate today, long generation) {

        Question(Object asked, Pack pack, LocalDate today, long generation) {
            this(asked, pack.sha256(), today, generation);
        }
    }

    private record Moment(@Nullable Instant at, Instant told, LocalDate today) {}

    private Moment moment(@Nullable Instant asked) {
        store.prepare();
        Instant now = store.now();
        if (asked != null && asked.isAfter(now.plus(Duration.ofDays(1)))) {
            throw Refused.wrongUsage(
                    Problem.of(FiguresProblem.MOMENT_AHEAD, new Place.InInput("--as-of"), "moment", asked, "now", now));
        }
        // The end of a day that is not over is now.
        Instant at = asked != null && asked.isAfter(now) ? now : asked;
        Instant told = at == null ? now : at;
        return new Moment(at, told, FigureStore.day(told));
    }

    private static List<Indicator> indicators(Pack pack, List<String> wanted) {
        if (wanted.isEmpty()) {
            return List.copyOf(pack.indicators().sequencedValues());
        }
        List<Problem> problems = wanted.stream()
                .filter(figure -> !pack.indicators().containsKey(figure))
                .map(figure -> unknownFigure(pack, figure))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.wrongUsage(problems.getFirst());
        }
        return wanted.stream().distinct().map(figure -> indicator(pack, figure)).toList();
    }

    private static Indicator indicator(Pack pack, String figure) {
        return pack.findIndicator(figure).orElseThrow(() -> Refused.wrongUsage(unknownFigure(pack, figure)));
    }

    private static Problem unknownFigure(Pack pack, String figure) {
        Optional<String> near = Spelling.nearest(pack.indicators().keySet(), figure);
        String known = near.map(id -> "The nearest is " + id + ".")
                .orElseGet(
                        () -> "It has: " + String.join(", ", pack.indicators().keySet()) + ".");
        return Problem.of(
                FiguresProblem.UNKNOWN_FIGURE,
                new Place.InInput("--figure"),
                "figure",
                figure,
                "pack",
                pack.label(),
                "known",
                known);
    }

    /// A split that none of the figures has is a mistake; one that some have is shown by those.
    private static void checkSplits(Pack pack, List<Indicator> indicators, FigureQuery query) {
        List<String> wanted = new ArrayList<>(query.splits());
        wanted.addAll(query.filter().keySet());
        for (String split : wanted) {
            boolean had = split.equals(FigureQuery.ALL)
                    || indicators.stream()
                            .anyMatch(indicator -> indicator.splits().contains(split));
            if (!had) {
                List<String> all = indicators.stream()
                        .flatMap(indicator -> indicator.splits().stream())
                        .distinct()
                        .toList();
                String of = indicators.size() == 1 ? indicators.getFirst().id() : pack.label();
                throw Refused.wrongUsage(unknownSplit(split, of, all));
            }
        }
    }

    private static Problem unknownSplit(String split, String figure, List<String> known) {
        return Problem.of(
                FiguresProblem.UNKNOWN_SPLIT,
                new Place.InInput("--split"),
                "split",
                split,
                "figure",
                figure,
                "known",
                known.isEmpty() ? "–" : String.join(", ", known));
    }

    private static void checkPart(Pack pack, Indicator indicator, TraceQuery query) {
        String known = String.join(", ", indicator.splits());
        if (query.split().isEmpty()) {
            if (!query.code().isEmpty()) {
                throw Refused.wrongUsage(Problem.of(
                        FiguresProblem.PART_WITHOUT_SPLIT,
                        new Place.InInput("--code"),
                        "code",
                        query.code(),
                        "figure",
                        indicator.id(),
                        "known",
                        known));
            }
            return;
        }
        if (!indicator.splits().contains(query.split())) {
            throw Refused.wrongUsage(unknownSplit(query.split(), indicator.id(), indicator.splits()));
        }
        if (query.code().isEmpty()) {
            String codes = String.join(
                    ", ",
                    definitions(pack)
                            .codeList(definitions(pack).split(query.split()).list())
                            .codes()
                            .keySet());
            throw Refused.wrongUsage(Problem.of(
                    FiguresProblem.UNKNOWN_PART,
                    new Place.InInput("--code"),
                    "code",
                    "–",
                    "split",
                    query.split(),
                    "known",
                    codes));
        }
    }
}
