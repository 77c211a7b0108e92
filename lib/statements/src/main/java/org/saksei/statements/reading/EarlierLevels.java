package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;

/// Reads levels of another time that a clause of their own tells: "A year earlier the figure was 71",
/// "In 2022 there were 19", "while last year it took in 64", "In 2023 the number rose to 45".
///
/// No word sets the two against each other; a subject that takes up what was counted before does ("the
/// number", "it"), and a time.
final class EarlierLevels {

    /// What takes up a level told before.
    private static final Set<String> LEVELS = WordList.of("""
            number figure total count sum amount share rate it that this they there proportion percentage tally toll
            level caseload value average budget
            """);

    /// Behind these a number is a level and not a thing done.
    private static final Set<String> BEING = WordList.of("""
            was were been stood totalled totaled numbered came reached amounted is had
            """);

    private static final Set<String> WHILE = Set.of("while", "whereas", "but", "when", ";");

    private static final Set<String> BEFORE =
            Set.of("earlier", "previous", "prior", "preceding", "last", "before", "ago");

    private static final Set<String> MOVED_TO = Set.of("to", "at");

    /// How many tokens may stand before the number in its clause.
    private static final int LONGEST = 16;

    /// How many tokens the time at the head of a sentence has.
    private static final int SHORT = 7;

    private final Memory memory;

    EarlierLevels(Memory memory) {
        this.memory = memory;
    }

    void read(Scene scene) {
        for (Figure figure : scene.figures()) {
            if (figure.whole != null && (isYearAlone(scene, figure) || isOfBefore(figure))) {
                figure.whole = null;
                figure.cue = null;
                figure.closed = false;
                figure.list = 0;
            }
            boolean free = figure.isLevel()
                    && figure.kind != Kind.DURATION
                    && figure.kind != Kind.AGE
                    && figure.whole == null
                    && figure.base == null
                    && figure.baseOf == null
                    && figure.again == null
                    && scene.shape().bracket(figure.at) == 0
                    && scene.comparing(figure.at) == null;
            if (free) {
                read(scene, figure);
            }
        }
    }

    /// "In the week before, 65 had been detained": of another time than what was told before.
    private static boolean isOfBefore(Figure figure) {
        Sentence sentence = figure.sentence;
        int comma = figure.phraseFrom - 1;
        boolean alone = figure.cue == null && !figure.hasNoun() && sentence.is(comma, ",") && comma < SHORT;
        return alone
                && sentence.tag(0).equals("ADP")
                && (sentence.is(comma - 1, "before")
                        || sentence.is(comma - 1, "earlier")
                        || BEFORE.contains(sentence.lower(comma - 2)));
    }

    private void read(Scene scene, Figure figure) {
        int from = begin(scene, figure);
        if (figure.phraseFrom - from > LONGEST || !isTakenUp(scene, from, figure)) {
            return;
        }
        Figure main = main(scene, figure, from);
        if (main == null || main == figure || main.baseOf != null || !isOneKind(main, figure)) {
            return;
        }
        boolean moved = isMoved(scene.sentence(), from, figure);
        if (moved) {
            bind(figure, main);
        } else if (isEarlier(scene, from, figure, main) && main.base == null) {
            bind(main, figure);
        } else {
            return;
        }
        if (figure.isCount() && !isNamed(figure)) {
            figure.nounFrom = -1;
            figure.nounTo = -1;
            figure.lemma = main.lemma;
            figure.type = main.type;
            figure.unit = main.unit;
        }
    }

    private static void bind(Figure later, Figure earlier) {
        later.base = earlier;
        earlier.baseOf = later;
        later.rule("cmp.level-told");
        earlier.rule("cmp.level-told");
    }

    static boolean isOneKind(Figure main, Figure figure) {
        boolean same = main.kind == figure.kind || main.isCount() && figure.isCount();
        return same && (!isNamed(figure) || figure.lemma != null && figure.lemma.equals(main.lemma));
    }

    /// Whether a noun of its own says what it counts: not "the number was 36".
    private static boolean isNamed(Figure figure) {
        return figure.hasNoun()
                && !"year".equals(figure.lemma)
                && !LEVELS.contains(figure.sentence.lower(figure.nounTo - 1))
                && !WHILE.contains(figure.sentence.lower(figure.nounTo - 1))
                && !Scene.TIMES.contains(figure.sentence.lower(figure.nounTo - 1));
    }

    /// Where the clause of a figure begins: behind a semicolon or "while", or at the head of the
    /// sentence.
    private static int begin(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int at = figure.phraseFrom;
        while (at > 0
                && !WHILE.contains(sentence.lower(at - 1))
                && (!scene.isFigure(at - 1) || Scene.TIMES.contains(sentence.lower(at)))) {
            at--;
        }
        return at;
    }

    /// The subject of its clause is a word for a number told before, and the clause has a verb.
    private static boolean isTakenUp(Scene scene, int from, Figure figure) {
        Sentence sentence = scene.sentence();
        if (from < figure.at && sentence.is(from, ",") && sentence.is(from + 1, "which")) {
            return !isNamed(figure)
                    && (sentence.is(from + 2, "had") || sentence.is(from + 2, "was"))
                    && isBeing(sentence, from + 2, figure);
        }
        if (isYearAlone(scene, figure)) {
            return true;
        }
        boolean opens = from == 0 || WHILE.contains(sentence.lower(from - 1));
        if (opens && isSamePeriod(sentence, from)) {
            String after = sentence.tag(figure.phraseTo);
            return !isNamed(figure) && (after.equals("AUX") || after.equals("VERB"));
        }
        boolean level = false;
        boolean first = true;
        for (int at = from; at < figure.phraseFrom; at++) {
            Token token = sentence.get(at);
            boolean telling = sentence.is(at + 1, "that")
                    || sentence.is(at + 1, "the") && LEVELS.contains(sentence.lower(at + 2));
            if (token.isVerbal() && !level && at < from + 3 && telling) {
                first = true;
                continue;
            }
            if (token.isVerbal() || sentence.is(at, "stood")) {
                boolean verb = token.tag().equals("VERB") && from > 0;
                return opens && level && (verb || isBeing(sentence, at, figure));
            }
            boolean time = isTime(scene, at) || token.tag().equals("NUM");
            if (LEVELS.contains(token.lower()) && !sentence.is(at + 1, "of") && !time) {
                level |= first;
            } else if (token.isNominal() && !time) {
                first = false;
            }
        }
        return false;
    }

