package org.saksei.linkage.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.format.CsvWriter;

/// Fictional Cambodian persons and the records several agencies would keep of them. The same seed gives
/// the same bytes on any machine: `java.util.Random` is specified to the bit.
public final class KhmerPeople {
    /// Columns of the records, in order.
    public static final List<String> COLUMNS = List.of(
            "record_id",
            "agency",
            "case_id",
            "name_km",
            "family_name",
            "given_name",
            "sex",
            "dob",
            "birth_year",
            "age",
            "reported_on",
            "father",
            "mother",
            "province",
            "commune",
            "phone",
            "id_card");

    private static final List<String> AGENCIES =
            List.of("police", "shelter", "ngo", "ministry", "court", "hospital", "border", "embassy");
    private static final int FAMILIES = 150;
    private static final int GIVEN_NAMES = 400;
    private static final int PROVINCES = 25;
    private static final int COMMUNES = 60;
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    private final Random random;
    private final Misspelling misspelling;
    private final Rates rates = new Rates();
    private final int sources;
    private final List<Person.Name> families = new ArrayList<>();
    private final List<Person.Name> givenNames = new ArrayList<>();
    private int cases;

    private KhmerPeople(long seed, int sources) {
        this.random = new Random(seed);
        this.misspelling = new Misspelling(random);
        this.sources = sources;
        List<Person.Name> parts = new ArrayList<>();
        for (String line : Rates.lines("names.csv")) {
            String[] f = line.split(",");
            (f[0].equals("family") ? families : parts).add(new Person.Name(f[1], f[2]));
        }
        for (int i = 0; families.size() < FAMILIES; i++) {
            families.add(parts.get(i % parts.size()).with(parts.get((i * 7 + 3) % parts.size())));
        }
        for (int i = 0; givenNames.size() < GIVEN_NAMES; i++) {
            int a = i % parts.size();
            int b = (a + 1 + i / parts.size()) % parts.size();
            givenNames.add(parts.get(a).with(parts.get(b)));
        }
    }

    /// Writes records and truth (`record_id,entity_id`).
    ///
    /// @param entities persons; a third of them has more than one record
    /// @param sources agencies, 1 to 8
    public static void write(int entities, int sources, long seed, OutputStream records, OutputStream truth)
            throws IOException {
        if (entities < 0 || sources < 1 || sources > AGENCIES.size()) {
            throw new IllegalArgumentException("entities from 0, sources from 1 to " + AGENCIES.size());
        }
        new KhmerPeople(seed, sources).write(entities, records, truth);
    }

    private record Row(int entity, List<String> fields) {}

