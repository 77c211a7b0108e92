package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.assessment.RecommendationService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The form by which a recommendation is entered. What was typed stays in it when something is wrong.
@RestController
public final class RecommendationEntryPages {

    private static final String ADDRESS = RecommendationPages.ADDRESS;

    private final RecommendationService recommendations;
    private final AssessmentService tiers;
    private final Desk desk;

    public RecommendationEntryPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.recommendations = wiring.assessment().recommendations();
        this.tiers = wiring.assessment().tiers();
        this.desk = new Desk(pages, frames, readers);
    }

    /// @param typed what stands in the fields
    /// @param problems what is wrong with it, in sentences
    public record Form(
            List<Desk.Tab> tabs,
            int year,
            Map<String, String> typed,
            List<String> problems,
            List<Desk.Choice> criteria,
            List<Desk.Choice> figures) {

        public String of(String field) {
            return typed.getOrDefault(field, "");
        }

        /// Those that are ticked, for the line above the closed list.
        public long chosenFigures() {
            return figures.stream().filter(Desk.Choice::chosen).count();
        }
    }

    @GetMapping(ADDRESS + "/new")
    public ResponseEntity<byte[]> form(HttpServletRequest request) {
        int year = AssessmentService.reportYear(tiers.today());
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("grader", "TIP report " + year);
        typed.add("year", String.valueOf(year));
        return page(HttpStatus.OK, request, typed, List.of());
    }

    @PostMapping(ADDRESS)
    public ResponseEntity<byte[]> add(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        RecommendationService.RecommendationTyped wish = new RecommendationService.RecommendationTyped(
                of(typed, "id"),
                of(typed, "grader"),
                of(typed, "year"),
                of(typed, "quote"),
                of(typed, "quoted_from"),
                of(typed, "text_en"),
                of(typed, "text_km"),
                of(typed, "priority"),
                of(typed, "criteria"),
                of(typed, "topics"),
                of(typed, "figures"));
        try {
            recommendations.add(desk.reader(request), wish);
        } catch (Refused refused) {
            String language = Frames.language(request);
            List<String> sentences = refused.problems().stream()
                    .map(problem -> problem.text(language))
                    .toList();
            return page(HttpStatus.BAD_REQUEST, request, typed, sentences);
        }
        return Desk.seeOther(ADDRESS + "/" + wish.id().strip());
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, HttpServletRequest request, MultiValueMap<String, String> typed, List<String> problems) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        RecommendationService.Ties ties = recommendations.ties(reader);
        Form form = new Form(
                Desk.tabs(request, reader),
                AssessmentService.reportYear(tiers.today()),
                typed.toSingleValueMap(),
                problems,
                choices(ties.criteria(), typed.getOrDefault("criteria", List.of()), words),
                choices(ties.figures(), typed.getOrDefault("figures", List.of()), words));
        return desk.page(status, request, reader, "new", form);
    }

    private static List<Desk.Choice> choices(SequencedMap<String, Text> all, List<String> chosen, Words words) {
        return all.entrySet().stream()
                .map(each -> new Desk.Choice(
                        each.getKey(), each.getValue().in(words.language()), chosen.contains(each.getKey())))
                .toList();
    }

    /// A field; boxes that were ticked, with commas.
    private static String of(MultiValueMap<String, String> typed, String name) {
        return String.join(",", typed.getOrDefault(name, List.of()));
    }
}
