package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A word, a number in digits or one other sign.
///
/// Positions are UTF-16 indexes into the whole text: only what leaves the package counts code points.
public final class Token {

    /// What sort of sign.
    public enum Type {
        WORD,
        NUMBER,
        SIGN
    }

    /// What stands at the ends of a text: a sign with no characters.
    static final Token NONE = new Token(Type.SIGN, -1, -1, "", null, false, true);

    private final Type type;
    private final int start;
    private final int end;
    private final String raw;
    private final String lower;
    private final @Nullable BigDecimal value;
    private final boolean glued;
    private final boolean lineStart;

    Token(Type type, int start, int end, String raw, @Nullable BigDecimal value, boolean glued, boolean lineStart) {
        this.type = type;
        this.start = start;
        this.end = end;
        this.raw = raw;
        this.lower = type == Type.WORD ? raw.toLowerCase(Locale.ROOT).replace('’', '\'') : raw;
        this.value = value;
        this.glued = glued;
        this.lineStart = lineStart;
    }

    public Type type() {
        return type;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String raw() {
        return raw;
    }

    /// In small letters, apostrophes straight.
    public String lower() {
        return lower;
    }

    /// Of a number in digits.
    public BigDecimal value() {
        if (value == null) {
            throw new IllegalArgumentException("not a number: " + type);
        }
        return value;
    }

    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    public boolean isWord() {
        return type == Type.WORD;
    }

    public boolean is(String other) {
        return lower.equals(other);
    }

    /// Whether nothing stands between this and the token before.
    public boolean glued() {
        return glued;
    }

    /// Whether a line begins with it.
    public boolean lineStart() {
        return lineStart;
    }

    /// A number of four digits without any separator that can be a year.
    public boolean looksLikeYear() {
        if (type != Type.NUMBER || raw.length() != 4 || value == null || value.scale() != 0) {
            return false;
        }
        int number = value.intValue();
        return number >= 1900 && number <= 2100;
    }

    public boolean capital() {
        return type == Type.WORD && Character.isUpperCase(raw.charAt(0));
    }

    /// A hyphen or a dash of any length.
    public boolean isDash() {
        return type == Type.SIGN && raw.length() == 1 && "-‐‑‒–—−~".indexOf(raw.charAt(0)) >= 0;
    }

    /// A dash that can stand between the ends of a range: not the long one, which sets words apart.
    public boolean isRangeDash() {
        return isDash() && !raw.equals("—");
    }

    @Override
    public String toString() {
        return raw;
    }
}
