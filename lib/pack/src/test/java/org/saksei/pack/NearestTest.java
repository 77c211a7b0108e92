package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void aThirdOfTheLettersMayDiffer() {
        assertThat(Nearest.find("victms", List.of("case", "victim", "victims"))).contains("victims");
        assertThat(Nearest.find("abcdef", List.of("abcdXX"))).contains("abcdXX");
        assertThat(Nearest.find("abcdef", List.of("abcXXX"))).isEmpty();
    }

    @Test
    void twoLettersExchangedAreOneChange() {
        assertThat(Nearest.find("sxe", List.of("sex"))).contains("sex");
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Nearest.find("phnom phen", List.of("Phnom Penh"))).contains("Phnom Penh");
    }

    @Test
    void amongEquallyNearTheFirstOfTheAlphabet() {
        assertThat(Nearest.find("bat", List.of("cat", "bar", "bag"))).contains("bag");
    }

    @Test
    void aNameThatGoesOnIsNearWhereNoOtherIs() {
        assertThat(Nearest.find("rescued", List.of("rescued_on", "rescued_on_day")))
                .contains("rescued_on");
        assertThat(Nearest.find("re", List.of("rescued_on"))).isEmpty();
    }

    @Test
    void aLongListIsCutAndCounted() {
        List<String> names = IntStream.range(0, 21).mapToObj(i -> "n" + i).toList();
        assertThat(Nearest.to("x", names).known()).endsWith("n19, … (21)");
        assertThat(Nearest.to("x", names.subList(0, 20)).known()).endsWith("n19");
        assertThat(Nearest.to("x", Collections.emptyList()).known()).isEqualTo("–");
    }
}
