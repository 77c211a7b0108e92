package org.saksei.assessment;

import java.util.List;
import java.util.Optional;

/// How far a recommendation has come. Each state knows which ones it follows.
public sealed interface RecommendationState {

    String word();

    /// The states a recommendation may come from.
    List<String> from();

    /// Entered from a report.
    record Recorded() implements RecommendationState {
        @Override
        public String word() {
            return "recorded";
        }

        @Override
        public List<String> from() {
            return List.of();
        }
    }

    /// An institution has to do it.
    record Assigned() implements RecommendationState {
        @Override
        public String word() {
            return "assigned";
        }

        @Override
        public List<String> from() {
            return List.of("recorded");
        }
    }

    record InProgress() implements RecommendationState {
        @Override
        public String word() {
            return "in_progress";
        }

        @Override
        public List<String> from() {
            return List.of("assigned", "reopened");
        }
    }

    /// Done, says the owner, with evidence.
    record Implemented() implements RecommendationState {
        @Override
        public String word() {
            return "implemented";
        }

        @Override
        public List<String> from() {
            return List.of("in_progress");
        }
    }

    /// Done, says the secretariat.
    record Verified() implements RecommendationState {
        @Override
        public String word() {
            return "verified";
        }

        @Override
        public List<String> from() {
            return List.of("implemented");
        }
    }

    /// Given up, for a reason that is kept.
    record NotPursued() implements RecommendationState {
        @Override
        public String word() {
            return "not_pursued";
        }

        @Override
        public List<String> from() {
            return List.of("assigned");
        }
    }

    record Reopened() implements RecommendationState {
        @Override
        public String word() {
            return "reopened";
        }

        @Override
        public List<String> from() {
            return List.of("verified");
        }
    }

    /// All there are, in the order of work.
    static List<RecommendationState> list() {
        return List.of(
                new Recorded(),
                new Assigned(),
                new InProgress(),
                new Implemented(),
                new Verified(),
                new NotPursued(),
                new Reopened());
    }

    static Optional<RecommendationState> find(String word) {
        return list().stream().filter(state -> state.word().equals(word)).findFirst();
    }

    /// The words of all states.
    static List<String> words() {
        return list().stream().map(RecommendationState::word).toList();
    }
}
