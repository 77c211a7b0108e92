package org.saksei.statements.khmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Finds the numbers of a sentence, and which of them are no figures: dates, clock times, ages,
/// ordinals, articles of law, telephone numbers, years.
final class KhmerHits {

    /// How far before a number a word may say that it is an age.
    private static final int NEAR = 30;

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}([/.\\-])\\d{1,2}\\1\\d{4}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\d{2,4}(?:[ \\-./]\\d{2,4}){2,4}(?!\\d)|\\d{8,12}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> NUMBERED =
            List.of("មាត្រា", "លេខ", "ទំព័រ", "ជំពូក", "កថាខណ្ឌ", "ចំណុច", "ឧបសម្ព័ន្ធ", "តារាង", "ផ្លូវ");
    private static final Map<String, String> VAGUE = new LinkedHashMap<>();

    static {
        VAGUE.put("រាប់សិប", "20");
        VAGUE.put("រាប់រយ", "200");
        VAGUE.put("រាប់ពាន់", "2000");
        VAGUE.put("រាប់ម៉ឺន", "20000");
        VAGUE.put("រាប់សែន", "200000");
        VAGUE.put("រាប់លាន", "2000000");
    }

    private static final KhmerWords.Sort HALF =
            new KhmerWords.Sort(Kind.SHARE, new Unit(UnitKind.FRACTION, null, null), null, null);

    private final String text;
    private final KhmerNumbers numbers;
    private final KhmerVocabulary vocabulary;

    KhmerHits(String text, KhmerVocabulary vocabulary) {
        this.text = text;
        this.numbers = new KhmerNumbers(text);
        this.vocabulary = vocabulary;
    }

    /// The numbers in `[from, to)` that are no part of a period, in order.
    List<Hit> find(int from, int to, List<KhmerPeriods.Mention> mentions) {
        List<Hit> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            KhmerPeriods.Mention inside = covering(mentions, at);
            if (inside != null) {
                at = inside.end();
                continue;
            }
            Hit hit = at(at, from, to, found.isEmpty() ? null : found.getLast());
            if (hit == null || hit.end() > to) {
                at++;
            } else {
                found.add(hit);
                at = Math.max(at + 1, Math.max(hit.end(), hit.unitEnd()));
            }
        }
        return found;
    }

    static KhmerPeriods.@Nullable Mention covering(List<KhmerPeriods.Mention> mentions, int at) {
        for (KhmerPeriods.Mention mention : mentions) {
            if (mention.start() <= at && at < mention.end()) {
                return mention;
            }
        }
        return null;
    }

    private @Nullable Hit at(int at, int from, int to, @Nullable Hit last) {
        char sign = text.charAt(at);
        if (Character.isDigit(sign)) {
            if (at > 0 && Character.isDigit(text.charAt(at - 1))) {
                return null;
            }
            Hit whole = whole(at, from, to);
            return whole != null ? whole : number(at, from, last);
        }
        if (sign < '\u1780' || sign > '\u17b3') {
            return null;
        }
        Hit word = word(at);
        return word != null ? word : number(at, from, last);
    }

    /// Dates, clock times and telephone numbers, taken whole.
    private @Nullable Hit whole(int at, int from, int to) {
        Matcher date = DATE.matcher(text).region(at, to);
        if (date.lookingAt()) {
            return rejected(at, date.end(), Reason.DATE);
        }
        Matcher clock = CLOCK.matcher(text).region(at, to);
        if (clock.lookingAt()) {
            return rejected(at, clock.end(), Reason.TIME_OF_DAY);
        }
        Matcher telephone = TELEPHONE.matcher(text).region(at, to);
        boolean leading = Character.digit(text.charAt(at), 10) == 0
                || at > 0 && text.charAt(at - 1) == '+'
                || endsWith(at, from, "ទូរស័ព្ទ")
                || endsWith(at, from, "លេខ");
        if (leading && telephone.lookingAt() && vocabulary.sortAt(text, numbers.blanks(telephone.end())) == null) {
            return rejected(at, telephone.end(), Reason.IDENTIFIER);
        }
        boolean name = at > from && (isLatin(at - 1) || text.charAt(at - 1) == '-' && at - 1 > from && isLatin(at - 2));
        return name ? rejected(at, digitsEnd(at), Reason.NAME) : null;
    }

    private boolean isLatin(int at) {
        return Character.isLetter(text.charAt(at)) && text.charAt(at) < '\u0250';
    }

    private int digitsEnd(int at) {
        int end = at;
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && !KhmerText.isKhmerLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Hit rejected(int at, int end, Reason reason) {
        return new Hit(at, end, end, BigDecimal.ZERO, null, true, Modifier.EXACT, null, reason, null);
    }

    /// Numbers that are no sum of digits: "hundreds of", "twice", "half".
    private @Nullable Hit word(int at) {
        for (Map.Entry<String, String> vague : VAGUE.entrySet()) {
            if (text.startsWith(vague.getKey(), at)) {
                int end = at + vague.getKey().length();
                KhmerWords.At sort = vocabulary.sortAt(text, numbers.blanks(end));
                return sort == null
                        ? null
                        : new Hit(
                                at,
                                end,
                                numbers.blanks(end) + sort.word().length(),
                                new BigDecimal(vague.getValue()),
                                null,
                                false,
                                Modifier.VAGUE,
                                sort.sort(),
                                null,
                                null);
            }
        }
        if (text.startsWith("ពាក់កណ្តាល", at) && text.startsWith("នៃ", numbers.blanks(at + 10))) {
            return new Hit(at, at + 10, at + 10, new BigDecimal("0.5"), null, false, Modifier.EXACT, HALF, null, null);
        }
        KhmerWords.At fold = text.startsWith("ទ្វេ", at) ? KhmerWords.sortAt(text, at + 4) : null;
        return fold == null || fold.sort().kind() != Kind.FOLD
                ? null
                : new Hit(
                        at,
                        at + 4,
                        at + 4 + fold.word().length(),
                        BigDecimal.TWO,
                        null,
                        false,
                        Modifier.EXACT,
                        fold.sort(),
                        null,
                        null);
    }

    private @Nullable Hit number(int at, int from, @Nullable Hit last) {
        KhmerNumbers.Found low = numbers.read(at);
        if (low == null) {
            return null;
        }
        KhmerNumbers.Found high = range(low);
        int end = high == null ? low.end() : high.end();
        int word = numbers.blanks(end);
        boolean over = text.startsWith("ជាង", word);
        int unitAt = over ? numbers.blanks(word + 3) : word;
        KhmerWords.At sort = vocabulary.sortAt(text, unitAt);
        if (!low.inDigits() && (sort == null || !boundary(at, from, last))) {
            return null;
        }
        boolean dollar = at > from && text.charAt(at - 1) == '$';
        KhmerWords.Sort kind = dollar ? KhmerWords.dollars() : sort == null ? null : sort.sort();
        int unitEnd = sort == null ? end : unitAt + sort.word().length();
        boolean overBehind = text.startsWith("ជាង", numbers.blanks(unitEnd)) && sort != null;
        Reason reason = reason(at, from, low, high, kind, unitEnd, last);
        return new Hit(
                at,
                end,
                unitEnd,
                low.value(),
                high == null ? null : high.value(),
                low.inDigits(),
                high != null ? Modifier.BETWEEN : over || overBehind ? Modifier.MORE_THAN : modifierBefore(at, from),
                kind,
                reason,
                reason == Reason.AGE_LIMIT ? band(at, from, low, high, unitEnd, last) : null);
    }

    /// A number in words may follow only a blank, a sign, a number, or a word that is known.
    private boolean boundary(int at, int from, @Nullable Hit last) {
        if (at == from || !KhmerText.isKhmerLetter(text.charAt(at - 1)) || last != null && last.unitEnd() == at) {
            return true;
        }
        for (String lead :
                List.of("ចំនួន", "ជាង", "មាន", "សរុប", "ប្រមាណ", "ប្រហែល", "ត្រឹម", "តែ", "និង", "បាន", "ដល់")) {
            if (endsWith(at, from, lead)) {
                return true;
            }
        }
        List<Piece> before = vocabulary.find(text, Math.max(from, at - NEAR), at);
        return !before.isEmpty() && before.getLast().end() == at;
    }

    private boolean endsWith(int at, int from, String word) {
        int end = at;
        while (end > from && (KhmerNumbers.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == ':')) {
            end--;
        }
        return end - word.length() >= from && text.startsWith(word, end - word.length());
    }

    private KhmerNumbers.@Nullable Found range(KhmerNumbers.Found low) {
        int sign = numbers.blanks(low.end());
        if (text.startsWith("ឆ្នាំ", sign) && text.startsWith("ដល់", numbers.blanks(sign + 5))) {
            sign = numbers.blanks(sign + 5);
        }
        for (String to : List.of("រហូតដល់", "ដល់", "-", "–", "—", "‑", "−")) {
            if (text.startsWith(to, sign)) {
                KhmerNumbers.Found high = numbers.read(numbers.blanks(sign + to.length()));
                return high != null && high.value().compareTo(low.value()) > 0 ? high : null;
            }
        }
        return null;
    }

    private Modifier modifierBefore(int at, int from) {
        int end = at;
        while (end > from && (KhmerNumbers.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '$')) {
            end--;
        }
        String before = text.substring(Math.max(from, end - 20), end);
        String plain = before.endsWith("ចំនួន")
                ? before.substring(0, before.length() - 5).strip()
                : before;
        return KhmerWords.modifierAtEnd(plain);
    }

    private @Nullable Reason reason(
            int at,
            int from,
            KhmerNumbers.Found low,
            KhmerNumbers.@Nullable Found high,
            KhmerWords.@Nullable Sort sort,
            int unitEnd,
            @Nullable Hit last) {
        if (endsWith(at, from, "ទី") && !endsWith(at, from, "នាទី") || isMark(at, from, low, sort)) {
            return Reason.ORDINAL;
        }
        for (String word : NUMBERED) {
            if (endsWith(at, from, word)) {
                return Reason.IDENTIFIER;
            }
        }
        boolean joined = last != null && sort == null && isJoint(text.substring(last.unitEnd(), at));
        if (joined && last != null && last.reason() == Reason.IDENTIFIER) {
            return Reason.IDENTIFIER;
        }
        boolean minutes = sort != null && "minute".equals(sort.unit().name());
        if (endsWith(at, from, "ម៉ោង") || minutes && last != null && last.reason() == Reason.TIME_OF_DAY) {
            return Reason.TIME_OF_DAY;
        }
        if (isAge(at, from, sort, last)) {
            return Reason.AGE_LIMIT;
        }
        boolean year = isYear(low) && (high == null || isYear(high)) && low.end() - at == 4;
        return endsWith(at, from, "ព.ស.") || endsWith(at, from, "ព.ស") || sort == null && year ? Reason.DATE : null;
    }

    private static boolean isJoint(String between) {
        String bare = between.strip();
        return bare.equals("និង") || bare.equals(",") || bare.equals("ឬ") || bare.equals("និងមាត្រា");
    }

    private static boolean isYear(KhmerNumbers.Found number) {
        return number.value().scale() == 0
                && number.value().compareTo(BigDecimal.valueOf(1900)) >= 0
                && number.value().compareTo(BigDecimal.valueOf(2100)) <= 0;
    }

    /// "១. ", "២- " at the beginning of a line.
    private boolean isMark(int at, int from, KhmerNumbers.Found low, KhmerWords.@Nullable Sort sort) {
        int end = low.end();
        return sort == null
                && low.inDigits()
                && text.substring(from, at).isBlank()
                && end < text.length()
                && ".)-–៖/".indexOf(text.charAt(end)) >= 0
                && (end + 1 == text.length() || !Character.isDigit(text.charAt(end + 1)));
    }

    private boolean isAge(int at, int from, KhmerWords.@Nullable Sort sort, @Nullable Hit last) {
        int begin = Math.max(from, Math.max(at - NEAR, last == null ? from : last.unitEnd()));
        String before = text.substring(begin, at);
        boolean years = sort != null && "year".equals(sort.unit().name());
        return before.contains("អាយុ") && (years || endsWith(at, from, "អាយុ"))
                || years && last != null && last.reason() == Reason.AGE_LIMIT && isJoint(before);
    }

    /// "under 15", "15 to 17", "18 and over", or one age.
    private Attribute band(
            int at,
            int from,
            KhmerNumbers.Found low,
            KhmerNumbers.@Nullable Found high,
            int unitEnd,
            @Nullable Hit last) {
        String before = text.substring(Math.max(from, last == null ? from : last.unitEnd()), at);
        BigDecimal first = low.value();
        if (high != null) {
            return new Attribute("age", null, first, high.value().add(BigDecimal.ONE));
        }
        if (before.contains("ក្រោម") || before.contains("តិចជាង") || before.contains("មិនដល់")) {
            return new Attribute("age", null, null, first);
        }
        boolean over =
                text.startsWith("ឡើង", numbers.blanks(unitEnd)) || text.startsWith("និងលើស", numbers.blanks(unitEnd));
        boolean open = over || before.contains("លើស") || before.contains("ចាប់ពី");
        return new Attribute("age", null, first, open ? null : first.add(BigDecimal.ONE));
    }
}
