package org.saksei.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /// RFC 8785, section 3.2.3: the keys of its sorting example, in the order it gives.
    @Test
    void keysStandInTheOrderOfTheirUtf16CodeUnits() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("\u20ac", "Euro Sign");
        keys.put("\r", "Carriage Return");
        keys.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        keys.put("1", "One");
        keys.put("\ud83d\ude00", "Emoji: Grinning Face");
        keys.put("\u0080", "Control");
        keys.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.write(keys))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void theOrderOfPuttingAndTheScaleOfNumbersMakeNoDifference() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", List.of(new BigDecimal("263.00"), true));
        one.put("a", 106L);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", 106);
        other.put("b", List.of(new BigDecimal("263"), true));

        assertThat(CanonicalJson.write(one))
                .isEqualTo(CanonicalJson.write(other))
                .isEqualTo("{\"a\":106,\"b\":[263,true]}");
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0", "-25.80, -25.8", "4.9E9, 4900000000", "0.000001, 0.000001"})
    void numbersHaveNoNeedlessZerosAndNoExponent(BigDecimal number, String written) {
        assertThat(CanonicalJson.write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000009", "1E21", "0.1234567890123456"})
    void aNumberTwoProgramsCouldWriteDifferentlyIsRefused(BigDecimal number) {
        assertThatThrownBy(() -> CanonicalJson.write(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAreEscapedAsShortlyAsCanBe() {
        assertThat(CanonicalJson.write("\u0001\t\"\\/\u1780")).isEqualTo("\"\\u0001\\t\\\"\\\\/\u1780\"");
        assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void emptyThingsAndNothingAreWritten() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("nothing", null);
        tree.put("list", List.of());
        tree.put("map", Map.of());

        assertThat(CanonicalJson.write(tree)).isEqualTo("{\"list\":[],\"map\":{},\"nothing\":null}");
    }
}
