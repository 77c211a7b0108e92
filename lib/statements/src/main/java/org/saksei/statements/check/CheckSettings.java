package org.saksei.statements.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Lexicon.IndicatorWords;

/// What a pack says about the checks.
///
/// @param aboutShare how far "about" reaches to both sides, as a share of the value (0 to 1)
/// @param events families and stages of events
/// @param multiples how many persons one of a noun is (a couple: 2)
/// @param indicators which words point at which indicator, and which splits it has
/// @param home ISO 3166-1 alpha-3 code of the country whose reference values have no place, or null
public record CheckSettings(
        BigDecimal aboutShare,
        EventFamilies events,
        Map<String, Integer> multiples,
        List<IndicatorWords> indicators,
        @Nullable String home) {

    /// Five percent is what readers of news take "about" for; a wider one hides errors, a narrower one
    /// invents them.
    public static final CheckSettings USUAL =
            new CheckSettings(new BigDecimal("0.05"), EventFamilies.NONE, Map.of("couple", 2), List.of(), null);

    public CheckSettings {
        multiples = Map.copyOf(multiples);
        indicators = List.copyOf(indicators);
        if (aboutShare.signum() < 0 || aboutShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share is between 0 and 1, not " + aboutShare);
        }
    }

    /// What the words of a field say about its checks.
    public static CheckSettings of(Lexicon lexicon, @Nullable String home) {
        Map<String, Integer> multiples = new HashMap<>(USUAL.multiples());
        lexicon.nouns().stream()
                .filter(noun -> noun.multiple() > 1)
                .forEach(noun -> multiples.put(noun.lemma(), noun.multiple()));
        return new CheckSettings(
                lexicon.rules().aboutPercent().movePointLeft(2),
                LexiconEvents.of(lexicon),
                multiples,
                lexicon.indicators(),
                home);
    }

    public CheckSettings withEvents(EventFamilies other) {
        return new CheckSettings(aboutShare, other, multiples, indicators, home);
    }

    public CheckSettings withHome(@Nullable String other) {
        return new CheckSettings(aboutShare, events, multiples, indicators, other);
    }

    public CheckSettings withIndicators(List<IndicatorWords> other) {
        return new CheckSettings(aboutShare, events, multiples, other, home);
    }
}
