package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;

/// What makes one figure a part of another, and how the parts of a list hang together.
final class Parts {

    private static final Set<CountedClass> PERSONS =
            Collections.unmodifiableSet(EnumSet.of(CountedClass.VICTIM, CountedClass.PERPETRATOR, CountedClass.PERSON));

    private static final Set<String> BETWEEN = Set.of("ADV", "DET", "ADJ", "ADP", "SCONJ", "PART", "CCONJ", "SYM");

    private static final Set<String> MODIFIERS = Set.of(
            "approximately",
            "at",
            "least",
            "another",
            "total",
            "further",
            "than",
            "remaining",
            "other",
            "an",
            "about",
            "more",
            "some",
            "only",
            "just",
            "nearly",
            "almost",
            "over",
            "reported",
            "known",
            "around",
            "roughly");

    private static final Set<String> FURTHER = Set.of("another", "further", "additional");

    private int lists;

    /// A number no list had before.
    int newList() {
        return ++lists;
    }

    /// Makes `part` a part of `whole`, unless it is one of something already.
    ///
    /// @param list number of the list it stands in
    void join(Figure part, Figure whole, boolean closed, @Nullable String cue, int list, String rule) {
        if (part.whole != null || part.again != null || part == whole || part.baseOf != null || leadsTo(whole, part)) {
            return;
        }
        boolean row = part.ranked || !part.cell && part.rules.contains(TableCells.RULE);
        if (row && whole.sentence == part.sentence) {
            return;
        }
        if (whole.kind == Kind.MONEY && part.kind == Kind.SHARE && !part.hasNoun()) {
            part.lemma = whole.lemma;
            part.type = CountedClass.MONEY;
        }
        part.whole = whole;
        part.closed = closed;
        part.cue = cue;
        part.list = list;
        part.rule(rule);
    }

    private static boolean leadsTo(Figure from, Figure target) {
        Figure at = from;
        for (int step = 0; step < 8 && at != null; step++) {
            if (at == target) {
                return true;
            }
            at = at.whole;
        }
        return false;
    }

    /// Whether a figure can be a part of another by its value and by what it counts.
    ///
    /// @param explicit whether words say that it is one: then an unknown noun may be a kind of the
    ///     whole's
    static boolean fits(Figure part, Figure whole, boolean explicit) {
        boolean times = "time".equals(whole.lemma) && !"time".equals(part.lemma);
        boolean one = whole.kind == Kind.COUNT && BigDecimal.ONE.equals(whole.value);
        boolean average = whole.kind == Kind.COUNT
                && whole.value != null
                && whole.value.stripTrailingZeros().scale() > 0;
        if (times || one || average || isPeopleOf(part, whole)) {
            return false;
        }
        if (part == whole || whole.isRejected() || whole.kind != Kind.COUNT || whole.value == null) {
            boolean term = whole.kind == Kind.DURATION
                    && explicit
                    && part != whole
                    && !whole.isRejected()
                    && (part.kind == Kind.DURATION
                            || part.kind == Kind.SHARE
                            || part.kind == Kind.COUNT && !part.hasNoun());
            if (term) {
                return part.kind == Kind.SHARE || bounds(whole, part);
            }
            boolean money = whole.kind == Kind.MONEY && !whole.isRejected() && part != whole && explicit;
            return money && (part.kind == Kind.SHARE || part.kind == Kind.MONEY && bounds(whole, part));
        }
        return switch (part.kind) {
            case SHARE -> !part.hasNoun() || sameThing(part, whole, explicit);
            case COUNT, ZERO -> bounds(whole, part) && (!part.hasNoun() || sameThing(part, whole, explicit));
            case CHANGE_PERCENT,
                    CHANGE_POINTS,
                    CHANGE_COUNT,
                    FOLD,
                    RATE,
                    MONEY,
                    DURATION,
                    AGE,
                    MEASURE,
                    RATING,
                    DIRECTION,
                    DATE -> false;
        };
    }

    /// "Nine in ten are men" said behind a number of raids: a share of people is no share of things.
    private static boolean isPeopleOf(Figure part, Figure whole) {
        NounPhrases.Phrase said = part.saidToBe;
        boolean same = said != null
                && English.singular(part.sentence.lower(said.head())).equals(whole.lemma);
        return part.kind == Kind.SHARE
                && (isPerson(part) || said != null && !same)
                && whole.kind == Kind.COUNT
                && whole.type != null
                && !isPerson(whole)
                && (whole.type == CountedClass.EVENT || whole.type == CountedClass.ENTITY);
    }

