package org.saksei.statements.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Named;
import org.saksei.statements.Reading;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Makes a text or two of a row of bare numbers.
final class Rows {

    private Rows() {}

    /// What stands in a column; empty where nothing does.
    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    static List<Reading> readings(Map<String, String> row, CheckRule rule) {
        return switch (rule) {
            case PERCENT_CHANGE, ABSOLUTE_CHANGE, FOLD -> List.of(change(row, rule));
            case SUM -> List.of(sum(row));
            case SUBSET -> List.of(subset(row));
            case PERCENT_SHARE -> List.of(share(row));
            case MULTIPLE -> List.of(multiple(row));
            case BANDS -> List.of(bands(row));
            case LIST_LENGTH -> List.of(listLength());
            case HEADLINE -> List.of(headline(row));
            case PROCESS_ORDER -> List.of(processOrder(row));
            case CUMULATIVE -> List.of(cumulative(row));
            case REPEAT -> List.of(repeat(row));
            case AGREEMENT -> agreement(row);
            case REVISION -> revision(row);
            case FRACTION, DIRECTION, RATING_HISTORY, ELAPSED, REGISTER, SERIES, UNSUPPORTED, DATE ->
                throw new IllegalArgumentException("no row of " + rule);
        };
    }

    private static Reading change(Map<String, String> row, CheckRule rule) {
        boolean points = cell(row, "reason").equals("points_for_percent");
        Story story = new Story("1");
        story.say("There were ");
        Story.Fig now = story.figure(cell(row, "new"), cell(row, "new"));
        story.say(" cases against ");
        Story.Fig base = story.figure(cell(row, "base"), cell(row, "base")).in("2018-01-01", "2018-06-30");
        now.against(base);
        if (points) {
            now.share();
            base.share();
        }
        story.say(", a change of ");
        Direction direction =
                Named.find(Direction.class, cell(row, "direction")).orElseThrow();
        Story.Fig change =
                story.figure(cell(row, "stated"), cell(row, "stated")).change(direction, base);
        if (!cell(row, "modifier").isEmpty()) {
            change.modifier(Named.find(Modifier.class, cell(row, "modifier")).orElseThrow());
        }
        if (rule == CheckRule.ABSOLUTE_CHANGE) {
            change.kind(Kind.CHANGE_COUNT).unit = base.unit;
        } else if (rule == CheckRule.FOLD) {
            change.kind(Kind.FOLD).unit = new Unit(UnitKind.FACTOR, null, "factor");
        }
        return story.stop().reading();
    }

    private static Reading sum(Map<String, String> row) {
        boolean percent = cell(row, "id").equals("I01");
        boolean closed = cell(row, "closed").equals("yes");
        Story story = new Story("1");
        story.say("There were ");
        Story.Fig whole = percent ? null : story.figure(cell(row, "whole"), cell(row, "whole"));
        story.say(closed ? " cases (" : " cases, including ");
        List<String> values = new ArrayList<>(List.of(cell(row, "parts").split(" ")));
        if (values.size() == 1) {
            values.set(0, Integer.toString(Integer.parseInt(values.getFirst()) - 2));
            values.add("2");
        }
        for (int i = 0; i < values.size(); i++) {
            Story.Fig part = story.figure(values.get(i), values.get(i)).with("place", "P" + i);
            story.say(i + 1 < values.size() ? ", " : closed ? ")" : "");
            if (whole == null) {
                part.share().partOfAll("g", closed);
            } else {
                part.part(whole, "g", closed);
            }
            if (i == 0 && cell(row, "modifier").equals("about")) {
                part.modifier(Modifier.ABOUT);
            }
        }
        return story.stop().reading();
    }

    private static Reading subset(Map<String, String> row) {
        Story story = new Story("1");
        Story.Fig whole = story.figure(cell(row, "whole"), cell(row, "whole"));
        story.say(" cases, of which ");
        story.figure(cell(row, "part"), cell(row, "part")).part(whole, "g", true);
        return story.stop().reading();
    }

    private static Reading share(Map<String, String> row) {
        Story story = new Story("1").say("Of the ");
        Story.Fig whole = story.figure(cell(row, "whole"), cell(row, "whole"));
        story.say(" cases, ");
        story.figure(cell(row, "part"), cell(row, "part")).part(whole, "g", true);
        story.say(" (");
        story.figure(cell(row, "stated"), cell(row, "stated")).share().part(whole, "g", true);
        return story.say(" percent) were closed").stop().reading();
    }

