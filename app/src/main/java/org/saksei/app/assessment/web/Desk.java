package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.web.ErrorPages;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What every page of the assessment needs: who asks, in which language, and the way to the other pages.
public final class Desk {

    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    Desk(Pages pages, Frames frames, Readers readers) {
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// A page of the assessment among the others.
    public record Tab(String name, String address, boolean here) {}

    /// A choice of a form.
    public record Choice(String value, String name, boolean chosen) {}

    Actor reader(HttpServletRequest request) {
        return readers.of(request.getUserPrincipal());
    }

    static Words words(HttpServletRequest request) {
        return Words.in(Frames.language(request));
    }

    ResponseEntity<byte[]> page(HttpServletRequest request, Actor reader, String template, Object model) {
        return pages.page("assessment/" + template, frames.of(request, reader), model);
    }

    ResponseEntity<byte[]> page(
            HttpStatus status, HttpServletRequest request, Actor reader, String template, Object model) {
        return pages.page(status, "assessment/" + template, frames.of(request, reader), model);
    }

    /// A thing that is not there, in words: a country without rows, a recommendation nobody entered.
    ResponseEntity<byte[]> missing(HttpServletRequest request, Actor reader, Refused refused) {
        String language = Frames.language(request);
        return pages.page(
                HttpStatus.NOT_FOUND,
                "error",
                frames.of(request, reader.person() == null ? null : reader),
                new ErrorPages.Failure(refused.problems().stream()
                        .map(problem -> problem.text(language))
                        .toList()));
    }

    /// The pages this reader may open.
    static List<Tab> tabs(HttpServletRequest request, Actor reader) {
        Words words = words(request);
        String here = request.getRequestURI();
        List<Tab> tabs = new ArrayList<>();
        for (String name : List.of("tiers", "map", "clock", "changes", "calendar")) {
            tabs.add(tab(name, here, words));
        }
        if (reader.may(Right.SEE_FIGURES)) {
            for (String name : List.of("scorecard", "recommendations", "questionnaire")) {
                tabs.add(tab(name, here, words));
            }
        }
        return tabs;
    }

    private static Tab tab(String name, String here, Words words) {
        String address = "/assessment" + (name.equals("tiers") ? "" : "/" + name);
        boolean same = here.equals(address) || (!name.equals("tiers") && here.startsWith(address + "/"));
        return new Tab(words.of("assess." + name), address, same);
    }

    /// A year as it was typed, or `otherwise` where the field is empty.
    ///
    /// @throws Refused as wrong usage when it is no year
    static int year(@Nullable String typed, int otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        String year = typed.strip();
        if (!year.matches("[0-9]{4}")) {
            throw Refused.wrongUsage(Problem.of(
                    AssessmentProblem.YEAR_WITHOUT_LAW,
                    new Place.InInput("year"),
                    "year",
                    year.length() > 20 ? "–" : year));
        }
        return Integer.parseInt(year);
    }

    static ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .build();
    }
}
