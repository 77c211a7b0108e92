package org.saksei.statements.khmer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Modifier;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.khmer.Sense.Cue;

/// The Khmer words of grammar: those behind a number that say what sort it is, those that say how
/// exactly it is meant, and those that say how it hangs together with other numbers.
///
/// Longest first where one begins or ends with another.
final class KhmerWords {

    private static final Map<String, Sort> BEHIND = new LinkedHashMap<>();
    private static final Map<String, Modifier> MODIFIERS = new LinkedHashMap<>();

    static final Map<String, Cue> CUES = new LinkedHashMap<>();

    /// What sort of quantity a number is.
    ///
    /// @param lemma English noun a classifier implies, or null
    record Sort(
            Kind kind,
            Unit unit,
            @Nullable String lemma,
            @Nullable CountedClass type) {

        static Sort of(Lexicon.Classifier word) {
            boolean noun = word.unit() == UnitKind.NOUN;
            return new Sort(
                    word.kind(),
                    new Unit(word.unit(), null, word.unitName()),
                    noun ? word.unitName() : null,
                    word.type());
        }

        boolean isCount() {
            return kind == Kind.COUNT;
        }

        boolean isPercent() {
            return unit.kind() == UnitKind.PERCENT;
        }
    }

    /// A sort and the word it was found by.
    record At(String word, Sort sort) {}

    static {
        sort("ភាគរយ", Kind.SHARE, new Unit(UnitKind.PERCENT, null, "percentage"), null, null);
        sort("%", Kind.SHARE, new Unit(UnitKind.PERCENT, null, "percentage"), null, null);
        sort("ដង", Kind.FOLD, new Unit(UnitKind.FACTOR, null, null), null, null);
        sort("នាក់", Kind.COUNT, noun("person"), "person", CountedClass.PERSON);
        sort("ករណី", Kind.COUNT, noun("case"), "case", CountedClass.EVENT);
        sort("លើក", Kind.COUNT, noun("time"), "time", CountedClass.EVENT);
        sort("ខេត្ត", Kind.COUNT, noun("province"), "province", CountedClass.OTHER);
        sort("ប្រទេស", Kind.COUNT, noun("country"), "country", CountedClass.OTHER);
        sort("រៀល", Kind.MONEY, new Unit(UnitKind.MONEY, "KHR", "riel"), null, CountedClass.MONEY);
        sort("៛", Kind.MONEY, new Unit(UnitKind.MONEY, "KHR", "riel"), null, CountedClass.MONEY);
        sort("ដុល្លារ", Kind.MONEY, new Unit(UnitKind.MONEY, "USD", "dollar"), null, CountedClass.MONEY);
        sort("ឆ្នាំ", Kind.DURATION, new Unit(UnitKind.TIME, null, "year"), null, null);
        sort("ខែ", Kind.DURATION, new Unit(UnitKind.TIME, null, "month"), null, null);
        sort("សប្តាហ៍", Kind.DURATION, new Unit(UnitKind.TIME, null, "week"), null, null);
        sort("ថ្ងៃ", Kind.DURATION, new Unit(UnitKind.TIME, null, "day"), null, null);
        sort("ម៉ោង", Kind.DURATION, new Unit(UnitKind.TIME, null, "hour"), null, null);
        sort("នាទី", Kind.DURATION, new Unit(UnitKind.TIME, null, "minute"), null, null);
        modifier(Modifier.AT_LEAST, "យ៉ាងហោចណាស់", "យ៉ាងហោច", "យ៉ាងតិចណាស់", "យ៉ាងតិច", "តិចបំផុត");
        modifier(Modifier.AT_MOST, "យ៉ាងច្រើនបំផុត", "យ៉ាងច្រើន", "មិនលើសពី", "មិនលើស", "ច្រើនបំផុត");
        modifier(Modifier.LESS_THAN, "តិចជាង", "មិនដល់", "ក្រោម");
        modifier(Modifier.MORE_THAN, "ច្រើនជាង", "លើសពី", "លើស", "ជាង");
        modifier(Modifier.ABOUT, "ប្រមាណជា", "ប្រមាណ", "ប្រហែលជា", "ប្រហែល", "ជិត");
        cue(Cue.OF_THESE, "ក្នុងចំណោមនោះ", "ក្នុងចំណោមទាំងនោះ", "ក្នុងចំណោម", "ក្នុងនោះ", "នៅក្នុងនោះ", "រួមទាំង");
        cue(Cue.CONSISTS, "រួមមាន", "ចែកជា", "បែងចែកជា");
        cue(Cue.AGAINST, "ធៀបទៅនឹង", "ធៀបទៅ", "ធៀបនឹង", "ប្រៀបធៀប", "ធៀប", "ទល់នឹង");
        cue(Cue.UP, "កើនឡើង", "កើន", "ឡើងដល់");
        cue(Cue.DOWN, "ថយចុះ", "ថយ", "ធ្លាក់ចុះ", "ធ្លាក់", "កាត់បន្ថយ");
        cue(Cue.NONE, "គ្មាន", "ពុំមាន", "មិនមាន", "ពុំទាន់មាន", "មិនទាន់មាន");
        cue(Cue.SAID, "បានឱ្យដឹង", "ឱ្យដឹង", "បានឲ្យដឹង", "ឲ្យដឹង", "បានថ្លែង", "បានបញ្ជាក់", "បានលើកឡើង");
        cue(Cue.SAID, "បាននិយាយ", "បានប្រាប់", "យោងតាម", "តាមរបាយការណ៍", "បានរាយការណ៍");
        cue(Cue.NATIONALITY, "ជនជាតិ", "សញ្ជាតិ");
        cue(Cue.COUNTRY, "ប្រទេស");
        cue(Cue.PROVINCE, "ខេត្ត", "រាជធានី", "ក្រុង");
        cue(Cue.IN, "នៅក្នុង", "នៅ", "ក្នុង");
    }

    private KhmerWords() {}

    private static void sort(String word, Kind kind, Unit unit, @Nullable String lemma, @Nullable CountedClass type) {
        BEHIND.put(KhmerText.folded(word), new Sort(kind, unit, lemma, type));
    }

    private static void modifier(Modifier modifier, String... words) {
        for (String word : words) {
            MODIFIERS.put(KhmerText.folded(word), modifier);
        }
    }

    private static void cue(Cue cue, String... words) {
        for (String word : words) {
            CUES.put(word, cue);
        }
    }

    static Unit noun(@Nullable String name) {
        return new Unit(UnitKind.NOUN, null, name);
    }

    /// The unit or classifier of the language itself that stands at an index, or null.
    static @Nullable At sortAt(String text, int at) {
        for (Map.Entry<String, Sort> sort : BEHIND.entrySet()) {
            int end = at + sort.getKey().length();
            if (text.startsWith(sort.getKey(), at) && KhmerText.isWhole(text, at, end)) {
                return new At(sort.getKey(), sort.getValue());
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
