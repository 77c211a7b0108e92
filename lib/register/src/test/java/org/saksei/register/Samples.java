package org.saksei.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;
import org.saksei.register.Condition.Term;

/// A little country: cases, victims and hand-overs, enough for every kind of field.
final class Samples {

    static final Place HERE = new Place.InFile("test.yaml", 1);

    private Samples() {}

    static Text text(String english, String khmer) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("km", khmer);
        return new Text(words);
    }

    /// `code=English/Khmer`; a code of digits has its beginning as parent.
    static CodeList list(String name, String... codes) {
        SequencedMap<String, CodeList.Code> all = new LinkedHashMap<>();
        for (String each : codes) {
            String[] parts = each.split("[=/]");
            String code = parts[0];
            String parent = code.matches("\\d{4,}") ? code.substring(0, code.length() - 2) : null;
            all.put(
                    code,
                    new CodeList.Code(
                            code,
                            text(parts[1], parts.length > 2 ? parts[2] : parts[1]),
                            parent,
                            null,
                            null,
                            Map.of()));
        }
        return new CodeList(name, Text.english(name), all, "test", HERE);
    }

    static Field field(String name, FieldType type) {
        return field(name, type, false, false, null, null, null);
    }

    static Field field(
            String name,
            FieldType type,
            boolean required,
            boolean personal,
            @Nullable String list,
            @Nullable String refersTo,
            Field.@Nullable Derived derived,
            String... headings) {
        return new Field(
                name,
                text(name, name),
                type,
                required,
                personal,
                40,
                list,
                refersTo,
                List.of(headings),
                derived,
                null,
                HERE);
    }

    static RecordType type(String name, List<String> key, Field... fields) {
        SequencedMap<String, Field> all = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> all.put(field.name(), field));
        return new RecordType(name, text(name, name), "event", key, all, new LinkedHashMap<>(), null, "test", HERE);
    }

    static RecordType caseType() {
        return type(
                "case",
                List.of("case_no"),
                field("case_no", FieldType.TEXT, true, false, null, null, null, "Case No", "លេខសំណុំរឿង"),
                field("crackdown_on", FieldType.DATE),
                field("place", FieldType.CODE, false, false, "place", null, null, "Place"),
                field("purposes", FieldType.CODES, false, false, "purpose", null, null));
    }

    static RecordType victimType() {
        return type(
                "victim",
                List.of("victim_no"),
                field("victim_no", FieldType.TEXT, false, false, null, null, null, "No.", "ល.រ"),
                field("case", FieldType.REFERENCE, true, false, null, "case", null, "Case No"),
                field("name_km", FieldType.TEXT, false, true, null, null, null, "ឈ្មោះ"),
                field("sex", FieldType.CODE, false, false, "sex", null, null, "Sex", "ភេទ"),
                field("birth_date", FieldType.DATE, false, true, null, null, null, "Birth date"),
                field("rescued_on", FieldType.DATE, false, false, null, null, null, "Rescued on"),
                field(
                        "age_at_rescue",
                        FieldType.INTEGER,
                        false,
                        false,
                        null,
                        null,
                        new Field.Derived.Age("birth_date", "rescued_on"),
                        "Age"));
    }

    static Definitions definitions(Mapping... mappings) {
        SequencedMap<String, RecordType> types = new LinkedHashMap<>();
        types.put("victim", victimType());
        types.put("case", caseType());
        Map<String, CodeList> lists = new LinkedHashMap<>();
        lists.put("sex", list("sex", "F=Female/ស្រី", "M=Male/ប្រុស", "unknown=Unknown/មិនដឹង"));
        lists.put(
                "place",
                list(
                        "place",
                        "01=Banteay Meanchey",
                        "0102=Mongkol Borey",
                        "12=Phnom Penh/ភ្នំពេញ",
                        "1201=Chamkar Mon"));
        lists.put(
                "purpose",
                list(
                        "purpose",
                        "prostitution=Prostitution of others",
                        "forced_labour=Forced labour or services",
                        "begging=Begging, forced"));
        return new Definitions(types, lists, checks(), List.of(mappings));
    }

    static List<Check> checks() {
        Term.FieldOf age = new Term.FieldOf(List.of("age_at_rescue"), FieldType.INTEGER);
        Term.FieldOf rescued = new Term.FieldOf(List.of("rescued_on"), FieldType.DATE);
        Term.FieldOf crackdown = new Term.FieldOf(List.of("case", "crackdown_on"), FieldType.DATE);
        Condition outside = new Condition.Or(List.of(
                new Condition.Compare(age, Condition.Comparison.LESS, new Term.Literal(0L)),
                new Condition.Compare(age, Condition.Comparison.GREATER, new Term.Literal(110L))));
        Condition before = new Condition.Compare(rescued, Condition.Comparison.LESS, crackdown);
        return List.of(
                new Check(
                        "victim.age-out-of-range",
                        "victim",
                        Severity.ERROR,
                        outside,
                        text("Age {age_at_rescue} of {name_km} is outside 0 to 110.", "អាយុ {age_at_rescue}"),
                        "age_at_rescue",
                        "test",
                        HERE),
                new Check(
                        "victim.rescued-before-crackdown",
                        "victim",
                        Severity.WARNING,
                        before,
                        Text.english("Rescued before the crackdown."),
                        "rescued_on",
                        "test",
                        HERE));
    }

    static SheetRow row(int number, Object... cells) {
        List<Cell> all = new ArrayList<>();
        for (Object cell : cells) {
            all.add(
                    switch (cell) {
                        case Cell ready -> ready;
                        case Integer whole -> new Cell.Number(java.math.BigDecimal.valueOf(whole));
                        case java.time.LocalDate day -> new Cell.Day(day);
                        default -> cell.toString().isEmpty() ? Cell.EMPTY : new Cell.Words(cell.toString());
                    });
        }
        return new SheetRow(number, all);
    }
}