    private static Reading multiple(Map<String, String> row) {
        Story story = new Story("1");
        story.figure(cell(row, "base"), cell(row, "base")).of(CountedClass.OTHER, "couple", "registered");
        story.say(" couples (");
        story.figure(cell(row, "new"), cell(row, "new")).of(CountedClass.PERSON, "person", "registered");
        return story.say(" people) registered").stop().reading();
    }

    private static Reading bands(Map<String, String> row) {
        Story story = new Story("1");
        String[] bands = cell(row, "parts").split(" ");
        Story.Fig whole = story.count(bands.length * 10L);
        story.say(" victims: ");
        for (String band : bands) {
            String[] ends = band.split("-");
            String below = ends.length < 2 ? null : Integer.toString(Integer.parseInt(ends[1]) + 1);
            story.count(10).band(ends[0], below).part(whole, "g", true);
            story.say(" aged " + band + ", ");
        }
        return story.stop().reading();
    }

    private static Reading listLength() {
        Story story = new Story("1").say("They came from ");
        story.figure("three", "3").of(CountedClass.OTHER, "country", null);
        return story.say(" countries: Laos, Myanmar, Thailand and Viet Nam")
                .stop()
                .reading();
    }

    private static Reading headline(Map<String, String> row) {
        Story story = new Story("1").say("Police rescued more than ");
        story.figure(cell(row, "whole"), cell(row, "whole"))
                .of(CountedClass.VICTIM, "victim", "rescued")
                .modifier(Modifier.MORE_THAN);
        story.say(" victims").stop().say("They found ");
        String[] parts = cell(row, "parts").split(" ");
        story.figure(parts[0], parts[0])
                .of(CountedClass.VICTIM, "victim", "rescued")
                .with("sex", "female");
        story.say(" women and ");
        story.figure(parts[1], parts[1])
                .of(CountedClass.VICTIM, "victim", "rescued")
                .with("sex", "male");
        return story.say(" men").stop().reading();
    }

    private static Reading processOrder(Map<String, String> row) {
        Story story = new Story("1").say("Police arrested ");
        story.figure(cell(row, "base"), cell(row, "base")).of(CountedClass.PERPETRATOR, "suspect", "arrested");
        story.say(" suspects; courts convicted ");
        story.figure(cell(row, "new"), cell(row, "new")).of(CountedClass.PERPETRATOR, "perpetrator", "convicted");
        return story.stop().reading();
    }

    private static Reading cumulative(Map<String, String> row) {
        Story story = new Story("1").say("From January to October ");
        story.figure(cell(row, "base"), cell(row, "base")).in("2019-01-01", "2019-10-31");
        story.say(" cases").stop().say("In the whole year ");
        story.figure(cell(row, "new"), cell(row, "new")).in("2019-01-01", "2019-12-31");
        return story.say(" cases").stop().reading();
    }

    private static Reading repeat(Map<String, String> row) {
        Story story = new Story("1").say("Police recorded ");
        story.figure(cell(row, "left"), cell(row, "left"));
        story.say(" cases").stop().say("All of the ");
        story.figure(cell(row, "right"), cell(row, "right"));
        return story.say(" cases went to court").stop().reading();
    }

    private static List<Reading> agreement(Map<String, String> row) {
        boolean definition = cell(row, "verdict").equals("other_definition");
        Story one = new Story("1").say("It counted ");
        one.figure(cell(row, "left"), cell(row, "left"))
                .of(CountedClass.PERPETRATOR, "suspect", definition ? "sent_to_court" : "convicted")
                .by("Foreign Ministry");
        Story two = new Story("2").say("It counted ");
        two.figure(cell(row, "right"), cell(row, "right"))
                .of(CountedClass.PERPETRATOR, "suspect", definition ? "detained" : "convicted")
                .by("United States");
        return List.of(one.stop().reading(), two.stop().reading());
    }

    private static List<Reading> revision(Map<String, String> row) {
        Story then = new Story("1").published("2018-07-15").say("There were ");
        then.figure(cell(row, "left"), cell(row, "left")).in("2018-01-01", "2018-06-30");
        Story now = new Story("2").published("2019-07-15").say("There were ");
        Story.Fig level = now.count(70);
        now.say(" cases, compared with ");
        level.against(now.figure(cell(row, "right"), cell(row, "right")).in("2018-01-01", "2018-06-30"));
        return List.of(
                then.say(" cases").stop().reading(), now.say(" cases").stop().reading());
    }

    static List<Map<String, String>> read(InputStream in) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> names = List.of(reader.readLine().split(","));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
