package org.saksei.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same recommendation across the years. A shared topic proposes a link; a person confirms it, and
/// only then does it stand in [Recommendation#repeats].
public final class RecommendationChains {

    private final Map<String, Recommendation> byId = new LinkedHashMap<>();

    private RecommendationChains(List<Recommendation> recommendations) {
        recommendations.forEach(each -> byId.put(each.id(), each));
    }

    public static RecommendationChains of(List<Recommendation> recommendations) {
        return new RecommendationChains(recommendations);
    }

    /// Earlier ones of the same grader's kind that share a topic and are not linked yet, the likeliest
    /// first: more shared topics, then more shared criteria, then the later year.
    public List<Recommendation> propose(Recommendation recommendation) {
        if (recommendation.repeats() != null) {
            return List.of();
        }
        return byId.values().stream()
                .filter(earlier -> earlier.year() < recommendation.year())
                .filter(earlier -> shared(earlier.topics(), recommendation.topics()) > 0)
                .sorted(Comparator.comparingLong(
                                (Recommendation earlier) -> shared(earlier.topics(), recommendation.topics()))
                        .thenComparingLong(earlier -> shared(earlier.criteria(), recommendation.criteria()))
                        .thenComparingInt(Recommendation::year)
                        .reversed()
                        .thenComparing(Recommendation::id))
                .toList();
    }

    /// The recommendation with all it repeats, the earliest first.
    public List<Recommendation> upTo(Recommendation recommendation) {
        List<Recommendation> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Recommendation each = recommendation;
        while (each != null && seen.add(each.id())) {
            chain.addFirst(each);
            each = find(each.repeats());
        }
        return chain;
    }

    /// The whole chain, earliest first: what it repeats, and what repeats it. Two later ones may repeat
    /// the same earlier one.
    public List<Recommendation> around(Recommendation recommendation) {
        List<Recommendation> chain = upTo(recommendation);
        Set<String> seen = new HashSet<>();
        chain.forEach(each -> seen.add(each.id()));
        boolean grown = true;
        while (grown) {
            List<Recommendation> later = byId.values().stream()
                    .filter(each -> each.repeats() != null && seen.contains(each.repeats()))
                    .filter(each -> !seen.contains(each.id()))
                    .toList();
            later.forEach(each -> seen.add(each.id()));
            grown = chain.addAll(later);
        }
        chain.sort(Comparator.comparingInt(Recommendation::year));
        return List.copyOf(chain);
    }

    /// Whether saying that `later` repeats `earlier` leads forward in time and into no circle.
    public boolean mayLink(Recommendation later, Recommendation earlier) {
        return earlier.year() < later.year()
                && upTo(earlier).stream().noneMatch(each -> each.id().equals(later.id()));
    }

    private @Nullable Recommendation find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    private static long shared(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
