package org.saksei.linkage.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.saksei.linkage.format.CsvWriter;

/// Fictional persons of no country, for measuring speed: first name, surname, date of birth, postcode,
/// town, number. Names are syllables put together, drawn so that some are far commoner than others.
///
/// A third of the persons has a second record in which each field is misspelt with chance .15 or empty
/// with chance .03; so nothing here says how good linking is on real records. The same seed gives the
/// same bytes on any machine.
public final class PlainPeople {
    /// Columns of the records, in order.
    public static final List<String> COLUMNS =
            List.of("record_id", "first_name", "surname", "dob", "postcode", "town", "person_number");

    private static final String[] STARTS = "b br c ch d f g gr h j k l m n p r s st t th v w".split(" ");
    private static final String[] MIDDLES = "a ai e ea i o ou u".split(" ");
    private static final String[] ENDS = "ck l ll m n nd r rd s t th x".split(" ");
    private static final int FIRST_NAMES = 3_000;
    private static final int SURNAMES = 40_000;
    private static final int TOWNS = 400;
    private static final double SECOND_RECORD = 1.0 / 3;
    private static final double MISSPELT = 0.15;
    private static final double EMPTY = 0.03;

    private final Random random;
    private final Misspelling misspelling;

    private PlainPeople(long seed) {
        this.random = new Random(seed);
        this.misspelling = new Misspelling(random);
    }

    /// Writes records and truth (`record_id,entity_id`); the records of a person stand apart.
    public static void write(int entities, long seed, OutputStream records, OutputStream truth) throws IOException {
        if (entities < 0) {
            throw new IllegalArgumentException("entities from 0");
        }
        new PlainPeople(seed).write(entities, records, truth);
    }

    private record Row(int entity, List<String> fields) {}

    private void write(int entities, OutputStream records, OutputStream truth) throws IOException {
        try (CsvWriter out = new CsvWriter(records);
                CsvWriter known = new CsvWriter(truth)) {
            COLUMNS.forEach(out::field);
            out.end();
            known.field("record_id").field("entity_id").end();
            List<Row> second = new ArrayList<>();
            int number = 0;
            for (int entity = 1; entity <= entities; entity++) {
                Row row = new Row(entity, person());
                write(++number, row, out, known);
                if (random.nextDouble() < SECOND_RECORD) {
                    second.add(new Row(
                            entity, row.fields.stream().map(this::writtenAgain).toList()));
                }
            }
            for (Row row : second) {
                write(++number, row, out, known);
            }
        }
    }

    private static void write(int number, Row row, CsvWriter out, CsvWriter known) throws IOException {
        String id = "R" + number;
        out.field(id);
        row.fields.forEach(out::field);
        out.end();
        known.field(id).field(Integer.toString(row.entity)).end();
    }

    private List<String> person() {
        int town = common(TOWNS, 2);
        return List.of(
                name(common(FIRST_NAMES, 3), 1),
                name(common(SURNAMES, 3), 2),
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(365 * 70)).toString(),
                String.format(Locale.ROOT, "%03d%02d", town, random.nextInt(50)),
                name(town, 3),
                String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000)));
    }

    /// A number below a limit, small ones oftener: a power of an even chance.
    private int common(int below, int power) {
        double x = random.nextDouble();
        double share = x;
        for (int i = 1; i < power; i++) {
            share *= x;
        }
        return (int) (share * below);
    }

    /// The name with a number among those of a kind: two or three syllables, always the same.
    private static String name(int number, int kind) {
        StringBuilder name = new StringBuilder();
        Random letters = new Random(number * 31L + kind);
        for (int syllable = 0; syllable < 2 + number % 2; syllable++) {
            name.append(STARTS[letters.nextInt(STARTS.length)]).append(MIDDLES[letters.nextInt(MIDDLES.length)]);
        }
        return name.append(ENDS[letters.nextInt(ENDS.length)]).toString();
    }

    private String writtenAgain(String value) {
        double x = random.nextDouble();
        return x < EMPTY ? "" : x < EMPTY + MISSPELT ? misspelling.typingError(value) : value;
    }
}
