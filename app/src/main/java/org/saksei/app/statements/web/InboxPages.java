package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.statements.Lesson;
import org.saksei.app.statements.Source;
import org.saksei.app.statements.SourceDetails;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The inbox: all sources, the dossiers there are, and the form for a new text.
@RestController
public final class InboxPages {

    /// Stands for the file of a text that was pasted.
    static final String PASTED = "pasted.txt";

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public InboxPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of all sources.
    ///
    /// @param sent what could not be taken
    /// @param lessons how many lessons wait for a decision
    public record Inbox(
            boolean mayKeep,
            Sent sent,
            List<SourceLine> sources,
            List<DossierLine> dossiers,
            long conflicts,
            long lessons) {}

    public record SourceLine(
            String title,
            String publisher,
            String published,
            String address,
            long open,
            long confirmed,
            long rejected) {}

    public record DossierLine(String title, String period, String address, long statements) {}

    /// @param tooLarge given where a file was turned away
    @GetMapping("/statements")
    public ResponseEntity<byte[]> inbox(
            HttpServletRequest request, @RequestParam(name = "too_large", required = false) @Nullable String tooLarge) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        Sent sent = tooLarge == null ? Sent.NOTHING : Sent.refused("add", words.of("statements.add.too-large"));
        return pages.page("statements/inbox", frames.of(request, reader), page(request, reader, sent));
    }

    private Inbox page(HttpServletRequest request, Actor reader, Sent sent) {
        Words words = Words.in(Frames.language(request));
        List<SourceLine> sources = wiring.statements().list(reader).stream()
                .map(source -> line(source, words))
                .toList();
        List<DossierLine> subjects = new ArrayList<>();
        wiring.dossiers().listSubjects(reader).forEach((asked, count) -> {
            String title = wiring.pack()
                    .findIndicator(asked.indicator())
                    .map(indicator -> indicator.title().in(words.language()))
                    .orElse(asked.indicator());
            subjects.add(new DossierLine(title, asked.period().id(), DossierPages.address(asked), count));
        });
        long waiting = wiring.lessons().list(reader).stream()
                .filter(lesson -> lesson.state() == Lesson.State.PROPOSED)
                .count();
        return new Inbox(
                reader.may(Right.KEEP_STATEMENTS),
                sent,
                sources,
                subjects,
                wiring.confirmedStatements().countConflicts(reader),
                waiting);
    }

    private static SourceLine line(Source source, Words words) {
        return new SourceLine(
                ShownText.name(source, words),
                Objects.requireNonNullElse(source.publisher(), ""),
                source.published() == null ? "" : source.published().toString(),
                StatementPages.address(source.id()),
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
        try {
            return StatementPages.seeOther(StatementPages.address(add(reader, file, form)));
        } catch (Refused refused) {
            Words words = Words.in(Frames.language(request));
            Inbox model = page(request, reader, Sent.refused("add", form, refused, words));
            return pages.page(HttpStatus.BAD_REQUEST, "statements/inbox", frames.of(request, reader), model);
        }
    }

    private long add(Actor reader, @Nullable MultipartFile file, Map<String, String> form) throws IOException {
        SourceDetails details = DetailsForm.read(form);
        MultipartFile uploaded = file == null || file.isEmpty() ? null : file;
        String name = uploaded == null ? PASTED : Objects.requireNonNullElse(uploaded.getOriginalFilename(), "file");
        String pasted = form.getOrDefault("text", "").replace("\r\n", "\n");
        byte[] bytes = uploaded == null ? pasted.strip().getBytes(StandardCharsets.UTF_8) : uploaded.getBytes();
        return wiring.statements()
                .add(
                        reader,
                        new StatementsService.Added(
                                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                                bytes,
                                details.published(),
                                details.publisher(),
                                details.title(),
                                details.url(),
                                DetailsForm.given(form, "language"),
                                form.containsKey("keep_text")));
    }
}