    /// Whether words bind a part so closely that a number above the whole is a fault of the text and no
    /// sign of another whole.
    static boolean tied(Figure part, Figure whole) {
        boolean counts = part.isCount() && whole.kind == Kind.COUNT && !whole.isRejected() && part != whole;
        boolean other = part.ownEvent && part.hasNoun() && !part.event(whole);
        boolean property = !part.hasNoun() || isTrait(part) || part.lemma != null && part.lemma.equals(whole.lemma);
        boolean near = whole.value == null
                || part.value == null
                || part.value.compareTo(whole.value.multiply(BigDecimal.TEN)) < 0;
        return counts && near && !other && property && (!part.hasNoun() || sameThing(part, whole, true));
    }

    static boolean bounds(Figure whole, Figure part) {
        BigDecimal most = whole.upper != null ? whole.upper : whole.value;
        boolean open = whole.modifier == Modifier.VAGUE
                || whole.modifier == Modifier.AT_LEAST
                || whole.modifier == Modifier.MORE_THAN
                || whole.modifier == Modifier.ABOUT;
        BigDecimal value = part.value;
        if (value == null || most == null) {
            return false;
        }
        BigDecimal least = value.multiply(days(part, whole));
        return open || least.compareTo(most.multiply(days(whole, part))) <= 0;
    }

    /// How many days the unit of a length has, where two lengths have different units.
    private static BigDecimal days(Figure figure, Figure other) {
        boolean lengths = figure.kind == Kind.DURATION && other.kind == Kind.DURATION;
        String unit = figure.unit.name();
        if (!lengths || unit == null || unit.equals(other.unit.name())) {
            return BigDecimal.ONE;
        }
        return switch (unit) {
            case "week" -> BigDecimal.valueOf(7);
            case "month" -> BigDecimal.valueOf(30);
            case "year" -> BigDecimal.valueOf(365);
            default -> BigDecimal.ONE;
        };
    }

    private static boolean sameThing(Figure part, Figure whole, boolean explicit) {
        if (part.lemma != null && part.lemma.equals(whole.lemma)) {
            return true;
        }
        if (!whole.hasNoun() && whole.lemma == null) {
            return explicit;
        }
        boolean persons = PERSONS.contains(part.type) && PERSONS.contains(whole.type);
        if (persons) {
            return part.type == whole.type || part.type == CountedClass.PERSON || whole.type == CountedClass.PERSON;
        }
        boolean unknown = part.type == CountedClass.OTHER || part.type == CountedClass.ENTITY;
        boolean events = part.type == CountedClass.EVENT && whole.type == CountedClass.EVENT;
        return explicit && (events || unknown && whole.type != CountedClass.EVENT || unknown && isTrait(part));
    }

    private static boolean isTrait(Figure part) {
        return !part.attributes.isEmpty();
    }

    /// "another 15", "60 others": as many again and no part of those before.
    static boolean isFurther(Figure figure) {
        Sentence sentence = figure.sentence;
        return sentence.isOneOf(figure.phraseFrom - 1, FURTHER)
                || sentence.is(figure.phraseTo, "others")
                || sentence.is(figure.phraseTo, "more");
    }

    static boolean isPerson(Figure figure) {
        return isPerson(figure.type);
    }

    static boolean isPerson(@Nullable CountedClass type) {
        return type != null && PERSONS.contains(type);
    }

    /// Whether the next figure goes on with the list of the one before: a comma or "and", and no
    /// verb after it.
    static boolean goesOn(Scene scene, Figure before, Figure next) {
        Sentence sentence = scene.sentence();
        int separator = -1;
        for (int at = next.phraseFrom - 1; at >= before.phraseTo; at--) {
            if (scene.shape().bracket(at) != scene.shape().bracket(next.at)) {
                at = Math.max(before.phraseTo, open(scene, at, next.at));
                continue;
            }
            if (sentence.is(at, ",")
                    || sentence.tag(at).equals("CCONJ")
                    || sentence.is(at, "while")
                    || sentence.is(at, ";")) {
                separator = at;
                break;
            }
            if (!BETWEEN.contains(sentence.tag(at)) && !isModifier(sentence, at)) {
                return false;
            }
        }
        return separator >= 0;
    }

    /// Words between a separator and a number that make it no other number: "and at least another".
    static boolean isModifier(Sentence sentence, int at) {
        return MODIFIERS.contains(sentence.lower(at));
    }

    /// The opening sign of the bracket around a token, seen from outside it.
    private static int open(Scene scene, int token, int outside) {
        int id = scene.shape().bracket(token);
        int target = scene.shape().bracket(outside);
        while (id != 0 && scene.shape().get(id).parent() != target) {
            id = scene.shape().get(id).parent();
        }
        return id == 0 ? token : scene.shape().get(id).open();
    }
}
