package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.app.assessment.store.RecommendationStore;
import org.saksei.assessment.Recommendation;

/// Puts together what was entered about one recommendation.
final class FollowedDraft {

    private Recommendation recommendation;
    private final boolean entered;
    private String steps = "";
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<Recommendation.Move> moves = new ArrayList<>();
    private final List<Followed.Entry> history = new ArrayList<>();

    FollowedDraft(Recommendation recommendation, boolean entered) {
        this.recommendation = recommendation;
        this.entered = entered;
    }

    void entered(
            Followed.Kind kind, String what, @Nullable LocalDate on, String why, RecommendationStore.Entered<?> each) {
        history.add(new Followed.Entry(kind, what, on, why, each.by(), each.at()));
    }

    void plan(RecommendationStore.Entered<Followed.Plan> each) {
        Followed.Plan plan = each.what();
        SequencedMap<String, Optional<BigDecimal>> targets = new LinkedHashMap<>(recommendation.targets());
        targets.replaceAll((figure, old) -> Optional.ofNullable(plan.targets().get(figure)));
        recommendation = recommendation.with(plan.owner(), plan.dueOn()).with(targets);
        steps = plan.steps();
        String owner = plan.owner();
        entered(Followed.Kind.PLANNED, owner == null ? "" : owner, plan.dueOn(), plan.why(), each);
    }

    void evidence(RecommendationStore.Entered<RecommendationStore.Proof> each) {
        Recommendation.Document document = each.what().document();
        recommendation = recommendation.with(document);
        if (!each.what().link().isEmpty()) {
            links.put(document.document(), each.what().link());
        }
        entered(Followed.Kind.EVIDENCE, document.document(), document.on(), document.note(), each);
    }

    void repetition(RecommendationStore.Entered<RecommendationStore.Repetition> each) {
        String earlier = each.what().earlier();
        recommendation = recommendation.repeating(earlier);
        entered(
                Followed.Kind.LINKED,
                earlier == null ? "" : earlier,
                null,
                each.what().why(),
                each);
    }

    void move(RecommendationStore.Entered<Recommendation.Move> each) {
        moves.add(each.what());
        entered(
                Followed.Kind.MOVED,
                each.what().to().word(),
                each.what().on(),
                each.what().why(),
                each);
    }

    Followed followed() {
        history.sort(Comparator.comparing(Followed.Entry::at));
        return new Followed(recommendation.after(moves), entered, steps, links, history);
    }
}
