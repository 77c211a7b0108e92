package org.saksei.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | record | 0 records
            1 | record | 1 record
            2 | entry | 2 entries
            1 | country | 1 country
            1204 | pair | 1,204 pairs
            """)
    void theNounFollowsItsNumber(long number, String noun, String words) {
        assertThat(Counted.of(number, noun)).isEqualTo(words);
    }
}
