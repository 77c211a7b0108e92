package org.saksei.statements.khmer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedPlace;

/// A figure while its sentence is read.
final class Draft {

    /// How it hangs together with the figures before it.
    enum Role {
        MAIN,
        PART,
        BASE,
        CHANGE
    }

    final Hit hit;
    final int from;
    final int to;
    Kind kind;
    Role role = Role.MAIN;

    @Nullable
    Piece noun;

    @Nullable
    String lemma;

    @Nullable
    CountedClass type;

    @Nullable
    String event;

    final List<Attribute> attributes = new ArrayList<>(2);

    /// What it says of itself, not of its whole.
    final List<Attribute> own = new ArrayList<>(2);

    @Nullable
    Draft whole;

    boolean closed;

    @Nullable
    String cue;

    @Nullable
    Draft base;

    KhmerPeriods.@Nullable Mention against;

    @Nullable
    Direction direction;

    KhmerPeriods.@Nullable Mention period;

    @Nullable
    PeriodBasis basis;

    @Nullable
    StatedPlace place;

    @Nullable
    Speaker speaker;

    String id = "";

    @Nullable
    String group;

    /// @param from begin of its sentence
    /// @param to its end
    Draft(Hit hit, int from, int to) {
        this.hit = hit;
        this.from = from;
        this.to = to;
        this.kind = hit.kind();
    }

    boolean isLevel() {
        return hit.reason() == null && (kind == Kind.COUNT || kind == Kind.ZERO || kind == Kind.MONEY);
    }

    boolean isPersons() {
        return type == CountedClass.PERSON || type == CountedClass.VICTIM || type == CountedClass.PERPETRATOR;
    }

    void name(Piece piece, Lexicon.Noun thing) {
        noun = piece;
        lemma = thing.lemma();
        type = thing.type();
        thing.attributes().forEach(this::add);
        event = event == null ? thing.event() : event;
    }

    void add(Attribute attribute) {
        attributes.removeIf(other -> other.dimension().equals(attribute.dimension()));
        attributes.add(attribute);
        own.removeIf(other -> other.dimension().equals(attribute.dimension()));
        own.add(attribute);
    }

    /// Takes over what another counts and says no other thing of itself.
    void like(Draft other) {
        lemma = lemma == null ? other.lemma : lemma;
        type = other.type;
        event = event == null ? other.event : event;
        for (Attribute attribute : other.attributes) {
            if (attributes.stream().noneMatch(mine -> mine.dimension().equals(attribute.dimension()))) {
                attributes.add(attribute);
            }
        }
    }
}
