package org.saksei.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a date as people write it: `5/1/2019`, `2019-01-05`, `5-Jan-2019`, `ថ្ងៃទី៥ ខែមករា ឆ្នាំ២០១៩`,
/// and in years of the Buddhist era.
///
/// What cannot be read for certain is refused with its reason, because a guessed date moves a person
/// into another half-year. Only a day and a month that could be swapped are accepted with a warning, and
/// only where no mapping says in which order they stand.
final class DateReading {

    /// The Buddhist era counts 543 years more; 2500 to 2600 is 1957 to 2057, all of which a register may
    /// hold.
    private static final int BUDDHIST_OFFSET = 543;

    private static final int BUDDHIST_FIRST = 2500;
    private static final int BUDDHIST_LAST = 2600;

    /// Nobody in a register was born earlier.
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    /// Day numbers of a spreadsheet that can be dates: 1 March 1900 (before it Excel counts a day that
    /// never was) to the end of 2100.
    private static final long FIRST_SERIAL = 61;

    private static final long LAST_SERIAL = 73415;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> KHMER_MONTHS = khmerMonths();

    private final Order order;
    private final boolean orderIsDeclared;
    private final boolean showing;

    /// The order of day and month in a date written with figures.
    enum Order {
        DAY_FIRST,
        MONTH_FIRST;

        static Order of(String days) {
            return days.equals("mdy") ? MONTH_FIRST : DAY_FIRST;
        }
    }

    /// @param showing whether a sentence may repeat the date
    DateReading(Order order, boolean orderIsDeclared, boolean showing) {
        this.order = order;
        this.orderIsDeclared = orderIsDeclared;
        this.showing = showing;
    }

    @Nullable
    LocalDate read(String text, Findings findings) {
        Parts parts = Parts.of(text);
        if (parts == null) {
            findings.add(RegisterProblem.NOT_A_DATE, "shown", shown(text));
            return null;
        }
        if (parts.month > 0) {
            return withMonthWord(parts, text, findings);
        }
        return switch (parts.count) {
            case 1 -> oneNumber(parts, text, findings);
            case 2 -> refuse(RegisterProblem.DATE_INCOMPLETE, text, findings);
            default -> threeNumbers(parts, text, findings);
        };
    }

