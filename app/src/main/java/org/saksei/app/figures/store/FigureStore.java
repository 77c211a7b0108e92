package org.saksei.app.figures.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.FigurePlan;
import org.saksei.figures.Indicator;
import org.saksei.figures.Tally;
import org.saksei.figures.Trace;
import org.saksei.kernel.Period;
import org.saksei.kernel.Source;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts in the database what plans ask for.
public final class FigureStore {

    private final JdbcClient sql;

    public FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was counted for one figure.
    public record Counts(List<Tally> tallies, long undecidedPairs) {}

    /// Whether any record is dated in the period, and in the one a year before.
    public record Presence(boolean now, boolean before) {}

    /// For the rest of the transaction: plans are made for the values at hand, without compiling them,
    /// with room to group a million persons in memory.
    public void prepare() {
        sql.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),"
                        + " set_config('work_mem', '256MB', true)")
                .query()
                .listOfRows();
    }

    /// The moment of the database's clock.
    public Instant now() {
        return sql.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// @param at the moment whose knowledge is asked for, null for now
    /// @param today the day on which the question is asked
    public Counts count(FigurePlan plan, @Nullable Instant at, LocalDate today) {
        Sql query = new FigureSql(plan, new Moment(at), today).tallies();
        List<Tally> tallies = new ArrayList<>();
        long[] pairs = {0};
        statement(query).query((ResultSet row) -> {
            if (row.getInt("part") == FigureSql.PAIRS) {
                pairs[0] = row.getBigDecimal("amount").longValueExact();
            } else {
                tallies.add(tally(row));
            }
        });
        return new Counts(tallies, pairs[0]);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("part"),
                row.getString("code"),
                row.getInt("p") == 1,
                row.getBigDecimal("amount"),
                Optional.ofNullable(row.getBigDecimal("whole")).orElse(BigDecimal.ZERO));
    }

    /// Whether the register has anything of the figure's record type in its periods, before any
    /// condition.
    public Presence presence(FigurePlan plan, @Nullable Instant at, LocalDate today) {
        Sql query = new FigureSql(plan.unconditional(), new Moment(at), today).presence();
        return statement(query)
                .query((row, number) -> new Presence(row.getBoolean("now"), row.getBoolean("before")))
                .single();
    }

    /// Number of the register's state: the same number, the same records and memberships.
    public long generation() {
        return sql.sql("select number from register.generation")
                .query(Long.class)
                .single();
    }

    /// When the first file came, or nothing: before it the register knew nothing.
    public Optional<Instant> began() {
        return sql.sql("select started_at from register.import_run order by id limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// What was heard of an agency that sent records.
    ///
    /// @param latest newest day any of its records is dated, not after today
    public record Sent(String agency, LocalDate latest, long inPeriod) {}

    /// Per agency the records dated in the period and the newest day, over the dates that figures use.
    ///
    /// @param dates field that holds a date, with its record type
    public List<Sent> sent(SortedMap<String, SortedSet<String>> dates, Period period, LocalDate today) {
        List<Sql> days = new ArrayList<>();
        dates.forEach((type, fields) -> fields.forEach(field -> days.add(Sql.of("select agency, " + Sql.name(field)
                + " as day from register." + Sql.name(type) + " where superseded_at = 'infinity'"))));
        if (days.isEmpty()) {
            return List.of();
        }
        Sql query = Sql.of("select agency, max(day) as latest, count(*) filter (where day >= ")
                .bind(period.from())
                .add(" and day <= ")
                .bind(period.to())
                .add(") as in_period from (")
                .add(Sql.joined(" union all ", days))
                .add(") dated where day <= ")
                .bind(today)
                .add(" group by agency");
        return statement(query)
                .query((row, number) -> new Sent(
                        row.getString("agency"), row.getObject("latest", LocalDate.class), row.getLong("in_period")))
                .list();
    }

    /// Agencies a return of the period is expected from, and whether one has come.
    ///
    /// @param returns a record type with `of_agency`, `month` and `received_on`
    public Map<String, Boolean> returns(RecordType returns, Period period) {
        Map<String, Boolean> received = new TreeMap<>();
        Sql query = Sql.of("select of_agency, bool_or(received_on is not null) as received from register."
                        + Sql.name(returns.name()) + " where superseded_at = 'infinity' and month between ")
                .bind(period.from())
                .add(" and ")
                .bind(period.to())
                .add(" group by of_agency");
        statement(query).query((ResultSet row) -> {
            received.put(row.getString("of_agency"), row.getBoolean("received"));
        });
        return received;
    }

    /// Whether any agency has sent its return for a month of the period, even one with nothing to report.
    ///
    /// @param returns the record type of returns: `month` is the first day of the month, `received_on`
    ///     is empty as long as the return is only expected
    public boolean anyReturn(RecordType returns, Period period, @Nullable Instant at) {
        Sql query = Sql.of("select exists (select from register." + Sql.name(returns.name()) + " r where ")
                .add(new Moment(at).versions("r"))
                .add(" and r.month between ")
                .bind(period.from())
                .add(" and ")
                .bind(period.to())
                .add(
                        returns.find("received_on")
                                        .filter(field -> field.type() == FieldType.DATE)
                                        .isPresent()
                                ? " and r.received_on is not null)"
                                : ")");
        return statement(query).query(Boolean.class).single();
    }

    /// The records behind a number.
    ///
    /// @param before of the period a year before
    /// @param part number of the split in the plan, or [Tally#TOTAL]
    public List<Trace.Row> trace(
            FigurePlan plan, boolean before, int part, String code, @Nullable Instant at, LocalDate today) {
        Sql query = new FigureSql(plan, new Moment(at), today).trace(before ? 1 : 0, part, code);
        return statement(query).query(FigureStore::traced).list();
    }

    private static Trace.Row traced(ResultSet row, int number) throws SQLException {
        return new Trace.Row(
                row.getLong("record_id"),
                row.getInt("version"),
                row.getString("agency"),
                new Source(row.getString("source_file"), row.getString("source_sheet"), row.getInt("source_row")),
                row.getObject("day", LocalDate.class),
                row.getLong("key"),
                row.getString("amount"));
    }

    private JdbcClient.StatementSpec statement(Sql query) {
        List<Object> values = new ArrayList<>(query.values());
        return sql.sql(query.text()).params(values);
    }

    /// The day of a moment, in UTC, so that the same question has the same answer everywhere.
    public static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The newest day, not after `latest`, that places a current record of the figure's own type in a
    /// period; nothing where the day stands in another record or is no day.
    public Optional<LocalDate> latestDay(Indicator indicator, LocalDate latest) {
        if (!(indicator.dating() instanceof Indicator.Dating.On on)
                || on.date().path().size() != 1) {
            return Optional.empty();
        }
        String day = Sql.name(on.date().path().getFirst());
        return sql.sql("select max(" + day + ") from register." + Sql.name(indicator.recordType())
                        + " where superseded_at = 'infinity' and " + day + " <= :latest")
                .param("latest", latest)
                .query(LocalDate.class)
                .optional();
    }
}
