package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Criterion;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.RecommendationState;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Text;

/// Reads what somebody typed to enter a recommendation, and finds every mistake at once.
final class RecommendationEntry {

    /// A topic is a code, not a sentence.
    private static final int LONGEST_TOPIC = 50;

    private final AssessmentPack pack;

    RecommendationEntry(AssessmentPack pack) {
        this.pack = pack;
    }

    /// @throws Refused with every mistake
    Recommendation read(RecommendationService.RecommendationTyped wish) {
        Typed typed = new Typed();
        String id = wish.id().strip();
        if (!id.matches("[a-z][a-z0-9_.-]{0,80}")) {
            typed.add(id.isEmpty() ? AssessmentProblem.FIELD_MISSING : AssessmentProblem.NOT_AN_ID, "id");
        }
        String year = wish.year().strip();
        int number = year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
        if (number < 2001 || number > Period.LAST_YEAR) {
            typed.add(
                    year.isEmpty() ? AssessmentProblem.FIELD_MISSING : AssessmentProblem.YEAR_WITHOUT_LAW,
                    "year",
                    "year",
                    year.length() > 20 ? "–" : year);
        }
        SequencedMap<String, String> text = new LinkedHashMap<>();
        text.put("en", typed.needed("text", wish.english()));
        String khmer = typed.text("text (km)", wish.khmer());
        if (!khmer.isEmpty()) {
            text.put("km", khmer);
        }
        SequencedMap<String, Optional<BigDecimal>> targets = new LinkedHashMap<>();
        among(typed, "figure", wish.figures(), pack.pack().indicators().keySet())
                .forEach(each -> targets.put(each, Optional.empty()));
        Set<String> criteria = new LinkedHashSet<>();
        pack.get().getCriteria().list().stream().map(Criterion::id).forEach(criteria::add);
        Recommendation added = new Recommendation(
                id,
                typed.needed("grader", wish.grader()),
                number,
                typed.needed("quote", wish.quote()),
                typed.needed("quoted from", wish.quotedFrom()),
                new Text(text),
                typed.place("priority", wish.priority()),
                among(typed, "criterion", wish.criteria(), criteria),
                topics(typed, wish.topics()),
                null,
                null,
                new RecommendationState.Recorded(),
                targets,
                List.of(),
                null,
                List.of());
        typed.refuse();
        return added;
    }

    private static List<String> among(Typed typed, String field, String written, Set<String> known) {
        List<String> words = words(written);
        if (!known.containsAll(words)) {
            typed.add(Problem.of(
                    AssessmentProblem.UNKNOWN_CRITERION,
                    new Place.InInput(field),
                    "criterion",
                    field,
                    "known",
                    String.join(", ", known)));
        }
        return words;
    }

    private static List<String> topics(Typed typed, String written) {
        List<String> topics = words(written);
        if (topics.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            typed.add(AssessmentProblem.FIELD_TOO_LONG, "topics", "limit", LONGEST_TOPIC);
        }
        return topics;
    }

    private static List<String> words(String written) {
        return java.util.Arrays.stream(written.split("[,;\\s]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
