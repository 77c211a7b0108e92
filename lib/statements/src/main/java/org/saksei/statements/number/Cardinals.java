package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Reason;
import org.saksei.statements.number.NumberWords.Sort;
import org.saksei.statements.number.NumberWords.Word;

/// Reads one whole or decimal number in digits or words: "1.4 million", "two hundred and six", "a
/// hundred".
///
/// A word is taken only where English lets it stand ("twenty five" is 25, "five six" are two numbers),
/// and "and" only behind a hundred or a larger magnitude.
final class Cardinals {

    /// What "4K" says the sharpness of.
    private static final Set<String> PICTURES = WordList.of("""
            video videos tv tvs television televisions resolution display displays screen screens content streaming
            footage camera cameras monitor monitors ultra movies blu
            """);

    private final Tokens tokens;

    Cardinals(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The number beginning at a token, or null.
    @Nullable
    Draft read(int at) {
        Token first = tokens.get(at);
        if (first.isNumber()) {
            return digits(at, first);
        }
        if (!first.isWord()) {
            return null;
        }
        boolean article = (first.is("a") || first.is("an")) && startsMagnitude(at + 1);
        if (!article && NumberWords.cardinal(first.lower()) == null) {
            return null;
        }
        return new Run(at, article ? at + 1 : at).read(article);
    }

    private boolean startsMagnitude(int at) {
        Word word = NumberWords.cardinal(tokens.get(at).lower());
        return word != null && (word.sort() == Sort.HUNDRED || word.sort() == Sort.SCALE || word.sort() == Sort.DOZEN);
    }

    private Draft digits(int at, Token first) {
        Draft draft = new Draft(at, at + 1, first.value(), "digits");
        draft.inDigits = true;
        Token next = tokens.get(at + 1);
        // "P97.3-million", "a 12-billion-dollar plan"
        boolean hyphen = next.isDash() && next.glued() && tokens.get(at + 2).glued();
        Word joined = hyphen ? NumberWords.cardinal(tokens.get(at + 2).lower()) : null;
        if (joined != null && joined.sort() == Sort.SCALE) {
            draft.value = plain(draft.value.multiply(joined.value()));
            draft.scale = joined.value();
            draft.to = at + 3;
            return draft;
        }
        if (next.is("^") && next.glued()
                || next.glued() && next.isWord() && next.lower().startsWith("e")) {
            return Powers.read(tokens, draft);
        }
        if (!next.isWord()) {
            return draft;
        }
        boolean picture =
                next.raw().equals("K") && PICTURES.contains(tokens.get(at + 2).lower());
        boolean generation =
                next.glued() && first.raw().length() == 1 && (next.raw().equals("G") || picture);
        if (generation) {
            draft.reject(Reason.NAME, "generation");
            return draft;
        }
        Word magnitude = next.glued() ? suffix(at, next) : NumberWords.cardinal(next.lower());
        if (magnitude == null
                && !next.glued()
                && next.raw().length() == 1
                && !tokens.get(at + 2).isWord()
                && next.start() <= first.end() + 2) {
            magnitude = "kKMG".contains(next.raw()) ? NumberWords.suffix(next.raw()) : null;
        }
        if (magnitude == null
                && !next.glued()
                && (next.is("bn") || next.is("bln") || next.is("tln") || next.is("mn"))) {
            magnitude = NumberWords.suffix(next.lower());
        }
        if (magnitude == null && (next.is("dozens") || next.is("doz") || next.is("dozs") || next.is("dzs"))) {
            magnitude = NumberWords.cardinal("dozen");
        }
        int end = at + 1;
        while (magnitude != null && isMagnitude(magnitude.sort()) && end < at + 4) {
            draft.value = plain(draft.value.multiply(magnitude.value()));
            draft.scale = draft.scale.multiply(magnitude.value());
            end++;
            magnitude = NumberWords.cardinal(tokens.get(end).lower());
        }
        draft.to = end;
        return draft;
    }

    /// `m` alone may be metres: it is a million only with a currency before it or people behind.
    private @Nullable Word suffix(int at, Token letters) {
        if (letters.is("m") && letters.raw().equals("m")) {
            boolean money = Currencies.isBefore(tokens.get(at - 1));
            String noun = tokens.get(at + 2).lower();
            boolean people = Units.isPeople(noun) || noun.length() > 4 && noun.endsWith("s") && !noun.endsWith("ss");
            return money || people ? NumberWords.cardinal("million") : null;
        }
        return NumberWords.suffix(letters.raw());
    }

    static boolean isMagnitude(Sort sort) {
        return sort == Sort.HUNDRED || sort == Sort.SCALE || sort == Sort.DOZEN;
    }

    /// Without a negative scale, so that it prints in full.
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// One run of number words.
    private final class Run {
        private final int from;
        private int at;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal current = BigDecimal.ZERO;

        /// What stands behind the last hundred: "three hundred and two dozen" is 324.
        private BigDecimal behindHundred = BigDecimal.ZERO;
        private boolean hundred;
        private BigDecimal lastScale = BigDecimal.valueOf(Long.MAX_VALUE);
        private @Nullable Sort last;

        Run(int from, int at) {
            this.from = from;
            this.at = at;
        }

        @Nullable
        Draft read(boolean article) {
            if (article) {
                current = BigDecimal.ONE;
                last = Sort.UNIT;
            }
            BigDecimal scale = BigDecimal.ONE;
            while (true) {
                int word = last == null ? at : next();
                Word found = NumberWords.cardinal(tokens.get(word).lower());
                if (found == null || !fits(found) || crossesLine(word)) {
                    break;
                }
                take(found);
                scale = isMagnitude(found.sort()) ? found.value() : BigDecimal.ONE;
                at = word + 1;
            }
            if (last == null) {
                return null;
            }
            Token plural = tokens.get(at);
            if (plural.is("dozens") || plural.is("dozs") || plural.is("dzs")) {
                take(new Word(Sort.DOZEN, BigDecimal.valueOf(12)));
                at++;
            }
            Draft draft = new Draft(from, at, total.add(current), "words");
            draft.scale = scale;
            return withPoint(draft);
        }

        private boolean crossesLine(int word) {
            return word > at && tokens.get(word).start() - tokens.get(word - 1).end() > 20;
        }

        /// Where the next word of the number would stand: behind a hyphen or an "and" that may join.
        private int next() {
            Token sign = tokens.get(at);
            boolean hyphen = sign.raw().equals("-")
                    || sign.raw().equals("‐")
                    || sign.raw().equals("‑");
            if (hyphen) {
                boolean both = sign.glued() && tokens.get(at + 1).glued();
                boolean neither = !sign.glued() && !tokens.get(at + 1).glued();
                return last == Sort.TENS && (both || neither) || both && isMagnitudeWord(at + 1) ? at + 1 : -1;
            }
            if (last == Sort.SCALE && sign.is(",") && tokens.get(at + 2).is("hundred")) {
                return at + 1;
            }
            boolean joins = last == Sort.HUNDRED || last == Sort.SCALE;
            if (joins && sign.is("and")) {
                Word after = NumberWords.cardinal(tokens.get(at + 1).lower());
                return after == null
                                || isMagnitude(after.sort())
                                || after.value().signum() == 0
                        ? -1
                        : at + 1;
            }
            return at;
        }

        private boolean isMagnitudeWord(int index) {
            Word word = NumberWords.cardinal(tokens.get(index).lower());
            return word != null && isMagnitude(word.sort());
        }

        private boolean fits(Word word) {
            if (last == null) {
                return !isMagnitude(word.sort());
            }
            return switch (word.sort()) {
                case UNIT ->
                    word.value().signum() > 0 && (last == Sort.TENS || last == Sort.HUNDRED || last == Sort.SCALE);
                case TEEN, TENS -> last == Sort.HUNDRED || last == Sort.SCALE;
                case HUNDRED ->
                    last != Sort.HUNDRED && last != Sort.SCALE && last != Sort.DOZEN && current.signum() > 0;
                case SCALE ->
                    last != Sort.DOZEN
                            && (current.signum() > 0 ? word.value().compareTo(lastScale) < 0 : last == Sort.SCALE);
                case DOZEN -> last != Sort.DOZEN && last != Sort.SCALE && current.signum() > 0;
            };
        }

        private void take(Word word) {
            switch (word.sort()) {
                case UNIT, TEEN, TENS -> {
                    current = current.add(word.value());
                    behindHundred = hundred ? behindHundred.add(word.value()) : BigDecimal.ZERO;
                }
                case HUNDRED -> {
                    current = current.multiply(word.value());
                    hundred = true;
                }
                case DOZEN -> {
                    BigDecimal many = behindHundred.signum() > 0 ? behindHundred : current;
                    current = current.subtract(many).add(many.multiply(word.value()));
                }
                case SCALE -> scale(word);
            }
            last = word.sort();
        }

        private void scale(Word word) {
            if (current.signum() == 0) {
                total = total.multiply(word.value());
            } else {
                total = total.add(current.multiply(word.value()));
                lastScale = word.value();
            }
            current = BigDecimal.ZERO;
            behindHundred = BigDecimal.ZERO;
            hundred = false;
        }

        /// "five point five", "two hundred point zero three".
        private Draft withPoint(Draft draft) {
            if (!tokens.get(at).is("point")) {
                return draft;
            }
            StringBuilder decimals = new StringBuilder();
            int index = at + 1;
            boolean afterTens = false;
            while (decimals.length() < 12) {
                Token token = tokens.get(index);
                if (afterTens && token.is("-")) {
                    token = tokens.get(++index);
                }
                Word word = NumberWords.cardinal(token.lower());
                if (word == null || isMagnitude(word.sort())) {
                    break;
                }
                if (afterTens && word.sort() == Sort.UNIT) {
                    decimals.setLength(decimals.length() - 1);
                }
                decimals.append(word.value().toPlainString());
                afterTens = word.sort() == Sort.TENS;
                index++;
            }
            if (decimals.isEmpty()) {
                return draft;
            }
            draft.value = new BigDecimal(draft.value.toPlainString() + "." + decimals);
            draft.to = index;
            return draft;
        }
    }
}
