package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Attribute;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Whose property a word of the sentence is: the part's, not the whole's it is taken out of.
class PropertiesTest {

    private static final Circumstances PRESS = new Circumstances(LocalDate.of(2019, 7, 16), "KHM", "en", "The Ledger");

    private final Extractor extractor = new Extractor(Words.field());

    private List<StatedFigure> read(String text) {
        return extractor.extract(Text.plain(text), PRESS, "1").proposed();
    }

    private static List<Attribute> properties(StatedFigure figure) {
        return Objects.requireNonNull(figure.counted()).attributes();
    }

    @Test
    void whatIsSaidOfThePartIsNotSaidOfTheWhole() {
        List<StatedFigure> figures = read("Sixty-six of the 78 cases were sex trafficking.");

        assertThat(figures).extracting(StatedFigure::value).containsExactly("66", "78");
        assertThat(properties(figures.getFirst())).containsExactly(Attribute.of("form", "sexual"));
        assertThat(properties(figures.getLast())).isEmpty();
    }

    @Test
    void whatDescribesTheWholeHoldsForThePartToo() {
        List<StatedFigure> figures = read("Five of the 12 victims of forced labor were boys.");

        assertThat(properties(figures.getLast())).containsExactly(Attribute.of("form", "forced_labour"));
        assertThat(properties(figures.getFirst())).contains(Attribute.of("form", "forced_labour"));
    }
}
