package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.statements.Dossier;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementExports;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.saksei.statements.FigureRole;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;
import org.saksei.statements.format.PlainText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A figure of a period with everything others said about it, and the list of contradictions.
@RestController
public final class DossierPages {

    private final StatementsService statements;
    private final Pack pack;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public DossierPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.statements = wiring.statements();
        this.pack = wiring.pack();
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of a dossier; every text as it is printed.
    public record DossierPage(
            String title,
            String period,
            String value,
            boolean silent,
            String asOf,
            String definition,
            String figureAddress,
            String address,
            List<Line> rows,
            List<String> voices) {}

    public record Line(
            String sentence,
            String quote,
            String address,
            String source,
            String verdict,
            String badge,
            String difference,
            List<String> causes,
            String causesLead) {}

    /// The page of contradictions.
    public record Conflicts(List<ConflictLine> rows) {}

    public record ConflictLine(String verdict, String message, List<Link> figures) {}

    public record Link(String text, String address) {}

    @GetMapping("/statements/dossiers/{figure}/{period}")
    public ResponseEntity<byte[]> dossier(
            HttpServletRequest request,
            @PathVariable String figure,
            @PathVariable String period,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        Dossier dossier = get(reader, figure, period, asOf);
        var indicator = pack.findIndicator(figure).orElseThrow(NoSuchPage::new);
        BigDecimal value = dossier.value();
        DossierPage model = new DossierPage(
                indicator.title().in(words.language()),
                dossier.period().id(),
                value == null ? words.of("statements.no-data") : printed(value),
                value == null,
                asOf == null || asOf.isBlank() ? "" : asOf,
                indicator.sentence().in(words.language()),
                "/figures/" + figure + "?period=" + dossier.period().id(),
                address(figure, dossier.period().id()),
                dossier.rows().stream().map(row -> line(row, words)).toList(),
                dossier.voices().stream().map(PlainText::check).toList());
        return pages.page("statements/dossier", frames.of(request, reader), model);
    }

    private Line line(Dossier.Row row, Words words) {
        Statement statement = row.statement();
        Verdict verdict = row.verdict();
        BigDecimal difference = row.difference();
        List<String> causes =
                row.causes().stream().map(cause -> cause(cause, words)).toList();
        boolean conflict = verdict == Verdict.CONFLICT;
        String lead = !conflict
                ? ""
                : causes.isEmpty()
                        ? words.of("statements.no-cause", row.tested())
                        : words.of("statements.causes", row.tested());
        return new Line(
                PlainText.figure(statement.figure()),
                statement.figure().quote().exact(),
                StatementPages.address(statement),
                row.source().name()
                        + (row.source().publisher() == null
                                ? ""
                                : ", " + row.source().publisher()),
                words.of(verdict == null ? "statements.verdict.none" : "statements.verdict." + verdict.word()),
                badge(verdict),
                difference == null || difference.signum() == 0
                        ? ""
                        : (difference.signum() > 0 ? "+" : "−") + printed(difference.abs()),
                causes,
                lead);
    }

    private String cause(Dossier.Cause cause, Words words) {
        String title = pack.findIndicator(cause.measure())
                .map(indicator -> indicator.title().in(words.language()))
                .orElse(cause.measure());
        String part = cause.split().isEmpty()
                ? ""
                : ", "
                        + pack.findSplit(cause.split())
                                .map(split -> split.title().in(words.language()))
                                .orElse(cause.split())
                        + " " + cause.code();
        return words.of(
                "statements.cause." + cause.kind().name().toLowerCase(Locale.ROOT),
                title + part,
                cause.period(),
                printed(cause.value()));
    }

    private static String badge(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> "";
            case AGREE, COMPATIBLE, CONSISTENT, CONSISTENT_BY_TRUNCATION -> "ok";
            case CONFLICT, INCONSISTENT -> "bad";
            case OTHER_DEFINITION, UNDERDETERMINED -> "warn";
        };
    }

    private static String printed(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @GetMapping(
            "/statements/dossiers/{figure}/{period}/{file:figures\\.json|figures\\.csv|claims\\.json|annotations\\.json}")
    public ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String figure,
            @PathVariable String period,
            @PathVariable String file) {
        Dossier dossier = get(readers.of(request.getUserPrincipal()), figure, period, null);
        StatementExports exports = new StatementExports(pack.title().in("en"));
        String content = switch (file) {
            case "figures.json" -> exports.json(dossier);
            case "figures.csv" -> exports.csv(dossier);
            case "claims.json" -> exports.claimReviews(dossier);
            default -> exports.annotations(dossier);
        };
        MediaType type = file.endsWith(".csv")
                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                : MediaType.APPLICATION_JSON;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + figure + "-" + file + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private Dossier get(Actor reader, String figure, String period, @Nullable String asOf) {
        if (pack.findIndicator(figure).isEmpty() || Period.find(period).isEmpty()) {
            throw new NoSuchPage();
        }
        String day = asOf == null || asOf.isBlank() ? null : asOf.strip();
        return statements.dossier(
                reader,
                figure,
                Period.parse(period),
                day == null ? null : FigureQuery.moment(day, ZoneId.systemDefault()));
    }

    @GetMapping("/statements/conflicts")
    public ResponseEntity<byte[]> conflicts(HttpServletRequest request) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        List<ConflictLine> rows = statements.conflicts(reader).stream()
                .map(check -> conflict(check, words))
                .toList();
        return pages.page("statements/conflicts", frames.of(request, reader), new Conflicts(rows));
    }

    private ConflictLine conflict(StatementCheck check, Words words) {
        List<Link> links = check.figures().stream()
                .filter(role -> role.doc() != null)
                .map(role -> new Link(Objects.requireNonNullElse(role.text(), ""), "/statements/figures/" + role.id()))
                .toList();
        return new ConflictLine(words.of("statements.verdict." + check.verdict().word()), named(check, words), links);
    }

    /// The message with the figures of the register by their titles.
    private String named(StatementCheck check, Words words) {
        String message = check.message();
        for (FigureRole role : check.figures()) {
            if (role.doc() == null) {
                String title = pack.findIndicator(role.id())
                        .map(indicator -> "“" + indicator.title().in(words.language()) + "”")
                        .orElse(role.id());
                message = message.replace(role.id(), title);
            }
        }
        return message;
    }

    /// The exact words of a figure, by the id checks name it with.
    @GetMapping("/statements/figures/{figure}")
    public ResponseEntity<byte[]> figure(HttpServletRequest request, @PathVariable String figure) {
        Statement statement =
                statements.find(readers.of(request.getUserPrincipal()), figure).orElseThrow(NoSuchPage::new);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(StatementPages.address(statement)))
                .build();
    }

    static String address(String figure, String period) {
        return "/statements/dossiers/" + figure + "/" + period;
    }

    /// The dossier a statement belongs to, or null where the register has no such figure and period.
    static @Nullable String addressOf(Statement statement) {
        StatedFigure figure = statement.figure();
        IndicatorMatch indicator = figure.indicator();
        StatedPeriod period = figure.period();
        String label = period == null ? null : period.label();
        return indicator == null || label == null || Period.find(label).isEmpty()
                ? null
                : address(indicator.id(), label);
    }
}
