package org.saksei.app.statements.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the checks found in all statements; replaced as a whole.
public final class FindingStore {

    private final JdbcClient sql;

    public FindingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param statements by role, the statements it is about
    public record Draft(
            String check, String scope, String verdict, String line, List<Map.Entry<String, Long>> statements) {}

    public void replace(List<Draft> findings, Instant at) {
        sql.sql("delete from statements.finding").update();
        for (Draft finding : findings) {
            long id = sql.sql("insert into statements.finding (check_name, scope, verdict, line, found_at)"
                            + " values (:check, :scope, :verdict, :line, :at) returning id")
                    .param("check", finding.check())
                    .param("scope", finding.scope())
                    .param("verdict", finding.verdict())
                    .param("line", finding.line())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            for (Map.Entry<String, Long> statement : finding.statements()) {
                sql.sql("insert into statements.finding_statement (finding_id, statement_id, role)"
                                + " values (:finding, :statement, :role) on conflict do nothing")
                        .param("finding", id)
                        .param("statement", statement.getValue())
                        .param("role", statement.getKey())
                        .update();
            }
        }
    }

    /// How many say that something contradicts something.
    public long countFaults() {
        return sql.sql("select count(*) from statements.finding where verdict in ('conflict', 'inconsistent')")
                .query(Long.class)
                .single();
    }
}
