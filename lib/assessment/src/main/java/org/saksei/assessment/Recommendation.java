package org.saksei.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;

/// Something a report, a treaty body or a review asked the country to do, and what became of it.
///
/// @param grader the report or body it stands in
/// @param year of that report
/// @param quote the exact words seen
/// @param quotedFrom where those words were seen, which need not be the report itself
/// @param priority place in the report's own order, or null
/// @param criteria ids of the criteria it speaks to
/// @param owner institution that has to do it, or null
/// @param dueOn or null
/// @param targets by figure id the value to reach, or null where none was set
/// @param repeats id of the same recommendation in an earlier year, or null
/// @param moves how it came to its state, the first first; nothing is ever removed
public record Recommendation(
        String id,
        String grader,
        int year,
        String quote,
        String quotedFrom,
        Text text,
        @Nullable Integer priority,
        List<String> criteria,
        List<String> topics,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        RecommendationState state,
        SequencedMap<String, Optional<BigDecimal>> targets,
        List<Document> evidence,
        @Nullable String repeats,
        List<Move> moves) {

    /// A piece of evidence.
    ///
    /// @param document name of the attachment; it never stands on a public page
    public record Document(LocalDate on, String document, String note) {}

    /// Who may make a move.
    public enum Role {
        SECRETARIAT,
        /// The institution the recommendation is assigned to.
        OWNER
    }

    /// One step, kept for good.
    ///
    /// @param by who, by account
    /// @param why the reason, empty where none is asked for
    public record Move(RecommendationState to, String by, Role as, LocalDate on, String why) {}

    public Recommendation {
        criteria = List.copyOf(criteria);
        topics = List.copyOf(topics);
        targets = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(targets));
        evidence = List.copyOf(evidence);
        moves = List.copyOf(moves);
    }

    /// Nobody has said yet that nothing more is to be done.
    public boolean isOpen() {
        return !(state instanceof RecommendationState.Verified || state instanceof RecommendationState.NotPursued);
    }

    /// Open, and its day has passed.
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    public Recommendation with(Document more) {
        List<Document> all = new ArrayList<>(evidence);
        all.add(more);
        return with(state, all, moves);
    }

    /// Assigned to an institution, with a day.
    public Recommendation with(@Nullable String institution, @Nullable LocalDate day) {
        return new Recommendation(
                id,
                grader,
                year,
                quote,
                quotedFrom,
                text,
                priority,
                criteria,
                topics,
                institution,
                day,
                state,
                targets,
                evidence,
                repeats,
                moves);
    }

    /// With values to reach, by figure.
    public Recommendation with(SequencedMap<String, Optional<BigDecimal>> goals) {
        return new Recommendation(
                id,
                grader,
                year,
                quote,
                quotedFrom,
                text,
                priority,
                criteria,
                topics,
                owner,
                dueOn,
                state,
                goals,
                evidence,
                repeats,
                moves);
    }

    /// Linked with an earlier one, or with none.
    public Recommendation repeating(@Nullable String earlier) {
        return new Recommendation(
                id,
                grader,
                year,
                quote,
                quotedFrom,
                text,
                priority,
                criteria,
                topics,
                owner,
                dueOn,
                state,
                targets,
                evidence,
                earlier,
                moves);
    }

    /// As it stands after moves that were checked when they were made.
    public Recommendation after(List<Move> made) {
        return made.isEmpty() ? this : with(made.getLast().to(), evidence, made);
    }

    /// The recommendation after a move.
    ///
    /// @throws Refused when the move skips a step, is not this person's to make, or lacks reason or
    ///     evidence
    public Recommendation apply(Move move) {
        refusal(move).ifPresent(problem -> {
            throw Refused.because(problem);
        });
        List<Move> all = new ArrayList<>(moves);
        all.add(move);
        return with(move.to(), evidence, all);
    }

    /// The states somebody may bring it to from here, if reason and evidence are given.
    public List<RecommendationState> next(Role as) {
        return next().stream()
                .filter(to -> onlyBy(to).map(only -> only == as).orElse(true))
                .toList();
    }

    /// The states it may come to from here, by anybody.
    public List<RecommendationState> next() {
        return RecommendationState.list().stream()
                .filter(to -> to.from().contains(state.word()))
                .toList();
    }

    /// Who alone says so: done is said by the owner, seen to be done by the secretariat.
    private static Optional<Role> onlyBy(RecommendationState to) {
        return switch (to) {
            case RecommendationState.Implemented _ -> Optional.of(Role.OWNER);
            case RecommendationState.Verified _ -> Optional.of(Role.SECRETARIAT);
            case RecommendationState.Recorded _,
                    RecommendationState.Assigned _,
                    RecommendationState.InProgress _,
                    RecommendationState.NotPursued _,
                    RecommendationState.Reopened _ -> Optional.empty();
        };
    }

    private Optional<Problem> refusal(Move move) {
        String to = move.to().word();
        if (!move.to().from().contains(state.word())) {
            return Optional.of(problem(
                    AssessmentProblem.WRONG_MOVE,
                    to,
                    "from",
                    state.word(),
                    "allowed",
                    String.join(", ", move.to().from())));
        }
        Optional<Role> only = onlyBy(move.to());
        if (only.isPresent() && only.get() != move.as()) {
            String who = only.get() == Role.OWNER ? "the owner" : "the secretariat";
            return Optional.of(problem(AssessmentProblem.MOVE_NOT_YOURS, to, "who", who));
        }
        if (move.to() instanceof RecommendationState.Implemented
                && evidence.stream().noneMatch(document -> isInsideAPeriod(document, move.on()))) {
            return Optional.of(problem(AssessmentProblem.EVIDENCE_MISSING, to));
        }
        boolean reasonNeeded = move.to() instanceof RecommendationState.NotPursued
                || move.to() instanceof RecommendationState.Reopened;
        return reasonNeeded && move.why().isBlank()
                ? Optional.of(problem(AssessmentProblem.REASON_MISSING, to))
                : Optional.empty();
    }

    /// Reporting periods follow one another without a gap, the first for the report after the
    /// recommendation's; what lies before it, or ahead of us, is no evidence.
    private boolean isInsideAPeriod(Document document, LocalDate today) {
        return !document.on().isBefore(Period.tipYear(year + 1).from())
                && !document.on().isAfter(today);
    }

    private Problem problem(AssessmentProblem code, String to, Object... more) {
        List<Object> values = new ArrayList<>(List.of("id", id, "to", to));
        values.addAll(List.of(more));
        return Problem.of(code, new Place.Nowhere(), values.toArray());
    }

    private Recommendation with(RecommendationState other, List<Document> documents, List<Move> history) {
        return new Recommendation(
                id,
                grader,
                year,
                quote,
                quotedFrom,
                text,
                priority,
                criteria,
                topics,
                owner,
                dueOn,
                other,
                targets,
                documents,
                repeats,
                history);
    }
}
