package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Link;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Changes whose movement is said by other words of the sentence: "from 22 to 31 per cent, nine points", "so there were
/// 11 more", "the increase of 46 reports equals 16 per cent", "cases rose by 11 and victims by 31".
final class ToldChanges {

    /// Of these a figure that follows is one of the row, and its noun stands before it.
    static final String IN_ROW = "change.row";

    /// Between the level reached and by how much: "…, that is by".
    private static final Set<String> THAT_IS = WordList.of("""
            that is i.e. ie namely thus so hence or by a an within in over during the year years month months quarter
            exactly just about nearly almost some around roughly half first second full whole
            """);

    private static final Set<String> SEPARATING = Set.of(",", "–", "—", "-", ";");

    private static final Set<String> EQUALLING = WordList.of("""
            equals equalled equal is was amounts amounted corresponds corresponded represents represented means meant
            to by of a an about some nearly almost around roughly exactly just over
            """);

    private static final Set<String> POINTING = Set.of("that", "this", "it", "which");

    private static final Set<String> SO = Set.of("so", "thus", "hence", "therefore");

    private static final Set<String> BEING = Set.of("is", "was", "were", "are", "been");

    private static final Set<String> EARLIER = WordList.of("before previous earlier preceding prior last");

    /// How far before a level the verb of its movement stands, in tokens.
    private static final int VERB = 24;

    private ToldChanges() {}

    /// Which way a figure goes that has no word of movement beside it, or null.
    static @Nullable Direction of(Figure figure, @Nullable Figure last) {
        if (figure.kind != Kind.SHARE && figure.kind != Kind.COUNT || figure.sentence.is(figure.phraseTo, "of")) {
            return null;
        }
        Direction reached = last == null ? null : reached(figure, last);
        Direction more = reached == null && isMore(figure, last) ? Direction.UP : reached;
        Direction equal = more == null ? equal(figure, last) : more;
        return equal == null ? balance(figure) : equal;
    }

    /// "a difference of ten per cent": a change that says no way.
    static boolean isDifference(Figure figure) {
        int of = figure.phraseFrom - 1;
        boolean amount = figure.kind == Kind.SHARE || figure.kind == Kind.COUNT && !figure.hasNoun();
        return amount && figure.sentence.is(of, "of") && figure.sentence.is(of - 1, "difference");
    }

    /// "rose from 22 to 31 per cent, nine points", "went up from 1,540 to 1,925 within a year, by a quarter".
    private static @Nullable Direction reached(Figure figure, Figure last) {
        boolean level = last.sentence == figure.sentence
                && last.isLevel()
                && last.numeral != null
                && last.numeral.link() == Link.TO;
        if (!level || figure.kind == Kind.COUNT && figure.hasNoun() || !ends(figure)) {
            return null;
        }
        Sentence sentence = figure.sentence;
        boolean apart = false;
        for (int at = Math.max(last.phraseTo, last.nounTo); at < figure.phraseFrom; at++) {
            boolean sign = SEPARATING.contains(sentence.lower(at)) || sentence.is(at, "(");
            apart |= sign || sentence.is(at, "or");
            boolean year =
                    sentence.get(at).isNumeral() && sentence.get(at).text().length() == 4;
            if (!sign && !year && !THAT_IS.contains(sentence.lower(at)) && !sentence.is(at, ".")) {
                return null;
            }
        }
        return apart ? moving(sentence, last.phraseFrom - 1) : null;
    }

    private static boolean ends(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        return at >= sentence.size()
                || sentence.get(at).isSign()
                || sentence.tag(at).equals("CCONJ")
                || Movements.comparative(sentence.lower(at)) != null;
    }

    /// The movement that leads to a level.
    private static @Nullable Direction moving(Sentence sentence, int from) {
        for (int at = from; at >= 0 && at > from - VERB && !sentence.is(at, ";"); at--) {
            Direction direction = Movements.of(sentence.lower(at));
            if (direction != null) {
                return direction;
            }
        }
        return null;
    }

    /// "That is 12 more.", "so there were 11 more", "In 2022 there were 36, 12 more.": nothing is named behind it.
    private static boolean isMore(Figure figure, @Nullable Figure last) {
        Sentence sentence = figure.sentence;
        int more = figure.phraseTo;
        boolean ended = more + 1 >= sentence.size() || sentence.get(more + 1).isSign();
        if (figure.kind != Kind.COUNT || !sentence.is(more, "more") || !ended) {
            return false;
        }
        int be = figure.phraseFrom - 1;
        if (BEING.contains(sentence.lower(be))) {
            boolean so = sentence.is(be - 1, "there") && sentence.isOneOf(be - 2, SO);
            return so || sentence.isOneOf(be - 1, POINTING);
        }
        boolean told = last != null && last.sentence == sentence && last.isLevel() && sentence.is(be, ",");
        return told && last != null && (isDated(sentence, figure.phraseFrom) || isDated(sentence, last.phraseFrom));
    }

