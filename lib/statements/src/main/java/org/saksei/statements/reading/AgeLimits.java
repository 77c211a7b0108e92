package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Band;
import org.saksei.statements.number.Numeral;

/// Tells age limits that only the sentence shows: in "70 were under 15 and 162 over 18" the 15 and
/// the 18 are ages.
final class AgeLimits {

    /// Nobody sets a limit of age in a report of figures above this.
    private static final BigDecimal OLDEST = BigDecimal.valueOf(65);

    private static final BigDecimal ADULT = BigDecimal.valueOf(18);

    private static final Set<String> SUBJECTS = Set.of(
            "were",
            "was",
            "are",
            "is",
            "being",
            "those",
            "aged",
            "children",
            "girls",
            "boys",
            "women",
            "men",
            "victims",
            "persons",
            "people",
            "anyone",
            "minors",
            "them",
            "whom");

    private static final Set<String> AGES = Set.of("age", "ages", "aged");

    private AgeLimits() {}

    static void read(List<Sentence> sentences, List<Numeral> numerals) {
        for (Sentence sentence : sentences) {
            AgeScales.read(sentence, numerals);
            boolean limit = false;
            boolean ages = sentence.tokens().stream().anyMatch(token -> AGES.contains(token.lower()));
            for (Token token : sentence.tokens()) {
                if (token.isNumeral()) {
                    numerals.set(token.numeral(), settled(sentence, token, numerals.get(token.numeral())));
                }
                limit |= token.isNumeral() && numerals.get(token.numeral()).reason() == Reason.AGE_LIMIT;
                Band band = token.isNumeral() ? band(sentence, token, numerals.get(token.numeral()), limit) : null;
                band = band == null && ages && isLabel(sentence, token) ? label(numerals.get(token.numeral())) : band;
                band = band == null && ages && token.isNumeral()
                        ? bracketed(sentence, token.index(), numerals.get(token.numeral()))
                        : band;
                if (band != null) {
                    numerals.set(token.numeral(), limit(numerals.get(token.numeral()), band));
                    limit = true;
                }
            }
        }
    }

    /// "Under 15, 31 were aged 15 to 17": the 31 is no age; and "over 18" is printed for 18 and
    /// over.
    private static Numeral settled(Sentence sentence, Token token, Numeral numeral) {
        boolean subject = numeral.reason() == Reason.AGE_LIMIT
                && numeral.upper() == null
                && numeral.modifier() == Modifier.EXACT
                && (sentence.is(token.index() - 1, ",")
                        || sentence.tag(token.index() - 1).equals("CCONJ"))
                && (sentence.is(token.index() + 1, "were") || sentence.is(token.index() + 1, "was"));
        if (subject) {
            return new Numeral(
                    numeral.span(),
                    numeral.text(),
                    numeral.span(),
                    Kind.COUNT,
                    numeral.value(),
                    null,
                    Modifier.EXACT,
                    null,
                    null,
                    new Unit(UnitKind.NONE, null, null),
                    null,
                    null,
                    numeral.link(),
                    false,
                    false,
                    null,
                    numeral.rules());
        }
        Band band = numeral.band();
        boolean adults = band != null
                && band.from() != null
                && band.below() == null
                && numeral.isRejected()
                && band.from().compareTo(ADULT.add(BigDecimal.ONE)) == 0;
        return adults ? with(numeral, new Band(ADULT, null), numeral.reason()) : numeral;
    }

    /// Beside "26-35" an "over 35" begins with 36.
    private static @Nullable Band label(Numeral numeral) {
        return numeral.modifier() == Modifier.MORE_THAN
                ? new Band(numeral.value().add(BigDecimal.ONE), null)
                : of(numeral);
    }

    /// "Ages: 18-25: 640; over 35: 70".
    private static boolean isLabel(Sentence sentence, Token token) {
        int next = token.index() + 2;
        return token.isNumeral()
                && sentence.is(token.index() + 1, ":")
                && next < sentence.size()
                && sentence.get(next).isNumeral();
    }

