package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.statements.Correction;
import org.saksei.app.statements.Source;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Status;
import org.saksei.statements.format.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The inbox of texts, and a text with its figures and the form beside it.
@RestController
public final class StatementPages {

    private final StatementsService statements;
    private final Pack pack;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public StatementPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.statements = wiring.statements();
        this.pack = wiring.pack();
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of all sources.
    public record Inbox(boolean mayKeep, List<SourceLine> sources, List<DossierLine> dossiers, long conflicts) {}

    public record SourceLine(
            String title,
            String publisher,
            String published,
            String address,
            long open,
            long confirmed,
            long rejected) {}

    public record DossierLine(String title, String period, String address, long statements) {}

    /// The page of one text.
    ///
    /// @param paragraphs the text where it may be shown, its quotes elsewhere
    /// @param chosen the figure whose form is shown, or null
    public record TextPage(
            String title,
            String lead,
            String address,
            boolean whole,
            List<List<Stretch>> paragraphs,
            List<FigureLine> figures,
            List<String> checks,
            @Nullable Chosen chosen,
            boolean mayKeep) {}

    /// See [Highlight.Stretch].
    public record Stretch(
            String text, @Nullable String address, @Nullable String anchor, String style) {}

    public record FigureLine(String sentence, String address, String state, String style, boolean here) {}

    /// @param next address of the next figure that waits, or null
    public record Chosen(
            long id,
            int version,
            String words,
            String sentence,
            String state,
            List<Field> fields,
            String rules,
            List<VersionLine> history,
            @Nullable String dossier,
            @Nullable String next) {}

    /// @param options the words it may have, or none where it is free
    public record Field(String name, String label, String value, List<String> options) {}

    public record VersionLine(int number, String state, String who, String when, String why) {}

