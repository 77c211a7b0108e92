package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;
import org.saksei.app.statements.Lesson;

/// A verb the pack does not know: corrected once, read right from then on, and forgotten when somebody
/// thinks better of it.
@ExtendWith(TestDatabase.class)
class E03ACorrectionTeachesTest {

    @Test
    void whatOnePersonCorrectsTheNextTextKnows(TestDatabase.Fresh fresh) {
        Story story = Story.begin(fresh);
        story.readsOf(
                "The Herald",
                "2019-06-02",
                "In May 2019, 9 men were plucked from a boat. Police arrested 4 suspects.\n");
        story.readsOf("The Post", "2019-07-16", "Police plucked 45 women from a brothel in June 2019.\n");
        assertThat(story.eventOf("45")).isEqualTo("plucked");

        story.corrects("45", "event", "rescued");
        assertThat(story.lessons()).isEqualTo("proposed: changes 2 of 3 figures");

        story.decides(Lesson.Verb.ACCEPT);
        story.readsOf("The Times", "2019-07-17", "Officers plucked 17 girls from a bar.\n");
        assertThat(story.eventOf("17")).isEqualTo("rescued");

        story.decides(Lesson.Verb.TAKE_BACK);
        assertThat(story.lessons()).isEqualTo("taken_back: changes 3 of 4 figures");
        assertThat(story.eventOf("17")).as("what was read stays").isEqualTo("rescued");
        story.readsOf("The Star", "2019-07-18", "Officers plucked 5 boys from a bar.\n");
        assertThat(story.eventOf("5")).isEqualTo("plucked");
    }
}
