package org.saksei.app.figures.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.saksei.figures.FigurePlan;
import org.saksei.figures.FigurePlan.Amount;
import org.saksei.figures.FigurePlan.Counting;
import org.saksei.figures.FigurePlan.PartPlan;
import org.saksei.figures.Indicator;
import org.saksei.figures.Scope;
import org.saksei.figures.Tally;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;

/// Writes the query of a figure's plan: one query for both periods and all parts.
///
/// Read it from the top: `a_rows` are the dated records, `a_full` the same with what others say of them,
/// `a_hit` those that meet the condition, `counted` one row per person, case or record and period, `b_…`
/// the other records of the persons counted, `person` the one value each of them has, `found` everything
/// together. From `found` the numbers are counted, or the records listed.
final class FigureSql {

    /// In place of a part: the number of undecided pairs.
    static final int PAIRS = -2;

    private final FigurePlan plan;
    private final Moment moment;
    private final ScopeSql records;
    private final Dates dates;
    private final Optional<Scope.Lookup> datedBy;
    private final TreeSet<Integer> clustered;
    private final LocalDate today;

    FigureSql(FigurePlan plan, Moment moment, LocalDate today) {
        this.plan = plan;
        this.moment = moment;
        this.today = today;
        this.records = new ScopeSql(plan.records(), "a", moment, today, plan.trust());
        this.dates = new Dates(plan.period(), plan.before());
        this.datedBy = plan.datingLookup();
        this.clustered = records.askedNodes();
        if (plan.counting() instanceof Counting.Cluster cluster) {
            clustered.add(cluster.node());
        }
    }

    /// Rows `part, code, p, amount, whole`: see [Tally]; `p` is 0 for the period and 1 for the one
    /// before. One more row has the undecided pairs, see [#PAIRS].
    ///
    /// Counts and sums are first taken for each combination of parts (`combined`), which is far fewer
    /// rows than there are persons; medians cannot be.
    Sql tallies() {
        Map<String, Sql> with = found();
        if (!isMedian()) {
            with.put("combined", combined());
        }
        List<Sql> parts = new ArrayList<>();
        parts.add(Sql.of("select " + Tally.TOTAL + " as part, '' as code, d.p" + aggregates() + "\n from " + numbers()
                + " d group by d.p"));
        for (int part = 0; part < plan.parts().size(); part++) {
            parts.add(part(part));
        }
        undecidedPairs().ifPresent(parts::add);
        return ScopeSql.with(with).add("\n").add(Sql.joined("\nunion all ", parts));
    }

    private boolean isMedian() {
        return plan.indicator().measure() instanceof Indicator.Measure.Median;
    }

    private String numbers() {
        return isMedian() ? "found" : "combined";
    }

    private Sql combined() {
        StringBuilder columns = new StringBuilder("d.p");
        for (int part = 0; part < plan.parts().size(); part++) {
            columns.append(", d.v").append(part);
        }
        String amount = switch (plan.amount()) {
            case null -> "cast(count(*) as numeric)";
            case Amount.Truth truth -> "cast(count(*) filter (where d.amount) as numeric)";
            case Amount.Number number -> "coalesce(sum(d.amount), 0)::numeric";
        };
        return Sql.of("select " + columns + ", " + amount + " as amount, cast(count(*) as numeric) as whole"
                + " from found d group by " + columns);
    }

    private Sql part(int number) {
        String code = "coalesce(d.v" + number + ", '" + CodeList.UNKNOWN + "')";
        if (plan.parts().get(number).several()) {
            return Sql.of("select " + number + ", one.code, d.p" + aggregates() + "\n from " + numbers()
                    + " d cross join lateral string_to_table(" + code + ", " + ConditionSql.SEPARATOR
                    + ") one(code) group by one.code, d.p");
        }
        return Sql.of("select " + number + ", " + code + ", d.p" + aggregates() + "\n from " + numbers()
                + " d group by 2, 3");
    }

    private String aggregates() {
        return isMedian()
                ? ", cast(percentile_cont(0.5) within group (order by cast(d.amount as float8)) as numeric) as amount,"
                        + " 0::numeric as whole"
                : ", sum(d.amount) as amount, sum(d.whole) as whole";
    }

