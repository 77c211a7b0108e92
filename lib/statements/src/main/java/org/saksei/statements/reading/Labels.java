package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.number.WordList;

/// Finds the label of a number in a list: "arrested: 103", "sexual exploitation 144, forced labour 97",
/// "Malaysia (19) and China (14)".
///
/// A label stands before its number and ends with a colon, or with nothing where the list goes on in the same
/// way. It says a sort of what is counted, seldom the thing itself.
final class Labels {

    /// The words of a label in its sentence.
    ///
    /// @param to one after the last, without the colon
    /// @param listed whether it stands in a row of labels and numbers
    record Label(int from, int to, boolean listed) {}

    private static final int LONGEST = 14;

    private static final Set<String> MODIFIERS = WordList.of("""
            about around some approximately nearly almost over roughly only just at least more than
            fewer less up to under exactly > < ~ ≥ ≤
            """);

    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private static final Set<String> MARKS = Set.of("-", "–", "—", "•", "*", "·", "◦", "▪", "o");

    /// A number behind one of these moves or is compared: the words before are no label.
    private static final Set<String> MOVING = Set.of(
            "to", "from", "by", "at", "than", "of", "with", "against", "and", "or", "was", "were", "between", "per",
            "the", "a", "an", "these", "those", "its", "their", "all", "another", "about");

    /// Words behind which a list of labels begins: "of which labour exploitation 49".
    private static final Set<String> POINTING = Set.of("which", "whom", "including", "incl", "namely");

    /// Words a label of a list may begin with: "handed over to families 214, to charities 120".
    private static final Set<String> TOWARDS = Set.of("to", "from", "by", "at", "with");

    private static final Set<String> OPENING = Set.of("(", "[");

    private final Vocabulary vocabulary;
    private final List<Numeral> numerals;

    Labels(Vocabulary vocabulary, List<Numeral> numerals) {
        this.vocabulary = vocabulary;
        this.numerals = numerals;
    }

    /// Gives the figures of a sentence their labels.
    ///
    /// @param headed whether they stand under a heading that says what is counted
    void read(List<Figure> figures, Shape shape, boolean headed) {
        @Nullable Label[] found = new @Nullable Label[figures.size()];
        for (int at = 0; at < found.length; at++) {
            Figure figure = figures.get(at);
            found[at] = figure.isRejected() || !figure.isLevel() ? null : candidate(figure, shape);
        }
        for (int at = 0; at < found.length; at++) {
            Label label = found[at];
            Figure figure = figures.get(at);
            boolean row = at > 0 && found[at - 1] != null
                    || at + 1 < found.length && found[at + 1] != null
                    || isOnScale(figure);
            if (label != null && isDone(figure.sentence, label) && !isPlainRow(figures, found, at)) {
                continue;
            }
            boolean line = label != null && headed && found.length == 1 && isLine(figure, label);
            if (label != null
                    && (line || row || isBehindColon(figure.sentence, label) || isColon(figure.sentence, label))) {
                figure.label = new Label(label.from(), label.to(), row || isBehindColon(figure.sentence, label));
            }
        }
    }

    /// "persons arrested 58": a noun and what befell it.
    private boolean isDone(Sentence sentence, Label label) {
        int last = label.to() - 1;
        return last > label.from()
                && !isColon(sentence, label)
                && Participles.isPast(sentence.lower(last))
                && !sentence.get(last).isNominal()
                && vocabulary.traits().at(sentence, last) == null;
    }

    /// "Cases 166, persons arrested 58": in a row of nouns without verbs only.
    private boolean isPlainRow(List<Figure> figures, @Nullable Label[] found, int at) {
        Label before = at > 0 ? found[at - 1] : null;
        Label after = at + 1 < found.length ? found[at + 1] : null;
        Sentence sentence = figures.get(at).sentence;
        return before != null && !isDone(sentence, before) || after != null && !isDone(sentence, after);
    }

    /// "Cambodia 41": a line of a label and a number.
    private static boolean isLine(Figure figure, Label label) {
        return label.from() <= 2 && figure.phraseTo >= figure.sentence.size() - 1;
    }

    private static boolean isColon(Sentence sentence, Label label) {
        return sentence.is(label.to(), ":")
                || isLeader(sentence, label.to())
                || DASHES.contains(sentence.lower(label.to()));
    }

    private static boolean isBehindColon(Sentence sentence, Label label) {
        return sentence.is(label.from() - 1, ":") || sentence.isOneOf(label.from() - 1, POINTING);
    }

