package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.number.WordList;

/// Joins a list in the predicate to the number its subject takes up: "The group was made up of 21 Indonesians and 14
/// Kenyans", "The women came from Ethiopia (181) and Kenya (49)".
///
/// The subject is definite and names people told before, or only says that they are some together.
final class PredicateLists {

    private static final Set<String> GROUPS = WordList.of("""
            group party batch contingent crew cohort crowd team workforce arrivals arrival newcomers total
            """);

    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "this", "all");

    private static final Set<String> THEY = Set.of("they", "these", "those", "all");

    private static final Set<String> FROM = WordList.of("were was are is came come hail hailed originated");

    private static final List<List<String>> MADE_UP = List.of(
            List.of("made", "up", "of"),
            List.of("composed", "of"),
            List.of("consisted", "of"),
            List.of("consists", "of"),
            List.of("consist", "of"),
            List.of("comprised"),
            List.of("comprises"),
            List.of("comprise"));

    /// What such a verb does to nobody.
    private static final Set<String> LIGHT = Set.of("composed", "made up", "made", "comprised", "consisted");

    /// How many words a subject may have.
    private static final int SUBJECT = 6;

    private final Vocabulary vocabulary;
    private final Parts parts;
    private final Memory memory;

    PredicateLists(Vocabulary vocabulary, Parts parts, Memory memory) {
        this.vocabulary = vocabulary;
        this.parts = parts;
        this.memory = memory;
    }

    void read(Scene scene) {
        Sentence sentence = scene.sentence();
        int verb = verb(sentence);
        if (verb < 1) {
            return;
        }
        int made = madeUp(sentence, verb);
        List<Figure> row =
                made > 0 ? counts(scene, made) : FROM.contains(sentence.lower(verb)) ? labels(scene, verb) : List.of();
        if (row.size() < 2 || row.stream().anyMatch(figure -> figure.whole != null || figure.baseOf != null)) {
            return;
        }
        Figure whole = whole(sentence, verb, row.getFirst());
        if (whole != null && row.stream().allMatch(figure -> Parts.fits(figure, whole, true))) {
            int list = parts.newList();
            row.forEach(figure -> join(figure, whole, list));
        }
    }

    private void join(Figure figure, Figure whole, int list) {
        if (figure.event != null && LIGHT.contains(figure.event)) {
            figure.event = null;
            figure.ownEvent = false;
        }
        parts.join(figure, whole, true, null, list, "disc.predicate-list");
    }

    /// The first verb, if a definite subject without a number stands before it.
    private static int verb(Sentence sentence) {
        boolean definite = DEFINITE.contains(sentence.lower(0)) || THEY.contains(sentence.lower(0));
        for (int at = 1; definite && at < sentence.size() && at <= SUBJECT; at++) {
            Token token = sentence.get(at);
            if (token.isVerbal()) {
                return at;
            }
            if (token.isNumeral() || token.isSign()) {
                return -1;
            }
        }
        return -1;
    }

    /// Where the list behind "was made up of" begins, or -1.
    private static int madeUp(Sentence sentence, int verb) {
        int from = sentence.tag(verb).equals("AUX") ? verb + 1 : verb;
        for (List<String> words : MADE_UP) {
            boolean all = true;
            for (int step = 0; step < words.size(); step++) {
                all &= sentence.is(from + step, words.get(step));
            }
            if (all) {
                return from + words.size();
            }
        }
        return -1;
    }

    /// "21 Indonesians, 14 Kenyans and three Nepalis", which begins right behind the verb.
    private static List<Figure> counts(Scene scene, int from) {
        List<Figure> row = new ArrayList<>();
        for (Figure figure : scene.inBracket(0)) {
            boolean first = row.isEmpty() && figure.phraseFrom <= from + 1 && figure.phraseFrom >= from;
            boolean next = !row.isEmpty() && Parts.goesOn(scene, row.getLast(), figure);
            if (figure.kind != Kind.COUNT || !first && !next) {
                return row.isEmpty() ? row : List.copyOf(row);
            }
            row.add(figure);
        }
        return row;
    }

    /// "Ethiopia (181), Kenya (49) and other countries (34)": a bracket each and no number outside.
    private static List<Figure> labels(Scene scene, int verb) {
        List<Figure> row = new ArrayList<>();
        int close = verb;
        for (int id = 1; id < scene.shape().count(); id++) {
            Shape.Bracket bracket = scene.shape().get(id);
            List<Figure> inside = scene.inBracket(id);
            boolean alone = inside.size() == 1
                    && !bracket.dashed()
                    && bracket.close() - bracket.open() == 2
                    && inside.getFirst().kind == Kind.COUNT;
            boolean on = !row.isEmpty() && isOn(scene.sentence(), close, bracket.open());
            if (!alone || !row.isEmpty() && !on) {
                break;
            }
            row.add(inside.getFirst());
            close = bracket.close();
        }
        boolean outside =
                !row.isEmpty() && scene.inBracket(0).stream().anyMatch(figure -> figure.at < row.getLast().at);
        return outside ? List.of() : row;
    }

    private static boolean isOn(Sentence sentence, int close, int open) {
        for (int at = close + 1; at < open; at++) {
            if (sentence.get(at).isVerbal() || sentence.is(at, ";")) {
                return false;
            }
        }
        return sentence.is(close + 1, ",") || sentence.tag(close + 1).equals("CCONJ");
    }

    private @Nullable Figure whole(Sentence sentence, int verb, Figure first) {
        String head = sentence.lower(verb - 1);
        Figure last = memory.find(first, true, null);
        if (verb == 1) {
            return THEY.contains(head) && isPeople(last, first) ? last : null;
        }
        if (GROUPS.contains(head)) {
            return isPeople(last, first) ? last : null;
        }
        Optional<Noun> noun = vocabulary.noun(head);
        if (noun.filter(named -> Parts.isPerson(named.type())).isEmpty()) {
            return null;
        }
        String lemma = noun.get().lemma();
        Figure named = last != null && Objects.equals(last.lemma, lemma) ? last : memory.named(first, lemma);
        boolean same = named != null && Objects.equals(named.lemma, lemma);
        return same ? named : null;
    }

    private static boolean isPeople(@Nullable Figure whole, Figure part) {
        return whole != null && Parts.isPerson(whole) && part.sentence.index() - whole.sentence.index() <= 2;
    }
}
