package org.saksei.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KhmerTest {
    @Nested
    class Normalise {
        @Test
        void ordersOfSignsThatLookAlikeBecomeOne() {
            String first = "\u179F\u17D2\u178F\u17D2\u179A\u17B8";
            assertThat(Khmer.normalise(first)).isEqualTo(first);
            assertThat(Khmer.normalise("\u179F\u17D2\u179A\u17D2\u178F\u17B8")).isEqualTo(first);
            assertThat(Khmer.normalise("\u179F\u17D2\u179A\u17B8\u17D2\u178F")).isEqualTo(first);
        }

        @Test
        void invisibleSignsGoAndDigitsBecomeLatin() {
            assertThat(Khmer.normalise("សុ\u200Bខ ១២៣")).isEqualTo("សុខ 123");
        }

        @Test
        void aSecondTimeChangesNothing() {
            for (String name : new String[] {"ចន្ទ្នារី", "ប៊ុនធឿន", "វ៉ាន់", "ដារ៉ា", "ស្រី\u17D2ដ"}) {
                String once = Khmer.normalise(name);
                assertThat(Khmer.normalise(once)).isEqualTo(once);
            }
        }

        @Test
        void nothingStaysNothing() {
            assertThat(Khmer.normalise("")).isEmpty();
            assertThat(Khmer.romanise("")).isEmpty();
            assertThat(Khmer.key("")).isEmpty();
        }
    }

    @Nested
    class Romanise {
        @Test
        void commonNamesAreSpelledAsPeopleSpellThem() {
            assertThat(Khmer.romanise("សុខ")).isEqualTo("sok");
            assertThat(Khmer.romanise("វង្ស")).isEqualTo("vong");
            assertThat(Khmer.romanise("បុប្ផា")).isEqualTo("bopha");
            assertThat(Khmer.romanise("ដារា")).isEqualTo("dara");
            assertThat(Khmer.romanise("គឹម")).isEqualTo("kim");
        }

        @Test
        void keysMeetAcrossScripts() {
            assertThat(Khmer.key("សុខ ដារា")).isEqualTo(Khmer.key("Sok Dara"));
            assertThat(Khmer.key("សោភា")).isEqualTo(Khmer.key("Sophea"));
            assertThat(Khmer.key("Chhay")).isEqualTo(Khmer.key("Chay"));
            assertThat(Khmer.key("Sok")).isNotEqualTo(Khmer.key("Chan"));
        }

        @Test
        void wordsOfPlaceNamesKeepTheirOwnSpellingThoughNoBlankPartsThem() {
            assertThat(Khmer.romanise("ព្រែកថ្មី")).isEqualTo("preaekthmei");
            assertThat(Khmer.romanise("គោកខ្ពស់")).isEqualTo("koukkhpos");
            assertThat(Khmer.romanise("ទួលពង់")).isEqualTo("tuolpong");
            assertThat(Khmer.key("ស្រែគោ")).isEqualTo(Khmer.key("Sraekou"));
        }

        @Test
        void aShortWordIsNotFoundInsideALongerUnknownOne() {
            assertThat(Khmer.romanise("ធីតា")).isEqualTo("thyta");
            assertThat(Khmer.romanise("គោល")).isEqualTo("kol");
        }

        @Test
        void aStopWithRoUnderItBeginsASyllable() {
            assertThat(Khmer.romanise("ព្រៃក្រចាប់")).isEqualTo("preykrachap");
            assertThat(Khmer.romanise("ពេជ្រ")).isEqualTo("pich");
        }

        @Test
        void titlesAreNoPartOfAName() {
            assertThat(Khmer.parts("លោក សុខ ដារា")).containsExactly("សុខ", "ដារា");
            assertThat(Khmer.parts("Lok")).containsExactly("Lok");
        }
    }
}
