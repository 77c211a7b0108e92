package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordKeysTest {

    private final ContentHash hash = new ContentHash(new byte[16]);
    private final RecordKeys keys = new RecordKeys(Samples.definitions(), hash);

    @Test
    void aKeyIsComparedWithoutCaseSpacesAndTheScriptOfItsDigits() {
        assertThat(keys.of(Samples.caseType(), Map.of("case_no", "ក- ០៤៥/a"))).isEqualTo("ក-045/A");
        assertThat(keys.ofReference("case", "ក-045/A")).isEqualTo("ក-045/A");
    }

    @Test
    void theSameContentInAnyOrderHasTheSameHashAndAnotherSecretAnother() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", "x");
        one.put("b", new BigDecimal("1.50"));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", new BigDecimal("1.5"));
        other.put("a", "x");
        assertThat(hash.of(one)).isEqualTo(hash.of(other)).hasSize(16);
        assertThat(new ContentHash("another secret..".getBytes()).of(one)).isNotEqualTo(hash.of(one));
    }

    @Test
    void aValueCannotPassForTwoFields() {
        assertThat(hash.of(Map.of("a", "1", "b", "2"))).isNotEqualTo(hash.of(Map.of("a", "12", "b", "")));
    }

    @Test
    void whereTheKeyIsEmptyTheWholeContentIsTheKey() {
        String one = keys.of(Samples.victimType(), Map.of("sex", "F"));
        assertThat(one).startsWith("#").isEqualTo(keys.of(Samples.victimType(), Map.of("sex", "F")));
        assertThat(keys.of(Samples.victimType(), Map.of("sex", "M"))).isNotEqualTo(one);
    }

    @Test
    void aKeyThatIdentifiesAPersonIsNotReadable() {
        Field id = Samples.field("id_no", FieldType.TEXT, false, true, null, null, null);
        RecordType type = Samples.type("person", List.of("id_no"), id);
        assertThat(keys.of(type, Map.of("id_no", "012345678"))).startsWith("*").doesNotContain("012345678");
    }

    @Test
    void aRowOfNothingButItsKeyOnlyNamesItsRecord() {
        assertThat(keys.namesOnly(Samples.caseType(), Map.of("case_no", "1"))).isTrue();
        assertThat(keys.namesOnly(Samples.caseType(), Map.of("case_no", "1", "place", "12")))
                .isFalse();
    }

    @Test
    void aTypeComesAfterTheTypesItRefersTo() {
        assertThat(Samples.definitions().referredFirst())
                .extracting(RecordType::name)
                .containsExactly("case", "victim");
    }
}
