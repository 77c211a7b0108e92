package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

    @ParameterizedTest
    @CsvSource({
        "victim, victims",
        "person, people",
        "child, children",
        "woman, women",
        "policewoman, policewomen",
        "human, humans",
        "German, Germans",
        "Child, Children",
        "NGO, NGOs",
        "country, countries",
        "boy, boys",
        "church, churches",
        "crisis, crises",
        "police, police",
        "Vietnamese, Vietnamese",
        "police officer, police officers",
        "trafficking case, trafficking cases",
        "victim of trafficking, victims of trafficking",
        "dollar per month, dollars per month",
        "mother-in-law, mothers-in-law",
        "case-worker, case-workers",
        "schoolchild, schoolchildren",
        "victims, victims",
        "people, people",
        "ជនរងគ្រោះ, ជនរងគ្រោះ"
    })
    void aNounHasItsPlural(String noun, String plural) {
        assertThat(Plurals.of(noun)).isEqualTo(plural);
    }
}
