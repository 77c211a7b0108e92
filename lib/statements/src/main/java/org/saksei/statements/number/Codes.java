package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Tells by its form and its place a number that only names something: a paragraph, a footnote, a place
/// on the globe, a device, a container, a short number to dial.
///
/// None of these forms is taken where a counted plural stands behind the number.
final class Codes {

    /// The least number of digits in a row that are a code: no count is written so without separators.
    private static final int LONG = 8;

    private static final int SHORT_NUMBER = 3;

    private static final Set<String> DIALLING =
            WordList.of("dial dialling dialing text texting ring ringing call calling sms whatsapp phone phoning");

    private static final Set<String> ENDING = WordList.of("ending ended ends");

    private static final Set<String> NOT_PLURAL = WordList.of("is was has his its this as us");

    private static final BigDecimal HALVES = BigDecimal.TWO;

    private static final BigDecimal ITEMS = BigDecimal.valueOf(1_000);

    private final Tokens tokens;

    Codes(Tokens tokens) {
        this.tokens = tokens;
    }

    void read(Draft draft) {
        if (draft.reason != null) {
            return;
        }
        if (isCoordinate(draft)) {
            draft.reject(Reason.IDENTIFIER, "coordinate");
        } else if (!draft.hasUnit() && draft.upper == null && isCode(draft)) {
            draft.reject(Reason.IDENTIFIER, "identifier-code");
        } else if (isHalfYear(draft)) {
            draft.reject(Reason.DATE, "half-year");
        } else if (isParagraph(draft) || isBracketed(draft)) {
            draft.reject(Reason.IDENTIFIER, "paragraph-number");
        } else if (isFootnote(draft)) {
            draft.reject(Reason.IDENTIFIER, "footnote");
        }
    }

    /// "1°17'S 36°49'E", "0.28° S": degrees with minutes or a quarter of the heavens.
    private boolean isCoordinate(Draft draft) {
        Token next = tokens.get(draft.to);
        Token after = tokens.get(draft.to + 1);
        boolean degrees = next.is("°") && (after.isNumber() && after.glued() || isQuarter(after));
        boolean behind = tokens.get(draft.from - 1).is("°") && tokens.get(draft.from).glued();
        boolean minutes = isMinute(next) && (isQuarter(after) || after.isNumber() && after.glued());
        boolean seconds = isMinute(tokens.get(draft.from - 1)) && tokens.get(draft.from).glued() && isMinute(next);
        return degrees || behind && isMinute(next) || minutes && behind || seconds;
    }

    private static boolean isMinute(Token sign) {
        return sign.glued() && !sign.raw().isEmpty() && "'’′\"”″".contains(sign.raw());
    }

    private static boolean isQuarter(Token word) {
        return word.raw().length() == 1 && "NSEW".contains(word.raw());
    }

    private boolean isCode(Draft draft) {
        Token number = tokens.get(draft.from);
        Token word = tokens.get(draft.from - 1);
        boolean plain = draft.to == draft.from + 1 && number.raw().chars().allMatch(Character::isDigit);
        if (!plain || isCountedBehind(draft)) {
            return false;
        }
        int digits = number.raw().length();
        Token next = tokens.get(draft.to);
        boolean wheels = next.glued() && next.lower().length() == 2 && next.lower().charAt(0) == 'x';
        if (wheels) {
            return true;
        }
        boolean dialled = digits >= SHORT_NUMBER && digits < LONG && DIALLING.contains(word.lower());
        boolean keyed = word.is("*") && number.glued() && tokens.get(draft.to).is("#");
        boolean lettered = digits > 4 && isLetters(word) && !number.glued();
        boolean kind = digits >= SHORT_NUMBER && isLetters(word) && isForm(tokens.get(draft.from - 2));
        boolean ended = digits >= SHORT_NUMBER && word.is("in") && ENDING.contains(tokens.get(draft.from - 2).lower());
        return digits >= LONG || dialled || keyed || lettered || kind || ended;
    }

    private static boolean isForm(Token word) {
        return word.is("form") || word.is("forms") || word.is("visa") || word.is("template");
    }

    /// "MSKU" of "MSKU 1234567".
    private static boolean isLetters(Token word) {
        int length = word.raw().length();
        return word.isWord()
                && length > 1
                && length < 6
                && word.raw().chars().allMatch(Character::isUpperCase)
                && !Currencies.isBefore(word)
                && CurrencyLetters.find(word.raw()) == null;
    }

    private boolean isCountedBehind(Draft draft) {
        for (int step = 0; step < 3; step++) {
            Token word = tokens.get(draft.to + step);
            if (!word.isWord()) {
                return false;
            }
            String lower = word.lower();
            boolean plural = lower.endsWith("s") && !lower.endsWith("ss") && !NOT_PLURAL.contains(lower);
            if (plural && !word.capital() || Units.isPeople(lower)) {
                return true;
            }
        }
        return false;
    }

    /// "1H 2023", "2H23".
    private boolean isHalfYear(Draft draft) {
        Token half = tokens.get(draft.to);
        boolean said = half.raw().equals("H") && half.glued() && draft.value.compareTo(HALVES) <= 0;
        return said && (tokens.get(draft.to + 1).looksLikeYear() || tokens.get(draft.to + 1).glued());
    }

    /// "4.1 The Bureau found", "412. Deputy Keane asked": the number of a paragraph before its first word.
    private boolean isParagraph(Draft draft) {
        Token number = tokens.get(draft.from);
        if (!number.lineStart() || draft.to != draft.from + 1 || !isHead(draft.from)) {
            return false;
        }
        Token next = tokens.get(draft.to);
        boolean split = draft.value.scale() > 0
                && draft.value.compareTo(NumberWords.HUNDRED) < 0
                && number.raw().indexOf('.') > 0
                && draft.unit.kind() == UnitKind.NONE;
        if (split) {
            return next.isWord() && next.capital() && !next.lineStart() && tokens.get(draft.to + 1).isWord();
        }
        Token word = tokens.get(draft.to + 1);
        boolean dotted = next.is(".") && next.glued() && word.capital() && !word.lineStart();
        return dotted && draft.value.scale() == 0 && draft.value.compareTo(ITEMS) < 0;
    }

    /// Nothing stands before it, or a sentence ended there.
    private boolean isHead(int at) {
        Token before = tokens.get(at - 1);
        return before.raw().isEmpty() || ".:;!?)]".contains(before.raw()) || before.isWord() && before.capital();
    }

    /// "[11734/23]".
    private boolean isBracketed(Draft draft) {
        return tokens.get(draft.from - 1).is("[")
                && tokens.get(draft.to).is("/")
                && tokens.get(draft.to + 1).isNumber()
                && tokens.get(draft.to + 2).is("]");
    }

    /// "in many forms.12 It affects": stuck to the end of a sentence.
    private boolean isFootnote(Draft draft) {
        Token sign = tokens.get(draft.from - 1);
        Token word = tokens.get(draft.from - 2);
        Token next = tokens.get(draft.to);
        boolean ended = (sign.is(".") || sign.is("”") || sign.is("\""))
                && sign.glued()
                && tokens.get(draft.from).glued()
                && word.isWord()
                && word.raw().length() > 3
                && !word.capital();
        boolean begins = next.raw().isEmpty() || next.capital() || next.lineStart();
        boolean small = draft.inDigits && draft.to == draft.from + 1 && tokens.get(draft.from).raw().length() <= 3;
        return ended && begins && small && !draft.hasUnit();
    }
}
