package org.saksei.statements.khmer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.DigitReader;

/// Reads a number in Khmer or European digits or in Khmer words ("២៦៣", "1.4 លាន", "ពីររយហុកសិបបី").
///
/// Khmer counts in tens of thousands (ម៉ឺន) and hundreds of thousands (សែន). In digits a point before
/// exactly three digits groups ("1.234" is 1234, as in French): decimals have another number of digits
/// or a comma.
final class KhmerNumbers {

    /// Longest first where one begins with another: ប្រាំមួយ (6) before ប្រាំ (5).
    private static final Map<String, Integer> UNITS = new LinkedHashMap<>();

    private static final Map<String, Integer> TENS = new LinkedHashMap<>();
    private static final Map<String, Long> SCALES = new LinkedHashMap<>();

    static {
        UNITS.put("ប្រាំមួយ", 6);
        UNITS.put("ប្រាំពីរ", 7);
        UNITS.put("ប្រាំបី", 8);
        UNITS.put("ប្រាំបួន", 9);
        UNITS.put("ប្រាំ", 5);
        UNITS.put("មួយ", 1);
        UNITS.put("ពីរ", 2);
        UNITS.put("បី", 3);
        UNITS.put("បួន", 4);
        TENS.put("ដប់", 10);
        TENS.put("ម្ភៃ", 20);
        TENS.put("ម៉្ភៃ", 20);
        TENS.put("សាមសិប", 30);
        TENS.put("សែសិប", 40);
        TENS.put("ហាសិប", 50);
        TENS.put("ហុកសិប", 60);
        TENS.put("ចិតសិប", 70);
        TENS.put("ប៉ែតសិប", 80);
        TENS.put("កៅសិប", 90);
        SCALES.put("ពាន់លាន", 1_000_000_000L);
        SCALES.put("រយ", 100L);
        SCALES.put("ពាន់", 1_000L);
        SCALES.put("ម៉ឺន", 10_000L);
        SCALES.put("សែន", 100_000L);
        SCALES.put("ប៊ីលាន", 1_000_000_000L);
        SCALES.put("ប៊ីលៀន", 1_000_000_000L);
        SCALES.put("លាន", 1_000_000L);
    }

    /// @param end UTF-16 index after the number
    record Found(int end, BigDecimal value, boolean inDigits) {}

    private final String text;

    KhmerNumbers(String text) {
        this.text = text;
    }

    @Nullable
    Found read(int at) {
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            return digits(at);
        }
        return words(at);
    }

    private @Nullable Found digits(int at) {
        DigitReader.Read read = DigitReader.read(text, at);
        BigDecimal value = read.value();
        if (value == null) {
            return null;
        }
        int end = read.end();
        int point = text.indexOf('.', at);
        boolean grouped = point > at && point <= at + 3 && point + 4 == end && value.scale() == 3;
        if (grouped) {
            value = value.scaleByPowerOfTen(3).setScale(0);
        }
        int groups = blankGroups(at, end);
        if (groups > 0) {
            value = new BigDecimal(withoutBlanks(at, end + 4 * groups));
            end += 4 * groups;
        }
        int word = blanks(end);
        for (Map.Entry<String, Long> scale : SCALES.entrySet()) {
            if (text.startsWith(scale.getKey(), word)) {
                BigDecimal product =
                        value.multiply(BigDecimal.valueOf(scale.getValue())).stripTrailingZeros();
                return new Found(
                        word + scale.getKey().length(), product.scale() < 0 ? product.setScale(0) : product, true);
            }
        }
        return new Found(end, value, true);
    }

    /// How many groups of three digits follow, each behind a blank ("១ ០០៩គូ").
    private int blankGroups(int at, int end) {
        if (end - at > 3 || Character.digit(text.charAt(at), 10) == 0) {
            return 0;
        }
        int groups = 0;
        while (groups < 4 && isGroup(end + 4 * groups)) {
            groups++;
        }
        return groups;
    }

    private boolean isGroup(int blank) {
        return blank + 3 < text.length()
                && text.charAt(blank) == ' '
                && Character.isDigit(text.charAt(blank + 1))
                && Character.isDigit(text.charAt(blank + 2))
                && Character.isDigit(text.charAt(blank + 3))
                && (blank + 4 == text.length() || !Character.isDigit(text.charAt(blank + 4)));
    }

    private String withoutBlanks(int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int index = from; index < to; index++) {
            int digit = Character.digit(text.charAt(index), 10);
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }

    /// Past blanks and the invisible ones Khmer is written with.
    int blanks(int at) {
        int index = at;
        while (index < text.length() && isBlank(text.charAt(index))) {
            index++;
        }
        return index;
    }

    static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\u200b' || sign == '\u00a0' || sign == '\u202f' || sign == '\u2009';
    }

    private int joints(int at) {
        int index = at;
        while (index < text.length() && text.charAt(index) == '\u200b') {
            index++;
        }
        return index;
    }

    /// Words: a sum of descending parts, each a number below ten (or of tens) times a magnitude.
    private @Nullable Found words(int at) {
        if (text.startsWith("សូន្យ", at)) {
            return new Found(at + "សូន្យ".length(), BigDecimal.ZERO, false);
        }
        long total = 0;
        long lastScale = Long.MAX_VALUE;
        int index = at;
        int end = -1;
        while (true) {
            Found small = small(index);
            if (small == null) {
                break;
            }
            int next = joints(small.end());
            Map.Entry<String, Long> scale = scale(next);
            if (scale != null && scale.getValue() < lastScale) {
                total += small.value().longValue() * scale.getValue();
                lastScale = scale.getValue();
                end = next + scale.getKey().length();
                index = joints(end);
            } else if (small.value().longValue() < lastScale) {
                return new Found(small.end(), BigDecimal.valueOf(total).add(small.value()), false);
            } else {
                break;
            }
        }
        return end < 0 ? null : new Found(end, BigDecimal.valueOf(total), false);
    }

    private Map.@Nullable Entry<String, Long> scale(int at) {
        for (Map.Entry<String, Long> scale : SCALES.entrySet()) {
            if (text.startsWith(scale.getKey(), at)) {
                return scale;
            }
        }
        return null;
    }

    /// 1 to 99.
    private @Nullable Found small(int at) {
        int tens = 0;
        int index = at;
        for (Map.Entry<String, Integer> ten : TENS.entrySet()) {
            if (text.startsWith(ten.getKey(), index)) {
                tens = ten.getValue();
                index += ten.getKey().length();
                break;
            }
        }
        int unitAt = tens > 0 ? joints(index) : index;
        for (Map.Entry<String, Integer> unit : UNITS.entrySet()) {
            if (text.startsWith(unit.getKey(), unitAt)) {
                return new Found(unitAt + unit.getKey().length(), BigDecimal.valueOf(tens + unit.getValue()), false);
            }
        }
        return tens == 0 ? null : new Found(index, BigDecimal.valueOf(tens), false);
    }
}
