package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.statements.Dossier;
import org.saksei.app.statements.Dossiers;
import org.saksei.app.statements.Statement;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.kernel.Refused;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A figure of a period with everything others said about it, and the list of contradictions.
@RestController
public final class DossierPages {

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public DossierPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of a dossier; every text as it is printed.
    ///
    /// @param problem why that could not be understood, or empty: then nothing was asked
    /// @param asOf as the reader wrote it; empty: each statement as of the day it was printed
    /// @param query what the addresses of its files need of that
    public record DossierPage(
            String title,
            String period,
            String value,
            boolean silent,
            String problem,
            String asOf,
            String definition,
            String figureAddress,
            String address,
            String query,
            List<Line> rows,
            List<String> voices) {}

    /// @param cleared whether somebody said that its quote names nobody
    /// @param part the part of the figure it speaks of, or empty
    /// @param explanation of the verdict, or empty
    /// @param known the register's value it is held against
    public record Line(
            String sentence,
            String quote,
            String address,
            String source,
            boolean cleared,
            String part,
            String verdict,
            String badge,
            String explanation,
            String known,
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
            @RequestParam(name = "as_of", defaultValue = "") String asOf) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        try {
            DossierPage model = page(get(reader, figure, period, asOf), figure, asOf, "", words);
            return pages.page("statements/dossier", frames.of(request, reader), model);
        } catch (Refused refused) {
            String problem = refused.problems().stream()
                    .map(each -> each.text(words.language()))
                    .collect(Collectors.joining(" "));
            DossierPage model = page(get(reader, figure, period, ""), figure, asOf, problem, words);
            return pages.page(HttpStatus.BAD_REQUEST, "statements/dossier", frames.of(request, reader), model);
        }
    }

    private DossierPage page(Dossier dossier, String figure, String asOf, String problem, Words words) {
        Indicator indicator = wiring.pack().findIndicator(figure).orElseThrow(NoSuchPage::new);
        BigDecimal value = dossier.value();
        return new DossierPage(
                indicator.title().in(words.language()),
                dossier.period().id(),
                value == null ? words.of("statements.no-data") : printed(value),
                value == null,
                problem,
                asOf.strip(),
                indicator.meaning().in(words.language()),
                "/figures/" + figure + "?period=" + dossier.period().id(),
                address(new Dossier.Asked(figure, dossier.period())),
                asOf.isBlank() || !problem.isEmpty()
                        ? ""
                        : "?as_of=" + URLEncoder.encode(asOf.strip(), StandardCharsets.UTF_8),
                dossier.rows().stream().map(row -> line(row, words)).toList(),
                dossier.voices().stream()
                        .map(new Findings(wiring.pack(), words)::line)
                        .toList());
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
                new FigureWords(words, wiring.statements().words(words.language())).said(statement.figure()),
                statement.figure().quote().exact(),
                StatementPages.address(statement),
                ShownText.name(row.source(), words)
                        + (row.source().publisher() == null
                                ? ""
                                : ", " + row.source().publisher()),
                statement.clearance() != null,
                part(statement.figure().indicator(), words),
                words.of(verdict == null ? "statements.verdict.none" : "statements.verdict." + verdict.word()),
                badge(verdict),
                row.reason() == null ? "" : words.of("statements.reason." + row.reason()),
                known(row.known(), words),
                difference == null || difference.signum() == 0
                        ? ""
                        : (difference.signum() > 0 ? "+" : "−") + printed(difference.abs()),
                causes,
                lead);
    }

    private static String known(Dossier.@Nullable Known known, Words words) {
        if (known == null) {
            return "";
        }
        String value = Objects.requireNonNullElse(known.value(), "");
        return known.day() == null ? value : words.of("statements.known.day", value, known.day());
    }

    private String part(@Nullable IndicatorMatch indicator, Words words) {
        return indicator == null
                ? ""
                : indicator.filter().entrySet().stream()
                        .map(part -> part(part.getKey(), part.getValue(), words))
                        .collect(Collectors.joining(", "));
    }

    private String part(String id, String code, Words words) {
        return new Findings(wiring.pack(), words).part(id, code);
    }

    private String cause(Dossier.Cause cause, Words words) {
        String title = wiring.pack()
                .findIndicator(cause.measure())
                .map(indicator -> indicator.title().in(words.language()))
                .orElse(cause.measure());
        String part = cause.split().isEmpty() ? "" : ", " + part(cause.split(), cause.code(), words);
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

    private Dossier get(Actor reader, String figure, String period, String asOf) {
        if (wiring.pack().findIndicator(figure).isEmpty() || Period.find(period).isEmpty()) {
            throw new NoSuchPage();
        }
        return Moments.dossier(wiring.dossiers(), reader, figure, Period.parse(period), asOf);
    }

    @GetMapping("/statements/conflicts")
    public ResponseEntity<byte[]> conflicts(HttpServletRequest request) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        Map<String, String> sources = wiring.statements().list(reader).stream()
                .collect(Collectors.toMap(
                        source -> Long.toString(source.id()), source -> ShownText.name(source, words)));
        List<ConflictLine> rows = wiring.confirmedStatements().conflicts(reader).stream()
                .map(check -> conflict(check, sources, words))
                .toList();
        return pages.page("statements/conflicts", frames.of(request, reader), new Conflicts(rows));
    }

    /// @param sources their names by number
    private ConflictLine conflict(StatementCheck check, Map<String, String> sources, Words words) {
        List<Link> links = check.figures().stream()
                .filter(role -> role.doc() != null)
                .map(role -> new Link(
                        role.text() + ", " + sources.getOrDefault(role.doc(), ""), "/statements/figures/" + role.id()))
                .toList();
        return new ConflictLine(
                words.of("statements.verdict." + check.verdict().word()),
                new Findings(wiring.pack(), words).message(check),
                links);
    }

    /// The exact words of a figure, by the id checks name it with.
    @GetMapping("/statements/figures/{figure}")
    public ResponseEntity<byte[]> figure(HttpServletRequest request, @PathVariable String figure) {
        Statement statement = wiring.statements()
                .find(readers.of(request.getUserPrincipal()), figure)
                .orElseThrow(NoSuchPage::new);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(StatementPages.address(statement)))
                .build();
    }

    static String address(Dossier.Asked asked) {
        return "/statements/dossiers/" + asked.indicator() + "/"
                + asked.period().id();
    }

    /// The dossier a statement belongs to, or null where the register has no such figure and period.
    static @Nullable String addressOf(Statement statement) {
        return Dossiers.asked(statement.figure()).map(DossierPages::address).orElse(null);
    }
}
