package org.saksei.app.assessment.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.app.assessment.Followed;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.RecommendationState;
import org.saksei.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people entered about recommendations: each list in the order of entering, nothing ever changed.
public final class RecommendationStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    public RecommendationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Something entered about one recommendation.
    public record Entered<T>(String recommendation, T what, String by, Instant at) {}

    /// @param earlier null takes a link back
    public record Repetition(@Nullable String earlier, String why) {}

    /// @param link address, or empty
    public record Proof(Recommendation.Document document, String link) {}

    /// Waits for whoever else works on the same recommendation, until the transaction ends.
    public void lock(String id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('assessment.recommendation/' || :id, 0))")
                .param("id", id)
                .query((row, number) -> number)
                .list();
    }

    public List<Entered<Recommendation>> listRecommendations() {
        return sql.sql("select * from assessment.recommendation order by year, priority nulls last, id")
                .query((row, number) -> entered(row, "id", recommendation(row)))
                .list();
    }

    /// @return whether the id was free
    public boolean addRecommendation(Recommendation added, String by) {
        return sql.sql("insert into assessment.recommendation (id, grader, year, quote, quoted_from, text_en, text_km,"
                                + " priority, criteria, topics, figures, entered_by) values (:id, :grader, :year, :quote,"
                                + " :from, :en, :km, :priority, :criteria::text[], :topics::text[], :figures::text[], :by)"
                                + " on conflict (id) do nothing")
                        .param("id", added.id())
                        .param("grader", added.grader())
                        .param("year", added.year())
                        .param("quote", added.quote())
                        .param("from", added.quotedFrom())
                        .param("en", added.text().in("en"))
                        .param("km", added.text().has("km") ? added.text().in("km") : "")
                        .param("priority", added.priority())
                        .param("criteria", added.criteria().toArray(String[]::new))
                        .param("topics", added.topics().toArray(String[]::new))
                        .param("figures", added.targets().sequencedKeySet().toArray(String[]::new))
                        .param("by", by)
                        .update()
                == 1;
    }

    public List<Entered<Followed.Plan>> listPlans() {
        return sql.sql("select * from assessment.plan order by id")
                .query((row, number) -> entered(row, "recommendation_id", plan(row)))
                .list();
    }

    public void addPlan(String id, Followed.Plan plan, String by) {
        sql.sql("insert into assessment.plan (recommendation_id, owner, due_on, steps, targets, why, entered_by)"
                        + " values (:id, :owner, :due, :steps, :targets::jsonb, :why, :by)")
                .param("id", id)
                .param("owner", plan.owner())
                .param("due", plan.dueOn())
                .param("steps", plan.steps())
                .param("targets", JSON.writeValueAsString(plan.targets()))
                .param("why", plan.why())
                .param("by", by)
                .update();
    }

    public List<Entered<Recommendation.Move>> listMoves() {
        return sql.sql("select * from assessment.move order by id")
                .query((row, number) -> entered(row, "recommendation_id", move(row)))
                .list();
    }

    public void addMove(String id, String from, Recommendation.Move move) {
        sql.sql("insert into assessment.move (recommendation_id, from_state, to_state, as_role, why, moved_on,"
                        + " entered_by) values (:id, :from, :to, :role, :why, :on, :by)")
                .param("id", id)
                .param("from", from)
                .param("to", move.to().word())
                .param("role", move.as().name().toLowerCase(java.util.Locale.ROOT))
                .param("why", move.why())
                .param("on", move.on())
                .param("by", move.by())
                .update();
    }

    public List<Entered<Proof>> listEvidence() {
        return sql.sql("select * from assessment.evidence order by id")
                .query((row, number) -> entered(
                        row,
                        "recommendation_id",
                        new Proof(
                                new Recommendation.Document(
                                        row.getObject("dated_on", LocalDate.class),
                                        row.getString("document"),
                                        row.getString("note")),
                                row.getString("link"))))
                .list();
    }

    public void addEvidence(String id, Proof proof, String by) {
        sql.sql("insert into assessment.evidence (recommendation_id, dated_on, document, link, note, entered_by)"
                        + " values (:id, :on, :document, :link, :note, :by)")
                .param("id", id)
                .param("on", proof.document().on())
                .param("document", proof.document().document())
                .param("link", proof.link())
                .param("note", proof.document().note())
                .param("by", by)
                .update();
    }

    public List<Entered<Repetition>> listRepetitions() {
        return sql.sql("select * from assessment.repetition order by id")
                .query((row, number) -> entered(
                        row, "recommendation_id", new Repetition(row.getString("earlier_id"), row.getString("why"))))
                .list();
    }

    public void addRepetition(String id, Repetition repetition, String by) {
        sql.sql("insert into assessment.repetition (recommendation_id, earlier_id, why, entered_by)"
                        + " values (:id, :earlier, :why, :by)")
                .param("id", id)
                .param("earlier", repetition.earlier())
                .param("why", repetition.why())
                .param("by", by)
                .update();
    }

    private static <T> Entered<T> entered(ResultSet row, String id, T what) throws SQLException {
        return new Entered<>(
                row.getString(id),
                what,
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static Followed.Plan plan(ResultSet row) throws SQLException {
        SequencedMap<String, BigDecimal> targets =
                JSON.readValue(row.getString("targets"), new TypeReference<LinkedHashMap<String, BigDecimal>>() {});
        return new Followed.Plan(
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getString("steps"),
                targets,
                row.getString("why"));
    }

    private static Recommendation.Move move(ResultSet row) throws SQLException {
        return new Recommendation.Move(
                RecommendationState.find(row.getString("to_state")).orElseThrow(),
                row.getString("entered_by"),
                Recommendation.Role.valueOf(row.getString("as_role").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("moved_on", LocalDate.class),
                row.getString("why"));
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        LinkedHashMap<String, String> text = new LinkedHashMap<>();
        text.put("en", row.getString("text_en"));
        if (!row.getString("text_km").isEmpty()) {
            text.put("km", row.getString("text_km"));
        }
        SequencedMap<String, Optional<BigDecimal>> targets = new LinkedHashMap<>();
        words(row, "figures").forEach(figure -> targets.put(figure, Optional.empty()));
        return new Recommendation(
                row.getString("id"),
                row.getString("grader"),
                row.getInt("year"),
                row.getString("quote"),
                row.getString("quoted_from"),
                new Text(text),
                row.getObject("priority", Integer.class),
                words(row, "criteria"),
                words(row, "topics"),
                null,
                null,
                new RecommendationState.Recorded(),
                targets,
                List.of(),
                null,
                List.of());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
