package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.ReportChanges;
import org.saksei.assessment.ReportChanges.Way;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a new report changed, beside what the clock had said a year before.
@RestController
public final class ChangesPages {

    private final AssessmentService tiers;
    private final Desk desk;

    public ChangesPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.tiers = wiring.assessment().tiers();
        this.desk = new Desk(pages, frames, readers);
    }

    /// @param foretold countries the law required to leave the list, unless waived
    public record ChangesShown(
            List<Desk.Tab> tabs,
            int year,
            List<Integer> years,
            String same,
            List<Group> groups,
            String foretoldLead,
            List<Line> foretold) {}

    /// Countries that went one way.
    public record Group(String name, List<Line> lines) {}

    /// @param before style and code of the tier before; null where there was none
    public record Line(
            String country,
            String address,
            @Nullable Square before,
            @Nullable Square after,
            String said,
            String came,
            boolean wrong) {}

    public record Square(String style, String code, String name) {}

    @GetMapping("/assessment/changes")
    public ResponseEntity<byte[]> changes(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String year) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        AssessmentService.Tiers known = tiers.tiers(reader);
        int chosen = Desk.year(year, known.table().reports().last());
        ReportChanges changes = tiers.changes(reader, chosen);
        ChangesShown model = new ChangesShown(
                Desk.tabs(request, reader),
                chosen,
                known.table().reports().years().reversed().stream()
                        .filter(each -> each > known.table().reports().years().getFirst())
                        .toList(),
                words.of("changes.same", changes.list(Way.SAME).size()),
                Stream.of(Way.values())
                        .filter(way -> way != Way.SAME && !changes.list(way).isEmpty())
                        .map(way -> new Group(
                                words.of("changes." + way.name().toLowerCase(java.util.Locale.ROOT)),
                                lines(changes.list(way), chosen, known, words)))
                        .toList(),
                words.of("changes.foretold.lead", chosen - 1, changes.foretold().size()),
                lines(changes.foretold(), chosen, known, words));
        return desk.page(request, reader, "changes", model);
    }

    private List<Line> lines(List<ReportChanges.Change> changes, int year, AssessmentService.Tiers known, Words words) {
        return changes.stream()
                .map(change -> line(change, year, known, words))
                .sorted(Comparator.comparing(Line::country))
                .toList();
    }

    private Line line(ReportChanges.Change change, int year, AssessmentService.Tiers known, Words words) {
        String country = known.table()
                .find(change.iso3())
                .map((TierHistory history) -> tiers.name(history).in(words.language()))
                .orElse(change.country());
        return new Line(
                country,
                "/assessment/clock?country=" + change.iso3() + "&year=" + year,
                square(change.before(), words),
                square(change.after(), words),
                words.of("status." + change.said().word()),
                came(change, words),
                !change.lawful());
    }

    private static String came(ReportChanges.Change change, Words words) {
        if (change.after() == null) {
            return words.of("changes.came.none");
        }
        String tier = words.of("tier." + change.after().code());
        if (!change.lawful()) {
            return words.of("changes.not-allowed", tier);
        }
        return change.byWaiver() ? words.of("changes.waived", tier) : tier;
    }

    private static @Nullable Square square(@Nullable Tier tier, Words words) {
        return tier == null ? null : new Square(Squares.style(tier), tier.code(), words.of("tier." + tier.code()));
    }
}
