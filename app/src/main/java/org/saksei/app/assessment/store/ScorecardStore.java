package org.saksei.app.assessment.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.saksei.app.assessment.Judged;
import org.saksei.app.assessment.KeptDocument;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Judgements of people and the documents they rest on.
public final class ScorecardStore {

    private final JdbcClient sql;

    public ScorecardStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Every judgement of a report year, the latest first.
    public List<Judged> listJudgements(int reportYear) {
        return sql.sql("select criterion, judgement, reason, judged_on, entered_by, entered_at"
                        + " from assessment.judgement where report_year = :year order by id desc")
                .param("year", reportYear)
                .query((row, number) -> new Judged(
                        row.getString("criterion"),
                        row.getString("judgement"),
                        row.getString("reason"),
                        row.getObject("judged_on", LocalDate.class),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void addJudgement(
            int reportYear, String criterion, String judgement, String reason, LocalDate on, String by) {
        sql.sql("insert into assessment.judgement (report_year, criterion, judgement, reason, judged_on, entered_by)"
                        + " values (:year, :criterion, :judgement, :reason, :on, :by)")
                .param("year", reportYear)
                .param("criterion", criterion)
                .param("judgement", judgement)
                .param("reason", reason)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /// Documents of a report year that were not withdrawn, by date.
    public List<KeptDocument> listDocuments(int reportYear) {
        return sql.sql("select d.* from assessment.document d where d.report_year = :year and not exists"
                        + " (select from assessment.document_withdrawal w where w.document_id = d.id)"
                        + " order by d.dated_on, d.id")
                .param("year", reportYear)
                .query(ScorecardStore::document)
                .list();
    }

    public long addDocument(int reportYear, KeptDocument document) {
        return sql.sql("insert into assessment.document"
                        + " (report_year, criteria, title, link, dated_on, promised, action_class, note, entered_by)"
                        + " values (:year, :criteria::text[], :title, :link, :on, :promised, :class, :note, :by)"
                        + " returning id")
                .param("year", reportYear)
                .param("criteria", document.criteria().toArray(String[]::new))
                .param("title", document.title())
                .param("link", document.link())
                .param("on", document.on())
                .param("promised", document.promised())
                .param("class", document.actionClass())
                .param("note", document.note())
                .param("by", document.enteredBy())
                .query(Long.class)
                .single();
    }

    /// @return whether there was such a document of that year, not yet withdrawn
    public boolean withdrawDocument(int reportYear, long id, String why, String by) {
        return sql.sql("insert into assessment.document_withdrawal (document_id, why, withdrawn_by)"
                                + " select id, :why, :by from assessment.document"
                                + " where id = :id and report_year = :year on conflict do nothing")
                        .param("id", id)
                        .param("year", reportYear)
                        .param("why", why)
                        .param("by", by)
                        .update()
                == 1;
    }

    private static KeptDocument document(ResultSet row, int number) throws SQLException {
        Array criteria = row.getArray("criteria");
        return new KeptDocument(
                row.getLong("id"),
                Arrays.asList((String[]) criteria.getArray()),
                row.getString("title"),
                row.getString("link"),
                row.getObject("dated_on", LocalDate.class),
                row.getBoolean("promised"),
                row.getString("action_class"),
                row.getString("note"),
                row.getString("entered_by"));
    }
}