    /// One row: whether any record is dated in the period, and in the one before.
    Sql presence() {
        Map<String, Sql> with = new LinkedHashMap<>();
        hits(with);
        return ScopeSql.with(with)
                .add("\nselect coalesce(bool_or(p = 0), false) as now, coalesce(bool_or(p = 1), false) as before"
                        + " from a_hit");
    }

    /// One row: how many pairs of counted records of the period nobody has decided.
    private Optional<Sql> undecidedPairs() {
        if (!(plan.counting() instanceof Counting.Cluster cluster)) {
            return Optional.empty();
        }
        String model = plan.records().nodes().get(cluster.node()).model();
        if (model == null) {
            return Optional.empty();
        }
        return Optional.of(
                Sql.of("select " + PAIRS + ", '', 0, cast(count(*) as numeric), 0::numeric from (select distinct ")
                        .add(side("l", "left"))
                        .add(" as left_key, ")
                        .add(side("r", "right"))
                        .add(" as right_key\n from linkage.review_pair q")
                        .add(member("l", "left", model))
                        .add(member("r", "right", model))
                        .add("\n where q.model = ")
                        .bind(model)
                        .add(" and ")
                        .add(moment.memberships("q"))
                        .add(") pair where left_key <> right_key"
                                + " and exists (select from found d where d.p = 0 and d.key = left_key)"
                                + " and exists (select from found d where d.p = 0 and d.key = right_key)"));
    }

    private static String side(String alias, String side) {
        return "coalesce(" + alias + ".cluster_id, -q." + side + "_id)";
    }

    private Sql member(String alias, String side, String model) {
        return Sql.of("\n left join linkage.member " + alias + " on " + alias + ".record_id = q." + side + "_id and "
                        + alias + ".model = ")
                .bind(model)
                .add(" and ")
                .add(moment.memberships(alias));
    }

    /// Rows `record_id, key, day, amount`: the records behind a number.
    ///
    /// @param p 0 for the period, 1 for the one before
    /// @param part number of the split, or [Tally#TOTAL]
    Sql trace(int p, int part, String code) {
        Map<String, Sql> with = found();
        Sql trace = ScopeSql.with(with)
                .add("\nselect h.record_id, h.key, h.day, "
                        + (plan.amount() == null ? "null" : "cast(d.amount as text)")
                        + " as amount, t.agency, t.source_file, t.source_sheet, t.source_row, t.version"
                        + "\n from a_hit h join found d on d.key = h.key and d.p = h.p join register."
                        + Sql.name(plan.indicator().recordType()) + " t on t.record_id = h.record_id and ")
                .add(moment.versions("t"))
                .add("\n where h.p = " + p);
        if (part != Tally.TOTAL) {
            trace.add(" and ").add(isOf(part, code));
        }
        return trace.add("\n order by h.day nulls last, h.key, h.record_id");
    }

    private Sql isOf(int part, String code) {
        String value = "coalesce(d.v" + part + ", '" + CodeList.UNKNOWN + "')";
        Sql is = new Sql().bind(code);
        return plan.parts().get(part).several()
                ? is.add(" = any(string_to_array(" + value + ", " + ConditionSql.SEPARATOR + "))")
                : is.add(" = " + value);
    }

    private Map<String, Sql> found() {
        Map<String, Sql> with = new LinkedHashMap<>();
        hits(with);
        with.put("counted", counted());
        Scope linked = plan.linked();
        if (linked != null) {
            persons(with, new ScopeSql(linked, "b", moment, today, plan.trust()));
        }
        with.put("found", foundRows(linked != null));
        return with;
    }

    private void hits(Map<String, Sql> with) {
        boolean kinKnown = datedBy.map(lookup -> lookup.node() == 0).orElse(false);
        datedBy.ifPresent(lookup -> {
            with.put("touched", records.touched(lookup, dates));
            if (kinKnown) {
                with.put(records.name("kin0"), records.kin("touched", 0));
            }
        });
        with.put(records.name("rows"), rows(kinKnown));
        with.putAll(records.said(kinKnown));
        with.put(records.name("hit"), hit());
    }