    /// A number in a date column: a year alone, or a date that lost its format.
    @Nullable
    LocalDate read(Cell.Number number, Findings findings) {
        String text = number.text();
        if (number.value().stripTrailingZeros().scale() > 0 || text.length() == 8) {
            return read(text, findings);
        }
        long serial = number.value().longValue();
        if (text.length() == 4 && serial >= FIRST_YEAR && serial <= BUDDHIST_LAST) {
            return refuse(RegisterProblem.DATE_INCOMPLETE, text, findings);
        }
        if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            return refuse(RegisterProblem.NOT_A_DATE, text, findings);
        }
        LocalDate day = SERIAL_ZERO.plusDays(serial);
        findings.add(RegisterProblem.DATE_WITHOUT_FORMAT, "shown", shown(text), "read", showing ? day : "•••");
        return day;
    }

    /// A date typed as date: only its era can be doubtful.
    @Nullable
    LocalDate read(LocalDate typed, Findings findings) {
        return day(typed.getYear(), typed.getMonthValue(), typed.getDayOfMonth(), typed.toString(), findings);
    }

    private @Nullable LocalDate oneNumber(Parts parts, String text, Findings findings) {
        if (parts.length[0] == 8) {
            int compact = parts.number[0];
            return day(compact / 10000, compact / 100 % 100, compact % 100, text, findings);
        }
        return refuse(
                parts.length[0] == 4 ? RegisterProblem.DATE_INCOMPLETE : RegisterProblem.NOT_A_DATE, text, findings);
    }

    private @Nullable LocalDate threeNumbers(Parts parts, String text, Findings findings) {
        int[] number = parts.number;
        if (parts.length[0] == 4) {
            return day(number[0], number[1], number[2], text, findings);
        }
        if (parts.length[2] != 4) {
            return refuse(
                    parts.length[2] <= 2 ? RegisterProblem.TWO_DIGIT_YEAR : RegisterProblem.NOT_A_DATE, text, findings);
        }
        boolean dayFirst = order == Order.DAY_FIRST;
        int day = dayFirst ? number[0] : number[1];
        int month = dayFirst ? number[1] : number[0];
        if (month > 12 && day <= 12) {
            return refuse(RegisterProblem.DAY_AND_MONTH_SWAPPED, text, findings);
        }
        LocalDate read = day(number[2], month, day, text, findings);
        if (read != null && !orderIsDeclared && day <= 12 && day != month) {
            LocalDate other = LocalDate.of(read.getYear(), day, month);
            findings.add(
                    RegisterProblem.DAY_AND_MONTH_AMBIGUOUS,
                    "read",
                    showing ? read : "•••",
                    "other",
                    showing ? other : "•••");
        }
        return read;
    }

    private @Nullable LocalDate withMonthWord(Parts parts, String text, Findings findings) {
        if (parts.count < 2) {
            return refuse(RegisterProblem.DATE_INCOMPLETE, text, findings);
        }
        if (parts.length[1] == 4) {
            return day(parts.number[1], parts.month, parts.number[0], text, findings);
        }
        if (parts.length[0] == 4) {
            return day(parts.number[0], parts.month, parts.number[1], text, findings);
        }
        return refuse(RegisterProblem.TWO_DIGIT_YEAR, text, findings);
    }

    private @Nullable LocalDate day(int writtenYear, int month, int day, String text, Findings findings) {
        boolean buddhist = writtenYear >= BUDDHIST_FIRST && writtenYear <= BUDDHIST_LAST;
        int year = buddhist ? writtenYear - BUDDHIST_OFFSET : writtenYear;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return refuse(RegisterProblem.YEAR_OUT_OF_RANGE, text, findings);
        }
        try {
            LocalDate read = LocalDate.of(year, month, day);
            if (buddhist) {
                findings.add(
                        RegisterProblem.BUDDHIST_YEAR,
                        "written",
                        showing ? writtenYear : "•••",
                        "read",
                        showing ? Year.of(year) : "•••");
            }
            return read;
        } catch (DateTimeException noSuchDay) {
            return refuse(RegisterProblem.NO_SUCH_DAY, text, findings);
        }
    }

    private @Nullable LocalDate refuse(RegisterProblem code, String text, Findings findings) {
        findings.add(code, "shown", shown(text));
        return null;
    }

    /// The date as it was written, when it may be shown and can be nothing but a date: a name may stand
    /// in a wrong column.
    private String shown(String text) {
        if (!showing || text.length() > 20) {
            return "";
        }
        String ascii = Spelling.asciiDigits(text);
        return ascii.chars().allMatch(c -> (c >= '0' && c <= '9') || " /.-:".indexOf(c) >= 0) ? " (" + text + ")" : "";
    }

    /// The figures and the month word of a written date.
    ///
    /// @param length how many figures each number has
    /// @param month 1 to 12, or 0 where no month is written as word
    private record Parts(int count, int[] number, int[] length, int month) {

        /// Nothing when there is another word, or more numbers than a date and a time of day have.
        static @Nullable Parts of(String text) {
            int[] number = new int[3];
            int[] length = new int[3];
            int count = 0;
            int month = 0;
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (Character.isDigit(c)) {
                    if (count == (month > 0 ? 2 : 3)) {
                        return isTimeOfDay(text, i) ? new Parts(count, number, length, month) : null;
                    }
                    int start = i;
                    int value = 0;
                    for (; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
                        value = value * 10 + Character.digit(text.charAt(i), 10);
                    }
                    if (i - start > 8) {
                        return null;
                    }
                    number[count] = value;
                    length[count++] = i - start;
                } else if (isWordPart(c)) {
                    int start = i;
                    while (i < text.length() && isWordPart(text.charAt(i))) {
                        i++;
                    }
                    int found = monthIn(text.substring(start, i));
                    if (found < 0 || (found > 0 && month > 0)) {
                        return null;
                    }
                    month = Math.max(month, found);
                } else if (" /.-,".indexOf(c) < 0) {
                    return null;
                } else {
                    i++;
                }
            }
            return count == 0 ? null : new Parts(count, number, length, month);
        }

        private static boolean isTimeOfDay(String text, int from) {
            return text.substring(from).chars().allMatch(c -> (c >= '0' && c <= '9') || ":.Z+".indexOf(c) >= 0);
        }

        private static boolean isWordPart(char c) {
            return Character.isLetter(c) || (c >= 0x1780 && c <= 0x17D3);
        }
    }

    /// 1 to 12; 0 for a word that only decorates a date; -1 for any other word.
    private static int monthIn(String word) {
        if (word.charAt(0) >= 0x1780) {
            for (Map.Entry<String, Integer> month : KHMER_MONTHS.entrySet()) {
                if (word.contains(month.getKey())) {
                    return month.getValue();
                }
            }
            return word.startsWith("ថ្ងៃ") || word.equals("ទី") || word.equals("ខែ") || word.startsWith("ឆ្នាំ")
                    ? 0
                    : -1;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() >= 3) {
            for (Month month : Month.values()) {
                String name =
                        month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
                if (name.startsWith(lower) || (month == Month.SEPTEMBER && lower.equals("sept"))) {
                    return month.getValue();
                }
            }
        }
        return switch (lower) {
            case "st", "nd", "rd", "th", "of", "t" -> 0; // t: between day and time in ISO 8601
            default -> -1;
        };
    }

    private static Map<String, Integer> khmerMonths() {
        Map<String, Integer> months = new LinkedHashMap<>();
        String[][] names = {
            {"មករា"},
            {"កុម្ភៈ", "កុម្ភះ", "កុម្ភ"},
            {"មីនា", "មិនា"},
            {"មេសា"},
            {"ឧសភា"},
            {"មិថុនា"},
            {"កក្កដា", "កក្តដា"},
            {"សីហា"},
            {"កញ្ញា"},
            {"តុលា"},
            {"វិច្ឆិកា"},
            {"ធ្នូ"}
        };
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i]) {
                months.put(name, i + 1);
            }
        }
        return java.util.Collections.unmodifiableMap(months);
    }
}
