package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds the parts no word points at because they have no noun: "found 90 children, housed 26",
/// "convicted 12 people; ten got prison terms", "visited 300 farms and found violations on 45",
/// "helped 140, with 90 receiving shelter".
final class BareParts {

    private static final Set<String> OTHERS = Set.of("others", "other", "another", "more", "further", "additional");

    /// "laid charges in seven", "hung up on two".
    private static final Set<String> ON = Set.of("on", "in", "against", "from", "for", "with");

    private static final Set<String> GETTING = Set.of("got", "get", "gets", "received", "receive", "receives");

    /// Verbs of a level, which make no part: "677 becomes 241", "fewer than 8,000 remain".
    private static final Set<String> LEVELLING = WordList.of("""
            become becomes became reach reaches reached total totals totalled totaled number numbers numbered average
            averages averaged remain remains remained exceed exceeds exceeded stand stands stood equals equalled
            """);

    private static final Set<String> GUILTY =
            WordList.of("convicted jailed sentenced imprisoned punished fined condemned");

    private static final Set<String> AIMED =
            WordList.of("targeted planned foreseen aimed scheduled intended set sought invited contacted");

    private static final Set<String> FREE =
            WordList.of("acquitted freed released cleared discharged exonerated absolved");

    /// Who speaks, and did not do what was told of others.
    private static final Set<String> FIRST = Set.of("we", "i", "you");

    private static final Set<String> NO_PROPERTY = Set.of("including", "involving", "being", "following");

    private final Parts parts;

    BareParts(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        Figure main = null;
        Figure told = null;
        Figure bare = null;
        for (Figure figure : scene.figures()) {
            boolean with = isWith(scene.sentence(), figure, told);
            boolean compared = scene.comparing(figure.at) != null;
            if (!compared && told != null && told.whole != null && (isNext(scene, told, figure) || with)) {
                unnamed(figure);
                parts.join(figure, told.whole, told.closed, told.cue, told.list, "disc.bare");
            }
            boolean of = figure.cue != null && figure.cue.startsWith("of");
            told = figure.isCount() && figure.whole != null && of ? figure : told;
            boolean level = figure.kind == Kind.COUNT
                    && !Parts.isFurther(figure)
                    && figure.whole == null
                    && scene.comparing(figure.at) == null
                    && figure.baseOf == null;
            if (figure.kind == Kind.ZERO
                    && !compared
                    && figure.lemma == null
                    && main != null
                    && isPart(scene, figure, main)) {
                nobody(scene, figure, main);
            }
            if (!compared && main != null && figure.kind == Kind.SHARE && isFound(scene, figure, main)) {
                parts.join(figure, main, true, null, parts.newList(), "disc.bare");
            }
            boolean on = bare != null && bare.whole == main && isAlike(scene, bare, figure);
            boolean other = main != null && isDenied(scene.sentence(), figure, main);
            if (level && main != null && !other && (with || on || isPart(scene, figure, main))) {
                bare = figure;
                unnamed(figure);
                parts.join(figure, main, with, with ? "with" : null, parts.newList(), "disc.bare");
                told = with ? figure : told;
            } else if (level && figure.hasNoun() && figure.kind == Kind.COUNT) {
                main = figure;
            }
        }
    }

    /// "61 factories had a committee, 16 had none": others than those of the clause before.
    private static boolean isDenied(Sentence sentence, Figure figure, Figure main) {
        int verb = figure.phraseTo;
        boolean denied = sentence.get(Math.min(verb, sentence.size() - 1)).isVerbal()
                && (sentence.is(verb + 1, "none") || sentence.is(verb + 1, "not"));
        return denied
                && main.phraseFrom == 0
                && main.hasNoun()
                && sentence.get(Math.min(main.nounTo, sentence.size() - 1)).isVerbal();
    }

    /// "found 43 who had not been paid and eight who had been locked up".
    private static boolean isAlike(Scene scene, Figure before, Figure next) {
        Sentence sentence = scene.sentence();
        boolean joined = sentence.tag(next.phraseFrom - 1).equals("CCONJ") || sentence.is(next.phraseFrom - 1, ",");
        return joined && isBare(next) && sentence.is(next.phraseTo, "who") && sentence.is(before.phraseTo, "who");
    }

    private static boolean isPart(Scene scene, Figure figure, Figure main) {
        Sentence sentence = scene.sentence();
        boolean before = figure.phraseFrom > 0
                && sentence.tag(figure.phraseFrom - 1).equals("VERB")
                && (figure.kind == Kind.ZERO
                        ? !isNamedSubject(sentence, pastAdverbs(sentence, figure.phraseFrom - 2))
                        : !hasSubject(sentence, figure.phraseFrom - 1, main.at));
        boolean passive = sentence.tag(figure.phraseTo).equals("AUX")
                && startsClause(sentence, figure)
                && scene.figures().stream().anyMatch(part -> part.whole == main && part.rules.contains("disc.bare"));
        boolean after = passive
                || isTold(scene, figure)
                || isGetting(figure)
                || isManner(scene, figure, main)
                || sentence.tag(figure.phraseTo).equals("VERB");
        return !isOther(sentence, figure)
                && !isOpposite(sentence, figure, main)
                && (!LEVELLING.contains(sentence.lower(figure.phraseFrom - 1)) || isAimed(figure, main))
                && !LEVELLING.contains(sentence.lower(figure.phraseTo))
                && !EarlierLevels.isTold(sentence, main.phraseTo, figure.phraseFrom)
                && (isBare(figure) || isSubject(scene, figure, main) || isManner(scene, figure, main))
                && (before || after || isObject(scene, figure, main))
                && scene.shape().bracket(main.at) == scene.shape().bracket(figure.at)
                && (figure.hasNoun() ? Parts.bounds(main, figure) : Parts.fits(figure, main, false));
    }