    /// "71 raids in 2021; in 2020, 64": a clause of a year and a number is no part.
    private static boolean isYearAlone(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int at = figure.phraseFrom - 1;
        at = sentence.is(at, ",") || sentence.is(at, "only") || sentence.is(at, "just") ? at - 1 : at;
        boolean ends = figure.phraseTo >= sentence.size()
                || sentence.get(figure.phraseTo).isSign();
        return ends
                && !isNamed(figure)
                && year(sentence, at) > 0
                && sentence.is(at - 1, "in")
                && sentence.is(at - 2, ";");
    }

    /// "In the same months of 2020, 768 were held".
    private static boolean isSamePeriod(Sentence sentence, int from) {
        int at = from;
        while (at < from + 3 && !sentence.is(at, "same") && !sentence.is(at, "corresponding")) {
            at++;
        }
        boolean same = at < from + 3
                && (Scene.TIMES.contains(sentence.lower(at + 1))
                        || sentence.is(at + 1, "span")
                        || sentence.is(at + 1, "time"));
        boolean last = false;
        for (int next = at; same && next < at + 8; next++) {
            last |= BEFORE.contains(sentence.lower(next)) || year(sentence, next) > 0;
        }
        return last;
    }

    /// "was 71", "had been 71", "rose to 45".
    private static boolean isBeing(Sentence sentence, int verb, Figure figure) {
        boolean being = false;
        for (int at = verb; at < figure.phraseFrom; at++) {
            being |= BEING.contains(sentence.lower(at)) || Movements.of(sentence.lower(at)) != null;
            if (at > verb && sentence.get(at).isNominal()) {
                return false;
            }
        }
        return being;
    }

    /// Whether words between two numbers tell another time: "while last year it took in".
    static boolean isTold(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean year = sentence.is(at + 1, "year") || sentence.is(at - 1, "year") || sentence.is(at + 1, "month");
            if (BEFORE.contains(sentence.lower(at)) && year || sentence.is(at, "whereas")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(Scene scene, int at) {
        return Scene.TIMES.contains(scene.sentence().lower(at))
                || BEFORE.contains(scene.sentence().lower(at));
    }

    private static boolean isMoved(Sentence sentence, int from, Figure figure) {
        if (!MOVED_TO.contains(sentence.lower(figure.phraseFrom - 1))) {
            return false;
        }
        for (int at = from; at < figure.phraseFrom; at++) {
            if (sentence.get(at).isVerbal() && Movements.of(sentence.lower(at)) != null) {
                return true;
            }
        }
        return false;
    }

    /// The time the clause names lies before that of the main figure.
    private static boolean isEarlier(Scene scene, int from, Figure figure, Figure main) {
        int end = figure.phraseTo + 6;
        int year = 0;
        for (int at = from; at < Math.min(end, scene.sentence().size()); at++) {
            if (at > figure.at && (WHILE.contains(scene.sentence().lower(at)) || scene.isFigure(at))) {
                break;
            }
            if (BEFORE.contains(scene.sentence().lower(at)) && !scene.sentence().is(at, "before")
                    || scene.sentence().is(at, "before") && scene.sentence().is(at - 1, "year")) {
                return true;
            }
            year = scene.years().contains(at) ? year(scene.sentence(), at) : year;
        }
        int latest = latest(main, from, main.sentence == scene.sentence());
        return year > 0 && year < latest && (latest < Integer.MAX_VALUE || !isNamed(figure));
    }

    /// The latest year the main figure's sentence names; without any the clause's own year is the
    /// earlier one.
    private static int latest(Figure main, int border, boolean same) {
        int found = 0;
        int end = same ? border : main.sentence.size();
        for (int at = 0; at < end; at++) {
            found = Math.max(found, year(main.sentence, at));
        }
        return found == 0 ? Integer.MAX_VALUE : found;
    }

    private static int year(Sentence sentence, int at) {
        String text = at >= 0 && at < sentence.size() ? sentence.get(at).text() : "";
        boolean digits = text.length() == 4
                && text.chars().allMatch(Character::isDigit)
                && (text.startsWith("19") || text.startsWith("20"));
        return digits ? Integer.parseInt(text) : 0;
    }

    /// "Seven of the eight" is a level of its own; in "201 people, 44 of them women," the 201 are.
    private static boolean isTakenOut(Figure part) {
        Figure whole = part.whole;
        boolean before = whole != null && whole.sentence == part.sentence && whole.at < part.at;
        return !before && Partitives.isPartitive(part.sentence, part);
    }

    private @Nullable Figure main(Scene scene, Figure figure, int from) {
        Figure own = null;
        for (Figure other : scene.figures()) {
            boolean level = other.at < from
                    && scene.shape().bracket(other.at) == 0
                    && (other.whole == null || isTakenOut(other))
                    && other.baseOf == null
                    && isOneKind(other, figure);
            own = level ? other : own;
        }
        Figure told = own == null && from == 0 ? memory.told(figure) : own;
        boolean earlier = told != null && told != own && told.rules.contains("cmp.level-told");
        return earlier ? null : told;
    }
}
