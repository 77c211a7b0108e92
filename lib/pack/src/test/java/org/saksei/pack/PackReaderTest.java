package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksei.figures.Indicator;
import org.saksei.figures.Split;
import org.saksei.register.Field;

class PackReaderTest {

    @Test
    void aSmallPackIsReadWithoutAProblem() {
        PackReading reading = PackReader.read(TextPack.small());
        assertThat(reading.problems()).isEmpty();
        Pack pack = reading.get();
        assertThat(pack.label()).isEqualTo("small 1.0");
        assertThat(pack.recordTypes()).containsOnlyKeys("case", "victim");
        assertThat(pack.getCodeList("sex").codes())
                .containsOnlyKeys("F", "M", "unknown", "not_asked", "not_applicable");
        assertThat(pack.getCodeList("age").codes()).containsOnlyKeys("0-14", "15+", "unknown");
        assertThat(pack.getIndicator("victims").measure()).isInstanceOf(Indicator.Measure.Linked.class);
        assertThat(pack.getSplit("age").values().get("victim")).isInstanceOf(Split.Value.BandOf.class);
        assertThat(pack.getRecordType("victim").find("age").map(Field::derived))
                .contains(new Field.Derived.Age("birth_date", "rescued_on"));
    }
}
