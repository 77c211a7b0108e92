package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Modifier;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.reading.Grid.Cell;
import org.saksei.statements.reading.Grid.Row;
import org.saksei.statements.reading.HeadWords.Mark;
import org.saksei.statements.reading.Labels.Label;

/// Reads the number of one cell by what stands over it, beside it and above the table.
final class CellReading {

    private final Passage passage;
    private final TablePeriods periods;

    CellReading(Passage passage, TablePeriods periods) {
        this.passage = passage;
        this.periods = periods;
    }

    /// @return whether the number is that of a cell; where no noun is near, the label of its row is left to say it
    boolean read(CellPlace place, Figure figure, Row row, Cell cell) {
        HeadMoney money = money(place, figure);
        Noun noun = money == null ? noun(place) : null;
        if (money == null && noun == null && !place.head().is(Mark.PERCENT)) {
            return label(place, figure, row);
        }
        String mine = passage.slice(cell.from(), cell.to());
        Modifier modifier = mine.indexOf('<') >= 0 || mine.indexOf('>') >= 0 ? figure.modifier : Modifier.EXACT;
        if (noun != null) {
            counted(place, figure, noun);
        } else {
            sum(place, figure, money);
        }
        figure.modifier = modifier;
        figure.ownEvent = figure.event != null;
        Unit unit = money != null ? money.unit() : new Unit(UnitKind.NOUN, null, figure.lemma);
        kind(place, figure, unit);
        boolean level = figure.kind == Kind.MONEY || figure.kind == Kind.CHANGE_COUNT;
        BigDecimal value = figure.value;
        figure.value = money != null && level && value != null ? money.scaled(value) : value;
        figure.period = periods.of(place);
        return true;
    }

    private void counted(CellPlace place, Figure figure, Noun noun) {
        CountedClass told = null;
        for (HeadWords words : place.near()) {
            Noun other = words.noun();
            boolean people = other != null && other.type() != CountedClass.PERSON && Parts.isPerson(other.type());
            told = told == null && people && other != null ? other.type() : told;
        }
        String event = event(place, noun, plain(place));
        clear(figure);
        figure.lemma = noun.lemma();
        figure.type = noun.type() == CountedClass.PERSON && told != null ? told : noun.type();
        figure.event = event;
        figure.plainNoun = noun.attributes().isEmpty();
        noun.attributes().forEach(figure::attribute);
        attributes(place, figure);
    }

    /// What is paid has no property of whom it is paid to.
    private static void sum(CellPlace place, Figure figure, @Nullable HeadMoney money) {
        clear(figure);
        if (money == null) {
            return;
        }
        figure.type = CountedClass.MONEY;
        for (HeadWords words : place.near()) {
            Noun sum = words.sum();
            Noun other = words.noun();
            boolean own = words != place.title() || other == null || other.type() == CountedClass.OTHER;
            figure.lemma = figure.lemma == null && sum != null ? sum.lemma() : figure.lemma;
            figure.event = figure.event == null && own ? words.event() : figure.event;
            figure.event = figure.event == null && sum != null && own ? sum.event() : figure.event;
        }
    }

    /// Of the cell itself, of its column, of its row; that of the title where neither counts anything else.
    private static @Nullable HeadMoney money(CellPlace place, Figure figure) {
        Numeral numeral = figure.numeral;
        if (numeral != null && numeral.kind() == Kind.MONEY) {
            return new HeadMoney(figure.unit, BigDecimal.ONE);
        }
        HeadWords head = place.head();
        boolean part = head.noun() == null && (head.is(Mark.PERCENT) || head.is(Mark.CHANGE));
        HeadMoney own =
                head.money() != null ? head.money() : part ? place.base().money() : null;
        own = own != null || head.noun() != null ? own : place.name().money();
        boolean sums =
                head.sum() != null || place.name().sum() != null || place.base().sum() != null;
        boolean silent = head.noun() == null
                && place.name().noun() == null
                && place.title().noun() == null;
        boolean counts = head.noun() != null;
        return own != null || counts || !sums && !silent
                ? own
                : place.section().money() != null
                        ? place.section().money()
                        : place.title().money();
    }

    private static @Nullable Noun noun(CellPlace place) {
        Noun sort = null;
        for (HeadWords words : place.near()) {
            boolean own = words == place.head() || words == place.name() || words == place.parent();
            sort = words.isSort() && own && sort == null ? words.noun() : sort;
        }
        Noun noun = sort != null ? sort : plain(place);
        return noun != null ? noun : place.head().thing() != null ? place.head().thing() : phrase(place.name());
    }

