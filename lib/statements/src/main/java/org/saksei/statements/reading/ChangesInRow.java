package org.saksei.statements.reading;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Changes that go the way of the change before them: "shrank 0.4 percent, imports 1.9 percent", "an increase of 22
/// cases (25 per cent)".
final class ChangesInRow {

    /// How many words may stand between two amounts of one verb.
    private static final int GAP = 9;

    private ChangesInRow() {}

    /// "Exports shrank 0.4 percent, imports 1.9 percent": the verb is said once.
    static @Nullable Direction gapped(Figure figure, @Nullable Figure last) {
        boolean same = last != null
                && last.sentence == figure.sentence
                && last.isChange()
                && last.unit.equals(figure.unit)
                && figure.unit.kind() != UnitKind.NOUN
                && figure.isLevel();
        if (last != null && isCounted(figure, last)) {
            return last.direction;
        }
        if (!same || last == null || figure.phraseFrom - last.phraseTo > GAP) {
            return null;
        }
        boolean noun = false;
        boolean joined = false;
        for (int at = last.phraseTo; at < figure.phraseFrom; at++) {
            String tag = figure.sentence.tag(at);
            boolean nominal = figure.sentence.get(at).isNominal();
            joined |= tag.equals("CCONJ") || figure.sentence.is(at, ",");
            noun |= nominal && joined;
            boolean light = tag.equals("DET") || tag.equals("ADJ") || tag.equals("PART") || tag.equals("CCONJ");
            boolean before = !joined && (tag.equals("ADP") || tag.equals("ADV") || tag.equals("SCONJ"));
            boolean known = nominal || light || before || Changes.LIGHT.contains(figure.sentence.lower(at));
            if (!known && !figure.sentence.is(at, ",")) {
                return null;
            }
        }
        boolean beside = joined && figure.phraseFrom - last.phraseTo <= 2;
        return (noun || beside) && !figure.sentence.is(figure.phraseTo, "of") ? last.direction : null;
    }

    /// "a rise of 13 cases and 21 suspects": both.
    private static boolean isCounted(Figure figure, Figure last) {
        return last.kind == Kind.CHANGE_COUNT
                && last.rules.contains("change.noun")
                && figure.kind == Kind.COUNT
                && figure.sentence == last.sentence
                && last.nounTo > 0
                && figure.phraseFrom == last.nounTo + 1
                && figure.sentence.is(last.nounTo, "and");
    }

    /// "an increase of 22 cases (25 per cent)", "€0.6 million, or just over a quarter,": the change before it in
    /// another unit.
    static boolean isAgain(Figure figure, @Nullable Figure last) {
        boolean change = last != null
                && last.sentence == figure.sentence
                && last.isChange()
                && last.kind != Kind.DIRECTION
                && last.kind != Kind.FOLD
                && isShare(last) != isShare(figure);
        boolean amount = figure.kind == Kind.SHARE || figure.kind == Kind.COUNT && !figure.hasNoun();
        if (!change || last == null || !amount || figure.sentence.is(figure.phraseTo, "of")) {
            return false;
        }
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > last.at && (Changes.LIGHT.contains(sentence.lower(at)) || sentence.is(at, "minus"))) {
            at--;
        }
        int end = Math.max(last.phraseTo, last.nounTo);
        boolean bracket = sentence.is(at, "(") && at - end <= 2 && sentence.is(figure.phraseTo, ")");
        boolean or = sentence.is(at, "or") && at - end <= 1 && figure.kind == Kind.SHARE;
        return bracket || or;
    }

    private static boolean isShare(Figure figure) {
        return figure.unit.kind() == UnitKind.PERCENT || figure.unit.kind() == UnitKind.FRACTION;
    }
}
