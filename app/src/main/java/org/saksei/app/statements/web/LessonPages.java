package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.statements.Effect;
import org.saksei.app.statements.Lesson;
import org.saksei.app.statements.LessonsService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.pack.Pack;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.CountedWord;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.LexiconEntry.IndicatorUse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What corrections teach: the list of lessons, and one lesson with all it changes.
@RestController
public final class LessonPages {

    /// A page of more changes is no longer read.
    private static final int SHOWN = 50;

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public LessonPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of all lessons.
    ///
    /// @param languages in which something is accepted
    public record Lessons(List<Line> rows, List<String> languages) {}

    public record Line(String sentence, String address, String state, String style, String language, int corrections) {}

    /// The page of one lesson; every text as it is printed.
    ///
    /// @param seen how many decisions were taken
    /// @param verbs what the reader may decide now
    /// @param withStage whether the stage of its event can be given
    public record LessonPage(
            String sentence,
            String state,
            String style,
            String summary,
            List<ChangeLine> changes,
            String more,
            List<Link> origins,
            List<String> history,
            String address,
            int seen,
            List<String> verbs,
            boolean withStage) {}

    public record ChangeLine(String address, String words, String quote, List<FieldLine> fields) {}

    public record FieldLine(String name, String before, String after) {}

    public record Link(String text, String address) {}

    @GetMapping("/statements/lessons")
    public ResponseEntity<byte[]> list(HttpServletRequest request) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        List<Lesson> all = wiring.lessons().list(reader);
        Lessons model = new Lessons(
                all.stream().map(each -> line(each, words)).toList(),
                all.stream()
                        .filter(each -> each.state() == Lesson.State.ACCEPTED)
                        .map(Lesson::language)
                        .distinct()
                        .sorted()
                        .toList());
        return pages.page("statements/lessons", frames.of(request, reader), model);
    }

    private Line line(Lesson lesson, Words words) {
        return new Line(
                sentence(wiring.pack(), lesson.entry(), words),
                address(lesson),
                state(lesson, words),
                style(lesson),
                lesson.language(),
                lesson.origins().size());
    }

    @GetMapping("/statements/lessons/{id:\\d+}")
    public ResponseEntity<byte[]> lesson(HttpServletRequest request, @PathVariable long id) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        Lesson lesson = wiring.lessons().get(reader, id);
        Effect effect = wiring.lessons().effect(reader, id);
        int left = effect.changes().size() - SHOWN;
        LessonPage model = new LessonPage(
                sentence(wiring.pack(), lesson.entry(), words),
                state(lesson, words),
                style(lesson),
                summary(effect, words),
                effect.changes().stream()
                        .limit(SHOWN)
                        .map(each -> change(each, words))
                        .toList(),
                left > 0 ? words.of("statements.lesson.more", left) : "",
                lesson.origins().stream().map(each -> origin(each, words)).toList(),
                lesson.decisions().stream().map(each -> decision(each, words)).toList(),
                address(lesson),
                lesson.decisions().size(),
                verbs(reader, lesson),
                lesson.state() != Lesson.State.ACCEPTED && wiring.lessons().bringsEvent(reader, lesson));
        return pages.page("statements/lesson", frames.of(request, reader), model);
    }

    private static Link origin(Lesson.Origin origin, Words words) {
        return new Link(
                words.of("statements.lesson.origin", origin.statement(), origin.version()),
                StatementPages.address(origin.source()) + "?s=" + origin.statement() + "#review");
    }

    private static List<String> verbs(Actor reader, Lesson lesson) {
        return Arrays.stream(Lesson.Verb.values())
                .filter(verb -> reader.may(Right.KEEP_STATEMENTS))
                .filter(lesson.state()::allows)
                .map(Lesson.Verb::word)
                .toList();
    }

    private static String summary(Effect effect, Words words) {
        return effect.changes().isEmpty()
                ? words.of("statements.lesson.no-change", effect.figures(), effect.texts())
                : words.of(
                        "statements.lesson.changes",
                        effect.changes().size(),
                        effect.figures(),
                        effect.changedTexts(),
                        effect.texts());
    }

    private static ChangeLine change(Effect.Change change, Words words) {
        return new ChangeLine(
                StatementPages.address(change.source()),
                change.words(),
                change.quote(),
                change.fields().stream()
                        .map(field -> new FieldLine(
                                words.of("statements.field." + field.name()),
                                said(field.before()),
                                said(field.after())))
                        .toList());
    }

    private static String said(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static String decision(Lesson.Decision decision, Words words) {
        return Stream.of(
                        words.of("statements.lesson.done." + decision.verb().word()),
                        decision.by(),
                        ShownText.minute(decision.at()),
                        decision.why())
                .collect(Collectors.joining(" · "));
    }

    /// @param form with the number of decisions seen, the reason, and the stage where one is asked
    @PostMapping("/statements/lessons/{id:\\d+}/{verb:accept|refuse|take-back}")
    public ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam int seen,
            @RequestParam Map<String, String> form) {
        Lesson.Verb wanted = Arrays.stream(Lesson.Verb.values())
                .filter(each -> each.word().equals(verb))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        wiring.lessons()
                .decide(
                        readers.of(request.getUserPrincipal()),
                        id,
                        wanted,
                        seen,
                        stage(form.getOrDefault("stage", "")),
                        form.getOrDefault("why", ""));
        return StatementPages.seeOther("/statements/lessons/" + id);
    }

    /// What is no number is no stage there is.
    private static @Nullable Integer stage(String text) {
        String digits = text.strip();
        return digits.isEmpty() ? null : digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : Integer.valueOf(-1);
    }

    /// What is accepted, as a file of a pack.
    @GetMapping("/statements/lessons/{file:lexicon|indicators}-{language:[a-z]{2,3}}.yaml")
    public ResponseEntity<byte[]> file(
            HttpServletRequest request, @PathVariable String file, @PathVariable String language) {
        LessonsService.Lines lines = wiring.lessons().export(readers.of(request.getUserPrincipal()), language);
        String text = file.equals("lexicon") ? lines.words() : lines.indicators();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "-" + language + ".yaml\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    static String address(Lesson lesson) {
        return "/statements/lessons/" + lesson.id();
    }

    static String state(Lesson lesson, Words words) {
        return words.of("statements.lesson.state."
                + lesson.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String style(Lesson lesson) {
        return switch (lesson.state()) {
            case PROPOSED -> "warn";
            case ACCEPTED -> "ok";
            case REFUSED, TAKEN_BACK -> "";
        };
    }

    /// What is learned, in a sentence.
    static String sentence(Pack pack, LexiconEntry entry, Words words) {
        return switch (entry) {
            case CountedWord noun ->
                words.of(
                        "statements.lesson.noun",
                        noun.lemma(),
                        listed(noun.type().word(), noun.event()));
            case EventWord verb -> words.of("statements.lesson.verb", verb.form(), verb.event());
            case IndicatorUse use ->
                words.of(
                        "statements.lesson.use",
                        pack.findIndicator(use.indicator())
                                .map(indicator -> indicator.title().in(words.language()))
                                .orElse(use.indicator()),
                        listed(use.type().word(), use.event(), use.lemma()));
        };
    }

    private static String listed(@Nullable String... said) {
        return Arrays.stream(said).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
