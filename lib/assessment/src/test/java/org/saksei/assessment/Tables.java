package org.saksei.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// The law of the core pack, written again by hand, and tables of tiers written as text.
final class Tables {

    static final Law LAW = new Law(
            List.of(
                    version("tvpa-2000", 2001, 2003, false, null, 0, null),
                    version("tvpra-2003", 2004, 2008, true, null, 0, null),
                    version("tvpra-2008", 2009, 2018, true, 2, 2, null),
                    version("tvpra-2019", 2019, null, true, 2, 1, 1)),
            Reading.PRACTICE,
            new Law.ReadingReasons(Text.english("as applied"), Text.english("as written")),
            new CalendarRules(
                    List.of(
                            new CalendarRules.ReportDue(2001, MonthDay.of(6, 1)),
                            new CalendarRules.ReportDue(2021, MonthDay.of(6, 30))),
                    30,
                    45,
                    90,
                    180,
                    2004,
                    MonthDay.of(2, 1),
                    MonthDay.of(4, 15),
                    MonthDay.of(4, 30)));

    private static final Path CORE = Path.of("../../packs/core/assessment");

    private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private Tables() {}

    private static LawVersion version(
            String id,
            int first,
            @Nullable Integer last,
            boolean watchList,
            @Nullable Integer free,
            int waivers,
            @Nullable Integer reinstated) {
        return new LawVersion(
                id,
                id,
                LocalDate.of(first - 1, 1, 1),
                first,
                last,
                watchList,
                free,
                waivers,
                reinstated,
                Text.english(id),
                "made up");
    }

    /// A history from a year on: `"2 2WL - 3"`, with `-` for a missing row.
    static TierHistory history(int from, String tiers) {
        List<Placement> placements = new ArrayList<>();
        int year = from;
        for (String tier : tiers.split(" ")) {
            if (!tier.equals("-")) {
                placements.add(new Placement(
                        "XAA", "Somewhere", year, Tier.find(tier).orElseThrow(), new Confidence("sourced"), "made up"));
            }
            year++;
        }
        return TierHistory.of(placements);
    }

    static ClockReading clock(int from, String tiers, int year) {
        return WatchListClock.read(history(from, tiers), year, LAW, ReportList.complete(2001, 2025));
    }

    /// The shipped table. Commas within quotes do not part cells; the quotes stay, nobody here looks at
    /// them.
    static TierTable shipped() {
        List<TierRow> rows = new ArrayList<>();
        for (String line : lines("tiers.csv")) {
            String[] cells = line.split(BETWEEN_CELLS, 6);
            rows.add(new TierRow(
                    cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], new Place.Nowhere()));
        }
        return TierTable.of(rows, reports());
    }

    private static ReportList reports() {
        return ReportList.of(lines("reports.csv").stream()
                .map(line -> line.split(BETWEEN_CELLS, 15))
                .map(cells -> new TipReport(
                        Integer.parseInt(cells[0]),
                        null,
                        cells[11].isEmpty() ? null : Integer.valueOf(cells[11]),
                        cells[13].equals("yes"),
                        cells[14]))
                .toList());
    }

    static List<Waiver> waivers() {
        return lines("waivers.csv").stream()
                .map(line -> line.split(BETWEEN_CELLS, 6))
                .map(cells -> new Waiver(
                        Integer.parseInt(cells[0]), cells[1], cells[2], cells[3].equals("yes"), cells[4], cells[5]))
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(CORE.resolve(file)).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
