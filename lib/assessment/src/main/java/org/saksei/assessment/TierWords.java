package org.saksei.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which tier people mean who write `Tier 2 Watch List` or `Tier 2W`. A table is written in codes alone;
/// words are understood where somebody types a row, and only those a pack lists: nothing is guessed.
public final class TierWords {

    private final Map<String, Tier> byWords;

    private TierWords(Map<String, Tier> byWords) {
        this.byWords = Map.copyOf(byWords);
    }

    /// @param byWords tier by the words for it; small and capital letters, spaces and signs do not matter
    public static TierWords of(Map<String, Tier> byWords) {
        Map<String, Tier> plain = new TreeMap<>();
        byWords.forEach((words, tier) -> plain.put(plain(words), tier));
        return new TierWords(plain);
    }

    /// The tier of a code or of words; nothing where it is neither.
    public Optional<Tier> find(String written) {
        Optional<Tier> code = Tier.find(written.strip().toUpperCase(Locale.ROOT));
        return code.isPresent() ? code : Optional.ofNullable(byWords.get(plain(written)));
    }

    /// Words without what people write differently: capitals, spaces, signs.
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter ->
                        Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
