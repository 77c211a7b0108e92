package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.UnitKind;

/// Reads what stands in brackets or between dashes after a figure: its parts, the same earlier, or the
/// same in other words.
///
/// Figures with a year are the measure in that year and never parts; after a list they repeat its
/// split for that year, and a bracket without a year right after such a one goes on with it.
final class Brackets {

    private static final Set<String> OPEN_CUES =
            Set.of("including", "among", "such", "include", "includes", "included", "notably", "e.g");

    private final Parts parts;

    /// Where the last bracket of a single number ended, whose it was and its list.
    private int lastClose = -1;

    private int lastList;
    private @Nullable Figure lastOwner;

    Brackets(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        boolean repeated = false;
        for (int id = 1; id < scene.shape().count(); id++) {
            Shape.Bracket bracket = scene.shape().get(id);
            List<Figure> inside = scene.inBracket(id).stream()
                    .filter(figure -> figure.restates == null)
                    .toList();
            Figure owner = owner(scene, bracket);
            if (inside.isEmpty() || owner == null) {
                continue;
            }
            owner = isTimed(scene, bracket) ? sameNoun(scene, partOf(scene, owner), inside) : owner;
            owner = bracket.dashed() && inside.size() > 1 && inside.getFirst().hasNoun() ? headOf(scene, owner) : owner;
            if (scene.comparing(inside.getFirst().at) != null
                    && scene.comparing(owner.at) != scene.comparing(inside.getFirst().at)) {
                continue;
            }
            if (isFollowing(scene, owner, bracket)) {
                follow(owner, inside);
                continue;
            }
            repeated = bracket(scene, bracket, owner, inside, repeated);
        }
    }

    private void follow(Figure owner, List<Figure> inside) {
        Figure whole = owner.whole;
        for (Figure figure : inside) {
            if (whole != null && !figure.hasNoun() && Parts.fits(figure, whole, true)) {
                parts.join(figure, whole, true, null, owner.list, "disc.bracket");
            }
        }
    }