    /// "The prosecution called 21 witnesses and showed 340 documents; the defence called none": of what was counted
    /// with its verb, and no part.
    private static void nobody(Scene scene, Figure none, Figure main) {
        String verb = Participles.of(scene.sentence().lower(none.phraseFrom - 1));
        Figure named = scene.figures().stream()
                .filter(figure -> figure.at < none.at && figure.hasNoun() && verb.equals(figure.event))
                .findFirst()
                .orElse(main);
        none.lemma = named.lemma;
        none.type = named.type;
    }

    /// "targeted 500 villages and reached 312".
    private static boolean isAimed(Figure figure, Figure main) {
        return figure.sentence.is(figure.phraseFrom - 1, "reached")
                && AIMED.contains(main.event == null ? "" : main.event);
    }

    /// "jailed three recruiters, freed two": who goes free was not convicted.
    private static boolean isOpposite(Sentence sentence, Figure figure, Figure main) {
        String verb = Participles.of(sentence.lower(figure.phraseFrom - 1));
        return GUILTY.contains(main.event == null ? "" : main.event) && FREE.contains(verb);
    }

    /// "a survey of 341 found that 13 had been held": what the clause behind "that" says of a number.
    private static boolean isTold(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int at = figure.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(sentence, at)) {
            at--;
        }
        return sentence.is(at, "that") && sentence.tag(figure.phraseTo).equals("AUX");
    }

    /// "Iran handed over 14,720 persons, Turkey sent 2,415": somebody else did it to others.
    private static boolean hasSubject(Sentence sentence, int verb, int after) {
        int at = pastAdverbs(sentence, verb - 1);
        return isNewSubject(sentence, at, after) || isNamedSubject(sentence, at);
    }

    private static int pastAdverbs(Sentence sentence, int from) {
        int at = from;
        while (at > 0 && (sentence.tag(at).equals("ADV") || sentence.tag(at).equals("AUX"))) {
            at--;
        }
        return at;
    }

    private static boolean isNamedSubject(Sentence sentence, int at) {
        boolean we = at > 0 && FIRST.contains(sentence.lower(at));
        for (int before = 0; we && before < at; before++) {
            we = !sentence.is(before, sentence.lower(at));
        }
        return we || at > 0 && sentence.get(at).isNominal() && sentence.get(at).isCapitalised();
    }

    /// "…, while courts heard 22", "…, and the embassy flew home 25": a comma or a conjunction, a noun phrase, then the
    /// verb.
    private static boolean isNewSubject(Sentence sentence, int noun, int after) {
        int at = noun;
        while (at > after
                && (sentence.get(at).isNominal()
                        || sentence.tag(at).equals("ADJ")
                        || sentence.tag(at).equals("DET")
                        || sentence.is(at, "'s")
                        || sentence.is(at, "’s"))) {
            at--;
        }
        boolean apart = sentence.is(at, ",")
                || sentence.is(at, ";")
                || sentence.is(at, "while")
                || sentence.is(at, "where")
                || sentence.is(at, "whereas")
                || sentence.tag(at).equals("CCONJ") && (sentence.is(at - 1, ",") || sentence.is(at, "but"));
        return at > after && at < noun && sentence.get(noun).isNominal() && apart;
    }

    /// "Twelve persons died during the year, five by drowning": what befell some of the subject, told behind a comma.
    private static boolean isManner(Scene scene, Figure figure, Figure main) {
        Sentence sentence = scene.sentence();
        boolean verb = false;
        for (int at = main.nounTo; at < figure.phraseFrom - 1; at++) {
            Token token = sentence.get(at);
            if (token.is(",") || token.is("by") || scene.isFigure(at)) {
                return false;
            }
            verb |= token.isVerbal();
        }
        return verb
                && (!figure.hasNoun() || figure.nounFrom > figure.phraseTo)
                && Parts.isPerson(main)
                && sentence.is(figure.phraseFrom - 1, ",")
                && sentence.is(figure.phraseTo, "by")
                && !scene.years().contains(figure.phraseTo + 1);
    }

    private static boolean isBare(Figure figure) {
        return !figure.hasNoun() && figure.unit.kind() == UnitKind.NONE;
    }

    /// "ten got prison terms": the noun is what they got.
    private static boolean isSubject(Scene scene, Figure figure, Figure main) {
        return Parts.isPerson(main)
                && !Parts.isPerson(figure)
                && figure.kind == Kind.COUNT
                && (figure.nounFrom > figure.phraseTo || isGetting(figure))
                && (scene.sentence().tag(figure.phraseTo).equals("VERB") || isGetting(figure))
                && !scene.sentence().lower(figure.phraseTo).endsWith("ing")
                && startsClause(scene.sentence(), figure);
    }

    /// "a survey of 640 cleaners found that two in five … and that 7 per cent …": shares of those asked.
    private static boolean isFound(Scene scene, Figure share, Figure asked) {
        Sentence sentence = scene.sentence();
        boolean survey = sentence.is(asked.phraseFrom - 1, "of")
                && asked.phraseFrom > 1
                && STUDIES.contains(sentence.lower(asked.phraseFrom - 2));
        int that = share.phraseFrom - 1;
        while (that > 0 && Parts.isModifier(sentence, that)) {
            that--;
        }
        return survey
                && !share.hasNoun()
                && sentence.is(that, "that")
                && !sentence.is(share.phraseTo, "of")
                && Parts.fits(share, asked, true);
    }

    private static final Set<String> STUDIES =
            WordList.of("survey study poll sample review census interviews screening assessment analysis");

    private static boolean isGetting(Figure figure) {
        return figure.hasNoun() && GETTING.contains(figure.sentence.lower(figure.phraseTo));
    }

    private static boolean startsClause(Sentence sentence, Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(sentence, at)) {
            at--;
        }
        return sentence.get(Math.max(at, 0)).isSign() || sentence.tag(at).equals("CCONJ") || sentence.is(at, "while");
    }

    /// "found violations on 45", "laid charges in seven": behind a preposition and a verb of its own.
    private static boolean isObject(Scene scene, Figure figure, Figure main) {
        Sentence sentence = scene.sentence();
        int to = figure.phraseTo;
        boolean ends = to >= sentence.size()
                || sentence.get(to).isSign()
                || sentence.tag(to).equals("CCONJ")
                || sentence.tag(to).equals("DET")
                || sentence.tag(to).equals("PRON");
        int on = figure.phraseFrom - 1;
        if (!ends || !ON.contains(sentence.lower(on)) || on <= main.nounTo) {
            return false;
        }
        boolean verb = false;
        for (int at = main.nounTo; at < on; at++) {
            Token token = sentence.get(at);
            if (Movements.of(token.lower()) != null || scene.isFigure(at)) {
                return false;
            }
            verb |= token.tag().equals("VERB") && !token.lower().endsWith("ing");
        }
        return verb && scene.shape().bracket(on) == scene.shape().bracket(main.at);
    }

    /// "with 90 receiving shelter and 50 receiving legal aid".
    private static boolean isWith(Sentence sentence, Figure figure, @Nullable Figure told) {
        int before = figure.phraseFrom - 1;
        while (before > 0 && Parts.isModifier(sentence, before)) {
            before--;
        }
        String next = sentence.lower(figure.phraseTo);
        boolean done = next.endsWith("ing") && !NO_PROPERTY.contains(next)
                || sentence.tag(figure.phraseTo).equals("VERB") && Participles.isPast(next);
        boolean on =
                told != null && "with".equals(told.cue) && sentence.tag(before).equals("CCONJ");
        boolean own = figure.hasNoun() && figure.nounFrom <= figure.phraseTo;
        return figure.kind == Kind.COUNT
                && !own
                && figure.whole == null
                && figure.phraseTo == figure.at + 1
                && done
                && (sentence.is(before, "with") && (sentence.is(before - 1, ",") || next.endsWith("ing")) || on);
    }

    /// Takes away what only is the object of the part's verb.
    private static void unnamed(Figure figure) {
        if (figure.hasNoun() && (figure.nounFrom > figure.phraseTo || isGetting(figure))) {
            LabelledFigures.unnamed(figure);
        }
    }

    /// "acquitted two others", "freed another nine": not of those told before.
    private static boolean isOther(Sentence sentence, Figure figure) {
        return OTHERS.contains(sentence.lower(figure.phraseTo))
                || OTHERS.contains(sentence.lower(figure.phraseFrom - 1));
    }

    /// "Forty-four of the 58 are Vietnamese, nine are Malaysian": a bare number with its verb goes on.
    private static boolean isNext(Scene scene, Figure told, Figure figure) {
        Sentence sentence = scene.sentence();
        Figure whole = told.whole;
        boolean bare = figure.kind == Kind.COUNT
                && figure.whole == null
                && !figure.hasNoun()
                && !isOther(sentence, figure)
                && sentence.tag(told.phraseTo).equals("ADP");
        if (!bare || whole == null || !Parts.fits(figure, whole, true) || !scene.sameStretch(told.at, figure.at)) {
            return false;
        }
        String after = sentence.tag(figure.phraseTo);
        int before = figure.phraseFrom - 1;
        boolean subject = after.equals("AUX") || after.equals("VERB");
        boolean object = ON.contains(sentence.lower(before))
                && sentence.get(Math.min(figure.phraseTo, sentence.size() - 1)).isSign()
                && !sentence.get(before - 1).isNumeral();
        return subject || object;
    }
}
