package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Extractor;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Lexicon;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.CountedWord;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.LexiconEntry.IndicatorUse;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// What a correction teaches, and what the next text then says.
class LearnedWordsTest {

    private static final Lexicon LEXICON = Words.field();
    private static final Extractor READER = new Extractor(LEXICON);

    @Test
    void aNounOfAnotherClassIsLearnedWithItsPlural() {
        StatedFigure read = figure(READER, "Officials registered 12 scavengers in 2019.");
        List<LexiconEntry> learned =
                learned(read, counted -> counted("scavenger", CountedClass.VICTIM, counted.event()));

        assertThat(learned).containsExactly(new CountedWord("scavenger", CountedClass.VICTIM, null));
        StatedFigure next = figure(taught(learned), "Police met one scavenger there.");
        assertThat(counted(next).type()).isEqualTo(CountedClass.VICTIM);
    }

    @Test
    void aVerbNobodyKnewSaysItsEventFromThenOn() {
        StatedFigure read = figure(READER, "Police plucked 45 women from a brothel in 2019.");
        assertThat(counted(read).event()).isEqualTo("plucked");
        List<LexiconEntry> learned = learned(read, counted -> counted("woman", counted.type(), "rescued"));

        assertThat(learned).containsExactly(new EventWord("plucked", "rescued", null));
        StatedFigure next = figure(taught(learned), "In May, 9 men were plucked from a boat.");
        assertThat(counted(next).event()).isEqualTo("rescued");
    }

    @Test
    void aFigureOfTheRegisterIsLearnedByClassAndEventOrByItsNoun() {
        StatedFigure read = figure(READER, "Police plucked 45 women from a brothel in 2019.");
        assertThat(use(read, "women_saved"))
                .containsExactly(new IndicatorUse("women_saved", CountedClass.PERSON, "plucked", null));
        StatedFigure raids = figure(READER, "The unit carried out 7 raids in 2019.");
        StatedFigure same =
                raids.edit().counted(counted("raid", CountedClass.EVENT, null)).done();
        assertThat(use(same, "raids")).containsExactly(new IndicatorUse("raids", CountedClass.EVENT, null, "raid"));
    }

    @Test
    void whatIsKnownOrDoesNotStandInTheQuoteIsNotLearned() {
        StatedFigure read = figure(READER, "Police arrested 45 women in a brothel in 2019.");
        assertThat(learned(read, counted -> counted("woman", counted.type(), "rescued")))
                .as("arrested keeps its meaning")
                .isEmpty();
        assertThat(learned(read, counted -> counted("dancer", CountedClass.VICTIM, "arrested")))
                .as("no such word in the quote")
                .isEmpty();
        assertThat(learned(read, counted -> counted)).isEmpty();
        assertThat(learned(read, counted -> null)).isEmpty();
    }

    @Test
    void aNameIsNeverLearned() {
        StatedFigure read = figure(READER, "Officials registered 12 Sokhas in 2019.");
        assertThat(learned(read, counted -> counted("sokha", CountedClass.VICTIM, null)))
                .isEmpty();
        assertThat(learned(read, counted -> counted("Sokhas", CountedClass.VICTIM, null)))
                .isEmpty();
        assertThatThrownBy(() -> new CountedWord("Sokha", CountedClass.VICTIM, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventWord("one two three four five", "rescued", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new EventWord("one two three four", "rescued", 100).form()).hasSize(18);
        assertThatThrownBy(() -> new EventWord("plucked", "rescued", 101)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LexiconEntry> learned(StatedFigure read, Function<Counted, @Nullable Counted> correction) {
        StatedFigure corrected =
                read.edit().counted(correction.apply(counted(read))).done();
        return new LearnedWords(LEXICON).of(read, corrected);
    }

    private static List<LexiconEntry> use(StatedFigure read, String indicator) {
        StatedFigure corrected = read.edit()
                .indicator(new IndicatorMatch(indicator, new java.util.LinkedHashMap<>(), 1))
                .done();
        return new LearnedWords(LEXICON).of(read, corrected);
    }

    private static Counted counted(String lemma, @Nullable CountedClass type, @Nullable String event) {
        return new Counted(null, null, lemma, type, event, List.of());
    }

    private static Counted counted(StatedFigure figure) {
        return Objects.requireNonNull(figure.counted());
    }

    private static Extractor taught(List<LexiconEntry> learned) {
        Lexicon lexicon = LEXICON;
        for (LexiconEntry entry : learned) {
            lexicon = entry.addedTo(lexicon);
        }
        return READER.with(lexicon);
    }

    private static StatedFigure figure(Extractor reader, String sentence) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 31), "KHM", "en", null);
        return reader.extract(Text.plain(sentence), circumstances, "1")
                .proposed()
                .getFirst();
    }
}
