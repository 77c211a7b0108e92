package org.saksei.statements;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Filter;
import org.saksei.statements.Lexicon.IndicatorWords;

/// Says which indicator of the pack a counted thing seems to be a value of, in any language.
///
/// The score is the share of what is said that the indicator explains: class, event, place and each
/// property count one.
public final class IndicatorFinder {

    private final List<IndicatorWords> indicators;

    public IndicatorFinder(List<IndicatorWords> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /// What a figure counts.
    ///
    /// @param happened whether it counts one of these events
    public record Thing(
            @Nullable CountedClass type,
            @Nullable String lemma,
            @Nullable String event,
            Predicate<List<String>> happened,
            List<Attribute> attributes) {

        public Thing {
            attributes = List.copyOf(attributes);
        }
    }

    /// The indicator that explains most, or null.
    public @Nullable IndicatorMatch find(Thing thing) {
        IndicatorMatch best = null;
        for (IndicatorWords words : indicators) {
            IndicatorMatch match = match(thing, words);
            if (match != null && (best == null || match.score() > best.score())) {
                best = match;
            }
        }
        return best;
    }

    private static @Nullable IndicatorMatch match(Thing thing, IndicatorWords words) {
        boolean type = thing.type != null && words.types().contains(thing.type);
        boolean noun = words.lemmas().isEmpty()
                || thing.lemma != null && words.lemmas().contains(thing.lemma);
        boolean event = words.events().isEmpty() || thing.happened.test(words.events());
        if (!type || !noun || !event || !thing.attributes.containsAll(words.attributes())) {
            return null;
        }
        LinkedHashMap<String, String> filter = new LinkedHashMap<>();
        int unexplained = 0;
        for (Attribute attribute : thing.attributes) {
            if (words.attributes().contains(attribute)) {
                continue;
            }
            String code = null;
            for (Filter candidate : words.filters()) {
                code = candidate.dimension().equals(attribute.dimension()) ? code(candidate, attribute) : null;
                if (code != null) {
                    filter.put(candidate.split(), code);
                    break;
                }
            }
            unexplained += code == null ? 1 : 0;
        }
        double explained = 2 + words.attributes().size() + filter.size();
        double doubt = unexplained + (thing.event == null && words.events().isEmpty() ? 0.25 : 0);
        return new IndicatorMatch(words.id(), filter, Math.round(100 * explained / (explained + doubt)) / 100.0);
    }

    private static @Nullable String code(Filter filter, Attribute attribute) {
        String value = attribute.value() != null ? attribute.value() : band(attribute);
        return filter.values().isEmpty() ? value : filter.values().get(Objects.requireNonNull(value));
    }

    /// `15-17`, `-14`, `18-`: whole years, both ends included.
    private static String band(Attribute attribute) {
        BigDecimal below = attribute.below();
        String from = attribute.from() == null
                ? ""
                : Objects.requireNonNull(attribute.from()).toPlainString();
        return from + "-" + (below == null ? "" : below.subtract(BigDecimal.ONE).toPlainString());
    }
}