    private void write(int entities, OutputStream records, OutputStream truth) throws IOException {
        List<Row> rows = new ArrayList<>();
        Person before = null;
        for (int i = 0; i < entities; i++) {
            Person person = person(i + 1, before);
            int count = recordCount();
            for (int r = 0; r < count; r++) {
                rows.add(new Row(person.number(), fields(person, (person.number() + r) % sources)));
            }
            before = person;
        }
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Row row = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, row);
        }
        try (CsvWriter out = new CsvWriter(records);
                CsvWriter known = new CsvWriter(truth)) {
            for (String column : COLUMNS) {
                out.field(column);
            }
            out.end();
            known.field("record_id").field("entity_id").end();
            for (int i = 0; i < rows.size(); i++) {
                String id = "R" + (i + 1);
                out.field(id);
                rows.get(i).fields.forEach(out::field);
                out.end();
                known.field(id).field(Integer.toString(rows.get(i).entity)).end();
            }
        }
    }

    private boolean chance(String what) {
        return random.nextDouble() < rates.of(what);
    }

    private int recordCount() {
        double x = random.nextDouble();
        double one = rates.of("records_per_entity: 1");
        double two = one + rates.of("records_per_entity: 2");
        double three = two + rates.of("records_per_entity: 3");
        if (x < three) {
            return x < one ? 1 : x < two ? 2 : 3;
        }
        int count = 4;
        while (count < 8 && random.nextBoolean()) {
            count++;
        }
        return count;
    }

    /// The next person; sometimes a sibling, or a twin, of the one before.
    private Person person(int number, @Nullable Person before) {
        Person.Name given = givenNames.get(random.nextInt(givenNames.size()));
        boolean female = random.nextDouble() < 0.6;
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(365 * 55));
        String phone = "0" + (10 + random.nextInt(89)) + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        String idCard = String.format(Locale.ROOT, "%09d", random.nextInt(1_000_000_000));
        boolean twin = before != null && chance("family: twin");
        if (before != null && (twin || chance("family: sibling with same parents and commune"))) {
            LocalDate day = twin ? before.born() : before.born().plusDays(400 + random.nextInt(2500));
            return new Person(
                    number,
                    before.family(),
                    given,
                    female,
                    day,
                    before.father(),
                    before.mother(),
                    before.province(),
                    before.commune(),
                    phone,
                    idCard);
        }
        Person.Name family = zipf();
        String father = family.latin() + " "
                + givenNames.get(random.nextInt(givenNames.size())).latin();
        String mother = zipf().latin() + " "
                + givenNames.get(random.nextInt(givenNames.size())).latin();
        return new Person(
                number,
                family,
                given,
                female,
                born,
                father,
                mother,
                1 + random.nextInt(PROVINCES),
                1 + random.nextInt(COMMUNES),
                phone,
                idCard);
    }

    /// A family name by Zipf's law with exponent 1.
    private Person.Name zipf() {
        double whole = 0;
        for (int i = 1; i <= FAMILIES; i++) {
            whole += 1.0 / i;
        }
        double x = random.nextDouble() * whole;
        for (int i = 1; i <= FAMILIES; i++) {
            x -= 1.0 / i;
            if (x <= 0) {
                return families.get(i - 1);
            }
        }
        return families.getFirst();
    }

    /// What one agency writes of a person, without the record id.
    private List<String> fields(Person p, int source) {
        List<String> f = new ArrayList<>();
        LocalDate reported = START.plusDays(random.nextInt(730));
        f.add(AGENCIES.get(source));
        f.add("C" + (++cases));
        names(p, f);
        boolean wrongSex = chance("sex: wrong");
        f.add(p.female() != wrongSex ? "F" : "M");
        birth(p, reported, f);
        f.add(reported.toString());
        boolean parents = chance("family: parents named");
        f.add(parents ? misspelt(p.father()) : "");
        f.add(parents ? misspelt(p.mother()) : "");
        place(p, f);
        f.add(
                !chance("phone: present")
                        ? ""
                        : chance("phone: changed") ? "0" + (100_000_000 + random.nextInt(800_000_000)) : p.phone());
        f.add(
                !chance("id_card: present")
                        ? ""
                        : chance("id_card: typing error") ? misspelling.typingError(p.idCard()) : p.idCard());
        return f;
    }

    private void place(Person p, List<String> f) {
        boolean moved = chance("place: commune moved");
        boolean provinceOnly = chance("place: province only") || chance("place: commune missing");
        int commune = moved ? 1 + random.nextInt(COMMUNES) : p.commune();
        f.add("KH-" + p.province());
        f.add(provinceOnly ? "" : String.format(Locale.ROOT, "%02d%02d", p.province(), commune));
    }

    private String misspelt(String latin) {
        String spelled = chance("name: other customary spelling in Latin") ? misspelling.variant(latin) : latin;
        return chance("name: typing error") ? misspelling.typingError(spelled) : spelled;
    }

    private String misspeltKhmer(String khmer) {
        String written = chance("name: typing error") ? misspelling.typingError(khmer) : khmer;
        written = chance("name: coeng da for coeng ta") ? written.replace("្ត", "្ដ") : written;
        written = chance("name: marks in another order") ? misspelling.otherOrder(written) : written;
        return chance("name: zero width space inside") ? misspelling.zeroWidthSpace(written) : written;
    }

    private void names(Person p, List<String> f) {
        if (chance("name: placeholder for a name")) {
            f.addAll(List.of("", "", "unknown"));
            return;
        }
        double x = random.nextDouble();
        double khmerOnly = rates.of("script: Khmer only");
        boolean khmer = x < khmerOnly || x >= khmerOnly + rates.of("script: Latin only");
        boolean latin = x >= khmerOnly;
        boolean swapped = chance("name: family and given swapped");
        boolean noFamily = chance("name: family name missing");
        String given = chance("name: nickname for given name")
                ? shortened(p.given().latin())
                : p.given().latin();
        String first = swapped ? p.given().khmer() : p.family().khmer();
        String second = swapped ? p.family().khmer() : p.given().khmer();
        String written = noFamily ? p.given().khmer() : first + " " + second;
        f.add(khmer ? misspeltKhmer(written) : "");
        String family = noFamily ? "" : misspelt(p.family().latin());
        String own = misspelt(given);
        boolean together = chance("name: both names in one field");
        f.add(!latin ? "" : together ? (family + " " + own).strip() : swapped ? own : family);
        f.add(!latin || together ? "" : swapped ? family : own);
    }

    private static String shortened(String latin) {
        return latin.substring(0, Math.min(latin.length(), 3 + latin.length() / 4));
    }

    private void birth(Person p, LocalDate reported, List<String> f) {
        double x = random.nextDouble();
        double date = rates.of("birth: full date");
        double year = date + rates.of("birth: year only");
        double age = year + rates.of("birth: age only");
        String dob = x < date ? date(p.born()) : "";
        String born = x >= date && x < year ? year(p.born().getYear()) : "";
        String years = x >= year && x < age ? age(p.born(), reported) : "";
        f.addAll(List.of(dob, born, years));
    }

    private String date(LocalDate born) {
        if (chance("birth: 1 January among full dates")) {
            return born.withDayOfYear(1).toString();
        }
        boolean swap = chance("birth: day and month swapped") && born.getDayOfMonth() <= 12;
        LocalDate day = swap ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()) : born;
        return chance("birth: typing error") ? digitError(day.toString()) : day.toString();
    }

    private String year(int year) {
        return chance("birth: typing error") ? digitError(String.valueOf(year)) : String.valueOf(year);
    }

    private String digitError(String digits) {
        int at = digits.length() - 1 - random.nextInt(2);
        char other = (char) ('0' + random.nextInt(10));
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    private String age(LocalDate born, LocalDate reported) {
        int age = Period.between(born, reported).getYears();
        int off = chance("birth: age off by one") ? (random.nextBoolean() ? 1 : -1) : 0;
        return String.valueOf(Math.max(0, age + off));
    }
}
