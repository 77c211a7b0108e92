package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.statements.Correction;
import org.saksei.app.statements.Source;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.statements.TwoFigures;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Refused;
import org.saksei.statements.Status;
import org.saksei.statements.format.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A text with its figures and the form beside it.
@RestController
public final class StatementPages {

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public StatementPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of one text.
    ///
    /// @param paragraphs the text where it may be shown, its quotes elsewhere
    /// @param original where it was published, or null
    /// @param notes what of it was not read
    /// @param done what was done last, or empty
    /// @param chosen the figure whose form is shown, or null
    public record TextPage(
            String title,
            String lead,
            @Nullable String original,
            List<String> notes,
            String done,
            Sent sent,
            String address,
            boolean whole,
            List<List<Stretch>> paragraphs,
            List<FigureLine> figures,
            List<String> checks,
            @Nullable Chosen chosen,
            boolean mayKeep,
            boolean files) {}

    /// See [Highlight.Stretch].
    public record Stretch(
            String text, @Nullable String address, @Nullable String anchor, String style) {}

    public record FigureLine(String sentence, String address, String state, String style, boolean here) {}

    /// @param value as the field of that name
    /// @param others figures it may be merged with, those of its own sentence first
    /// @param cleared who said when that the quote names nobody, or empty
    /// @param next address of the next figure that waits, or null
    public record Chosen(
            long id,
            int version,
            String words,
            String sentence,
            String state,
            String value,
            List<Field> fields,
            List<Other> others,
            String cleared,
            String rules,
            List<VersionLine> history,
            List<LessonLink> lessons,
            @Nullable String dossier,
            @Nullable String next) {}

    /// @param options the words it may have, or none where it is free
    public record Field(String name, String label, String value, List<String> options) {}

    public record Other(long id, String sentence) {}

    /// What its corrections could teach.
    public record LessonLink(String sentence, String state, String address) {}

    public record VersionLine(int number, String act, String who, String when, String why) {}

    /// @param s number of the statement whose form is wanted
    /// @param done number of the statement something was done to last
    @GetMapping("/statements/sources/{id}")
    public ResponseEntity<byte[]> text(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long s,
            @RequestParam(required = false) @Nullable Long done) {
        Actor reader = readers.of(request.getUserPrincipal());
        StatementsService.Opened opened = wiring.statements().open(reader, id);
        Statement chosen = opened.statements().stream()
                .filter(each -> s == null ? isOpen(each) : each.id() == s)
                .findFirst()
                .orElse(null);
        String last = opened.statements().stream()
                .filter(each -> done != null && each.id() == done && !isOpen(each))
                .findFirst()
                .map(each -> done(each, words(request)))
                .orElse("");
        TextPage model = page(reader, opened, chosen, last, Sent.NOTHING, words(request));
        return pages.page("statements/text", frames.of(request, reader), model);
    }

    private static boolean isOpen(Statement statement) {
        return statement.figure().status() == Status.PROPOSED;
    }

    private static String done(Statement statement, Words words) {
        return words.of("statements.done." + statement.figure().status().word(), PlainText.said(statement.figure()));
    }

    private TextPage page(
            Actor reader,
            StatementsService.Opened opened,
            @Nullable Statement chosen,
            String done,
            Sent sent,
            Words words) {
        List<Statement> all = opened.statements();
        String text = opened.text();
        List<Statement> live = all.stream()
                .filter(each -> each.figure().status() != Status.REJECTED)
                .toList();
        List<List<Highlight.Stretch>> paragraphs = text == null
                ? Highlight.quotes(live, StatementPages::address)
                : List.of(Highlight.whole(text, live, StatementPages::address));
        return new TextPage(
                name(opened.source(), words),
                lead(opened.source(), words),
                original(opened.source()),
                notes(opened.source(), words),
                done,
                sent,
                address(opened.source().id()),
                text != null,
                paragraphs.stream().map(StatementPages::shown).toList(),
                all.stream().map(each -> line(each, chosen, words)).toList(),
                opened.checks().stream()
                        .map(new Findings(wiring.pack(), words)::line)
                        .toList(),
                chosen == null ? null : chosen(reader, chosen, all, words),
                reader.may(Right.KEEP_STATEMENTS),
                opened.source().confirmed() > 0);
    }

    /// What a list calls a source; what was pasted has no name of its own.
    static String name(Source source, Words words) {
        return source.title() == null && source.file().equals(InboxPages.PASTED)
                ? words.of("statements.pasted", source.id())
                : source.name();
    }

