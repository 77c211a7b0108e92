package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Numeral;

/// A figure while it is being read: each reader of a phenomenon fills in its own fields.
///
/// The only mutable thing of the package. It never leaves it: [Assembly] makes a record of it.
final class Figure {

    /// UTF-16 bounds of the words that carry the number.
    final int start;

    int end;
    final Sentence sentence;

    /// Its token in the sentence.
    final int at;

    /// Tokens from the currency sign before to the unit behind.
    int phraseFrom;

    int phraseTo;

    Kind kind = Kind.COUNT;

    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal upper;

    /// Instead of `value` for ratings.
    @Nullable
    String grade;

    Modifier modifier = Modifier.EXACT;

    @Nullable
    Direction direction;

    Unit unit = new Unit(UnitKind.NONE, null, null);

    @Nullable
    Reason reason;

    /// Tokens of the counted noun phrase, or -1 where it has none of its own.
    int nounFrom = -1;

    int nounTo = -1;

    /// First token of the phrase with its adjectives, which say properties.
    int wideFrom = -1;

    /// End of what is said of it after the noun, in tokens.
    int tailTo = -1;

    @Nullable
    String lemma;

    @Nullable
    CountedClass type;

    @Nullable
    String event;

    /// The noun a bare number is said to be ("57 were adults"), or null.
    NounPhrases.@Nullable Phrase saidToBe;

    /// Whether its noun says no property, as "suspect" and "case" do and "girl" does not.
    boolean plainNoun;

    /// Whether its event is that of what it is included in.
    boolean borrowed;

    /// Whether its event is known from a denied verb and is not looked for.
    boolean settled;

    /// Whether it is the one that does what the event says ("12 officers arrested him").
    boolean acts;

    /// Whether its own words say that it counts victims ("402 were identified as victims").
    boolean suffers;

    /// Whether its form is only the state it is in ("are in forced labour").
    boolean merelyIn;

    /// Whether its words say that it came back from the country it names.
    boolean cameBack;

    /// Whether the event is named by its own words and not taken from another figure.
    boolean ownEvent;

    /// Whether a participle behind the number says its event.
    boolean told;

    final List<Attribute> attributes = new ArrayList<>(2);

    /// The attributes it differs by from its siblings.
    List<Attribute> splitting = List.of();

    @Nullable
    Figure whole;

    boolean closed;

    /// Whether no words join it to its whole: a split repeated for an earlier year.
    boolean concluded;

    @Nullable
    String cue;

    /// Whether it follows another in a ranking, and so is no part of it.
    boolean ranked;

    /// Figures of one list have the same number; 0 for none.
    int list;

    @Nullable
    String group;

    /// What it is compared with.
    @Nullable
    Figure base;

    @Nullable
    String baseGrade;

    @Nullable
    StatedPeriod basePeriod;

    /// What it is the base of: an earlier or other value somebody is compared with.
    @Nullable
    Figure baseOf;

    /// The same thing said in another way ("21 (or 35 percent)", "135,000 zloty ($38,760)").
    @Nullable
    Figure restates;

    /// Whether it stands in a table, where no sentence says anything of it.
    boolean cell;

    /// The words before it that name its item in a list, or null.
    Labels.@Nullable Label label;

    /// The figure whose noun a number without one has taken, or null.
    @Nullable
    Figure namesake;

    /// The figure told before that a number without a noun names again ("of the 58").
    @Nullable
    Figure again;

    @Nullable
    StatedPeriod period;

    @Nullable
    StatedPlace place;

    @Nullable
    Speaker speaker;

    List<String> about = List.of();

    @Nullable
    IndicatorMatch indicator;

    final List<String> rules = new ArrayList<>(4);
    String id = "";

    /// The numeral it stands on, or null for ratings and bare directions.
    @Nullable
    Numeral numeral;

    Figure(int start, int end, Sentence sentence, int at) {
        this.start = start;
        this.end = end;
        this.sentence = sentence;
        this.at = at;
        this.phraseFrom = at;
        this.phraseTo = at + 1;
    }

    boolean isRejected() {
        return reason != null;
    }

    boolean isTentative() {
        return numeral != null && numeral.tentative();
    }

    /// Whether its noun stands right behind its number, without a word that tells of which kind.
    boolean isPlain() {
        return hasNoun() && nounFrom == phraseTo;
    }

    /// Takes away what was read as its noun, with all that the noun brought.
    void forgetNoun() {
        nounFrom = -1;
        nounTo = -1;
        wideFrom = -1;
        tailTo = phraseTo;
        lemma = null;
        type = null;
        event = null;
        attributes.clear();
    }

    boolean hasNoun() {
        return nounFrom >= 0;
    }

    boolean isLevel() {
        return switch (kind) {
            case COUNT, ZERO, MONEY, RATE, MEASURE, DURATION, AGE, SHARE -> true;
            case CHANGE_PERCENT, CHANGE_POINTS, CHANGE_COUNT, FOLD, RATING, DIRECTION, DATE -> false;
        };
    }

    boolean isCount() {
        return kind == Kind.COUNT || kind == Kind.ZERO;
    }

    boolean isChange() {
        return switch (kind) {
            case CHANGE_PERCENT, CHANGE_POINTS, CHANGE_COUNT, FOLD, DIRECTION -> true;
            case COUNT, ZERO, MONEY, RATE, MEASURE, DURATION, AGE, SHARE, RATING, DATE -> false;
        };
    }

    /// Whether the same befell both.
    boolean event(Figure other) {
        return event != null && event.equals(other.event);
    }

    void rule(String id) {
        if (!rules.contains(id)) {
            rules.add(id);
        }
    }

    void attribute(Attribute attribute) {
        if (!attributes.contains(attribute)) {
            attributes.add(attribute);
        }
    }

    boolean has(String dimension) {
        return attributes.stream().anyMatch(attribute -> attribute.dimension().equals(dimension));
    }
}