    @GetMapping("/statements")
    public ResponseEntity<byte[]> inbox(HttpServletRequest request) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = words(request);
        List<SourceLine> sources =
                statements.list(reader).stream().map(StatementPages::line).toList();
        List<DossierLine> dossiers = new ArrayList<>();
        statements.dossiers(reader).forEach((key, count) -> {
            String[] parts = key.split(" ", 2);
            String title = pack.findIndicator(parts[0])
                    .map(indicator -> indicator.title().in(words.language()))
                    .orElse(parts[0]);
            dossiers.add(new DossierLine(title, parts[1], DossierPages.address(parts[0], parts[1]), count));
        });
        Inbox model =
                new Inbox(reader.may(Right.KEEP_STATEMENTS), sources, dossiers, statements.countConflicts(reader));
        return pages.page("statements/inbox", frames.of(request, reader), model);
    }

    private static SourceLine line(Source source) {
        return new SourceLine(
                source.name(),
                Objects.requireNonNullElse(source.publisher(), ""),
                source.published() == null ? "" : source.published().toString(),
                address(source.id()),
                source.open(),
                source.confirmed(),
                source.rejected());
    }

    @PostMapping("/statements")
    public ResponseEntity<byte[]> add(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> form)
            throws IOException {
        Actor reader = readers.of(request.getUserPrincipal());
        reader.require(Right.KEEP_STATEMENTS);
        MultipartFile uploaded = file == null || file.isEmpty() ? null : file;
        String name =
                uploaded == null ? "pasted.txt" : Objects.requireNonNullElse(uploaded.getOriginalFilename(), "file");
        String pasted = form.getOrDefault("text", "").replace("\r\n", "\n");
        byte[] bytes = uploaded == null ? pasted.strip().getBytes(StandardCharsets.UTF_8) : uploaded.getBytes();
        long source = statements.add(
                reader,
                new StatementsService.Added(
                        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                        bytes,
                        day(form.getOrDefault("published", "")),
                        given(form, "publisher"),
                        given(form, "title"),
                        given(form, "url"),
                        given(form, "language"),
                        form.containsKey("keep_text")));
        return seeOther(address(source));
    }

    private static @Nullable String given(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw Refused.because(Problem.of(
                    StatementsProblem.NO_SUCH_DATE, new Place.Nowhere(), "date", text, "option", "published"));
        }
    }

    /// @param s number of the statement whose form is wanted
    @GetMapping("/statements/sources/{id}")
    public ResponseEntity<byte[]> text(
            HttpServletRequest request, @PathVariable long id, @RequestParam(required = false) @Nullable Long s) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = words(request);
        StatementsService.Opened opened = statements.open(reader, id);
        List<Statement> all = opened.statements();
        Statement chosen = all.stream()
                .filter(each -> s == null ? each.figure().status() == Status.PROPOSED : each.id() == s)
                .findFirst()
                .orElse(null);
        String text = opened.text();
        List<List<Highlight.Stretch>> paragraphs = text == null
                ? Highlight.quotes(all, StatementPages::address)
                : List.of(Highlight.whole(text, all, StatementPages::address));
        TextPage model = new TextPage(
                opened.source().name(),
                lead(opened.source(), words),
                address(id),
                text != null,
                paragraphs.stream().map(StatementPages::shown).toList(),
                all.stream().map(each -> line(each, chosen, words)).toList(),
                opened.checks().stream().map(PlainText::check).toList(),
                chosen == null ? null : chosen(reader, chosen, all, words),
                reader.may(Right.KEEP_STATEMENTS));
        return pages.page("statements/text", frames.of(request, reader), model);
    }

    private static List<Stretch> shown(List<Highlight.Stretch> stretches) {
        return stretches.stream()
                .map(each -> new Stretch(each.text(), each.address(), each.anchor(), each.style()))
                .toList();
    }

    private static String lead(Source source, Words words) {
        List<String> parts = new ArrayList<>();
        if (source.publisher() != null) {
            parts.add(source.publisher());
        }
        parts.add(
                source.published() == null
                        ? words.of("statements.no-day")
                        : source.published().toString());
        parts.add(words.of("statements.counts", source.open(), source.confirmed(), source.rejected()));
        return String.join(" · ", parts);
    }

    private static FigureLine line(Statement statement, @Nullable Statement chosen, Words words) {
        return new FigureLine(
                PlainText.figure(statement.figure()),
                address(statement),
                words.of("statements.state." + statement.figure().status().word()),
                Highlight.style(statement),
                chosen != null && chosen.id() == statement.id());
    }

    private Chosen chosen(Actor reader, Statement statement, List<Statement> all, Words words) {
        List<Field> fields = new ArrayList<>();
        Correction.fields(statement.figure())
                .forEach((name, value) -> fields.add(
                        new Field(name, words.of("statements.field." + name), value, Correction.options(name))));
        List<VersionLine> history = statements.history(reader, statement.id()).stream()
                .map(version -> new VersionLine(
                        version.number(),
                        words.of("statements.state." + version.state()),
                        version.changedBy(),
                        version.changedAt().toString().substring(0, 16).replace('T', ' '),
                        version.why()))
                .toList();
        String next = all.stream()
                .filter(each -> each.figure().status() == Status.PROPOSED && each.id() != statement.id())
                .filter(each -> each.figure().span().start()
                        >= statement.figure().span().start())
                .findFirst()
                .map(StatementPages::address)
                .orElse(null);
        return new Chosen(
                statement.id(),
                statement.version(),
                statement.figure().text(),
                PlainText.figure(statement.figure()),
                words.of("statements.state." + statement.figure().status().word()),
                fields,
                String.join(", ", statement.figure().rules()),
                history,
                DossierPages.addressOf(statement),
                next);
    }

    @PostMapping("/statements/sources/{source}/{id}/{verb:confirm|correct|reject}")
    public ResponseEntity<byte[]> review(
            HttpServletRequest request,
            @PathVariable long source,
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> form) {
        Actor reader = readers.of(request.getUserPrincipal());
        switch (verb) {
            case "confirm" -> statements.confirm(reader, id, version);
            case "reject" -> statements.reject(reader, id, version, why);
            default -> {
                Map<String, String> fields = new LinkedHashMap<>(form);
                fields.keySet().removeAll(List.of("version", "why", "_csrf"));
                statements.correct(reader, id, version, fields, why);
            }
        }
        return seeOther(address(source) + "#review");
    }

    static String address(long source) {
        return "/statements/sources/" + source;
    }

    /// A statement at its exact words.
    static String address(Statement statement) {
        return address(statement.sourceId()) + "?s=" + statement.id() + "#s" + statement.id();
    }

    private static ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static Words words(HttpServletRequest request) {
        return Words.in(Frames.language(request));
    }
}
