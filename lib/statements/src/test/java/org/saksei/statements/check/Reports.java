package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Half-year texts of a country that does not exist, with no error or with exactly one.
///
/// Each sentence shape knows what its numbers have to do with each other, writes them in digits or
/// words, and lets the hand slip where it is asked to. The same seed gives the same text.
final class Reports {

    private static final String[] THIS = {"2019-01-01", "2019-06-30"};
    private static final String[] BEFORE = {"2018-01-01", "2018-06-30"};

    /// What is counted: its class, noun, event and the words for it.
    private record Thing(CountedClass type, String noun, String event, String plural, String verb, String subject) {}

    private static final List<Thing> THINGS = List.of(
            new Thing(CountedClass.EVENT, "case", "recorded", "cases", "recorded", "Police"),
            new Thing(CountedClass.VICTIM, "victim", "rescued", "victims", "rescued", "Officers"),
            new Thing(CountedClass.PERPETRATOR, "suspect", "arrested", "suspects", "arrested", "The police"),
            new Thing(CountedClass.VICTIM, "victim", "identified", "victims", "identified", "Social workers"),
            new Thing(CountedClass.PERPETRATOR, "trafficker", "convicted", "traffickers", "convicted", "The courts"));

    private static final Thing DEFENDANTS =
            new Thing(CountedClass.PERPETRATOR, "defendant", "charged", "defendants", "charged", "Prosecutors");

    private final RandomGenerator random;
    private final Printed printed;
    private final boolean cuts;
    private final int decimals;
    private Story story = new Story("1");
    private @Nullable Slip slip;
    private boolean slipped;

    /// A shape of a sentence and the slips it can carry.
    private record Shape(Consumer<Thing> write, Set<Slip> slips) {}

    private static final Set<Slip> DIGITS = Set.of(Slip.DIGIT_CHANGED, Slip.DIGITS_EXCHANGED);
    private static final Set<Slip> CHANGE = Set.of(Slip.DIGIT_CHANGED, Slip.DIGITS_EXCHANGED, Slip.WRONG_BASE);
    private static final Set<Slip> PARTS = Set.of(Slip.DIGIT_CHANGED, Slip.DIGITS_EXCHANGED, Slip.PART_DROPPED);

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    Reports(RandomGenerator random) {
        this.random = random;
        this.printed = new Printed(random);
        this.cuts = random.nextBoolean();
        this.decimals = random.nextInt(3) == 0 ? 1 : 0;
        changes();
        splits();
        others();
    }

    /// @param text with its figures
    /// @param shape that carries the slip, or the last one
    record Report(Story story, String shape) {}

    static Report clean(RandomGenerator random) {
        Reports reports = new Reports(random);
        List<String> names = new ArrayList<>(reports.shapes.keySet());
        String name = "";
        for (int i = 0; i < THINGS.size(); i++) {
            name = names.remove(random.nextInt(names.size()));
            reports.write(name, THINGS.get(i));
        }
        return new Report(reports.story, name);
    }

