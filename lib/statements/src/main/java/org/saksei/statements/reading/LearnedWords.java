package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.CountedWord;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.LexiconEntry.IndicatorUse;
import org.saksei.statements.StatedFigure;

/// What a lexicon could learn from a figure a person corrected.
///
/// Only words of the figure's own quote are learned, in the small letters they have there. A verb the
/// lexicon knows already keeps its meaning: what it means in one sentence more is no word to learn.
public final class LearnedWords {

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;

    public LearnedWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.vocabulary = new Vocabulary(lexicon);
    }

    /// @param read the figure before the correction
    /// @param corrected the same figure after it
    /// @return nothing where the lexicon knows all of it, or no single word says it
    public List<LexiconEntry> of(StatedFigure read, StatedFigure corrected) {
        Counted before = read.counted();
        Counted after = corrected.counted();
        if (after == null) {
            return List.of();
        }
        List<String> words = words(read.quote().exact());
        List<LexiconEntry> learned = new ArrayList<>();
        add(learned, noun(before, after, words));
        add(learned, event(before, after, words));
        add(learned, use(read.indicator(), corrected.indicator(), after));
        return learned;
    }

    private void add(List<LexiconEntry> learned, @Nullable LexiconEntry entry) {
        if (entry != null && !entry.addedTo(lexicon).equals(lexicon)) {
            learned.add(entry);
        }
    }

    private @Nullable LexiconEntry noun(@Nullable Counted before, Counted after, List<String> words) {
        String lemma = after.lemma();
        CountedClass type = after.type();
        String event = type == CountedClass.EVENT && LexiconEntry.isName(after.event()) ? after.event() : null;
        boolean same = before != null
                && Objects.equals(before.lemma(), lemma)
                && before.type() == type
                && (event == null || event.equals(before.event()));
        if (same || type == null || lemma == null || !LexiconEntry.isWord(lemma) || !stands(lemma, words)) {
            return null;
        }
        Noun known = vocabulary.noun(lemma).orElse(null);
        if (known != null && known.type() == type && (event == null || event.equals(known.event()))) {
            return null;
        }
        return new CountedWord(known == null ? lemma : known.lemma(), type, event);
    }

    private @Nullable LexiconEntry event(@Nullable Counted before, Counted after, List<String> words) {
        String verb = before == null ? null : before.event();
        String event = after.event();
        if (verb == null
                || event == null
                || verb.equals(event)
                || after.type() == CountedClass.EVENT
                || !LexiconEntry.isWord(verb)
                || !LexiconEntry.isName(event)
                || !words.contains(verb)
                || vocabulary.event(verb) != null
                || LightVerbs.isLight(verb)) {
            return null;
        }
        return new EventWord(verb, vocabulary.sort(event), null);
    }

    private @Nullable LexiconEntry use(@Nullable IndicatorMatch read, @Nullable IndicatorMatch said, Counted counted) {
        CountedClass type = counted.type();
        if (said == null || type == null || read != null && read.id().equals(said.id())) {
            return null;
        }
        String event = counted.event() == null ? null : vocabulary.sort(counted.event());
        String lemma = type == CountedClass.EVENT && LexiconEntry.isWord(counted.lemma()) ? counted.lemma() : null;
        return LexiconEntry.isName(said.id())
                ? new IndicatorUse(said.id(), type, LexiconEntry.isName(event) ? event : null, lemma)
                : null;
    }

    /// Whether a noun stands among words, in the singular or the plural.
    private static boolean stands(String lemma, List<String> words) {
        List<String> wanted = words(lemma);
        int last = wanted.size() - 1;
        for (int from = 0; from + last < words.size(); from++) {
            String end = words.get(from + last);
            if (words.subList(from, from + last).equals(wanted.subList(0, last))
                    && (end.equals(wanted.get(last)) || English.singular(end).equals(wanted.get(last)))) {
                return true;
            }
        }
        return false;
    }

    /// Capitals stay as they are, so that no name is found.
    private static List<String> words(String text) {
        return Arrays.stream(text.replace('’', '\'').split("[^\\p{L}\\p{M}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
