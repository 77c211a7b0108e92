package org.saksei.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.saksei.app.Incident;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says what went wrong, in words: a wish that cannot be granted, a right that is missing, a page that
/// is not there, or a mistake of ours with its incident number and nothing of the record.
@RestController
@RestControllerAdvice
public final class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final Frames frames;
    private final Readers readers;
    private final Installation installation;

    public ErrorPages(Pages pages, Frames frames, Readers readers, Installation installation) {
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
        this.installation = installation;
    }

    /// @param sentences what to tell the reader
    public record Failure(List<String> sentences) {
        public Failure {
            sentences = List.copyOf(sentences);
        }
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request, texts(refused.problems(), request));
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> notAllowed(NotAllowed refusal, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, request, List.of(words(request).of("error.not-allowed")));
    }

    /// What the container and Spring report: pages that are not there, methods that are not offered, our
    /// mistakes.
    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = HttpStatus.resolve(code instanceof Integer number ? number : 404);
        if (status == null || status.is5xxServerError()) {
            return page(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    request,
                    List.of(words(request).of("error.ours", incident(request))));
        }
        String sentence = status == HttpStatus.FORBIDDEN ? "error.not-allowed" : "error.not-found";
        return page(status, request, List.of(words(request).of(sentence)));
    }

    private String incident(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Exception failure = cause instanceof Exception known ? known : new IllegalStateException("no cause given");
        Incident incident = Incident.of(failure, "web", installation.time().instant());
        try {
            incident.write(installation.directory().path());
        } catch (IOException unwritable) {
            LOG.warn("incident {} could not be written to the data directory", incident.number());
        }
        LOG.error("incident {}", incident.number());
        return incident.number();
    }

    private ResponseEntity<byte[]> page(HttpStatus status, HttpServletRequest request, List<String> sentences) {
        Actor reader = readers.of(request.getUserPrincipal());
        return pages.page(
                status, "error", frames.of(request, reader.person() == null ? null : reader), new Failure(sentences));
    }

    private static List<String> texts(List<Problem> problems, HttpServletRequest request) {
        String language = Frames.language(request);
        return problems.stream().map(problem -> problem.text(language)).toList();
    }

    private static Words words(HttpServletRequest request) {
        return Words.in(Frames.language(request));
    }
}
