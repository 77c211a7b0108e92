package org.saksei.statements.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootnoteMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            263¹ victims | 263 victims
            victims¹² were | victims were
            rescued.³ | rescued.
            10 km² of land | 10 km² of land
            40 m³ | 40 m³
            the farm² is | the farm is
            """)
    void callANoteButAreNoPowerOfALength(String text, String read) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!FootnoteMarks.isMark(text, at)) {
                kept.append(text.charAt(at));
            }
        }
        assertThat(kept.toString()).isEqualTo(read);
    }
}
