package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Comparison;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Reference;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Verdict;

/// `rating_history`: a tier against what other texts and the reference say of the same country and
/// edition.
final class RatingRule implements AcrossRule {

    /// The measure under which the reference keeps tiers.
    static final String TIER = "tip_tier";

    private static final Map<String, Integer> RANKS = Map.of("1", 0, "2", 1, "2WL", 2, "3", 3);

    private static final Pattern CONDITION =
            Pattern.compile("\\b(waive[rd]|otherwise|criteria|eligible|would|could|if)\\b", Pattern.CASE_INSENSITIVE);

    /// A tier said of one country in one edition.
    private record Rated(Told told, String value, String edition) {}

    @Override
    public List<Finding> check(Run run) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Rated>> byEdition = new LinkedHashMap<>();
        for (OneText text : run.texts()) {
            for (Told told : text.figures()) {
                if (told.kind() == Kind.RATING) {
                    direction(told).ifPresent(findings::add);
                    for (Rated rated : rated(told, text)) {
                        byEdition
                                .computeIfAbsent(told.place() + " " + rated.edition(), unused -> new ArrayList<>())
                                .add(rated);
                        reference(rated, run).ifPresent(findings::add);
                    }
                }
            }
        }
        byEdition.values().forEach(rated -> findings.addAll(pairs(rated)));
        return findings;
    }

    private static List<Rated> rated(Told told, OneText text) {
        List<Rated> all = new ArrayList<>();
        add(all, told, told.figure().value(), told.figure().period());
        Comparison comparison = told.figure().comparison();
        if (comparison != null && text.find(comparison.figure()).isEmpty()) {
            add(all, told, comparison.value(), comparison.period());
        }
        return all;
    }

    private static void add(List<Rated> all, Told told, @Nullable String value, @Nullable StatedPeriod period) {
        if (value != null && period != null) {
            period.editions().forEach(edition -> all.add(new Rated(told, value, edition)));
        }
    }

    private static Optional<Finding> reference(Rated rated, Run run) {
        String place = rated.told().place();
        List<Reference> known = new ArrayList<>(run.references().find(TIER, place, rated.edition()));
        if (known.isEmpty() && place != null && place.equals(run.settings().home())) {
            known.addAll(run.references().find(TIER, null, rated.edition()));
        }
        return known.stream().findFirst().map(reference -> {
            boolean same = reference.value().equals(rated.value());
            return new Finding(CheckRule.RATING_HISTORY, same ? Verdict.AGREE : Verdict.CONFLICT, null)
                    .scope(CheckScope.REFERENCE)
                    .figure(rated.told().as("left", rated.value()))
                    .figure(RegisterRule.role(reference, "reference"))
                    .formula(rated.value() + (same ? " = " : " ≠ ") + reference.value())
                    .stated(rated.value())
                    .message(
                            same
                                    ? Message.of("rating.same", rated.value(), rated.edition(), reference.source())
                                    : Message.of(
                                            "rating.other",
                                            rated.value(),
                                            rated.edition(),
                                            reference.value(),
                                            reference.source()));
        });
    }

    private static List<Finding> pairs(List<Rated> rated) {
        List<Finding> findings = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        List<Rated> once = rated.stream()
                .filter(one -> seen.add(List.of(one.told().document().doc(), Key.voice(one.told()), one.value())))
                .toList();
        for (int i = 1; i < once.size(); i++) {
            Rated left = once.getFirst();
            Rated right = once.get(i);
            boolean sameText =
                    left.told().document().doc().equals(right.told().document().doc());
            boolean same = left.value().equals(right.value());
            boolean sameVoice = sameText && Key.voice(left.told()).equals(Key.voice(right.told()));
            if (sameVoice && (same || isConditional(left) || isConditional(right))) {
                continue;
            }
            Finding finding = sameVoice
                    ? Finding.inconsistent(CheckRule.RATING_HISTORY, "same_key_two_values")
                    : new Finding(CheckRule.RATING_HISTORY, same ? Verdict.AGREE : Verdict.CONFLICT, null);
            findings.add(finding.scope(sameText ? CheckScope.WITHIN : CheckScope.ACROSS)
                    .figure(left.told().as("left", left.value()))
                    .figure(right.told().as("right", right.value()))
                    .formula(left.value() + (same ? " = " : " ≠ ") + right.value())
                    .message(Message.of("rating.pair", left.edition(), left.value(), right.value())));
        }
        return findings;
    }

    /// "a waiver from an otherwise required downgrade to Tier 3": a tier that was not given.
    private static boolean isConditional(Rated rated) {
        return CONDITION.matcher(rated.told().figure().quote().exact()).find();
    }

    /// A rise that is a fall; a change that fits is not worth a line.
    private static Optional<Finding> direction(Told told) {
        Comparison comparison = told.figure().comparison();
        Direction direction = told.figure().direction();
        String old = comparison == null ? null : comparison.value();
        Integer before = old == null ? null : RANKS.get(old);
        Integer after =
                told.figure().value() == null ? null : RANKS.get(told.figure().value());
        if (before == null || after == null || direction == null) {
            return Optional.empty();
        }
        int order = Integer.compare(before, after);
        int claimed = direction == Direction.UP ? 1 : direction == Direction.DOWN ? -1 : 0;
        if (order == claimed) {
            return Optional.empty();
        }
        return Optional.of(Finding.inconsistent(CheckRule.DIRECTION, "wrong_direction")
                .figure(told.as("new"))
                .figure(told.as("base", old))
                .formula(Objects.requireNonNull(old) + " → " + told.figure().value())
                .message(Message.of(
                        "rating.step", old, String.valueOf(told.figure().value()))));
    }
}
