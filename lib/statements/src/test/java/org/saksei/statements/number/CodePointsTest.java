package org.saksei.statements.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksei.statements.Span;

class CodePointsTest {

    @Test
    void withoutSurrogatesBothCountingsAreTheSame() {
        CodePoints points = CodePoints.of("ករណី 45");
        assertThat(points.at(5)).isEqualTo(5);
        assertThat(points.index(7)).isEqualTo(7);
    }

    @Test
    void eachPairBeforeAPlaceMovesItByOne() {
        String text = "😀a😀45";
        CodePoints points = CodePoints.of(text);
        assertThat(points.at(text.indexOf('a'))).isEqualTo(1);
        assertThat(points.at(text.indexOf('4'))).isEqualTo(3);
        assertThat(points.at(text.length())).isEqualTo(5);
        assertThat(points.index(3)).isEqualTo(text.indexOf('4'));
        assertThat(points.slice(text, new Span(3, 5))).isEqualTo("45");
    }

    @Test
    void everyPlaceComesBackFromItsCodePoint() {
        String text = "x😀😀y😀zz😀";
        CodePoints points = CodePoints.of(text);
        for (int codePoint = 0; codePoint <= text.codePointCount(0, text.length()); codePoint++) {
            assertThat(points.index(codePoint)).isEqualTo(text.offsetByCodePoints(0, codePoint));
            assertThat(points.at(points.index(codePoint))).isEqualTo(codePoint);
        }
    }

    @Test
    void anUnpairedHalfCountsAsOne() {
        assertThat(CodePoints.of("\ud83d45").at(1)).isEqualTo(1);
    }
}