    /// A text with one slip among clean sentences.
    static Report with(Slip slip, RandomGenerator random) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            Reports reports = new Reports(random);
            List<String> able = reports.shapes.entrySet().stream()
                    .filter(entry -> entry.getValue().slips().contains(slip))
                    .map(Map.Entry::getKey)
                    .toList();
            String name = able.get(random.nextInt(able.size()));
            int place = slip == Slip.HEADLINE_RAISED ? 0 : random.nextInt(3);
            List<String> clean = new ArrayList<>(reports.shapes.keySet());
            clean.remove(name);
            clean.remove("headline");
            clean.remove("headline bound");
            for (int i = 0; i < 3; i++) {
                reports.slip = i == place ? slip : null;
                String shape = i == place ? name : clean.remove(random.nextInt(clean.size()));
                reports.write(shape, THINGS.get(i));
            }
            if (reports.slipped) {
                return new Report(reports.story, name);
            }
        }
        throw new IllegalStateException("no shape can carry " + slip);
    }

    /// How many shapes there are.
    static List<String> names(RandomGenerator random) {
        return List.copyOf(new Reports(random).shapes.keySet());
    }

    private void write(String name, Thing thing) {
        Objects.requireNonNull(shapes.get(name)).write().accept(thing);
    }

    private void ofPeople(String name, Set<Slip> slips, Consumer<Thing> write) {
        shape(name, slips, thing -> write.accept(people(thing)));
    }

    private void shape(String name, Set<Slip> slips, Consumer<Thing> write) {
        shapes.put(name, new Shape(write, slips));
    }

    // ── numbers ────────────────────────────────────────────────────────────────────────────────────────────────

    private long level() {
        return 30 + random.nextInt(random.nextInt(4) == 0 ? 4000 : 400);
    }

    private long other(long level) {
        long result = Math.max(11, level + random.nextLong(-level / 2, level));
        return result == level ? level + 7 : result;
    }

    private Story.Fig number(String value) {
        String shown = printed.number(value);
        return story.figure(story.isAtStart() ? Printed.capital(shown) : shown, value);
    }

    /// The subject within a sentence.
    private static String inside(Thing thing) {
        return thing.subject().replace("The ", "the ");
    }

    /// What can be split by sex and age: people.
    private static Thing people(Thing thing) {
        return thing.type() == CountedClass.EVENT ? DEFENDANTS : thing;
    }

    private Story.Fig thing(long value, Thing thing) {
        return number(Long.toString(value))
                .of(thing.type(), thing.noun(), thing.event())
                .in(THIS[0], THIS[1]);
    }

    private Story.Fig earlier(long value, Thing thing) {
        return thing(value, thing).in(BEFORE[0], BEFORE[1]);
    }

    private boolean is(Slip wanted) {
        return slip == wanted;
    }

    private boolean isDigits() {
        return is(Slip.DIGIT_CHANGED) || is(Slip.DIGITS_EXCHANGED);
    }

    /// The percentage to print between two levels, perhaps with a slip that shows.
    private String percent(long base, long now) {
        String right = Printed.percent(base, now, base, decimals, cuts);
        if (is(Slip.WRONG_BASE)) {
            return keep(Printed.percent(base, now, now, decimals, cuts), right, base, now);
        }
        if (isDigits()) {
            String wrong = printed.slipped(right, Objects.requireNonNull(slip));
            return wrong == null ? right : keep(wrong, right, base, now);
        }
        return right;
    }

    private String keep(String wrong, String right, long base, long now) {
        boolean hidden = wrong.equals(Printed.percent(base, now, base, decimals, true))
                || wrong.equals(Printed.percent(base, now, base, decimals, false));
        slipped |= !hidden;
        return hidden ? right : wrong;
    }

    /// Parts of a whole, perhaps with a slip in one of them.
    private List<String> parts(long whole, int count) {
        List<String> values = new ArrayList<>();
        long rest = whole;
        for (int i = count - 1; i > 0; i--) {
            long part =
                    Math.max(1, rest / (i + 1) + random.nextLong(-rest / (2L * (i + 1)), rest / (2L * (i + 1)) + 1));
            values.add(Long.toString(part));
            rest -= part;
        }
        values.add(Long.toString(rest));
        if (isDigits()) {
            int at = random.nextInt(count);
            String wrong = printed.slipped(values.get(at), Objects.requireNonNull(slip));
            if (wrong != null) {
                values.set(at, wrong);
                slipped = true;
            }
        }
        return values;
    }

    // ── changes ────────────────────────────────────────────────────────────────────────────────────────────────

    private void changes() {
        shape(
                "up from",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    story.say(thing.subject() + " " + thing.verb() + " ");
                    Story.Fig level = thing(now, thing);
                    story.say(" " + thing.plural() + " in the first half of 2019, " + (up ? "up" : "down") + " from ");
                    Story.Fig before = earlier(base, thing);
                    level.against(before);
                    story.say(" a year earlier, a " + (up ? "rise" : "fall") + " of ");
                    change(percent(base, now), up, before, thing);
                    story.say(" percent").stop();
                }));
        shape(
                "against",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    Story.Fig level = thing(now, thing);
                    story.say(" " + thing.plural() + " were " + thing.verb() + " in the first half of 2019 against ");
                    Story.Fig before = earlier(base, thing);
                    level.against(before);
                    story.say(" in the same period of 2018, " + (up ? "an increase" : "a decrease") + " of ");
                    change(percent(base, now), up, before, thing);
                    story.say(" percent").stop();
                }));
        shape(
                "compared with",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    story.say("Compared with ");
                    Story.Fig before = earlier(base, thing);
                    story.say(" " + thing.plural() + " in the first half of 2018, " + inside(thing) + " " + thing.verb()
                            + " ");
                    Story.Fig level = thing(now, thing).against(before);
                    story.say(" in the first half of 2019, ");
                    change(percent(base, now), up, before, thing);
                    story.say(" percent " + (up ? "more" : "fewer")).stop();
                }));
        shape(
                "rose from to",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    story.say("The number of " + thing.plural() + " " + thing.verb() + " " + (up ? "rose" : "fell")
                            + " from ");
                    Story.Fig before = earlier(base, thing);
                    story.say(" to ");
                    thing(now, thing).against(before);
                    story.say(" in the first half of 2019, or by ");
                    change(percent(base, now), up, before, thing);
                    story.say(" percent").stop();
                }));
        shape(
                "percent first",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    story.say(Printed.capital(up ? "up " : "down "));
                    Story.Fig[] change = {change(percent(base, now), up, null, thing)};
                    story.say(" percent from ");
                    Story.Fig before = earlier(base, thing);
                    change[0].against(before);
                    story.say(" a year earlier, ");
                    thing(now, thing).against(before);
                    story.say(" " + thing.plural() + " were " + thing.verb() + " in the first half of 2019")
                            .stop();
                }));
        shape(
                "decrease from",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    story.say("In the first half of 2019, " + inside(thing) + " " + thing.verb() + " ");
                    Story.Fig level = thing(now, thing);
                    story.say(" " + thing.plural() + ", a ");
                    Story.Fig change = change(percent(base, now), up, null, thing);
                    story.say(" percent " + (up ? "increase" : "decrease") + " from ");
                    Story.Fig before = earlier(base, thing);
                    level.against(before);
                    change.against(before);
                    story.say(" in the first half of 2018").stop();
                }));
        shape(
                "bracketed change",
                CHANGE,
                thing -> levels(thing, (base, now, up) -> {
                    story.say(thing.subject() + " " + thing.verb() + " ");
                    Story.Fig level = thing(now, thing);
                    story.say(" " + thing.plural() + " in the first half of 2019 (");
                    Story.Fig before = earlier(base, thing);
                    level.against(before);
                    story.say(" in the first half of 2018, " + (up ? "plus " : "minus "));
                    change(percent(base, now), up, before, thing);
                    story.say(" percent)").stop();
                }));
        shape(
                "solved base",
                Set.of(Slip.WRONG_BASE),
                thing -> levels(thing, (base, now, up) -> {
                    story.say(thing.subject() + " " + thing.verb() + " ");
                    thing(now, thing);
                    story.say(" " + thing.plural() + " in the first half of 2019, "
                            + (up ? "an increase" : "a decrease") + " of ");
                    number(Long.toString(Math.abs(now - base)))
                                    .of(thing.type(), thing.noun(), thing.event())
                                    .kind(Kind.CHANGE_COUNT)
                                    .direction =
                            up ? Direction.UP : Direction.DOWN;
                    story.say(" or ");
                    change(percent(base, now), up, null, thing);
                    story.say(" percent").stop();
                }));
        shape(
                "absolute",
                DIGITS,
                thing -> levels(thing, (base, now, up) -> {
                    story.say(thing.subject() + " " + thing.verb() + " ");
                    Story.Fig level = thing(now, thing);
                    story.say(" " + thing.plural() + " in the first half of 2019, ");
                    String right = Long.toString(Math.abs(now - base));
                    Story.Fig change = number(digits(right))
                            .of(thing.type(), thing.noun(), thing.event())
                            .kind(Kind.CHANGE_COUNT);
                    change.direction = up ? Direction.UP : Direction.DOWN;
                    story.say((up ? " more" : " fewer") + " than the ");
                    Story.Fig before = earlier(base, thing);
                    level.against(before);
                    change.against(before);
                    story.say(" of a year earlier").stop();
                }));
        shape("doubled", Set.of(), thing -> {
            long base = level();
            story.say("The number of " + thing.plural() + " " + thing.verb() + " ");
            Story.Fig fold = story.figure("doubled", "2").of(thing.type(), thing.noun(), thing.event());
            fold.kind(Kind.FOLD).direction = Direction.UP;
            fold.unit = new Unit(UnitKind.FACTOR, null, "factor");
            story.say(" from ");
            Story.Fig before = earlier(base, thing);
            story.say(" to ");
            thing(base * 2 + random.nextLong(-base / 4, base / 4), thing).against(before);
            fold.against(before);
            story.say(" in the first half of 2019").stop();
        });
        ofPeople("points", Set.of(Slip.PERCENT_FOR_POINTS), thing -> {
            long base = 15 + random.nextInt(30);
            long now = base + 8 + random.nextInt(20);
            story.say("The share of children among the " + thing.plural() + " rose from ");
            Story.Fig before = share(base, thing).in(BEFORE[0], BEFORE[1]);
            story.say(" percent to ");
            share(now, thing).against(before);
            story.say(" percent, an increase of ");
            Story.Fig change = number(Long.toString(now - base)).of(thing.type(), thing.noun(), thing.event());
            change.with("age", "child").direction = Direction.UP;
            change.against(before);
            if (is(Slip.PERCENT_FOR_POINTS)) {
                slipped = true;
                change.change(Direction.UP, before);
                story.say(" percent").stop();
            } else {
                change.kind(Kind.CHANGE_POINTS).unit = new Unit(UnitKind.PERCENTAGE_POINT, null, "percentage point");
                story.say(" percentage points").stop();
            }
        });
        shape(
                "shifted comparison",
                Set.of(Slip.PERIOD_SHIFTED),
                thing -> levels(thing, (base, now, up) -> {
                    story.say("In the first half of 2019, " + inside(thing) + " " + thing.verb() + " ");
                    Story.Fig level = thing(now, thing);
                    story.say(" " + thing.plural() + ", compared with ");
                    Story.Fig before = earlier(base, thing);
                    level.against(before);
                    if (is(Slip.PERIOD_SHIFTED)) {
                        before.in(THIS[0], THIS[1]);
                        slipped = true;
                    }
                    story.say(" in the first half of " + (is(Slip.PERIOD_SHIFTED) ? "2019" : "2018"))
                            .stop();
                }));
        shape(
                "no base",
                Set.of(),
                thing -> levels(thing, (base, now, up) -> {
                    thing(now, thing);
                    story.say(" " + thing.plural() + " were " + thing.verb() + " in the first half of 2019, ");
                    change(percent(base, now), up, null, thing);
                    story.say(" percent " + (up ? "more" : "fewer") + " than a year earlier")
                            .stop();
                }));
    }

    private interface Levels {
        void write(long base, long now, boolean up);
    }

    private void levels(Thing thing, Levels shape) {
        long base = level();
        long now = other(base);
        shape.write(base, now, now > base);
    }

    private String digits(String right) {
        if (isDigits()) {
            String wrong = printed.slipped(right, Objects.requireNonNull(slip));
            slipped |= wrong != null;
            return wrong == null ? right : wrong;
        }
        return right;
    }

    private Story.Fig change(String percent, boolean up, Story.@Nullable Fig base, Thing thing) {
        return number(percent)
                .of(thing.type(), thing.noun(), thing.event())
                .change(up ? Direction.UP : Direction.DOWN, base);
    }

    private Story.Fig share(long percent, Thing thing) {
        return number(Long.toString(percent))
                .of(thing.type(), thing.noun(), thing.event())
                .share()
                .with("age", "child");
    }

    // ── splits ─────────────────────────────────────────────────────────────────────────────────────────────────

    private static final List<List<String>> SEX =
            List.of(List.of("sex", "female", "women"), List.of("sex", "male", "men"));
    private static final List<List<String>> AGE =
            List.of(List.of("age", "adult", "adults"), List.of("age", "child", "children"));
    private static final List<List<String>> FORM = List.of(
            List.of("form", "sex_trafficking", "for sex trafficking"),
            List.of("form", "forced_labour", "for forced labour"),
            List.of("form", "forced_begging", "for forced begging"));
    private static final List<List<String>> PLACES = List.of(
            List.of("place", "N", "in the north"),
            List.of("place", "S", "in the south"),
            List.of("place", "E", "in the east"));
    private static final List<List<String>> BANDS = List.of(
            List.of("0", "15", "under 15"),
            List.of("15", "18", "aged 15 to 17"),
            List.of("18", "", "aged 18 and over"));

    private void splits() {
        for (List<List<String>> dimension : List.of(SEX, AGE, FORM, PLACES)) {
            String name = dimension.getFirst().getFirst() + " " + dimension.size();
            ofPeople(
                    "brackets " + name,
                    PARTS,
                    thing -> split(thing, dimension, " " + thing.plural() + " were " + thing.verb() + " (", ")", true));
            ofPeople(
                    "dashes " + name,
                    PARTS,
                    thing -> split(thing, dimension, " " + thing.plural() + " were " + thing.verb() + " — ", "", true));
        }
        ofPeople(
                "of whom sex",
                DIGITS,
                thing -> split(thing, SEX, " " + thing.plural() + " were " + thing.verb() + ", of whom ", "", true));
        ofPeople(
                "consisting of",
                PARTS,
                thing -> split(
                        thing, FORM, " " + thing.plural() + " were " + thing.verb() + ", consisting of ", "", true));
        ofPeople(
                "colon",
                PARTS,
                thing -> split(thing, PLACES, " " + thing.plural() + " were " + thing.verb() + ": ", "", true));
        ofPeople("including one", Set.of(), thing -> open(thing, ", including ", 1));
        ofPeople("among them two", Set.of(), thing -> open(thing, ", among them ", 2));
        ofPeople(
                "bands",
                Set.of(Slip.BAND_HOLE, Slip.DIGIT_CHANGED, Slip.DIGITS_EXCHANGED),
                thing -> bands(thing, " ("));
        ofPeople(
                "bands colon",
                Set.of(Slip.BAND_HOLE, Slip.DIGIT_CHANGED, Slip.PART_DROPPED),
                thing -> bands(thing, ": "));
        ofPeople("of these", DIGITS, thing -> {
            long whole = level();
            List<String> parts = parts(whole, 2);
            story.say(thing.subject() + " " + thing.verb() + " ");
            Story.Fig all = thing(whole, thing);
            story.say(" " + thing.plural() + " in the first half of 2019")
                    .stop()
                    .say("Of these, ");
            part(parts.get(0), SEX.get(0), all, thing, true);
            story.say(" were women and ");
            part(parts.get(1), SEX.get(1), all, thing, true);
            story.say(" were men").stop();
        });
        ofPeople("percent shares", DIGITS, thing -> {
            int women = 22 + random.nextInt(50);
            String men = digits(Integer.toString(100 - women));
            story.say("Of the " + thing.plural() + " " + thing.verb() + ", ");
            String group = "g" + story.text().length();
            Story.Fig first = number(Integer.toString(women)).of(thing.type(), thing.noun(), thing.event());
            first.share().with("sex", "female").partOfAll(group, true);
            story.say(" percent were women and ");
            Story.Fig second = number(men)
                    .of(thing.type(), thing.noun(), thing.event())
                    .share()
                    .with("sex", "male");
            second.partOfAll(group, true);
            story.say(" percent were men").stop();
        });
        ofPeople("part in percent", Set.of(Slip.DIGIT_CHANGED, Slip.WRONG_BASE), thing -> {
            long whole = level();
            long part = whole / 4 + random.nextLong(whole / 4);
            story.say("Of the ");
            Story.Fig all = thing(whole, thing);
            story.say(" " + thing.plural() + " " + thing.verb() + " in the first half of 2019, ");
            Story.Fig women = thing(part, thing)
                    .with("sex", "female")
                    .part(all, "h" + story.text().length(), true);
            story.say(" (");
            String right = Printed.percent(0, part, whole, decimals, cuts);
            String shown = is(Slip.WRONG_BASE) ? Printed.percent(0, part, whole - part, decimals, cuts) : right;
            if (is(Slip.DIGIT_CHANGED)) {
                shown = Objects.requireNonNullElse(printed.slipped(right, Slip.DIGIT_CHANGED), right);
            }
            slipped |= slip != null
                    && !shown.equals(Printed.percent(0, part, whole, decimals, true))
                    && !shown.equals(Printed.percent(0, part, whole, decimals, false));
            number(shown).of(thing.type(), thing.noun(), thing.event()).share().with("sex", "female").universe =
                    women.universe;
            story.say(" percent) were women").stop();
        });
        ofPeople("half", Set.of(), thing -> {
            story.say(thing.subject() + " " + thing.verb() + " ");
            Story.Fig all = thing(level(), thing);
            story.say(" " + thing.plural() + " in the first half of 2019").stop();
            Story.Fig half = story.figure("Half", "0.5")
                    .of(thing.type(), thing.noun(), thing.event())
                    .kind(Kind.SHARE);
            half.unit = new Unit(UnitKind.FRACTION, null, "fraction");
            half.part(all, "f", true).with("age", "child");
            story.say(" of them were children").stop();
        });
    }

    private Story.Fig part(String value, List<String> property, Story.Fig whole, Thing thing, boolean closed) {
        return number(value)
                .of(thing.type(), thing.noun(), thing.event())
                .in(THIS[0], THIS[1])
                .with(property.get(0), property.get(1))
                .part(whole, whole.id + " " + property.get(0), closed);
    }

    private void split(Thing thing, List<List<String>> dimension, String opening, String closing, boolean closed) {
        long whole = level();
        List<String> parts = parts(whole, dimension.size());
        int dropped = is(Slip.PART_DROPPED) ? random.nextInt(parts.size()) : -1;
        if (dropped >= 0 && parts.size() < 3) {
            dropped = -1;
        }
        story.say("In the first half of 2019, ");
        Story.Fig all = thing(whole, thing);
        story.say(opening);
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i != dropped) {
                shown.add(i);
            }
        }
        slipped |= dropped >= 0;
        for (int i = 0; i < shown.size(); i++) {
            story.say(i == 0 ? "" : i + 1 < shown.size() ? ", " : " and ");
            List<String> property = dimension.get(shown.get(i));
            part(parts.get(shown.get(i)), property, all, thing, closed);
            story.say(" " + property.get(2));
        }
        story.say(closing).stop();
    }

    private void open(Thing thing, String cue, int count) {
        long whole = level();
        story.say("In the first half of 2019, ");
        Story.Fig all = thing(whole, thing);
        story.say(" " + thing.plural() + " were " + thing.verb() + cue);
        for (int i = 0; i < count; i++) {
            story.say(i == 0 ? "" : " and ");
            part(Long.toString(2 + random.nextLong(whole / 3)), PLACES.get(i), all, thing, false);
            story.say(" " + PLACES.get(i).get(2));
        }
        story.stop();
    }

    private void bands(Thing thing, String opening) {
        long whole = level();
        List<String> parts = parts(whole, 3);
        int dropped = is(Slip.PART_DROPPED) ? random.nextInt(3) : -1;
        slipped |= dropped >= 0 || is(Slip.BAND_HOLE);
        story.say("In the first half of 2019, ");
        Story.Fig all = thing(whole, thing);
        story.say(" " + thing.plural() + " were " + thing.verb() + opening);
        boolean first = true;
        for (int i = 0; i < 3; i++) {
            if (i == dropped) {
                continue;
            }
            story.say(first ? "" : i == 2 ? " and " : ", ");
            first = false;
            List<String> band = BANDS.get(i);
            boolean hole = is(Slip.BAND_HOLE) && i == 1;
            Story.Fig part = number(parts.get(i))
                    .of(thing.type(), thing.noun(), thing.event())
                    .in(THIS[0], THIS[1]);
            part.band(hole ? "16" : band.get(0), band.get(1).isEmpty() ? null : band.get(1));
            part.part(all, all.id + " bands", true);
            story.say(" " + (hole ? "aged 16 to 17" : band.get(2)));
        }
        story.say(opening.contains("(") ? ")" : "").stop();
    }

    // ── others ─────────────────────────────────────────────────────────────────────────────────────────────────

    private void others() {
        shape("headline", Set.of(Slip.HEADLINE_RAISED, Slip.DIGITS_EXCHANGED), thing -> {
            long value = level();
            if (!story.text().isEmpty()) {
                write("up from", thing);
                return;
            }
            String shown = Long.toString(value);
            if (is(Slip.HEADLINE_RAISED)) {
                shown = Long.toString(value + 1 + random.nextInt((int) value));
            } else if (isDigits()) {
                shown = Objects.requireNonNullElse(printed.slipped(shown, Slip.DIGITS_EXCHANGED), shown);
            }
            slipped |= !shown.equals(Long.toString(value));
            story.say(thing.subject().replace("The police", "Police").replace("The courts", "Courts") + " report ");
            story.figure(shown, shown).of(thing.type(), thing.noun(), null);
            story.say(" " + thing.plural()).title();
            story.say(thing.subject() + " " + thing.verb() + " ");
            thing(value, thing);
            story.say(" " + thing.plural() + " in the first half of 2019").stop();
        });
        shape("headline bound", Set.of(Slip.HEADLINE_RAISED), thing -> {
            if (!story.text().isEmpty()) {
                write("colon", thing);
                return;
            }
            long round = 100L * (2 + random.nextInt(8));
            long value = is(Slip.HEADLINE_RAISED) ? round - 1 - random.nextInt(60) : round + 1 + random.nextInt(60);
            slipped |= is(Slip.HEADLINE_RAISED);
            story.say("More than ");
            story.figure(Long.toString(round), Long.toString(round))
                    .of(thing.type(), thing.noun(), null)
                    .modifier(org.saksei.statements.Modifier.MORE_THAN);
            story.say(" " + thing.plural() + " " + thing.verb()).title();
            story.say("In the first half of 2019, " + inside(thing) + " " + thing.verb() + " ");
            thing(value, thing);
            story.say(" " + thing.plural()).stop();
        });
        shape("cumulative", Set.of(Slip.PERIOD_SHIFTED), thing -> {
            long half = level() + 20;
            long quarter = half - 5 - random.nextInt(15);
            boolean shifted = is(Slip.PERIOD_SHIFTED);
            slipped |= shifted;
            story.say("From January to June 2019, " + inside(thing) + " " + thing.verb() + " ");
            thing(half, thing);
            story.say(" " + thing.plural()).stop();
            story.say("From January to " + (shifted ? "August" : "March") + " 2019, " + inside(thing) + " "
                    + thing.verb() + " ");
            thing(quarter, thing).in("2019-01-01", shifted ? "2019-08-31" : "2019-03-31");
            story.say(" " + thing.plural()).stop();
        });
        shape("the same again", DIGITS, thing -> {
            long value = level();
            story.say(thing.subject() + " " + thing.verb() + " ");
            thing(value, thing);
            story.say(" " + thing.plural() + " in the first half of 2019").stop();
            story.say("None of the ");
            number(digits(Long.toString(value)))
                    .of(thing.type(), thing.noun(), thing.event())
                    .in(THIS[0], THIS[1]);
            story.say(" " + thing.plural() + " " + thing.verb() + " was known before")
                    .stop();
        });
        shape("couples", DIGITS, thing -> {
            long couples = level();
            story.say("The registry received ");
            number(Long.toString(couples)).of(CountedClass.OTHER, "couple", "registered");
            story.say(" couples (");
            number(digits(Long.toString(2 * couples))).of(CountedClass.PERSON, "person", "registered");
            story.say(" people) in the first half of 2019").stop();
        });
        shape("list of countries", Set.of(Slip.PART_DROPPED), thing -> {
            List<String> names = new ArrayList<>(List.of("Arvenia", "Borelia", "Castovia", "Drumland"));
            story.say("They came from ");
            story.figure("four", "4").of(CountedClass.OTHER, "country", null);
            if (is(Slip.PART_DROPPED)) {
                names.remove(random.nextInt(4));
                slipped = true;
            }
            story.say(" countries: " + String.join(", ", names.subList(0, names.size() - 1)) + " and "
                            + names.getLast())
                    .stop();
        });
        shape("two offices", Set.of(), thing -> {
            story.say("The office in the north " + thing.verb() + " ");
            thing(level(), thing);
            story.say(" " + thing.plural() + " in the first half of 2019").stop();
            story.say("The office in the south " + thing.verb() + " another ");
            thing(level(), thing);
            story.say(" " + thing.plural()).stop();
        });
        shape("zero", Set.of(), thing -> {
            story.say("Not one official was convicted in the first half of 2019");
            story.stop();
        });
        shape("series", Set.of(), thing -> {
            story.say(thing.subject() + " " + thing.verb() + " ");
            Story.Fig level = thing(level(), thing);
            story.say(" " + thing.plural() + " in the first half of 2019 (");
            level.against(earlier(level(), thing));
            story.say(" in the first half of 2018 and ");
            thing(level(), thing).in("2017-01-01", "2017-06-30");
            story.say(" in the first half of 2017)").stop();
        });
    }
}
