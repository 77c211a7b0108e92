package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;

/// The police write a name in Khmer, the gendarmerie in Latin letters. All persons are invented.
@ExtendWith(TestDatabase.class)
class C01OnePersonTwoFilesTest {

    @Test
    void sheIsCountedOnceUntilSomebodySaysTheyAreTwo(TestDatabase.Fresh fresh) {
        Story story = Story.begin(fresh);
        story.sends("police", "police-cases.csv", """
                case_no | opened_on  | crackdown_on | force
                K-1     | 2019-03-01 | 2019-03-02   | police
                """);
        story.sends("gendarmerie", "gendarmerie-cases.csv", """
                case_no | opened_on  | crackdown_on | force
                G-1     | 2019-03-09 | 2019-03-10   | gendarmerie
                """);
        story.sends("police", "police.csv", """
                victim_no | case | name_km   | sex | birth_date | rescued_on | citizenship
                V-1       | K-1  | សុខ ដារ៉ា | F   | 2003-05-06 | 2019-03-02 | KHM
                """);
        story.sends("gendarmerie", "gendarmerie.csv", """
                victim_no | case | name_latin | sex | birth_date | rescued_on | citizenship
                W-1       | G-1  | Sok Dara   | F   | 2003-05-06 | 2019-03-10 | KHM
                """);

        assertThat(story.figure("victims_rescued", "2019-H1")).isEqualTo("1 against –");
        assertThat(story.trace("victims_rescued", "2019-H1")).isEqualTo("police.csv row 2, gendarmerie.csv row 2");

        story.decides("different", "police/V-1", "gendarmerie/W-1");

        assertThat(story.figure("victims_rescued", "2019-H1")).isEqualTo("2 against –");

        // The answer outlives the next file.
        story.sends("police", "april.csv", """
                victim_no | case | name_km | sex | birth_date | rescued_on | citizenship
                V-2       | K-1  | ចាន់ មុំ | F   | 2009-01-02 | 2019-03-02 | KHM
                """);
        assertThat(story.figure("victims_rescued", "2019-H1")).isEqualTo("3 against –");
    }
}
