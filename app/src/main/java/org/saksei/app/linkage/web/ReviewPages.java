package org.saksei.app.linkage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.linkage.DecisionProblem;
import org.saksei.app.linkage.PairView;
import org.saksei.app.linkage.ReviewService;
import org.saksei.app.linkage.ReviewService.Answer;
import org.saksei.app.linkage.ReviewService.Said;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Refused;
import org.saksei.register.RecordType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// The pairs that wait, one pair with its answers, what was decided, a cluster with its history.
@RestController
public final class ReviewPages {

    /// Parameter of an address after an answer that only the next run makes good.
    private static final String DEFERRED = "deferred";

    private static final int PAIRS_ON_A_PAGE = 50;
    private static final int DECISIONS_ON_A_PAGE = 100;
    private static final int DECISIONS_BESIDE_THE_QUEUE = 10;

    private final Wiring wiring;
    private final ReviewService review;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public ReviewPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.review = wiring.review();
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    @GetMapping("/linkage")
    public ResponseEntity<byte[]> queue(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long done) {
        Actor reader = readers.of(request.getUserPrincipal());
        Map<String, Long> waiting = review.waiting(reader);
        String chosen = model != null ? model : busiest(waiting);
        int from = Math.max(0, page - 1) * PAIRS_ON_A_PAGE;
        QueueView view = new QueueView(shown(request), review.types(), waiting);
        QueueView.QueueShown shown = view.shown(
                review.queue(reader, chosen, PAIRS_ON_A_PAGE, from),
                Math.max(1, page),
                PAIRS_ON_A_PAGE,
                review.decisions(reader, chosen, DECISIONS_BESIDE_THE_QUEUE, 0),
                notice(request, reader, done));
        return pages.page("linkage/queue", frames.of(request, reader), shown);
    }

