package org.saksei.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.saksei.app.Installation;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.register.ImportRequest;
import org.saksei.app.register.Receipt;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports generated cases and victims against COPY of the same rows, and counts them against
/// hand-written SQL.
///
/// All rows are invented. Victims lie in ten years, a tenth of the persons are reported twice.
final class RegisterBench {

    private static final Period HALF = Period.half(2019, 1);
    private static final int REPEATS = 5;
    private static final int VICTIMS_PER_CASE = 5;

    private final int rows;
    private final Path folder;
    private final Wiring wiring;
    private final JdbcClient sql;

    private RegisterBench(int rows, Path folder, Wiring wiring) {
        this.rows = rows;
        this.folder = folder;
        this.wiring = wiring;
        this.sql = wiring.installation().transactions().sql();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("saksei-bench");
        try (Installation installation = Installation.open(
                new Installation.Wish(
                        folder.resolve("data"),
                        DataDirectory.Opening.CREATE_FICTION,
                        Optional.empty(),
                        Optional.empty()),
                Map.of(),
                InstantSource.system(),
                step -> {})) {
            Path pack = Path.of(System.getProperty("saksei.home", "."), "packs", "cambodia");
            Wiring wiring = new Wiring(installation, new InstalledPack(installation.directory()).install(pack));
            new RegisterBench(Integer.parseInt(arguments[0]), folder, wiring).run();
        } finally {
            InstalledPack.delete(folder);
        }
    }

    private void run() throws Exception {
        Path cases = folder.resolve("cases.csv");
        Path victims = folder.resolve("victims.csv");
        writeCases(cases);
        writeVictims(victims);
        say("%,d victims in %,d cases, %d MB of CSV", rows, rows / VICTIMS_PER_CASE, Files.size(victims) >> 20);
        wiring.register().applyPlan(Actor.operator());
        importFile(cases);
        double ours = importFile(victims);
        double again = importFile(victims);
        double copy = copy(victims);
        say(
                "import %.1f s (%,.0f rows a second), the same file again %.1f s, COPY %.1f s: ratio %.1f",
                ours, rows / ours, again, copy, ours / copy);
        link();
        figures();
        new PageBench(wiring).run();
    }

    private void writeCases(Path file) throws IOException {
        SplittableRandom chance = new SplittableRandom(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("case_no,opened_on,crackdown_on,force,kind,place\n");
            for (int i = 0; i < rows / VICTIMS_PER_CASE; i++) {
                LocalDate day = day(i);
                out.write("C" + i + "," + day + "," + day + "," + (chance.nextInt(4) == 0 ? "gendarmerie" : "police")
                        + ","
                        + (chance.nextInt(6) == 0 ? "other" : "sex") + ","
                        + String.format(Locale.ROOT, "%02d", 1 + chance.nextInt(25)) + "\n");
            }
        }
    }