    /// "Ha had 989, followed by Lo (653) and Da (608)": of the same whole, if one is told.
    private static boolean isFollowing(Scene scene, Figure owner, Shape.Bracket bracket) {
        for (int at = owner.phraseTo; at < bracket.open(); at++) {
            if (scene.sentence().is(at, "followed") && scene.sentence().is(at + 1, "by")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTimed(Scene scene, Shape.Bracket bracket) {
        return scene.hasYear(bracket.id()) || TimeLabels.count(scene, bracket.id()) > 0;
    }

    /// "74 cases [first half of 2022: 91], of which: domestic 43 [50]": a bare number behind a part of a whole that
    /// has its earlier level in a bracket is that of the part.
    private static boolean isRepeated(Shape.Bracket bracket, Figure owner, List<Figure> inside) {
        Figure whole = owner.whole;
        return whole != null
                && whole.base != null
                && whole.base.rules.contains("cmp.bracket")
                && bracket.close() - bracket.open() == 2
                && !bracket.dashed()
                && inside.getFirst().kind == owner.kind;
    }

    /// The figure a bracket belongs to: the last before it, outside.
    private static @Nullable Figure owner(Scene scene, Shape.Bracket bracket) {
        Figure owner = scene.before(bracket.open(), bracket.parent());
        Shape.Bracket around = scene.shape().get(bracket.parent());
        if (owner == null && bracket.parent() != 0 && around.dashed()) {
            // "grouped as follows — under 12 (14), 12 to 17 (31)": the dash opens the list and no aside.
            owner = scene.before(around.open(), around.parent());
        }
        Figure whole = owner != null && NumberedSorts.isOne(scene, owner) ? NumberedSorts.whole(scene, owner) : null;
        return whole == null ? owner : whole;
    }

    /// "sheltered 210 of the 900 children—180 girls and 30 boys": dashes behind "of the" split what is taken out.
    private static Figure headOf(Scene scene, Figure owner) {
        Figure part = partOf(scene, owner);
        return Partitives.isPartitive(scene.sentence(), part) && part.whole == owner ? part : owner;
    }

    /// "five of the six victims … (two in 2016)": the bracket belongs to the five.
    private static Figure partOf(Scene scene, Figure whole) {
        for (Figure figure : scene.figures()) {
            boolean level = figure.isCount() || figure.kind == Kind.MONEY;
            if (figure.whole == whole && figure.at < whole.at && level) {
                return figure;
            }
        }
        return whole;
    }

    /// "two cases involving six people (six cases in 2016)": the bracket says whose it is.
    private static Figure sameNoun(Scene scene, Figure owner, List<Figure> inside) {
        Figure then = inside.getFirst();
        if (inside.size() != 1 || !then.hasNoun() || then.lemma == null || then.lemma.equals(owner.lemma)) {
            return owner;
        }
        Figure found = null;
        for (Figure figure : scene.figures()) {
            boolean before = figure.at < owner.at && scene.sameStretch(figure.at, owner.at);
            found = before && figure.whole == null && then.lemma.equals(figure.lemma) ? figure : found;
        }
        return found == null ? owner : found;
    }

    /// Whether the bracket repeats a split for an earlier year.
    private boolean bracket(
            Scene scene, Shape.Bracket bracket, Figure owner, List<Figure> inside, boolean repeatedBefore) {
        if (restates(scene, bracket, isShare(inside) ? partOf(scene, owner) : owner, inside)) {
            return repeatedBefore;
        }
        if (isRepeated(bracket, owner, inside)) {
            base(inside.getFirst(), owner);
            inside.getFirst().rule("cmp.repeated");
            return repeatedBefore;
        }
        if (Norms.isBracketed(scene, bracket, inside) && owner.isCount()) {
            base(inside.getFirst(), owner);
            inside.getFirst().rule(Norms.RULE);
            return repeatedBefore;
        }
        List<Figure> split = split(scene, owner);
        boolean manyParts = split.size() > 1 && inside.size() > 1;
        boolean year = isTimed(scene, bracket) && !bracket.dashed();
        if (year && isTotal(scene, bracket) && inside.size() == 1 && owner.whole != null) {
            base(inside.getFirst(), owner.whole);
            return false;
        }
        if (year && inside.size() == 1 && split.size() > 1) {
            base(inside.getFirst(), alike(split, inside.getFirst(), owner));
            return false;
        }
        if (manyParts && (year || repeatedBefore && inside.size() == split.size())) {
            repeat(split, inside);
            return true;
        }
        if (year && pairs(scene, bracket, owner, inside)) {
            return false;
        }
        long levels = inside.stream().filter(Figure::isLevel).count();
        boolean oneYear =
                levels > 1 && Math.max(scene.years(bracket.id()), TimeLabels.count(scene, bracket.id())) < levels;
        if (year && !oneYear) {
            series(owner, inside);
            return false;
        }
        takeApart(scene, bracket, owner, inside);
        return false;
    }

    /// "four of sex trafficking and two of forced labour (six of sex trafficking in 2016)": the part
    /// that says the same; without any the last.
    private static @Nullable Figure alike(List<Figure> split, Figure then, Figure owner) {
        List<Figure> same = split.stream()
                .filter(part -> !part.attributes.isEmpty() && part.attributes.equals(then.attributes))
                .toList();
        boolean other = Traits.disjoint(then.attributes, owner.attributes);
        return same.size() == 1 ? same.getFirst() : other ? null : owner;
    }

    private static boolean isShare(List<Figure> inside) {
        return inside.size() == 1 && inside.getFirst().kind == Kind.SHARE;
    }

    /// A sum or, "a month" or "per person", a rate of it.
    private static boolean isMoney(Figure figure) {
        return figure.kind == Kind.MONEY || figure.kind == Kind.RATE && figure.unit.kind() == UnitKind.MONEY;
    }

    /// "21 (or 35 percent)", "135,000 zloty ($38,760)".
    private boolean restates(Scene scene, Shape.Bracket bracket, Figure owner, List<Figure> inside) {
        Figure first = inside.getFirst();
        boolean near = scene.sentence().is(bracket.open() + 1, "or") || first.phraseFrom <= bracket.open() + 2;
        if (bracket.dashed() || !near) {
            return false;
        }
        boolean money = isMoney(owner) && isMoney(first);
        boolean fraction = owner.kind == Kind.SHARE && owner.unit.kind() == UnitKind.FRACTION;
        boolean share = (owner.isCount() || owner.kind == Kind.MONEY || fraction)
                && first.kind == Kind.SHARE
                && first.unit.kind() == UnitKind.PERCENT
                && inside.size() == 1
                && !first.hasNoun();
        boolean measure = owner.kind == Kind.MEASURE && first.kind == Kind.MEASURE;
        boolean pair = inside.size() == 2 && first.whole == inside.get(1);
        boolean count = owner.kind == Kind.SHARE && first.isCount() && !first.hasNoun() && (inside.size() == 1 || pair);
        if (share) {
            Figure whole = owner.whole;
            if (whole != null) {
                parts.join(first, whole, owner.closed, owner.cue, parts.newList(), "disc.restated");
            }
        }
        if (count && !pair && owner.whole != null) {
            parts.join(first, owner.whole, owner.closed, owner.cue, parts.newList(), "disc.restated");
        }
        if (money || share || measure || count) {
            first.restates = owner;
            first.saidToBe = share ? owner.saidToBe : first.saidToBe;
            first.modifier = money && first.modifier == Modifier.EXACT ? owner.modifier : first.modifier;
            first.rule("disc.restated");
        }
        if (count && pair && !inside.get(1).hasNoun()) {
            Figure whole = inside.get(1);
            whole.lemma = owner.lemma;
            whole.type = owner.type;
            parts.join(owner, whole, true, null, parts.newList(), "disc.restated");
        }
        return first.restates != null;
    }

    /// "21 cases with 147 suspects (25 cases with 97 suspects in 2016)", "986 victims from nine
    /// countries (815 from 11 countries in 2016)": as many things again, not parts.
    private static boolean pairs(Scene scene, Shape.Bracket bracket, Figure owner, List<Figure> inside) {
        List<Figure> before = scene.figures().stream()
                .filter(figure -> figure.at <= owner.at && scene.sameStretch(figure.at, owner.at))
                .filter(figure -> figure.restates == null && figure.isLevel())
                .toList();
        int size = inside.size();
        if (size < 2 || before.size() < size || scene.years(bracket.id()) >= size) {
            return false;
        }
        List<Figure> row = before.subList(before.size() - size, before.size());
        boolean named = inside.stream().noneMatch(Figure::hasNoun) && isRow(scene, row) && isRow(scene, inside);
        for (int at = 0; at < size; at++) {
            Figure then = inside.get(at);
            boolean same = then.lemma != null && then.lemma.equals(row.get(at).lemma);
            if (then.hasNoun() && !same || !then.isLevel() || row.get(at).baseOf != null) {
                return false;
            }
            named |= then.hasNoun();
        }
        for (int at = 0; named && at < size; at++) {
            base(inside.get(at), row.get(at));
        }
        return named;
    }

    /// Whether figures hang together by commas and conjunctions.
    private static boolean isRow(Scene scene, List<Figure> row) {
        for (int at = 1; at < row.size(); at++) {
            if (!Parts.goesOn(scene, row.get(at - 1), row.get(at))) {
                return false;
            }
        }
        return true;
    }

    /// The siblings of the list a figure ends.
    private static List<Figure> split(Scene scene, Figure owner) {
        if (owner.list == 0) {
            return List.of(owner);
        }
        return scene.figures().stream()
                .filter(figure -> figure.list == owner.list)
                .toList();
    }

    private static boolean isTotal(Scene scene, Shape.Bracket bracket) {
        for (int at = bracket.open(); at < bracket.close(); at++) {
            if (scene.sentence().is(at, "total") || scene.sentence().is(at, "overall")) {
                return true;
            }
        }
        return false;
    }

    private static void base(Figure base, @Nullable Figure of) {
        if (of == null) {
            return;
        }
        base.baseOf = of;
        if (of.base == null) {
            of.base = base;
        }
        base.rule("cmp.bracket");
    }

    /// The split before, told for an earlier year: each is compared with the part of the same
    /// properties. That it splits the earlier whole is concluded, not said.
    private void repeat(List<Figure> split, List<Figure> inside) {
        Figure whole = split.getFirst().whole;
        Figure earlier = whole == null ? null : whole.base;
        boolean inOrder =
                split.size() == inside.size() && inside.stream().allMatch(figure -> figure.attributes.isEmpty());
        int list = parts.newList();
        for (int at = 0; at < inside.size(); at++) {
            Figure figure = inside.get(at);
            figure.list = list;
            figure.rule("disc.split-repeated");
            if (earlier != null) {
                parts.join(figure, earlier, true, null, list, "disc.split-repeated");
                figure.concluded = true;
            }
            for (Figure now : split) {
                boolean same = !now.attributes.isEmpty() && now.attributes.equals(figure.attributes);
                if (now.base == null && figure.baseOf == null && (same || inOrder && now == split.get(at))) {
                    base(figure, now);
                }
            }
        }
    }

    /// "(13 in 2016, five in 2015, and eight in 2014)".
    private static void series(Figure owner, List<Figure> inside) {
        for (Figure figure : inside) {
            if (figure.isLevel() && !Traits.disjoint(figure.attributes, owner.attributes)) {
                base(figure, owner);
            }
        }
    }

    /// "67 inspections – a 17 percent decrease on 2018, when there were 81": what there was at another time is no part.
    private static boolean isOfThen(Scene scene, Shape.Bracket bracket, Figure figure) {
        for (int at = bracket.open() + 1; at < figure.at; at++) {
            if (scene.sentence().is(at, "when")) {
                return true;
            }
        }
        return false;
    }

    private void takeApart(Scene scene, Shape.Bracket bracket, Figure owner, List<Figure> inside) {
        int list = goesOn(scene, bracket, owner, inside) ? lastList : parts.newList();
        lastList = list;
        lastOwner = inside.size() == 1 && !inside.getFirst().hasNoun() ? owner : null;
        lastClose = bracket.close();
        boolean open = false;
        for (int at = bracket.open() + 1; at < inside.getFirst().at; at++) {
            open |= OPEN_CUES.contains(scene.sentence().lower(at));
        }
        Figure whole = bracket.dashed() ? dashed(scene, bracket, owner, inside.getFirst()) : owner;
        int segment = scene.shape().segment(inside.getFirst().at);
        boolean all = !bracket.dashed() && isAll(owner, inside);
        Figure last = null;
        for (Figure figure : inside) {
            if (scene.shape().segment(figure.at) != segment) {
                segment = scene.shape().segment(figure.at);
                list = isAlone(scene, inside, figure) ? list : parts.newList();
            }
            boolean sameReach =
                    scene.comparing(figure.at) == null || scene.comparing(figure.at) == scene.comparing(whole.at);
            boolean on = last != null
                    && last.whole == whole
                    && figure.kind == Kind.COUNT
                    && Parts.bounds(whole, figure)
                    && Parts.goesOn(scene, last, figure);
            last = figure;
            if (figure.hasNoun() && Scene.TIMES.contains(scene.sentence().lower(figure.nounTo - 1))) {
                LabelledFigures.unnamed(figure);
            }
            boolean other = figure.kind == Kind.SHARE
                    && figure.hasNoun()
                    && figure.nounFrom > figure.phraseTo
                    && scene.sentence().is(figure.phraseTo, "of")
                    && !Parts.isPerson(figure)
                    && !figure.sentence
                            .lower(figure.nounTo - 1)
                            .equals(whole.hasNoun() ? whole.sentence.lower(whole.nounTo - 1) : "");
            if (!other
                    && !isOfThen(scene, bracket, figure)
                    && sameReach
                    && (on
                            || all
                            || Parts.fits(figure, whole, true)
                            || isListed(scene, inside) && Parts.tied(figure, whole))) {
                parts.join(
                        figure,
                        whole,
                        !open,
                        open ? "including" : null,
                        list,
                        open ? "disc.including" : "disc.bracket");
            }
        }
    }

    /// The "forced" of "sold brides (9), forced marriage (14)", the "aged" of "aged 13 to 17 (31)".
    private static boolean isProperty(Sentence sentence, int at) {
        boolean before = at + 1 < sentence.size()
                && (sentence.get(at + 1).isNominal() || sentence.get(at + 1).isNumeral());
        return before && Participles.isPast(sentence.lower(at));
    }

    /// Several that no "to" sets against each other: "by nine – 31 to 22".
    private static boolean isListed(Scene scene, List<Figure> inside) {
        return inside.size() > 1 && !scene.sentence().is(inside.getLast().phraseFrom - 1, "to");
    }

    /// "46 unlawful acts (31 offences and 15 contraventions)": counts that add up to it are its parts, whatever they
    /// are called.
    private static boolean isAll(Figure owner, List<Figure> inside) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure figure : inside) {
            BigDecimal value = figure.value;
            if (figure.kind != Kind.COUNT || value == null || figure.upper != null) {
                return false;
            }
            sum = sum.add(value);
        }
        BigDecimal whole = owner.value;
        return inside.size() > 1 && owner.kind == Kind.COUNT && whole != null && sum.compareTo(whole) == 0;
    }

    /// "211 citizens from Malaysia (154), Thailand (38) and China (19)": one list, a bracket each.
    private boolean goesOn(Scene scene, Shape.Bracket bracket, Figure owner, List<Figure> inside) {
        boolean same = owner == lastOwner
                && inside.size() == 1
                && !inside.getFirst().hasNoun()
                && bracket.open() - lastClose < 8;
        for (int at = lastClose + 1; same && at < bracket.open(); at++) {
            // "aged 13 to 17 (31), aged 18 to 24 (40)": a limit of age is no number of its own.
            same = (!scene.sentence().get(at).isVerbal() || isProperty(scene.sentence(), at))
                    && !scene.isFigure(at)
                    && !scene.sentence().is(at, ";");
        }
        return same;
    }

    /// A list whose items are parted by semicolons, one figure each, stays one list.
    private static boolean isAlone(Scene scene, List<Figure> inside, Figure figure) {
        return inside.stream()
                        .filter(other ->
                                scene.shape().segment(other.at) == scene.shape().segment(figure.at))
                        .count()
                == 1;
    }

    /// After a list a dash takes up its whole: "12 victims, including five girls and four boys—six
    /// of forced labour".
    private static Figure dashed(Scene scene, Shape.Bracket bracket, Figure owner, Figure first) {
        if (owner.whole != null && !Parts.fits(first, owner, true)) {
            return owner.whole;
        }
        if (owner.has("citizenship") && first.has("citizenship")) {
            return owner;
        }
        return owner.whole != null && owner.list != 0 && split(scene, owner).size() > 1 && bracket.parent() == 0
                ? owner.whole
                : owner;
    }
}