    /// Only an address of the web becomes a link.
    private static @Nullable String original(Source source) {
        String url = source.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private static List<String> notes(Source source, Words words) {
        List<String> notes = new ArrayList<>();
        if (source.published() == null) {
            notes.add(words.of("statements.note.no-day"));
        }
        if (source.language().equals("km")) {
            notes.add(words.of("statements.note.khmer"));
        } else if (!source.language().equals("en")) {
            notes.add(words.of("statements.note.language", source.language()));
        }
        return notes;
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
                PlainText.said(statement.figure()),
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
        List<VersionLine> history = wiring.statements().history(reader, statement.id()).stream()
                .map(version -> new VersionLine(
                        version.number(),
                        words.of("statements.act." + version.act(), Objects.requireNonNullElse(version.other(), "")),
                        version.changedBy(),
                        minute(version.changedAt()),
                        version.why()))
                .toList();
        String next = next(statement, all).map(StatementPages::address).orElse(null);
        Statement.Clearance clearance = statement.clearance();
        return new Chosen(
                statement.id(),
                statement.version(),
                statement.figure().text(),
                PlainText.said(statement.figure()),
                words.of("statements.state." + statement.figure().status().word()),
                Objects.requireNonNullElse(statement.figure().value(), ""),
                fields,
                others(statement, all),
                clearance == null ? "" : words.of("statements.clear.done", clearance.by(), minute(clearance.at())),
                String.join(", ", statement.figure().rules()),
                history,
                lessons(reader, statement, words),
                DossierPages.addressOf(statement),
                next);
    }

    /// The next figure that waits, from the beginning again behind the last one.
    private static Optional<Statement> next(Statement statement, List<Statement> all) {
        int here = all.stream().map(Statement::id).toList().indexOf(statement.id());
        return IntStream.range(1, all.size())
                .mapToObj(more -> all.get((here + more) % all.size()))
                .filter(StatementPages::isOpen)
                .findFirst();
    }

    private List<LessonLink> lessons(Actor reader, Statement statement, Words words) {
        return wiring.lessons().list(reader, statement.id()).stream()
                .map(lesson -> new LessonLink(
                        LessonPages.sentence(wiring.pack(), lesson.entry(), words),
                        LessonPages.state(lesson, words),
                        LessonPages.address(lesson)))
                .toList();
    }

    private static List<Other> others(Statement statement, List<Statement> all) {
        return all.stream()
                .filter(each -> each.id() != statement.id() && each.figure().status() != Status.REJECTED)
                .sorted(Comparator.comparing((Statement each) -> !each.figure()
                        .quote()
                        .span()
                        .equals(statement.figure().quote().span())))
                .map(each -> new Other(each.id(), each.figure().text() + ": " + PlainText.said(each.figure())))
                .toList();
    }

    static String minute(Instant moment) {
        return moment.toString().substring(0, 16).replace('T', ' ');
    }

    @PostMapping("/statements/sources/{source}/{id}/{verb:confirm|correct|reject|split|merge|clear|withhold}")
    public ResponseEntity<byte[]> review(
            HttpServletRequest request,
            @PathVariable long source,
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> form) {
        Actor reader = readers.of(request.getUserPrincipal());
        try {
            return seeOther(after(reader, source, id, review(reader, id, verb, version, why, form)));
        } catch (Refused refused) {
            return again(request, reader, source, id, verb, form, refused);
        }
    }

    /// @return the statement to look at where the work on it goes on, or null
    private @Nullable Long review(
            Actor reader, long id, String verb, int version, String why, Map<String, String> form) {
        StatementsService statements = wiring.statements();
        switch (verb) {
            case "confirm" -> statements.confirm(reader, id, version);
            case "reject" -> statements.reject(reader, id, version, why);
            case "split" -> {
                return statements.split(reader, id, version, two(form));
            }
            case "merge" ->
                statements.merge(reader, id, version, number(form.get("other")), form.getOrDefault("value", ""));
            case "clear", "withhold" -> statements.clear(reader, id, verb.equals("clear"));
            default -> {
                Map<String, String> fields = new LinkedHashMap<>(form);
                fields.keySet().removeAll(List.of("version", "why", "_csrf"));
                statements.correct(reader, id, version, fields, why);
            }
        }
        return verb.equals("merge") || verb.equals("clear") || verb.equals("withhold") ? Long.valueOf(id) : null;
    }

    /// Where a reader goes on: at the next figure that waits, told what was done.
    ///
    /// @param stays the statement the work goes on with, or null
    private String after(Actor reader, long source, long id, @Nullable Long stays) {
        if (stays != null) {
            return address(source) + "?s=" + stays + "#review";
        }
        List<Statement> all = wiring.statements().open(reader, source).statements();
        String next = all.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .flatMap(each -> next(each, all))
                .map(each -> "&s=" + each.id())
                .orElse("");
        return address(source) + "?done=" + id + next + "#review";
    }

    /// The page with what was written and why it could not be taken.
    private ResponseEntity<byte[]> again(
            HttpServletRequest request,
            Actor reader,
            long source,
            long id,
            String verb,
            Map<String, String> form,
            Refused refused) {
        StatementsService.Opened opened = wiring.statements().open(reader, source);
        Statement chosen = opened.statements().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> refused);
        Sent sent = Sent.refused(verb.equals("reject") ? "correct" : verb, form, refused, words(request));
        TextPage model = page(reader, opened, chosen, "", sent, words(request));
        return pages.page(HttpStatus.BAD_REQUEST, "statements/text", frames.of(request, reader), model);
    }

    private static TwoFigures two(Map<String, String> form) {
        return new TwoFigures(
                form.getOrDefault("words", ""),
                form.getOrDefault("value", ""),
                form.getOrDefault("other_words", ""),
                form.getOrDefault("other_value", ""));
    }

    /// A number nothing has where none was given.
    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    static String address(long source) {
        return "/statements/sources/" + source;
    }

    /// A statement at its exact words.
    static String address(Statement statement) {
        return address(statement.sourceId()) + "?s=" + statement.id() + "#s" + statement.id();
    }

    static ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static Words words(HttpServletRequest request) {
        return Words.in(Frames.language(request));
    }
}
