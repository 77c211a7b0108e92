package org.saksei.app.linkage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.linkage.QualityService;
import org.saksei.app.linkage.ReviewService;
import org.saksei.app.linkage.ReviewService.Answer;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.register.RecordType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How good the linking is, and the sample that a person judges to find out.
@RestController
public final class QualityPages {

    private final Wiring wiring;
    private final QualityService quality;
    private final ReviewService review;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public QualityPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.quality = wiring.quality();
        this.review = wiring.review();
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    @GetMapping("/linkage/quality")
    public ResponseEntity<byte[]> quality(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable String thresholds) {
        Actor reader = readers.of(request.getUserPrincipal());
        if (review.types().isEmpty()) {
            throw new NoSuchPage();
        }
        String chosen =
                model != null ? model : String.valueOf(review.types().getLast().linkage());
        Map<String, Long> models = new LinkedHashMap<>();
        for (RecordType type : review.types()) {
            models.put(String.valueOf(type.linkage()), 0L);
        }
        Shown shown = shown(request);
        QualityView view = new QualityView(
                shown,
                new QueueView(shown, review.types(), models).tabs("/linkage/quality?model=", chosen),
                chosen,
                reader.may(Right.DECIDE_LINKAGE));
        return pages.page(
                "linkage/quality",
                frames.of(request, reader),
                view.shown(
                        quality.quality(reader, chosen),
                        thresholds == null ? Optional.empty() : quality.thresholds(reader, chosen)));
    }

    @PostMapping("/linkage/quality/sample")
    public ResponseEntity<byte[]> draw(
            HttpServletRequest request,
            @RequestParam String model,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam(defaultValue = "60") int size) {
        quality.draw(readers.of(request.getUserPrincipal()), model, seed, size);
        return seeOther("/linkage/quality/judge?model=" + model);
    }

    @GetMapping("/linkage/quality/judge")
    public ResponseEntity<byte[]> judge(HttpServletRequest request, @RequestParam String model) {
        Actor reader = readers.of(request.getUserPrincipal());
        Optional<QualityService.ToJudge> next = quality.next(reader, model);
        if (next.isEmpty()) {
            return seeOther("/linkage/quality?model=" + model);
        }
        QualityService.ToJudge pair = next.get();
        PairPage page = new PairPage(
                shown(request),
                review.pair(reader, model, pair.left(), pair.right()),
                true,
                Optional.empty(),
                null,
                null);
        return pages.page(
                "linkage/judge",
                frames.of(request, reader),
                new QualityView.JudgeShown(page.shown(), pair.sample(), pair.place(), pair.of()));
    }

    @PostMapping("/linkage/quality/judge")
    public ResponseEntity<byte[]> judged(
            HttpServletRequest request,
            @RequestParam String model,
            @RequestParam long sample,
            @RequestParam int place,
            @RequestParam Answer answer) {
        quality.judge(readers.of(request.getUserPrincipal()), model, sample, place, answer);
        return seeOther("/linkage/quality/judge?model=" + model);
    }

    private Shown shown(HttpServletRequest request) {
        return new Shown(wiring.pack(), Words.in(Frames.language(request)));
    }

    private static ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
