package org.saksei.statements.khmer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// The Khmer words that stand behind a number and say what sort it is, and those that say how exactly
/// it is meant.
final class KhmerWords {

    private static final Map<String, Sort> BEHIND = new LinkedHashMap<>();
    private static final Map<String, Modifier> MODIFIERS = new LinkedHashMap<>();

    /// @param lemma English noun a classifier implies, or null
    record Sort(
            Kind kind,
            Unit unit,
            @Nullable String lemma,
            @Nullable CountedClass type) {}

    static {
        sort("ភាគរយ", Kind.SHARE, new Unit(UnitKind.PERCENT, null, "percentage"), null, null);
        sort("%", Kind.SHARE, new Unit(UnitKind.PERCENT, null, "percentage"), null, null);
        sort("នាក់", Kind.COUNT, noun("person"), "person", CountedClass.PERSON);
        sort("ករណី", Kind.COUNT, noun("case"), "case", CountedClass.EVENT);
        sort("សំណុំរឿង", Kind.COUNT, noun("case"), "case", CountedClass.EVENT);
        sort("លើក", Kind.COUNT, noun("time"), "time", CountedClass.EVENT);
        sort("គ្រួសារ", Kind.COUNT, noun("family"), "family", CountedClass.ENTITY);
        sort("អង្គភាព", Kind.COUNT, noun("unit"), "unit", CountedClass.ENTITY);
        sort("កន្លែង", Kind.COUNT, noun("place"), "place", CountedClass.OTHER);
        sort("ខេត្ត", Kind.COUNT, noun("province"), "province", CountedClass.OTHER);
        sort("ប្រទេស", Kind.COUNT, noun("country"), "country", CountedClass.OTHER);
        sort("រៀល", Kind.MONEY, new Unit(UnitKind.MONEY, "KHR", "riel"), null, CountedClass.MONEY);
        sort("៛", Kind.MONEY, new Unit(UnitKind.MONEY, "KHR", "riel"), null, CountedClass.MONEY);
        sort("ដុល្លារ", Kind.MONEY, new Unit(UnitKind.MONEY, "USD", "dollar"), null, CountedClass.MONEY);
        sort("ឆ្នាំ", Kind.DURATION, new Unit(UnitKind.TIME, null, "year"), null, null);
        sort("ខែ", Kind.DURATION, new Unit(UnitKind.TIME, null, "month"), null, null);
        sort("ថ្ងៃ", Kind.DURATION, new Unit(UnitKind.TIME, null, "day"), null, null);
        MODIFIERS.put("យ៉ាងតិច", Modifier.AT_LEAST);
        MODIFIERS.put("យ៉ាងច្រើន", Modifier.AT_MOST);
        MODIFIERS.put("រហូតដល់", Modifier.AT_MOST);
        MODIFIERS.put("តិចជាង", Modifier.LESS_THAN);
        MODIFIERS.put("ក្រោម", Modifier.LESS_THAN);
        MODIFIERS.put("លើសពី", Modifier.MORE_THAN);
        MODIFIERS.put("ជាង", Modifier.MORE_THAN);
        MODIFIERS.put("ប្រមាណជា", Modifier.ABOUT);
        MODIFIERS.put("ប្រមាណ", Modifier.ABOUT);
        MODIFIERS.put("ប្រហែលជា", Modifier.ABOUT);
        MODIFIERS.put("ប្រហែល", Modifier.ABOUT);
        MODIFIERS.put("ជិត", Modifier.ABOUT);
    }

    private KhmerWords() {}

    private static void sort(String word, Kind kind, Unit unit, @Nullable String lemma, @Nullable CountedClass type) {
        BEHIND.put(word, new Sort(kind, unit, lemma, type));
    }

    static Unit noun(String name) {
        return new Unit(UnitKind.NOUN, null, name);
    }

    /// The unit or classifier that stands at an index, or null.
    static Map.@Nullable Entry<String, Sort> sortAt(String text, int at) {
        for (Map.Entry<String, Sort> sort : BEHIND.entrySet()) {
            if (text.startsWith(sort.getKey(), at)) {
                return sort;
            }
        }
        return null;
    }

    static Sort dollars() {
        return new Sort(Kind.MONEY, new Unit(UnitKind.MONEY, "USD", "dollar"), null, CountedClass.MONEY);
    }

    /// The modifier some words end with.
    static Modifier modifierAtEnd(String words) {
        for (Map.Entry<String, Modifier> modifier : MODIFIERS.entrySet()) {
            if (words.endsWith(modifier.getKey())) {
                return modifier.getValue();
            }
        }
        return Modifier.EXACT;
    }
}