    /// The model with most to do, or the first.
    private static String busiest(Map<String, Long> waiting) {
        return waiting.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > 0)
                .or(() -> waiting.entrySet().stream().findFirst())
                .map(Map.Entry::getKey)
                .orElseThrow(NoSuchPage::new);
    }

    @GetMapping("/linkage/decisions")
    public ResponseEntity<byte[]> decisions(
            HttpServletRequest request, @RequestParam String model, @RequestParam(defaultValue = "1") int page) {
        Actor reader = readers.of(request.getUserPrincipal());
        QueueView view = new QueueView(shown(request), review.types(), review.waiting(reader));
        int from = Math.max(0, page - 1) * DECISIONS_ON_A_PAGE;
        return pages.page(
                "linkage/decisions",
                frames.of(request, reader),
                view.decisions(
                        model,
                        review.decisions(reader, model, DECISIONS_ON_A_PAGE, from),
                        Math.max(1, page),
                        DECISIONS_ON_A_PAGE,
                        review.countDecisions(reader, model)));
    }

    @GetMapping("/linkage/pair")
    public ResponseEntity<byte[]> pair(
            HttpServletRequest request,
            @RequestParam String model,
            @RequestParam long left,
            @RequestParam long right,
            @RequestParam(required = false) @Nullable String blind,
            @RequestParam(required = false) @Nullable Long done) {
        Actor reader = readers.of(request.getUserPrincipal());
        return pair(HttpStatus.OK, request, reader, review.pair(reader, model, left, right), blind != null, done, null);
    }

    private ResponseEntity<byte[]> pair(
            HttpStatus status,
            HttpServletRequest request,
            Actor reader,
            PairView pair,
            boolean blind,
            @Nullable Long done,
            @Nullable String problem) {
        Optional<Said> undo = review.lastOwn(reader, pair.model());
        PairPage page = new PairPage(shown(request), pair, blind, undo, notice(request, reader, done), problem);
        return pages.page(status, "linkage/pair", frames.of(request, reader), page.shown());
    }

    @PostMapping("/linkage/decide")
    public ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            @RequestParam String model,
            @RequestParam long left,
            @RequestParam long right,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String why,
            @RequestParam String seen,
            @RequestParam(required = false) @Nullable String blind) {
        Actor reader = readers.of(request.getUserPrincipal());
        try {
            ReviewService.Done done =
                    review.answer(reader, new ReviewService.Answered(model, left, right, answer, why, seen));
            return next(reader, model, left, right, blind, done);
        } catch (Refused refused) {
            boolean gone = refused.problems().stream()
                    .anyMatch(problem -> problem.code() == DecisionProblem.NO_SUCH_PAIR
                            || problem.code() == DecisionProblem.UNKNOWN_MODEL);
            if (gone) {
                throw refused;
            }
            String problem = refused.problems().getFirst().text(Frames.language(request));
            PairView now = review.pair(reader, model, left, right);
            return pair(HttpStatus.CONFLICT, request, reader, now, blind != null, null, problem);
        }
    }

    /// Straight on to the next pair; to the queue where none is left.
    private ResponseEntity<byte[]> next(
            Actor reader, String model, long left, long right, @Nullable String blind, ReviewService.Done done) {
        UriComponentsBuilder address = review.next(reader, model, left, right)
                .map(pair -> UriComponentsBuilder.fromPath("/linkage/pair")
                        .queryParam("model", model)
                        .queryParam("left", pair.left())
                        .queryParam("right", pair.right()))
                .orElseGet(() -> UriComponentsBuilder.fromPath("/linkage").queryParam("model", model));
        if (blind != null) {
            address.queryParam("blind", "yes");
        }
        return seeOther(said(address, done));
    }

    private static UriComponentsBuilder said(UriComponentsBuilder address, ReviewService.Done done) {
        address.queryParam("done", done.decision());
        return done.deferred() ? address.queryParam(DEFERRED, "yes") : address;
    }

    @PostMapping("/linkage/take-back")
    public ResponseEntity<byte[]> takeBack(
            HttpServletRequest request,
            @RequestParam long decision,
            @RequestParam(required = false) @Nullable String blind) {
        Actor reader = readers.of(request.getUserPrincipal());
        ReviewService.Done done = review.takeBack(reader, decision);
        Map.Entry<String, Said> taken = review.find(reader, decision).orElseThrow(NoSuchPage::new);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/linkage/pair")
                .queryParam("model", taken.getKey())
                .queryParam("left", taken.getValue().left())
                .queryParam("right", taken.getValue().right());
        return seeOther(said(blind == null ? address : address.queryParam("blind", "yes"), done));
    }

    @GetMapping("/linkage/cluster/{id}")
    public ResponseEntity<byte[]> cluster(
            HttpServletRequest request, @PathVariable long id, @RequestParam String model) {
        Actor reader = readers.of(request.getUserPrincipal());
        ReviewService.Cluster cluster = review.cluster(reader, model, id);
        return pages.page(
                "linkage/cluster",
                frames.of(request, reader),
                new ClusterView(shown(request), cluster, reader.may(Right.DECIDE_LINKAGE)).shown());
    }

    /// What the answer before this page did.
    private QueueView.@Nullable Notice notice(HttpServletRequest request, Actor reader, @Nullable Long done) {
        if (done == null) {
            return null;
        }
        Shown shown = shown(request);
        return review.find(reader, done)
                .map(found -> {
                    Said said = found.getValue();
                    boolean takenBack = said.takenBackBy() != null;
                    String kind = request.getParameter(DEFERRED) != null
                            ? "linkage.notice.deferred"
                            : takenBack ? "linkage.notice.taken-back" : "linkage.notice.kept";
                    String sentence = shown.words().of(kind, shown.answer(said.answer()), said.left(), said.right());
                    return new QueueView.Notice(sentence, takenBack ? null : said.id());
                })
                .orElse(null);
    }

    private Shown shown(HttpServletRequest request) {
        return new Shown(wiring.pack(), Words.in(Frames.language(request)));
    }

    private static ResponseEntity<byte[]> seeOther(UriComponentsBuilder address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address.build().encode().toUriString()))
                .build();
    }

    /// For links between these pages.
    static String pairAddress(String model, long left, long right) {
        return UriComponentsBuilder.fromPath("/linkage/pair")
                .queryParam("model", model)
                .queryParam("left", left)
                .queryParam("right", right)
                .build()
                .encode()
                .toUriString();
    }

    static String clusterAddress(String model, long cluster) {
        return "/linkage/cluster/" + cluster + "?model=" + model;
    }

    static String title(List<RecordType> types, String model, Shown shown) {
        return types.stream()
                .filter(type -> model.equals(type.linkage()))
                .findFirst()
                .map(shown::model)
                .orElse(model);
    }
}
