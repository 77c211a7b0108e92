package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Filter;
import org.saksei.statements.Lexicon.IndicatorWords;
import org.saksei.statements.Lexicon.Noun;

/// Says which indicator of the pack a figure seems to be a value of.
///
/// The score is the share of what is said that the indicator explains: class, event, place and
/// each property count
/// one, and half where a person is not told to be a victim or a perpetrator.
final class Indicators {

    private final Vocabulary vocabulary;
    private final @Nullable String home;

    Indicators(Vocabulary vocabulary, @Nullable String home) {
        this.vocabulary = vocabulary;
        this.home = home;
    }

    void read(Figure figure) {
        boolean foreign = figure.place != null && home != null && !home.equals(figure.place.code());
        if (figure.isRejected() || foreign || figure.kind != Kind.COUNT && figure.kind != Kind.ZERO) {
            return;
        }
        IndicatorMatch best = null;
        for (IndicatorWords words : vocabulary.lexicon().indicators()) {
            IndicatorMatch match = match(figure, words);
            if (match != null && (best == null || match.score() > best.score())) {
                best = match;
            }
        }
        figure.indicator = best;
    }

    private @Nullable IndicatorMatch match(Figure figure, IndicatorWords words) {
        boolean type = figure.type != null && words.types().contains(figure.type);
        boolean noun = words.lemmas().isEmpty()
                || figure.lemma != null && words.lemmas().contains(figure.lemma);
        boolean event = words.events().isEmpty() || isEvent(figure, words);
        if (!type || !noun || !event || !figure.attributes.containsAll(words.attributes())) {
            return null;
        }
        LinkedHashMap<String, String> filter = new LinkedHashMap<>();
        int unexplained = 0;
        for (Attribute attribute : figure.attributes) {
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
        double doubt = unexplained + (figure.event == null && words.events().isEmpty() ? 0.25 : 0);
        return new IndicatorMatch(words.id(), filter, Math.round(100 * explained / (explained + doubt)) / 100.0);
    }

    /// The event of the verb, or the one the noun names: "opened 12 prosecutions".
    private boolean isEvent(Figure figure, IndicatorWords words) {
        String noun = vocabulary
                .noun(figure.lemma == null ? "" : figure.lemma)
                .map(Noun::event)
                .orElse(null);
        boolean verb = figure.event != null
                && (words.events().contains(figure.event) || words.events().contains(vocabulary.sort(figure.event)));
        return verb
                || noun != null
                        && figure.type == CountedClass.EVENT
                        && words.events().contains(noun);
    }

    private static @Nullable String code(Filter filter, Attribute attribute) {
        String value = attribute.value() != null ? attribute.value() : band(attribute);
        return filter.values().isEmpty() ? value : filter.values().get(Objects.requireNonNull(value));
    }

    /// `15-17`, `-14`, `18-`: whole years, both ends included.
    static String band(Attribute attribute) {
        BigDecimal below = attribute.below();
        String from = attribute.from() == null
                ? ""
                : Objects.requireNonNull(attribute.from()).toPlainString();
        return from + "-" + (below == null ? "" : below.subtract(BigDecimal.ONE).toPlainString());
    }
}
