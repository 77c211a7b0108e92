package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words and figures Cambodian clerks use where the pack has codes.
final class Words {

    static final Map<String, String> SEX = Map.of("F", "ស្រី", "M", "ប្រុស");
    static final Map<String, String> KIND = Map.of("sex", "ផ្លូវភេទ", "other", "ផ្សេងទៀត");
    static final Map<String, String> HANDOVER = Map.of("family", "គ្រួសារ", "social_affairs", "មន្ទីរសង្គមកិច្ច");
    static final Map<String, String> CITIZENSHIP =
            Map.of("KHM", "ខ្មែរ", "CHN", "ចិន", "USA", "អាមេរិកាំង", "VNM", "វៀតណាម", "KOR", "កូរ៉េ");
    static final Map<String, String> PURPOSE = new TreeMap<>(Map.of(
            "prostitution_of_others", "ពេស្យាកម្ម",
            "other_sexual", "អាជីវកម្មផ្លូវភេទ",
            "forced_labour", "ពលកម្មដោយបង្ខំ",
            "servitude", "អ្នកបម្រើដោយបង្ខំ",
            "forced_begging", "សុំទានដោយបង្ខំ",
            "forced_marriage", "រៀបការដោយបង្ខំ"));
    static final Map<String, String> FORCE = Map.of("police", "នគរបាល", "gendarmerie", "កងរាជអាវុធហត្ថ");

    /// Years from the era of the Buddha to ours, as Cambodian offices count from the New Year in April
    /// on.
    static final int BUDDHIST_ERA = 543;

    private Words() {}

    static String of(Map<String, String> words, String code) {
        return Objects.requireNonNull(words.get(code), code);
    }

    /// Khmer figures for ours.
    static String khmerDigits(String text) {
        StringBuilder khmer = new StringBuilder();
        text.chars().forEach(c -> khmer.append((char) (c >= '0' && c <= '9' ? '\u17E0' + c - '0' : c)));
        return khmer.toString();
    }

    /// Day/month/year without leading zeros; nothing for null.
    static String dmy(@Nullable LocalDate day) {
        return day == null ? "" : "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// Day/month/year in Khmer figures.
    static String khmerDmy(@Nullable LocalDate day, boolean buddhistEra) {
        return day == null
                ? ""
                : khmerDigits("%02d/%02d/%d"
                        .formatted(
                                day.getDayOfMonth(),
                                day.getMonthValue(),
                                day.getYear() + (buddhistEra ? BUDDHIST_ERA : 0)));
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