    /// The nearest noun that names no sort; what stands in or belongs to a house goes before the house.
    private static @Nullable Noun plain(CellPlace place) {
        Noun plain = null;
        for (HeadWords words : place.near()) {
            Noun noun = words.noun();
            boolean entity = noun != null && noun.type() == CountedClass.ENTITY && plain == null;
            boolean better = plain == null || plain.type() == CountedClass.ENTITY && noun != null && !entity;
            plain = words.hasPlain() && better ? noun : plain;
        }
        return plain;
    }

    /// Under a head with a time the name of the row says what is counted, read as a label before a colon is.
    private boolean label(CellPlace place, Figure figure, Row row) {
        StatedPeriod period = periods.of(place.head());
        Cell name = row.cells().getFirst();
        Sentence sentence = figure.sentence;
        if (period == null || sentence.start() > name.from() || name.isEmpty()) {
            return false;
        }
        figure.label = new Label(sentence.is(0, "(") ? 1 : 0, Quantities.after(sentence, name.to()), false);
        figure.period = period;
        figure.rule(TableCells.RULE);
        return true;
    }

    /// "Charge sheets" names what a row counts, "Banteay Meas" a place.
    private static @Nullable Noun phrase(HeadWords name) {
        int last = name.words().lastIndexOf(' ');
        boolean small = last > 0 && Character.isLowerCase(name.words().charAt(last + 1));
        return small ? name.thing() : null;
    }

    /// The participle beside the number, else what the noun itself names, else that of the title.
    private @Nullable String event(CellPlace place, Noun noun, @Nullable Noun plain) {
        for (HeadWords words : List.of(place.head(), place.name(), place.base(), place.parent(), place.section())) {
            if (words.event() != null) {
                return words.event();
            }
        }
        Noun named = plain != null ? plain : noun;
        if (named.event() != null && named != place.title().noun()) {
            return named.event();
        }
        Noun title = place.title().noun();
        boolean same = title != null
                && (title.lemma().equals(named.lemma())
                        || Parts.isPerson(title.type()) && Parts.isPerson(named.type()));
        return same && place.title().event() != null ? place.title().event() : named.event();
    }

    private static void attributes(CellPlace place, Figure figure) {
        boolean persons = figure.type != null && Parts.isPerson(figure.type);
        boolean citizens = place.title().is(Mark.CITIZENSHIP);
        boolean from = place.title().is(Mark.FROM);
        for (HeadWords words : place.far()) {
            words.attributes().forEach(attribute -> add(figure, attribute));
            if (persons && words == place.name()) {
                words.lands().stream()
                        .filter(land -> citizens || from)
                        .forEach(land -> figure.attribute(Attribute.of(citizens ? "citizenship" : "from", land)));
            }
        }
    }

    /// What stands nearer to the cell holds before the title's.
    private static void add(Figure figure, Attribute attribute) {
        figure.attributes.removeIf(other -> other.dimension().equals(attribute.dimension()));
        figure.attribute(attribute);
    }

    private void kind(CellPlace place, Figure figure, Unit plain) {
        HeadWords head = place.head();
        HeadWords name = place.name();
        boolean percent = isPercent(figure) || head.is(Mark.PERCENT) || name.is(Mark.PERCENT);
        boolean change = head.is(Mark.CHANGE) || name.is(Mark.CHANGE);
        boolean points = change && (head.is(Mark.POINTS) || name.is(Mark.POINTS));
        Kind level = plain.kind() == UnitKind.MONEY ? Kind.MONEY : head.is(Mark.RATE) ? Kind.RATE : Kind.COUNT;
        Kind changed = points ? Kind.CHANGE_POINTS : percent ? Kind.CHANGE_PERCENT : Kind.CHANGE_COUNT;
        figure.kind = change ? changed : percent ? Kind.SHARE : level;
        figure.direction = change ? direction(place, figure) : null;
        figure.value = figure.value == null ? null : figure.value.abs();
        figure.unit = points
                ? new Unit(UnitKind.PERCENTAGE_POINT, null, "percentage point")
                : percent ? new Unit(UnitKind.PERCENT, null, "percentage") : plain;
    }

    private Direction direction(CellPlace place, Figure figure) {
        String sign = passage.slice(Math.max(0, figure.start - 1), figure.start + 1);
        boolean down = sign.indexOf('-') >= 0 || sign.indexOf('–') >= 0 || sign.indexOf('−') >= 0;
        boolean less = place.head().is(Mark.LESS) || place.name().is(Mark.LESS);
        boolean none = figure.value != null && figure.value.signum() == 0;
        return none ? Direction.SAME : down || less ? Direction.DOWN : Direction.UP;
    }

    boolean isPercent(Figure figure) {
        String text = passage.characters();
        int at = figure.end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '%';
    }

    /// What the words of sentences said of it holds no more.
    static void clear(Figure figure) {
        figure.forgetNoun();
        figure.direction = null;
        figure.label = null;
        figure.saidToBe = null;
        figure.settled = true;
        figure.cell = true;
        figure.rule(TableCells.RULE);
    }
}
