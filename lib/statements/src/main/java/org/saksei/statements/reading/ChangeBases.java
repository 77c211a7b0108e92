package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Finds the level a change starts from: "a drop of 25 percent from 140", "rose 25 percent to 45, from
/// 36".
final class ChangeBases {

    private ChangeBases() {}

    /// A change starts from the base of its cue, or from what its level is compared with.
    static void read(Scene scene) {
        for (Figure change : scene.figures()) {
            boolean sum = change.kind == Kind.MONEY && change.direction != null && change.baseOf == null;
            if (!change.isChange() && !sum || change.base != null) {
                continue;
            }
            Figure base = direct(scene, change);
            base = base != null ? base : fronted(scene, change);
            boolean alone = base != null || isAlone(scene, change);
            base = alone ? base : nearest(scene, change);
            boolean elsewhere = !alone
                    && base != null
                    && hasTime(scene, change)
                    && (!isNear(scene, change, base) || isOfOther(scene, change, base));
            change.base = elsewhere ? null : base;
            if (change.base != null) {
                change.rule("change.base");
            }
        }
    }

    /// "112 calls fewer than in 2018", "three times the number of 2022": its own words say what it starts from, and no
    /// value.
    private static boolean isAlone(Scene scene, Figure change) {
        boolean than = change.hasNoun()
                && scene.sentence().is(change.nounTo + 1, "than")
                && scene.sentence().is(change.nounTo + 2, "in");
        return than
                || scene.cues().stream()
                        .anyMatch(cue -> cue.from() == change.phraseTo && Cues.isSum(scene.sentence(), cue.to()));
    }

    /// "112 calls fewer than in 2018, but chats tripled, from 240 to 702": the words behind it set it against a time
    /// and no number.
    private static boolean hasTime(Scene scene, Figure change) {
        return scene.cues().stream()
                .anyMatch(cue -> cue.from() >= change.phraseTo
                        && cue.from() - Math.max(change.phraseTo, change.nounTo) < 3
                        && scene.figures().stream()
                                .noneMatch(figure -> figure.at >= cue.to() && figure.at < cue.end()));
    }

    /// "22 fewer than in 2022 and the same as in 2019 (151)": behind "and" and a cue of its own.
    private static boolean isOfOther(Scene scene, Figure change, Figure base) {
        return scene.cues().stream()
                .filter(cue -> cue.from() > change.phraseTo && cue.to() <= base.at)
                .anyMatch(cue -> {
                    boolean and = false;
                    for (int at = change.phraseTo; at < cue.from(); at++) {
                        and |= scene.sentence().tag(at).equals("CCONJ");
                    }
                    return and;
                });
    }

    private static boolean isNear(Scene scene, Figure change, Figure base) {
        for (int at = Math.min(change.at, base.at); at < Math.max(change.at, base.at); at++) {
            if (Set.of("but", "while", "whereas", ";").contains(scene.sentence().lower(at))) {
                return false;
            }
        }
        return scene.clauses().same(change.at, base.at);
    }

    /// "Compared with 2019, when 40 were convicted, the number fell by ten percent".
    private static @Nullable Figure fronted(Scene scene, Figure change) {
        for (Cues.Comparing cue : scene.cues()) {
            if (cue.fronted() && change.at > cue.to()) {
                return scene.figures().stream()
                        .filter(figure -> figure.at >= cue.to() && figure.at < cue.end() && figure.isLevel())
                        .filter(figure -> scene.figures().stream().noneMatch(level -> level.base == figure))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /// The base of a cue right behind the change.
    private static @Nullable Figure direct(Scene scene, Figure change) {
        for (Cues.Comparing cue : scene.cues()) {
            boolean behind = cue.from() >= change.phraseTo
                    && cue.from() - change.phraseTo < 12
                    && scene.shape().bracket(cue.from()) == scene.shape().bracket(change.at)
                    && scene.figures().stream().noneMatch(figure -> figure.at > change.at && figure.at < cue.from());
            if (behind) {
                return scene.figures().stream()
                        .filter(figure -> figure.at >= cue.to() && figure.at < cue.end() && figure.isLevel())
                        .filter(figure -> figure.kind != Kind.DURATION && figure.restates == null)
                        .filter(figure -> change.kind != Kind.FOLD
                                || figure.kind != Kind.SHARE
                                || figure.base != null
                                || scene.shape().bracket(figure.at)
                                        == scene.shape().bracket(change.at))
                        .findFirst()
                        .map(figure -> ofPair(scene, figure))
                        .orElse(null);
            }
        }
        return null;
    }

    /// "More than in 2018 (484 against 339)": of two in one bracket the one the other is set against.
    private static Figure ofPair(Scene scene, Figure level) {
        Figure base = level.base;
        int bracket = scene.shape().bracket(level.at);
        return base != null
                        && bracket != 0
                        && base.sentence == level.sentence
                        && scene.shape().bracket(base.at) == bracket
                ? base
                : level;
    }

    /// "convictions fell 27 percent: for every 100,000 people 0.07, against 0.31": a colon parts two
    /// thoughts.
    private static boolean isParted(Scene scene, Figure change, Figure level) {
        for (int at = Math.min(change.at, level.at); at < Math.max(change.at, level.at); at++) {
            if (scene.sentence().is(at, ":")) {
                return change.at < level.at && scene.shape().bracket(at) == 0;
            }
        }
        return false;
    }

    /// What the nearest level of the sentence is compared with, before the change or after it: of a whole rather than
    /// of
    /// its part, "66 of the cases were closed, against 51, an increase of 29 percent".
    private static @Nullable Figure nearest(Scene scene, Figure change) {
        Figure whole = nearest(scene, change, false);
        return whole == null ? nearest(scene, change, true) : whole;
    }

    private static @Nullable Figure nearest(Scene scene, Figure change, boolean part) {
        Figure found = null;
        for (Figure figure : scene.figures()) {
            boolean before = figure.at < change.at;
            if (before && change.rules.contains(ToldChanges.IN_ROW) || isParted(scene, change, figure)) {
                continue;
            }
            if (figure.isLevel()
                    && figure.base != null
                    && figure.base.isLevel()
                    && (before || found == null)
                    && part == (figure.whole != null)) {
                found = figure;
            }
        }
        return found == null ? null : found.base;
    }
}
