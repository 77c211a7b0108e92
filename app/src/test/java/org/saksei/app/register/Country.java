package org.saksei.app.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Rounding;
import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;
import org.saksei.pack.Pack;
import org.saksei.register.Check;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.Mapping;
import org.saksei.register.RecordType;

/// A country small enough for a test: cases, and the victims found in them.
final class Country {

    private static final Place HERE = new Place.InFile("test.yaml", 1);

    private final SequencedMap<String, RecordType> types = new LinkedHashMap<>();
    private final SequencedMap<String, CodeList> lists = new LinkedHashMap<>();

    private Country() {
        lists.put("sex", list("sex", "F", "Female", "M", "Male"));
        lists.put("agency", list("agency", "police", "Police", "shelters", "Shelters"));
        lists.put("place", list("place", "01", "Banteay Meanchey", "0102", "Mongkol Borey", "12", "Phnom Penh"));
    }

    static Country ordinary() {
        Country country = new Country();
        country.type(
                "case",
                "case_no",
                open("case_no", FieldType.TEXT, null, null),
                open("opened_on", FieldType.DATE, null, null),
                open("place", FieldType.CODE, "place", null),
                open("workers", FieldType.INTEGER, null, null));
        country.type(
                "victim",
                "victim_no",
                open("victim_no", FieldType.TEXT, null, null),
                open("case", FieldType.REFERENCE, null, "case"),
                personal("name_km", FieldType.TEXT),
                personal("birth_date", FieldType.DATE),
                open("sex", FieldType.CODE, "sex", null),
                open("rescued_on", FieldType.DATE, null, null));
        return country;
    }

    static Field open(String name, FieldType type, @Nullable String list, @Nullable String to) {
        boolean required = name.equals("case");
        return new Field(name, title(name), type, required, false, 40, list, to, List.of(), null, null, HERE);
    }

    static Field personal(String name, FieldType type) {
        return new Field(name, title(name), type, false, true, 40, null, null, List.of(), null, null, HERE);
    }

    Country type(String name, String key, Field... fields) {
        SequencedMap<String, Field> all = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> all.put(field.name(), field));
        types.put(
                name,
                new RecordType(
                        name, title(name), "event", List.of(key), all, new LinkedHashMap<>(), null, "test", HERE));
        return this;
    }

    private static Text title(String name) {
        return Text.english(name);
    }

    private static CodeList list(String name, String... codesAndTexts) {
        SequencedMap<String, CodeList.Code> codes = new LinkedHashMap<>();
        for (int i = 0; i < codesAndTexts.length; i += 2) {
            String code = codesAndTexts[i];
            String parent = code.length() == 4 && code.startsWith("0") ? code.substring(0, 2) : null;
            codes.put(code, new CodeList.Code(code, Text.english(codesAndTexts[i + 1]), parent, null, null, Map.of()));
        }
        return new CodeList(name, Text.english(name), codes, "test", HERE);
    }

    /// A rescue before the case was opened is worth a warning.
    private static List<Check> checks() {
        Condition early = new Condition.Compare(
                new Term.FieldOf(List.of("rescued_on"), FieldType.DATE),
                Condition.Comparison.LESS,
                new Term.FieldOf(List.of("case", "opened_on"), FieldType.DATE));
        return List.of(new Check(
                "victim.early",
                "victim",
                Severity.WARNING,
                early,
                Text.english("Rescued before the case."),
                "rescued_on",
                "test",
                HERE));
    }

    Pack pack() {
        return new Pack(
                "test",
                "1.0",
                Text.english("Test"),
                List.of("en"),
                null,
                Rounding.CUT,
                List.of(),
                types,
                lists,
                checks(),
                List.of(),
                new LinkedHashMap<String, Mapping>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                "0".repeat(64));
    }

    static List<String> names(Pack pack) {
        return new ArrayList<>(pack.recordTypes().keySet());
    }
}