    private static boolean isDated(Sentence sentence, int end) {
        for (int at = 0; at < end; at++) {
            String text = sentence.get(at).text();
            boolean year = text.length() == 4
                    && sentence.get(at).isNumeral()
                    && (text.startsWith("19") || text.startsWith("20"));
            if (year || EARLIER.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "The increase of 46 reports equals 16 per cent", "the growth, 20 percent, is said".
    private static @Nullable Direction equal(Figure figure, @Nullable Figure last) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        boolean equals = false;
        while (at > 0 && EQUALLING.contains(sentence.lower(at))) {
            equals |= sentence.get(at).isVerbal() || sentence.is(at, "equals") || sentence.is(at, "amounts");
            at--;
        }
        boolean inserted = at == figure.phraseFrom - 1 || sentence.is(at + 1, "by") && at == figure.phraseFrom - 2;
        if (figure.kind != Kind.SHARE || sentence.is(at, ",") != inserted) {
            return null;
        }
        if (sentence.is(at, ",")) {
            boolean closes = sentence.is(figure.phraseTo, ",");
            return closes ? noun(sentence, at - 1) : null;
        }
        boolean told = equals
                && last != null
                && last.sentence == sentence
                && last.kind == Kind.CHANGE_COUNT
                && at < Math.max(last.phraseTo, last.nounTo);
        return told && last != null ? last.direction : equals ? noun(sentence, at) : null;
    }

    /// "the rise", "this sharp drop" at the head of its sentence, or null.
    private static @Nullable Direction noun(Sentence sentence, int at) {
        if (at <= 0 || at > 3 || sentence.tag(at).equals("ADP")) {
            return null;
        }
        boolean article = sentence.tag(0).equals("DET") || sentence.tag(0).equals("PRON");
        return article ? Movements.of(sentence.lower(at)) : null;
    }

    /// "a plus of 20 percent".
    private static @Nullable Direction balance(Figure figure) {
        int of = figure.phraseFrom - 1;
        if (!figure.sentence.is(of, "of") || figure.kind != Kind.SHARE) {
            return null;
        }
        return figure.sentence.is(of - 1, "plus")
                ? Direction.UP
                : figure.sentence.is(of - 1, "minus") ? Direction.DOWN : null;
    }

    /// "cases rose by 11 and victims by 31", "that of messages by 40": the verb is said once.
    ///
    /// @param before the last change told before it in its sentence
    static boolean isInRow(Figure figure, Figure before) {
        Sentence sentence = figure.sentence;
        int by = figure.phraseFrom - 1;
        boolean amount = figure.kind == Kind.COUNT && !figure.hasNoun() || figure.kind == Kind.SHARE;
        amount &= !figure.isRejected() && !figure.isTentative();
        boolean moved = before.sentence == sentence && before.direction != null && before.rules.contains("change.verb");
        if (!amount || !moved || !sentence.is(by, "by") || sentence.is(figure.phraseTo, "of")) {
            return false;
        }
        int at = by - 1;
        while (at > before.at && isName(sentence, at)) {
            at--;
        }
        boolean joined = sentence.is(at, "and") || sentence.is(at, ",") || sentence.is(at, "while");
        return joined && at < by - 1 && sentence.get(by - 1).isNominal();
    }

    private static boolean isName(Sentence sentence, int at) {
        String tag = sentence.tag(at);
        return sentence.get(at).isNominal()
                || tag.equals("ADJ")
                || tag.equals("DET")
                || sentence.is(at, "of")
                || sentence.is(at, "that")
                || sentence.is(at, "those");
    }

    /// What moves in a row is named before "by".
    static void name(Figure figure, NounPhrases phrases, CountedNouns nouns) {
        int by = figure.phraseFrom - 1;
        int from = by;
        while (from > 0
                && (figure.sentence.get(from - 1).isNominal()
                        || figure.sentence.tag(from - 1).equals("ADJ"))) {
            from--;
        }
        Phrase phrase = phrases.at(figure.sentence, from);
        if (phrase != null && phrase.to() <= by) {
            nouns.take(figure, phrase, figure.unit.kind() != UnitKind.NONE);
        }
    }
}