    private Sql rows(boolean kinKnown) {
        Sql rows = Sql.of("select ")
                .add(records.columns(clustered))
                .add(", " + key() + " as key")
                .add(dating());
        rows.add("\n from "
                + (kinKnown
                        ? records.name("kin0") + " k join " + records.firstTable() + " on a0.record_id = k.record_id"
                        : records.firstTable()));
        rows.add(records.joins(clustered));
        if (plan.indicator().dating() instanceof Indicator.Dating.Stock) {
            rows.add("\n cross join ").add(dates.lastDays());
        }
        rows.add("\n where ").add(moment.versions("a0"));
        if (plan.counting() instanceof Counting.Cluster cluster && cluster.node() > 0) {
            rows.add(" and " + records.node(cluster.node()) + ".record_id is not null");
        }
        datedBy.filter(lookup -> lookup.node() > 0)
                .ifPresent(
                        lookup -> rows.add(" and " + records.cluster(lookup.node()) + " in (select key from touched)"));
        rows.add(inPeriods());
        plan.conditions(false)
                .forEach(each -> rows.add("\n and ").add(records.overTables().condition(each)));
        return rows;
    }

    private String key() {
        return switch (plan.counting()) {
            case Counting.Each each -> "a0.record_id";
            case Counting.Cluster cluster -> records.cluster(cluster.node());
        };
    }

    /// The columns `day` and `p` of a row that is dated by its own fields.
    private Sql dating() {
        return switch (plan.indicator().dating()) {
            case Indicator.Dating.On on -> {
                if (datedBy.isPresent()) {
                    yield new Sql();
                }
                String day = records.tableColumn(on.date());
                yield Sql.of(", " + day + " as day, ").add(dates.which(day)).add(" as p");
            }
            case Indicator.Dating.Stock stock -> Sql.of(", " + records.tableColumn(stock.from()) + " as day, last.p");
            case Indicator.Dating.InYear in ->
                Sql.of(", cast(null as date) as day, case when " + records.tableColumn(in.year()) + " = "
                        + plan.period().from().getYear() + " then 0 else 1 end as p");
        };
    }

    private Sql inPeriods() {
        return switch (plan.indicator().dating()) {
            case Indicator.Dating.On on ->
                datedBy.isPresent() ? new Sql() : Sql.of(" and ").add(dates.within(records.tableColumn(on.date())));
            case Indicator.Dating.Stock stock ->
                Sql.of(" and " + records.tableColumn(stock.from()) + " <= last.day and ("
                        + records.tableColumn(stock.until()) + " is null or " + records.tableColumn(stock.until())
                        + " >= last.day)");
            case Indicator.Dating.InYear in ->
                Sql.of(" and " + records.tableColumn(in.year()) + " in ("
                        + plan.period().from().getYear() + ", "
                        + plan.before().from().getYear() + ")");
        };
    }

    private Sql hit() {
        Sql hit = Sql.of("select d.*");
        List<Sql> conditions = new ArrayList<>();
        datedBy.ifPresent(lookup -> {
            String day = "d.s" + lookup.number();
            hit.add(", " + day + " as day, ").add(dates.which(day)).add(" as p");
            conditions.add(dates.within(day));
        });
        for (Condition each : plan.conditions(true)) {
            conditions.add(records.overRows().condition(each));
        }
        hit.add(" from a_full d");
        return conditions.isEmpty() ? hit : hit.add("\n where ").add(Sql.joined(" and ", conditions));
    }

    /// One row for each that is counted and period, with the values of its records.
    private Sql counted() {
        boolean each = plan.counting() instanceof Counting.Each;
        Sql values = new Sql();
        for (int part = 0; part < plan.parts().size(); part++) {
            PartPlan asked = plan.parts().get(part);
            if (!asked.ofPerson()) {
                Sql value = records.overRows().part(asked.value(), asked.list());
                values.add(", ").add(each ? value : one(value, asked)).add(" as v" + part);
            }
        }
        Amount amount = plan.amount();
        if (amount != null && !amount.ofPerson()) {
            Sql value = amount(amount, records.overRows());
            values.add(", ").add(each ? value : first(value)).add(" as amount");
        }
        return Sql.of("select d.key, d.p").add(values).add(" from a_hit d").add(each ? "" : " group by d.key, d.p");
    }