    /// "Age groups: under 12 (14), between 12 and 17 (31) and 40 and over (9)": what stands before a lone number in
    /// brackets is the band it counts.
    private static @Nullable Band bracketed(Sentence sentence, int from, Numeral numeral) {
        boolean years =
                numeral.kind() == Kind.DURATION && "year".equals(numeral.unit().name());
        boolean bare = (numeral.kind() == Kind.COUNT && numeral.unit().kind() == UnitKind.NONE || years)
                && !numeral.isRejected()
                && numeral.value().compareTo(OLDEST) <= 0;
        int at = from + 1;
        boolean over = false;
        while (bare && at < from + LONGEST && !sentence.is(at, "(") && isOfBand(sentence, at)) {
            over |= BEYOND.contains(sentence.lower(at));
            at++;
        }
        boolean counted = bare
                && sentence.is(at, "(")
                && at + 2 < sentence.size()
                && sentence.get(at + 1).isNumeral()
                && sentence.is(at + 2, ")");
        Band band = counted ? of(numeral) : null;
        return counted && over ? new Band(numeral.value(), null) : band;
    }

    private static boolean isOfBand(Sentence sentence, int at) {
        return at < sentence.size()
                && (sentence.get(at).isNumeral()
                        || JOINING.contains(sentence.lower(at))
                        || BEYOND.contains(sentence.lower(at)));
    }

    private static final Set<String> BEYOND = Set.of("over", "above", "older", "more", "up");

    private static final Set<String> JOINING = Set.of("and", "or", "to", "-", "–", "years", "old");

    /// How long a band may be behind its first number, in tokens.
    private static final int LONGEST = 6;

    /// @param listed whether an age limit stood before it in the sentence
    private static @Nullable Band band(Sentence sentence, Token token, Numeral numeral, boolean listed) {
        boolean bare = numeral.kind() == Kind.COUNT
                && numeral.unit().kind() == UnitKind.NONE
                && !numeral.isRejected()
                && numeral.value().compareTo(OLDEST) <= 0;
        boolean aged = numeral.kind() == Kind.AGE && !numeral.isRejected() || bare;
        if (aged && isYoungest(sentence, token.index())) {
            return new Band(numeral.value(), null);
        }
        if (!bare || numeral.modifier() == Modifier.EXACT || nounFollows(sentence, token.index() + 1)) {
            return null;
        }
        int before = token.index() - 1;
        while (before > 0
                && before > token.index() - 4
                && Set.of(
                                "under", "over", "above", "below", "than", "more", "less", "the", "age", "of", "ages",
                                "between", "at", "least", "from")
                        .contains(sentence.lower(before))) {
            before--;
        }
        boolean subject = SUBJECTS.contains(sentence.lower(before))
                || listed && before >= 0 && sentence.get(before).isNumeral();
        boolean worded = before < token.index() - 1
                || sentence.is(token.index() + 1, "or")
                || listed && numeral.modifier() == Modifier.BETWEEN;
        return subject && worded ? of(numeral) : null;
    }

    /// "children as young as seven", "an age limit of 15".
    private static boolean isYoungest(Sentence sentence, int at) {
        return sentence.is(at - 1, "as") && sentence.is(at - 2, "young")
                || sentence.is(at - 1, "of") && sentence.is(at - 2, "limit") && sentence.is(at - 3, "age");
    }

    private static boolean nounFollows(Sentence sentence, int at) {
        return at < sentence.size()
                && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))
                && !sentence.is(at, "years");
    }

    private static @Nullable Band of(Numeral numeral) {
        BigDecimal value = numeral.value();
        BigDecimal upper = numeral.upper();
        return switch (numeral.modifier()) {
            case LESS_THAN -> new Band(null, value);
            case AT_MOST -> new Band(null, value.add(BigDecimal.ONE));
            case MORE_THAN, AT_LEAST -> new Band(value, null);
            case BETWEEN -> upper == null ? null : new Band(value, upper.add(BigDecimal.ONE));
            case EXACT, ABOUT, VAGUE -> null;
        };
    }

    static Numeral limit(Numeral of, Band band) {
        return with(of, band, Reason.AGE_LIMIT);
    }

    private static Numeral with(Numeral of, @Nullable Band band, @Nullable Reason reason) {
        return new Numeral(
                of.span(),
                of.text(),
                of.phrase(),
                of.kind(),
                of.value(),
                of.upper(),
                of.modifier(),
                of.modifierSpan(),
                of.direction(),
                of.unit(),
                of.unitSpan(),
                band,
                of.link(),
                of.hyphenated(),
                of.tentative(),
                reason,
                of.rules());
    }
}
