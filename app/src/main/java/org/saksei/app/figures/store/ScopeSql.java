package org.saksei.app.figures.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saksei.figures.Scope;
import org.saksei.register.Condition.Term;
import org.saksei.register.FieldType;
import org.saksei.register.Related;

/// The tables of one scope as SQL: its records with the records they lead to, the clusters they belong
/// to, and what other records say about them.
///
/// Names in the query begin with the scope's letter: `a_rows` are its records with every column that is
/// needed (`f0`, `f1`, … and the cluster `k0` of the record at node 0), `a_kin0` all records of these
/// clusters, `a_said0` what others say by cluster, `a_full` the rows with it (`s0`, …).
final class ScopeSql {

    private final Scope scope;
    private final String letter;
    private final Moment moment;
    private final LocalDate today;
    private final List<String> trust;
    private final Map<String, String> columns = new TreeMap<>();

    ScopeSql(Scope scope, String letter, Moment moment, LocalDate today, List<String> trust) {
        this.scope = scope;
        this.letter = letter;
        this.moment = moment;
        this.today = today;
        this.trust = trust;
        new TreeMap<>(scope.readings()).forEach((path, reading) -> {
            if (reading instanceof Scope.Reading.Column) {
                columns.put(path, "f" + columns.size());
            }
        });
    }

    /// A name of this scope: `a_rows`.
    String name(String what) {
        return letter + "_" + what;
    }

    /// Writes conditions over the joined tables, before they are rows of `a_rows`.
    ConditionSql overTables() {
        return new ConditionSql(this::tableColumn, today);
    }

    /// Writes conditions over `a_full`, under its alias `d`.
    ConditionSql overRows() {
        return new ConditionSql(field -> "d." + rowColumn(field), today);
    }

    String tableColumn(Term.FieldOf field) {
        return switch (scope.reading(field)) {
            case Scope.Reading.Column column -> node(column.node()) + "." + Sql.name(column.name());
            case Scope.Reading.Said said -> throw new IllegalArgumentException(field.written() + " is said by others");
        };
    }

    String rowColumn(Term.FieldOf field) {
        return switch (scope.reading(field)) {
            case Scope.Reading.Column column -> Objects.requireNonNull(columns.get(field.written()));
            case Scope.Reading.Said said -> "s" + said.lookup();
        };
    }

    String node(int number) {
        return letter + number;
    }

    /// `register."victim" a0`.
    String firstTable() {
        return table(scope.first()) + " " + node(0);
    }

    private static String table(Scope.Node node) {
        return "register." + Sql.name(node.recordType());
    }

    /// The joins to the records referred to, and to the clusters of `nodes`.
    Sql joins(TreeSet<Integer> clustered) {
        Sql joins = new Sql();
        for (Scope.Node node : scope.nodes()) {
            String alias = node(node.number());
            if (node.number() > 0) {
                joins.add("\n left join " + table(node) + " " + alias + " on " + alias + ".record_id = "
                                + node(node.parent()) + "." + Sql.name(node.reference()) + " and ")
                        .add(moment.versions(alias));
            }
            String model = node.model();
            if (clustered.contains(node.number()) && model != null) {
                joins.add("\n left join linkage.member " + alias + "m on " + alias + "m.record_id = " + alias
                                + ".record_id and " + alias + "m.model = ")
                        .bind(model)
                        .add(" and ")
                        .add(moment.memberships(alias + "m"));
            }
        }
        return joins;
    }

    /// The cluster of a node's record: that of linkage, or a negative number of its own.
    String cluster(int node) {
        return scope.nodes().get(node).model() == null
                ? "-" + node(node) + ".record_id"
                : "coalesce(" + node(node) + "m.cluster_id, -" + node(node) + ".record_id)";
    }

    /// Where a record stands in the order of trust, the most trusted at 0.
    Sql trustRank(String alias) {
        if (trust.isEmpty()) {
            return Sql.of("cast(0 as int)");
        }
        Sql rank = Sql.of("case " + alias + ".agency");
        for (int i = 0; i < trust.size(); i++) {
            rank.add(" when ").bind(trust.get(i)).add(" then " + i);
        }
        return rank.add(" else " + trust.size() + " end");
    }

    /// The columns of `a_rows` besides those the caller adds.
    Sql columns(TreeSet<Integer> clustered) {
        Sql list = Sql.of(node(0) + ".record_id, " + node(0) + ".recorded_at, ")
                .add(trustRank(node(0)))
                .add(" as trust");
        clustered.forEach(node -> list.add(", " + cluster(node) + " as k" + node));
        columns.forEach((path, name) -> {
            Scope.Reading.Column column = (Scope.Reading.Column) reading(path);
            list.add(", " + node(column.node()) + "." + Sql.name(column.name()) + " as " + name);
        });
        return list;
    }

    private Scope.Reading reading(String path) {
        Scope.Reading reading = scope.readings().get(path);
        if (reading == null) {
            throw new IllegalArgumentException("no reading of " + path);
        }
        return reading;
    }