    /// Dots or a bar between a label and its number: "Cases opened … 84".
    private static boolean isLeader(Sentence sentence, int at) {
        String sign = sentence.lower(at);
        return sign.equals("…") || sign.equals("|") || sign.length() > 2 && sign.startsWith("..");
    }

    /// "Received in 2020 — 236", with nothing or a sign behind.
    private static boolean isDash(Figure figure, int at) {
        Sentence sentence = figure.sentence;
        boolean free = at > 0
                && DASHES.contains(sentence.lower(at))
                && sentence.get(at - 1).end() < sentence.get(at).start()
                && at + 1 < sentence.size()
                && sentence.get(at).end() < sentence.get(at + 1).start();
        return free && ends(sentence, figure.phraseTo);
    }

    private @Nullable Label candidate(Figure figure, Shape shape) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0
                && (MODIFIERS.contains(sentence.lower(at)) || sentence.tag(at).equals("SYM"))
                && !isLeader(sentence, at)) {
            at--;
        }
        if (isOnScale(figure)) {
            int end = figure.at - 1;
            return new Label(band(sentence, end), end, true);
        }
        boolean colon = sentence.is(at, ":") || isLeader(sentence, at) || isDash(figure, at);
        if (colon) {
            return behindColon(figure, at);
        }
        if (figure.hasNoun() && figure.nounFrom >= figure.phraseTo || !ends(sentence, figure.phraseTo)) {
            return null;
        }
        boolean bracket = OPENING.contains(sentence.lower(at))
                && shape.get(shape.bracket(figure.at)).close() == figure.phraseTo;
        int band = bracket ? band(sentence, at) : at;
        if (bracket && band < at) {
            return new Label(band, at, true);
        }
        int to = bracket ? at : at + 1;
        int from = bracket ? nominal(sentence, to) : begin(sentence, to);
        return isPlain(sentence, from, to) ? new Label(from, to, true) : null;
    }

    /// "Under 10, 12 (23 percent); 10 to 17, 31 (60 percent)": behind its limit of age, whatever the sign.
    private static boolean isOnScale(Figure figure) {
        Numeral numeral = figure.numeral;
        return numeral != null && numeral.rules().contains(AgeScales.COUNTED);
    }

    private @Nullable Label behindColon(Figure figure, int colon) {
        Sentence sentence = figure.sentence;
        boolean noun = figure.hasNoun() && figure.nounFrom >= figure.phraseTo;
        boolean other = figure.kind == Kind.COUNT
                && sentence.get(Math.min(figure.phraseTo, sentence.size() - 1)).isVerbal();
        int from = begin(sentence, behindBracket(sentence, colon));
        if (noun || other || from >= colon || colon - from > LONGEST) {
            return null;
        }
        // "in 2016: 45" says when, "1,122 calls concerned trafficking: 604" tells of the number before.
        boolean year = isYear(sentence, colon - 1) && from >= colon - 2;
        if (year && sentence.is(colon - 2, "in") || from > 0 && isFigure(sentence, from - 1)) {
            return null;
        }
        boolean told = sentence.is(from - 1, ",")
                && (sentence.tag(from).equals("VERB") || Participles.isPast(sentence.lower(from)))
                && vocabulary.traits().at(sentence, from) == null;
        if (told) {
            return null;
        }
        for (int at = from; at < colon; at++) {
            if (isFigure(sentence, at) || sentence.tag(at).equals("AUX") || isYear(sentence, at) && colon - from == 1) {
                return null;
            }
        }
        return new Label(from, colon, true);
    }

    /// "Returned migrants (March 2024): 118": the bracket before the colon is of the label, unless a number stands in
    /// it.
    private int behindBracket(Sentence sentence, int colon) {
        int open = colon - 1;
        if (!sentence.is(open, ")")) {
            return colon;
        }
        while (open > 0 && !OPENING.contains(sentence.lower(open)) && !isFigure(sentence, open)) {
            open--;
        }
        return open > 0 && OPENING.contains(sentence.lower(open)) ? open : colon;
    }

    /// Where the words before a number begin: behind a sign, the number before, or the mark of a line.
    private int begin(Sentence sentence, int end) {
        int from = end;
        while (from > 0 && !borders(sentence, from - 1)) {
            from--;
        }
        boolean conjunction = sentence.tag(from).equals("CCONJ") && from > 0;
        from = conjunction ? from + 1 : from;
        while (from < end && from < 3 && isMark(sentence, from)) {
            from++;
        }
        return from < end && sentence.is(from, ",") ? from + 1 : from;
    }

    private boolean borders(Sentence sentence, int at) {
        Token token = sentence.get(at);
        if (POINTING.contains(token.lower())
                || token.is(":")
                || token.is(";")
                || token.is("—")
                || OPENING.contains(token.lower())
                || token.is(")")
                || token.is("]")) {
            return true;
        }
        return isFigure(sentence, at)
                || token.is(",") && at > 0 && (closes(sentence, at - 1) || endsCount(sentence, at));
    }

    /// "311 alleged offenders, male 139": the comma behind a number and its noun.
    private boolean endsCount(Sentence sentence, int comma) {
        int at = comma - 1;
        while (at > 0
                && comma - at < 5
                && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))) {
            at--;
        }
        return at < comma - 1 && at >= 0 && isFigure(sentence, at);
    }

    private boolean closes(Sentence sentence, int at) {
        return sentence.get(at).isNumeral() || sentence.is(at, ")") || sentence.is(at, "]") || sentence.is(at, "%");
    }

    private boolean isFigure(Sentence sentence, int at) {
        int numeral = sentence.get(at).numeral();
        return numeral >= 0 && !numerals.get(numeral).isRejected();
    }

    private boolean isYear(Sentence sentence, int at) {
        return sentence.get(at).isNumeral() && sentence.get(at).text().length() == 4;
    }

    private static boolean isMark(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean letter = word.length() == 1 && (sentence.is(at + 1, ")") || sentence.is(at + 1, "."));
        return at == 0 && (MARKS.contains(word) || letter) || at == 1 && (word.equals(")") || word.equals("."));
    }

    /// Where the limit of age that ends before a bracket begins: "between 12 and 17 (31)".
    private int band(Sentence sentence, int to) {
        int from = to;
        boolean limit = false;
        while (from > 0 && to - from < LONGEST_BAND && isOfBand(sentence, from - 1)) {
            from--;
            int numeral = sentence.get(from).numeral();
            limit |= numeral >= 0 && numerals.get(numeral).isRejected();
        }
        while (from < to && sentence.is(from, "and")) {
            from++;
        }
        return limit ? from : to;
    }

    private boolean isOfBand(Sentence sentence, int at) {
        int numeral = sentence.get(at).numeral();
        return numeral >= 0 ? numerals.get(numeral).band() != null : BAND.contains(sentence.lower(at));
    }

    private static final Set<String> BAND = WordList.of(
            "aged ages age between from and or to under over above below younger older than up more less the those of at years year old -");

    private static final int LONGEST_BAND = 8;

    /// The nouns and adjectives that end before a bracket.
    private static int nominal(Sentence sentence, int to) {
        int from = to;
        while (from > 0
                && to - from < 5
                && (sentence.get(from - 1).isNominal() || sentence.tag(from - 1).equals("ADJ"))) {
            from--;
        }
        return from;
    }

    /// A noun or an adjective stands last, no verb and no figure among the words.
    private boolean isPlain(Sentence sentence, int from, int to) {
        boolean towards = sentence.isOneOf(from, TOWARDS)
                && to - from > 1
                && (sentence.is(from - 1, ",") || sentence.tag(from - 1).equals("CCONJ"));
        boolean name = sentence.is(from, "the")
                && from + 1 < to
                && sentence.get(from + 1).isCapitalised();
        if (from >= to || to - from > 6 || MOVING.contains(sentence.lower(from)) && !towards && !name) {
            return false;
        }
        for (int at = from; at < to; at++) {
            Token token = sentence.get(at);
            boolean participle = token.lower().endsWith("ed") || token.lower().endsWith("ing");
            boolean verb = token.tag().equals("AUX") || token.tag().equals("VERB") && !participle;
            if (verb || isFigure(sentence, at) || token.isSign() && !token.is("-") && !token.is("/")) {
                return false;
            }
        }
        Token last = sentence.get(to - 1);
        boolean band = last.isNumeral() || last.is("over") || last.is("above") || last.is("older");
        boolean noun = last.isNominal() || last.tag().equals("ADJ") || isTrait(sentence, from, to);
        boolean done = to - from > 1
                && sentence.get(to - 2).isNominal()
                && Participles.isPast(last.lower())
                && !NounPhrases.isDone(last.lower())
                && !English.singular(sentence.lower(to - 2)).equals(sentence.lower(to - 2));
        return !MOVING.contains(last.lower()) && (noun || band || done);
    }

    /// Whether a label ends with words the lexicon has for a property.
    private boolean isTrait(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            var trait = vocabulary.traits().at(sentence, at, to);
            if (trait != null && trait.to() == to) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Sentence sentence, int at) {
        return at >= sentence.size()
                || sentence.get(at).isSign()
                || sentence.tag(at).equals("CCONJ")
                || OPENING.contains(sentence.lower(at));
    }
}