    private void writeVictims(Path file) throws IOException {
        SplittableRandom chance = new SplittableRandom(2);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("victim_no,case,name_latin,sex,birth_date,rescued_on,age_at_rescue,citizenship\n");
            for (int i = 0; i < rows; i++) {
                int number = i / VICTIMS_PER_CASE;
                LocalDate day = day(number);
                int age = 8 + chance.nextInt(40);
                out.write("V" + i + ",C" + number + ",Person " + chance.nextInt(1_000_000) + ","
                        + (chance.nextInt(5) == 0 ? "M" : "F") + ","
                        + day.minusYears(age).minusDays(chance.nextInt(1, 300))
                        + "," + day + "," + age + "," + (chance.nextInt(50) == 0 ? "VNM" : "KHM") + "\n");
            }
        }
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2012, 1, 1).plusDays(number % 3650);
    }

    private double importFile(Path file) {
        long start = System.nanoTime();
        Receipt receipt =
                wiring.register().importFiles(Actor.operator(), ImportRequest.of(List.of(file), "police", null, false));
        double seconds = seconds(start);
        Receipt.Counts counts = receipt.total();
        if (counts.refused() > 0 || receipt.hasRefusals()) {
            receipt.files().getFirst().problems().stream().limit(5).forEach(problem -> say(problem.text("en")));
            throw new IllegalStateException("rows were refused");
        }
        say("%s: %,d new, %,d known in %.1f s", file.getFileName(), counts.created(), counts.known(), seconds);
        return seconds;
    }

    /// The peer: the same file into a plain table, without a check of any kind.
    private double copy(Path file) throws Exception {
        sql.sql(
                        "create table public.bench_copy (victim_no text, case_no text, name_latin text, sex text, birth_date date,"
                                + " rescued_on date, age_at_rescue bigint, citizenship text)")
                .update();
        long start = System.nanoTime();
        try (Connection connection =
                        wiring.installation().transactions().dataSource().getConnection();
                InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy public.bench_copy from stdin with (format csv, header true)", in);
        }
        return seconds(start);
    }

    /// A tenth of the persons reported twice: what a linkage run would have stored.
    private void link() {
        sql.sql("insert into linkage.member (model, record_id, cluster_id, since)"
                        + " select 'victims', record_id, case when record_id % 10 = 0 then record_id + 1 else record_id end, now()"
                        + " from register.victim")
                .update();
        sql.sql("insert into linkage.member (model, record_id, cluster_id, since)"
                        + " select 'cases', record_id, record_id, now() from register.\"case\"")
                .update();
        sql.sql("vacuum analyze").update();
    }

    private void figures() {
        List<String> published = List.of("cases", "cases_sex_trafficking", "victims_rescued", "victims_handed_over");
        FigureQuery totals = FigureQuery.of(HALF).withFigures(published);
        FigureTable[] last = new FigureTable[1];
        double plain = best(() -> last[0] = figuresAnew().show(Actor.operator(), totals));
        double parts = best(() -> last[0] =
                figuresAnew().show(Actor.operator(), totals.withSplits(List.of("age_kh", "sex", "force", "kind"))));
        String rescued = last[0].find("victims_rescued").orElseThrow().value() + " against "
                + last[0].find("victims_rescued").orElseThrow().before();
        String[] hand = new String[1];
        double byHand = best(() -> hand[0] = byHand());
        double ours = best(() -> figuresAnew()
                .show(
                        Actor.operator(),
                        FigureQuery.of(HALF)
                                .withFigures(List.of("victims_rescued"))
                                .withSplits(List.of("age_kh", "sex"))));
        say("victims rescued: %s; by hand: %s", rescued, hand[0]);
        say("four published figures: totals %.2f s, with age, sex, force and kind %.2f s", plain, parts);
        say("victims_rescued with age and sex %.2f s, by hand %.2f s: ratio %.2f", ours, byHand, ours / byHand);
    }

    /// A service that has answered nothing yet: what it remembered would measure nothing.
    private FiguresService figuresAnew() {
        return new FiguresService(wiring.installation().transactions(), wiring::pack);
    }

    /// The same figure with both periods, its parts by age and sex, and persons counted once, as a
    /// careful person writes it.
    private String byHand() {
        return sql.sql("""
                        with found as materialized (
                            select m.cluster_id, v.rescued_on >= date '2019-01-01' as now
                            from register.victim v join linkage.member m
                                on m.model = 'victims' and m.record_id = v.record_id and m.until = 'infinity'
                            where v.superseded_at = 'infinity' and v."case" is not null
                              and (v.rescued_on between date '2019-01-01' and date '2019-06-30'
                                   or v.rescued_on between date '2018-01-01' and date '2018-06-30')
                            group by 1, 2),
                        person as materialized (
                            select m.cluster_id,
                                   (array_agg(v.age_at_rescue order by v.recorded_at, v.record_id) filter (where v.age_at_rescue is not null))[1] as age,
                                   (array_agg(v.sex order by v.recorded_at, v.record_id) filter (where v.sex is not null))[1] as sex
                            from linkage.member m join register.victim v
                                on v.record_id = m.record_id and v.superseded_at = 'infinity'
                            where m.model = 'victims' and m.until = 'infinity'
                              and m.cluster_id in (select cluster_id from found)
                            group by 1)
                        select string_agg(part, ' against ' order by now desc) from (
                            select now, count(*)::text as part from (
                                select f.now, case when p.age < 15 then '0-14' when p.age < 18 then '15-17' else '18+' end, p.sex
                                from found f join person p using (cluster_id)) each group by now) both_halves
                        """).query(String.class).single();
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, seconds(start));
        }
        return best;
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