    /// The columns of `a_full` that hold values, each after a comma.
    String rowColumns() {
        StringBuilder list = new StringBuilder();
        columns.values().forEach(name -> list.append(", ").append(name));
        scope.lookups().forEach(lookup -> list.append(", s").append(lookup.number()));
        return list.toString();
    }

    /// The nodes of whose records others say something.
    TreeSet<Integer> askedNodes() {
        return scope.lookups().stream().map(Scope.Lookup::node).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The named parts of the query from `a_rows` to `a_full`.
    ///
    /// @param kinKnown whether `a_kin0` is there already
    Map<String, Sql> said(boolean kinKnown) {
        Map<String, Sql> parts = new LinkedHashMap<>();
        for (int node : askedNodes()) {
            if (node > 0 || !kinKnown) {
                parts.put(name("keys" + node), distinct("k" + node, name("rows")));
                parts.put(name("kin" + node), kin(name("keys" + node), node));
            }
        }
        scope.lookups().forEach(lookup -> parts.put(name("said" + lookup.number()), said(lookup)));
        Sql full = Sql.of("select d.*");
        Sql joins = new Sql();
        for (Scope.Lookup lookup : scope.lookups()) {
            String said = "said" + lookup.number();
            full.add(", " + said + ".value as s" + lookup.number());
            joins.add("\n left join " + name(said) + " " + said + " on " + said + ".key = d.k" + lookup.node());
        }
        parts.put(name("full"), full.add(" from " + name("rows") + " d").add(joins));
        return parts;
    }

    /// Every key once: `key`.
    ///
    /// A union and not a `distinct`, because of a union the planner expects as many rows as it is given,
    /// and of a `distinct` over a named part always 200, which makes it look up a hundred thousand
    /// clusters one by one.
    static Sql distinct(String column, String rows) {
        return Sql.of("select " + column + " as key from " + rows + " where " + column
                + " is not null union select cast(null as bigint) where false");
    }

    /// All records of the clusters in `keys`: `key, record_id`.
    ///
    /// @param keys name of a part of the query with a column `key`
    Sql kin(String keys, int node) {
        String model = scope.nodes().get(node).model();
        if (model == null) {
            return Sql.of("select key, -key as record_id from " + keys);
        }
        return Sql.of("select k.key, m.record_id from " + keys
                        + " k join linkage.member m on m.cluster_id = k.key and m.model = ")
                .bind(model)
                .add(" and ")
                .add(moment.memberships("m"))
                .add(" where k.key > 0 union all select k.key, -k.key from " + keys + " k where k.key < 0");
    }

    /// What other records say by cluster: `key, value`.
    private Sql said(Scope.Lookup lookup) {
        Related related = lookup.related();
        ScopeSql others = others(lookup);
        String take = "o0." + Sql.name(related.take());
        Sql said = Sql.of("select distinct on (k.key) k.key, " + take + " as value from " + name("kin" + lookup.node())
                        + " k join " + others.firstTable() + " on o0." + Sql.name(related.reference())
                        + " = k.record_id and ")
                .add(moment.versions("o0"))
                .add(others.joins(new TreeSet<>()))
                .add("\n where ")
                .add(others.accepted(related));
        return said.add("\n order by k.key, o0." + Sql.name(related.order()) + (related.last() ? " desc" : "")
                        + " nulls last, ")
                .add(others.trustRank("o0"))
                .add(", o0.recorded_at, o0.record_id");
    }

    private ScopeSql others(Scope.Lookup lookup) {
        return new ScopeSql(lookup.others(), "o", moment, today, trust);
    }

    /// Whether another record has something to say.
    private Sql accepted(Related related) {
        String take = "o0." + Sql.name(related.take());
        String filled = related.type() == FieldType.CODES ? "cardinality(" + take + ") > 0" : take + " is not null";
        return Sql.of(filled + " and ").add(overTables().condition(related.where()));
    }

    /// The clusters about which others say a date that `inRange` accepts: `key`.
    Sql touched(Scope.Lookup lookup, Dates dates) {
        Related related = lookup.related();
        ScopeSql others = others(lookup);
        Scope.Node node = scope.nodes().get(lookup.node());
        String reference = "o0." + Sql.name(related.reference());
        Sql touched = Sql.of("select distinct "
                + (node.model() == null ? "-" + reference : "coalesce(m.cluster_id, -" + reference + ")")
                + " as key from " + others.firstTable());
        touched.add(others.joins(new TreeSet<>()));
        if (node.model() != null) {
            touched.add("\n left join linkage.member m on m.record_id = " + reference + " and m.model = ")
                    .bind(node.model())
                    .add(" and ")
                    .add(moment.memberships("m"));
        }
        return touched.add("\n where " + reference + " is not null and ")
                .add(moment.versions("o0"))
                .add(" and ")
                .add(others.accepted(related))
                .add(" and ")
                .add(dates.within("o0." + Sql.name(related.take())));
    }

    /// The text of every named part, for the `with` of the query.
    static Sql with(Map<String, Sql> parts) {
        List<Sql> all = new ArrayList<>();
        parts.forEach(
                (name, part) -> all.add(Sql.of(name + " as (\n ").add(part).add("\n)")));
        return Sql.of("with ").add(Sql.joined(", ", all));
    }
}
