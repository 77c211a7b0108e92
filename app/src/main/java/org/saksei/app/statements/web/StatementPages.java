package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.statements.Correction;
import org.saksei.app.statements.ReviewProblem;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.statements.TwoFigures;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.StatedFigure;
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

    /// Buttons beside the fields of a correction that do not save them.
    private static final Set<String> TAKES_NO_FIELDS = Set.of("confirm", "clear", "withhold");

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

    /// @param s number of the statement whose form is wanted
    /// @param done number of the statement something was done to last
    /// @param about `open` where the form about the text is wanted, `done` where it was just taken
    /// @param now given where the form is wanted with what would be read now
    @GetMapping("/statements/sources/{id}")
    public ResponseEntity<byte[]> text(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long s,
            @RequestParam(required = false) @Nullable Long done,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable String now) {
        Actor reader = readers.of(request.getUserPrincipal());
        StatementsService.Opened opened = wiring.statements().open(reader, id);
        Statement chosen = s == null
                ? ShownText.firstOpen(opened)
                : opened.statements().stream()
                        .filter(each -> each.id() == s)
                        .findFirst()
                        .orElse(null);
        ShownText shown = new ShownText(wiring, reader, words(request));
        String last = opened.statements().stream()
                .filter(each -> done != null && each.id() == done && !ShownText.isOpen(each))
                .findFirst()
                .map(shown::done)
                .orElse("");
        Sent sent = now == null || chosen == null ? Sent.NOTHING : proposed(chosen);
        return pages.page("statements/text", frames.of(request, reader), shown.page(opened, chosen, last, sent, about));
    }

    /// The form with what would be read now in its fields, for a person to take.
    private static Sent proposed(Statement statement) {
        StatedFigure otherwise = statement.otherwise();
        return otherwise == null ? Sent.NOTHING : Sent.proposed("correct", Correction.fields(otherwise));
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
            if (TAKES_NO_FIELDS.contains(verb)) {
                refuseTyped(reader, source, id, version, form);
            }
            return seeOther(after(reader, source, id, review(reader, id, verb, version, why, form)));
        } catch (Refused refused) {
            return again(request, reader, source, id, verb, form, refused);
        }
    }

    /// What somebody typed into the form is not lost by another button.
    private void refuseTyped(Actor reader, long source, long id, int version, Map<String, String> form) {
        wiring.statements().open(reader, source).statements().stream()
                .filter(each -> each.id() == id && each.version() == version)
                .map(each -> Correction.typed(each.figure(), form))
                .filter(typed -> !typed.isEmpty())
                .findFirst()
                .ifPresent(typed -> {
                    throw Refused.because(Problem.of(
                            ReviewProblem.TYPED_NOT_SAVED, new Place.Nowhere(), "fields", String.join(", ", typed)));
                });
    }

    /// @return the statement to look at where the work on it goes on, or null
    private @Nullable Long review(
            Actor reader, long id, String verb, int version, String why, Map<String, String> form) {
        StatementsService statements = wiring.statements();
        switch (verb) {
            case "confirm" -> statements.confirm(reader, id, version, why);
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
                .flatMap(each -> ShownText.next(each, all))
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
        String sentForm = verb.equals("split") || verb.equals("merge") ? verb : "correct";
        Sent sent = Sent.refused(sentForm, form, refused, words(request));
        TextPage model = new ShownText(wiring, reader, words(request)).page(opened, chosen, "", sent, "");
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