    /// All records of the persons counted, and the one value each person has.
    ///
    /// Where the records counted are the persons' own, they are at hand already and only the persons'
    /// others are fetched.
    private void persons(Map<String, Sql> with, ScopeSql scope) {
        with.put(scope.name("keys"), ScopeSql.distinct("key", "counted"));
        with.put(scope.name("kin"), scope.kin(scope.name("keys"), 0));
        TreeSet<Integer> asked = scope.askedNodes();
        asked.remove(0);
        Sql rows = Sql.of("select k.key, k.key as k0, ")
                .add(scope.columns(asked))
                .add("\n from " + scope.name("kin") + " k join " + scope.firstTable()
                        + " on b0.record_id = k.record_id and ")
                .add(moment.versions("b0"))
                .add(scope.joins(asked));
        if (plan.countsOwnRecords()) {
            rows.add("\n where not exists (select from a_hit h where h.record_id = k.record_id)");
        }
        with.put(scope.name("rows"), rows);
        with.putAll(scope.said(false));
        String all = scope.name("full");
        if (plan.countsOwnRecords()) {
            String columns = "key, trust, recorded_at, record_id" + scope.rowColumns();
            all = scope.name("all");
            with.put(
                    all,
                    Sql.of("select " + columns + " from a_hit union all select " + columns + " from "
                            + scope.name("full")));
        }
        with.put("person", person(scope).add(" from " + all + " d group by d.key"));
    }

    private Sql person(ScopeSql scope) {
        Sql person = Sql.of("select d.key");
        for (int part = 0; part < plan.parts().size(); part++) {
            PartPlan each = plan.parts().get(part);
            if (each.ofPerson()) {
                person.add(", ")
                        .add(one(scope.overRows().part(each.value(), each.list()), each))
                        .add(" as v" + part);
            }
        }
        Amount amount = plan.amount();
        if (amount != null && amount.ofPerson()) {
            person.add(", ").add(first(amount(amount, scope.overRows()))).add(" as amount");
        }
        return person;
    }

    private Sql foundRows(boolean withPersons) {
        Sql found = Sql.of("select * from counted");
        if (withPersons) {
            found.add(" left join person using (key)");
        }
        List<Sql> filters = new ArrayList<>();
        for (FigurePlan.Filter filter : plan.filters()) {
            filters.add(isOf(filter.part(), filter.code()));
        }
        if (filters.isEmpty()) {
            return found;
        }
        return Sql.of("select * from (").add(found).add(") d where ").add(Sql.joined(" and ", filters));
    }

    private static Sql amount(Amount amount, ConditionSql sql) {
        return switch (amount) {
            case Amount.Number number -> sql.term(number.term());
            case Amount.Truth truth -> sql.condition(truth.condition());
        };
    }

    /// The one part of a person whose records may differ.
    private static Sql one(Sql value, PartPlan part) {
        String differing = part.split().whenDiffering();
        if (differing == null) {
            return first(value);
        }
        Sql least = Sql.of("min(").add(value).add(" collate \"C\")");
        Sql most = Sql.of("max(").add(value).add(" collate \"C\")");
        return Sql.of("case when ")
                .add(least)
                .add(" <> ")
                .add(most)
                .add(" then ")
                .bind(differing)
                .add(" else ")
                .add(least)
                .add(" end");
    }

    /// The first filled value: of the most trusted agency, then the earliest recorded, then the lowest
    /// record.
    ///
    /// All these aggregates ask for one order and none filters, so the server sorts the rows once for
    /// all of them.
    private static Sql first(Sql value) {
        return Sql.of("(array_remove(array_agg(")
                .add(value)
                .add(" order by d.trust, d.recorded_at, d.record_id), null))[1]");
    }
}
