package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TierWordsTest {

    private final TierWords words = TierWords.of(
            Map.of("Tier 2 Watch List", Tier.WATCH_LIST, "Tier 2W", Tier.WATCH_LIST, "Tier 3", Tier.TIER_3));

    @Test
    void codesAreAlwaysUnderstood() {
        assertThat(words.find("2WL")).contains(Tier.WATCH_LIST);
        assertThat(words.find(" sc ")).contains(Tier.SPECIAL_CASE);
    }

    @Test
    void lettersSpacesAndSignsDoNotMatter() {
        assertThat(words.find("tier 2 watch-list")).contains(Tier.WATCH_LIST);
        assertThat(words.find("TIER2W")).contains(Tier.WATCH_LIST);
    }

    @Test
    void whatNobodyListedIsNotGuessed() {
        assertThat(words.find("Tier 2 Watch")).isEmpty();
        assertThat(words.find("Tier")).isEmpty();
        assertThat(words.find("")).isEmpty();
        assertThat(words.find("22")).isEmpty();
    }
}
