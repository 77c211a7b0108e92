package org.saksei.app.assessment.store;

import java.time.ZoneOffset;
import java.util.List;
import org.saksei.app.assessment.TypedPlacement;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tier rows somebody typed in.
public final class PlacementStore {

    private final JdbcClient sql;

    public PlacementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order of typing.
    public List<TypedPlacement> list() {
        return sql.sql("select iso3, country, year, tier, written, confidence, source, entered_by, entered_at"
                        + " from assessment.placement order by id")
                .query((row, number) -> new TypedPlacement(
                        row.getString("iso3"),
                        row.getString("country"),
                        row.getInt("year"),
                        row.getString("tier"),
                        row.getString("written"),
                        row.getString("confidence"),
                        row.getString("source"),
                        row.getString("entered_by"),
                        row.getObject("entered_at", java.time.OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate()))
                .list();
    }

    public void add(TypedPlacement row) {
        sql.sql("insert into assessment.placement (iso3, country, year, tier, written, confidence, source, entered_by)"
                        + " values (:iso3, :country, :year, :tier, :written, :confidence, :source, :account)")
                .param("iso3", row.iso3())
                .param("country", row.country())
                .param("year", row.year())
                .param("tier", row.tier())
                .param("written", row.written())
                .param("confidence", row.confidence())
                .param("source", row.source())
                .param("account", row.enteredBy())
                .update();
    }
}
