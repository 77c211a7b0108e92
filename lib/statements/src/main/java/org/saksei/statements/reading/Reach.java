package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far a voice reaches in its sentence: "police said" ahead, ", police said" and "according to" back.
final class Reach {

    private static final Set<String> JOINTS = Set.of("and", "but", "while", "yet", "although", "though");

    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whose", "where");

    /// How many tokens may stand between a verb of telling and the comma behind it.
    private static final int NEAR = 6;

    private final Quotations quotations;
    private final boolean yearly;

    /// @param yearly whether the text is the yearly report, where a voice ends with its clause
    Reach(Quotations quotations, boolean yearly) {
        this.quotations = quotations;
        this.yearly = yearly;
    }

    /// The voice a figure stands in the reach of: "police said" reaches ahead, to the end of its thought in a
    /// yearly report; ", police said" and "according to" reach back.
    @Nullable
    Voice voice(Scene scene, List<Voice> all, Figure figure) {
        Voice found = null;
        for (Voice voice : all) {
            int verb = Math.max(voice.from(), voice.to() - 1);
            if (isBesideAccording(scene.sentence(), voice, figure)) {
                continue;
            }
            boolean limited = voice.limit() >= 0 && (figure.at < voice.to() || figure.at >= voice.limit());
            boolean cut = yearly && scene.clauses().isCut(verb, figure.at);
            if (limited || cut || !yearly && isOfName(scene, voice, figure)) {
                continue;
            }
            if (!yearly && isBeyond(scene, voice, verb, figure)) {
                continue;
            }
            boolean begun = voice.ahead() ? verb < figure.at : voice.from() < figure.at;
            if (begun && (voice.ahead() || found == null)) {
                found = voice;
            } else if (!begun
                    && (found == null || !found.ahead())
                    && (quotations.holds(scene.sentence().get(figure.at)) || !isInner(scene, voice, figure))
                    && (!voice.ahead() || isInserted(scene.sentence(), voice))) {
                return voice;
            }
        }
        return found;
    }

    /// "According to a charity that runs the only shelter, which has 20 beds, 12 …": what hangs on who is named is not
    /// said by him.
    private static boolean isBesideAccording(Sentence sentence, Voice voice, Figure figure) {
        if (voice.from() > 1 || !sentence.is(voice.from(), "according") || figure.at < voice.to()) {
            return false;
        }
        int at = sentence.is(voice.to(), ",") ? voice.to() + 1 : voice.to();
        if (!sentence.isOneOf(at, RELATIVE)) {
            return false;
        }
        while (at < sentence.size() && (!sentence.is(at, ",") || sentence.isOneOf(at + 1, RELATIVE))) {
            at++;
        }
        return at < sentence.size() && figure.at < at;
    }

    /// "40 were freed, police said, and 12 remain": what is joined behind an inserted voice with a subject of its own
    /// is
    /// not said by it, nor is what stands before "and, police believe, 150 more".
    private boolean isBeyond(Scene scene, Voice voice, int verb, Figure figure) {
        Sentence sentence = scene.sentence();
        if (!sentence.is(voice.from() - 1, ",") || quotations.holds(sentence.get(figure.at))) {
            return false;
        }
        if (figure.at < voice.from()) {
            return voice.ahead() && JOINTS.contains(sentence.lower(voice.from() - 2))
                    || sentence.is(voice.from(), "where");
        }
        int next = verb + 1;
        while (next < sentence.size()
                && next < verb + NEAR
                && !sentence.get(next).isSign()) {
            next++;
        }
        boolean joint = sentence.is(next, ",") && JOINTS.contains(sentence.lower(next + 1));
        return joint && figure.at > next && scene.clauses().isCut(verb, figure.at);
    }

    /// "…, said Ana Tolu of the charity, which took in 12 of them": what hangs on who speaks is not said by him.
    private boolean isOfName(Scene scene, Voice voice, Figure figure) {
        Sentence sentence = scene.sentence();
        int relative = sentence.is(voice.to(), ",") ? voice.to() + 1 : voice.to();
        boolean hangs =
                sentence.is(relative, "which") || sentence.is(relative, "who") || sentence.is(relative, "whose");
        return !voice.ahead()
                && figure.at > voice.from()
                && (hangs && figure.at > relative && scene.clauses().same(relative, figure.at)
                        || isApposition(sentence, voice, figure.at))
                && !quotations.holds(sentence.get(figure.at));
    }

    /// "…," says Noor, a mother of five from Lo: no verb and no joining stands between the name and the number.
    private static boolean isApposition(Sentence sentence, Voice voice, int figure) {
        if (!TellingWords.INVERTED.contains(sentence.lower(voice.from()))
                || voice.from() == 0
                || !sentence.get(voice.from() - 1).isSign()) {
            return false;
        }
        boolean comma = false;
        for (int at = voice.from() + 2; at < figure; at++) {
            Token token = sentence.get(at);
            comma |= token.is(",");
            if (token.isVerbal() || token.is("and") || token.is(";") || token.is("but") || token.is("with")) {
                return false;
            }
        }
        return comma;
    }

    /// "…; since 2012, according to the registries, 17 …": a voice inside a stretch does not reach back over a
    /// semicolon.
    private static boolean isInner(Scene scene, Voice voice, Figure figure) {
        return scene.shape().segment(voice.from()) != scene.shape().segment(figure.at)
                && scene.figures().stream().anyMatch(other -> other.at > voice.to());
    }

    /// "45 were freed, police said" against "45 were freed and police said that".
    private static boolean isInserted(Sentence sentence, Voice voice) {
        int before = voice.from() - 1;
        return sentence.is(before, ",") || sentence.is(before, "”") || sentence.is(before, "\"");
    }
}
