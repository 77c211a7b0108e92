package org.saksei.app.linkage.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.CurrentRecords.Current;
import org.saksei.app.web.Words;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.Field;
import org.saksei.register.RecordType;

/// Values, weights, moments and sources as these pages print them.
final class Shown {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Pack pack;
    private final Words words;

    Shown(Pack pack, Words words) {
        this.pack = pack;
        this.words = words;
    }

    Words words() {
        return words;
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /// `+3.2`, `−0.4`: a weight in bits.
    static String bits(double weight) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(weight));
        return digits.equals("0.0") ? "0.0" : (weight < 0 ? "−" : "+") + digits;
    }

    /// A probability in percent that never claims to be sure: `> 99.9 %`.
    static String percent(double probability) {
        if (probability > 0.999) {
            return "> 99.9 %";
        }
        return probability < 0.001 ? "< 0.1 %" : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }

    static double probability(double weight) {
        return weight >= 0 ? 1 / (1 + Math.pow(2, -weight)) : Math.pow(2, weight) / (1 + Math.pow(2, weight));
    }

    String agency(String agency) {
        return code("agency", agency);
    }

    /// File, sheet and row a record was read from.
    String source(Current record) {
        String sheet = record.sheet() == null ? "" : " / " + record.sheet();
        return record.file() + sheet + " / " + words.of("trace.row") + " " + record.row();
    }

    String model(RecordType type) {
        return type.title().in(words.language());
    }

    /// A field's value in words.
    String value(Field field, @Nullable Object value, Map<Long, CurrentRecords.Name> referred) {
        return switch (value) {
            case null -> "";
            case List<?> codes ->
                String.join(
                        ", ",
                        codes.stream()
                                .map(code -> code(field.list(), code.toString()))
                                .toList());
            case Boolean flag -> words.of(flag ? "yes" : "no");
            case Long id when field.refersTo() != null -> referred(referred.get(id), id);
            default -> field.list() == null ? value.toString() : code(field.list(), value.toString());
        };
    }

    /// A key of `#` or `*` is a hash: it would tell a person nothing.
    private String referred(CurrentRecords.@Nullable Name name, long id) {
        if (name == null || name.key().startsWith("#") || name.key().startsWith("*")) {
            return words.of("linkage.record", id);
        }
        return agency(name.agency()) + " " + name.key();
    }

    private String code(@Nullable String list, String code) {
        CodeList codes = list == null ? null : pack.codeLists().get(list);
        return codes == null
                ? code
                : codes.find(code)
                        .map(found -> found.text().in(words.language()))
                        .orElse(code);
    }

    /// The name of a comparison: that of the field it is called after, or its own.
    String comparison(RecordType type, String comparison) {
        return type.find(comparison)
                .map(field -> field.title().in(words.language()))
                .orElseGet(() -> words.has("linkage.comparison." + comparison)
                        ? words.of("linkage.comparison." + comparison)
                        : capital(comparison.replace('_', ' ')));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// What a level says, in words.
    String level(int level, int best) {
        if (level < 0) {
            return words.of("linkage.level.missing");
        }
        if (level == 0) {
            return words.of("linkage.level.else");
        }
        return words.of(level == best ? "linkage.level.best" : "linkage.level.part");
    }

    /// `same`, `different` or `unsure` in words.
    String answer(String answer) {
        return words.of("linkage.answer." + answer);
    }
}
