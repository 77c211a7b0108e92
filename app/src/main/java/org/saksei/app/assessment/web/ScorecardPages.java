package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.assessment.Judged;
import org.saksei.app.assessment.KeptDocument;
import org.saksei.app.assessment.ScorecardService;
import org.saksei.app.assessment.SelfAssessment;
import org.saksei.app.assessment.StatementEvidence;
import org.saksei.app.figures.web.Printed;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.Evidence;
import org.saksei.assessment.Scorecard;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.report.ReportFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The scorecard of a report year: what speaks to each criterion, what is missing, what people judged.
@RestController
public final class ScorecardPages {

    private final ScorecardService scorecards;
    private final AssessmentService tiers;
    private final SelfAssessment selfAssessment;
    private final Desk desk;

    public ScorecardPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.scorecards = wiring.assessment().scorecards();
        this.tiers = wiring.assessment().tiers();
        this.selfAssessment = wiring.assessment().selfAssessment();
        this.desk = new Desk(pages, frames, readers);
    }

    /// @param keep whether judgements and documents may be entered here
    public record CardShown(
            List<Desk.Tab> tabs,
            int year,
            List<Integer> years,
            String period,
            String counts,
            List<Row> rows,
            boolean keep,
            List<Desk.Choice> criteria,
            List<Desk.Choice> actions) {}

    /// @param presumption the sentence of the Code, or null
    public record Row(
            String id,
            String paragraph,
            String title,
            String data,
            String dataStyle,
            @Nullable String presumption,
            String direction,
            List<FigureLine> figures,
            List<Other> others,
            List<String> gaps,
            @Nullable Judged judgement,
            List<Judged> earlier,
            boolean fromCriteria) {}

    public record FigureLine(
            String title, String address, String value, boolean silent, String before, String direction) {}

    /// A document or a statement.
    ///
    /// @param link address, or empty
    /// @param document id of a document that may be withdrawn here, or 0
    public record Other(
            String kind,
            String text,
            String link,
            String date,
            String verdict,
            boolean counts,
            String hint,
            long document) {}

    @GetMapping("/assessment/scorecard")
    public ResponseEntity<byte[]> card(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String year) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        int last = AssessmentService.reportYear(tiers.today()) + 1;
        int chosen = Desk.year(year, tiers.latestReport(reader));
        ScorecardService.Shown shown = scorecards.show(reader, chosen);
        List<Integer> years = new ArrayList<>();
        for (int each = last; each > last - 12; each--) {
            years.add(each);
        }
        if (!years.contains(chosen)) {
            years.add(chosen);
        }
        Scorecard card = shown.card();
        CardShown model = new CardShown(
                Desk.tabs(request, reader),
                chosen,
                years,
                words.of("cal.period", card.period().from(), card.period().to()),
                words.of(
                        "card.counts",
                        card.count(Scorecard.Data.COMPLETE),
                        card.count(Scorecard.Data.PARTIAL),
                        card.count(Scorecard.Data.MISSING)),
                card.rows().stream()
                        .sorted(Comparator.comparing(row -> !row.presumption()))
                        .map(row -> row(row, shown, words))
                        .toList(),
                reader.may(Right.KEEP_ASSESSMENT),
                card.rows().stream()
                        .filter(row -> !row.criterion().fromCriteria())
                        .map(row -> new Desk.Choice(
                                row.criterion().id(), row.criterion().id(), false))
                        .toList(),
                ScorecardService.actionClasses().stream()
                        .map(action -> new Desk.Choice(action, action + " – " + words.of("action." + action), false))
                        .toList());
        return desk.page(request, reader, "scorecard", model);
    }

    private static Row row(Scorecard.Row row, ScorecardService.Shown shown, Words words) {
        List<Judged> judged = shown.judged(row.criterion().id());
        List<FigureLine> figures = row.items().stream()
                .filter(item -> item.evidence().kind() == Evidence.Kind.FIGURE)
                .map(item -> figure(item, shown, words))
                .toList();
        List<Other> others = row.items().stream()
                .filter(item -> item.evidence().kind() != Evidence.Kind.FIGURE)
                .map(item -> other(item, shown, words))
                .toList();
        List<String> gaps = row.gaps().stream()
                .map(gap -> title(gap.ref(), shown, words) + ": "
                        + words.of("gap." + gap.reason().word().replace(' ', '-')))
                .toList();
        return new Row(
                row.criterion().id(),
                row.criterion().paragraph(),
                row.criterion().title().in(words.language()),
                words.of("data." + row.data().word()),
                row.data().word(),
                row.presumption() ? words.of("card.presumption", row.criterion().paragraph()) : null,
                direction(row.direction().word(), words),
                figures,
                others,
                gaps,
                judged.isEmpty() ? null : judged.getFirst(),
                judged.stream().skip(1).toList(),
                row.criterion().fromCriteria());
    }

    private static String direction(String word, Words words) {
        return words.of("direction." + word.replace(' ', '-'));
    }

    private static Optional<Figure> find(String id, ScorecardService.Shown shown) {
        FigureTable table = shown.figures();
        return table == null ? Optional.empty() : table.find(id);
    }

    private static String title(String ref, ScorecardService.Shown shown, Words words) {
        return find(ref, shown)
                .map(figure -> figure.title().in(words.language()))
                .orElse(ref);
    }

    private static FigureLine figure(Scorecard.Item item, ScorecardService.Shown shown, Words words) {
        Evidence evidence = item.evidence();
        String unit = find(evidence.ref(), shown).map(Figure::unit).orElse("");
        return new FigureLine(
                title(evidence.ref(), shown, words),
                "/figures/" + evidence.ref() + "?period=TIP-" + shown.card().year(),
                Printed.value(evidence.value(), unit, words),
                evidence.value() == null,
                Printed.value(evidence.previous(), unit, words),
                direction(item.direction().word(), words));
    }

    private static Other other(Scorecard.Item item, ScorecardService.Shown shown, Words words) {
        Evidence evidence = item.evidence();
        String hint = item.counts()
                ? ""
                : words.of("card.does-not-count", shown.card().year());
        String date = evidence.on() == null ? "" : String.valueOf(evidence.on());
        String action = evidence.actionClass() == null ? "" : " · " + words.of("action." + evidence.actionClass());
        for (StatementEvidence.Said said : shown.statements()) {
            if (said.evidence().ref().equals(evidence.ref()) && evidence.kind() == Evidence.Kind.STATEMENT) {
                return new Other(
                        words.of("card.statement"),
                        said.quote(),
                        said.address(),
                        date,
                        said.verdict(),
                        item.counts(),
                        hint,
                        0);
            }
        }
        for (KeptDocument document : shown.documents()) {
            if (evidence.ref().equals("document-" + document.id())) {
                String note = document.note().isEmpty() ? "" : " – " + document.note();
                return new Other(
                        words.of("card.document"),
                        document.title() + note + action,
                        document.link(),
                        date,
                        "",
                        item.counts(),
                        hint,
                        document.id());
            }
        }
        return new Other(evidence.kind().word(), evidence.note(), "", date, "", item.counts(), hint, 0);
    }

    @PostMapping("/assessment/scorecard/judge")
    public ResponseEntity<byte[]> judge(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String judgement,
            @RequestParam(defaultValue = "") String reason) {
        int report = Desk.year(year, 0);
        scorecards.judge(desk.reader(request), report, criterion, judgement, reason);
        return Desk.seeOther("/assessment/scorecard?year=" + report + "#" + criterion);
    }

    @PostMapping("/assessment/scorecard/document")
    public ResponseEntity<byte[]> document(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable List<String> criteria,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(required = false) @Nullable String promised,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String note) {
        int report = Desk.year(year, 0);
        scorecards.addDocument(
                desk.reader(request),
                report,
                new ScorecardService.DocumentTyped(
                        criteria == null ? List.of() : criteria, title, link, date, promised != null, action, note));
        return Desk.seeOther("/assessment/scorecard?year=" + report);
    }

    @PostMapping("/assessment/scorecard/withdraw")
    public ResponseEntity<byte[]> withdraw(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") long document,
            @RequestParam(defaultValue = "") String reason) {
        int report = Desk.year(year, 0);
        scorecards.withdrawDocument(desk.reader(request), report, document, reason);
        return Desk.seeOther("/assessment/scorecard?year=" + report);
    }

    @GetMapping("/assessment/self-assessment")
    public ResponseEntity<byte[]> selfAssessment(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "docx") String to)
            throws IOException {
        Actor reader = desk.reader(request);
        int report = Desk.year(year, tiers.latestReport(reader));
        String name = "self-assessment-" + report + "-draft." + to;
        ReportFormat format = org.saksei.app.report.ReportService.format(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(selfAssessment.compose(reader, report, Frames.language(request)), out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out.toByteArray());
    }
}
