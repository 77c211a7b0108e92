package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.AnswerFiles;
import org.saksei.app.assessment.Answers;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.assessment.QuestionnaireService;
import org.saksei.app.figures.web.PeriodChoice;
import org.saksei.app.figures.web.Printed;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Period;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What graders ask for every year, answered from figures, and the file of the answers.
@RestController
public final class QuestionnairePages {

    private static final List<String> FORMATS = List.of("xlsx", "csv", "json", "docx", "pdf", "html");

    private final QuestionnaireService questionnaires;
    private final AssessmentService tiers;
    private final Desk desk;

    public QuestionnairePages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.questionnaires = wiring.assessment().questionnaires();
        this.tiers = wiring.assessment().tiers();
        this.desk = new Desk(pages, frames, readers);
    }

    public record QuestionsShown(
            List<Desk.Tab> tabs,
            String period,
            List<String> periods,
            String span,
            String counts,
            String note,
            List<Desk.Tab> files,
            List<Section> sections) {}

    public record Section(String title, List<Question> questions) {}

    /// @param only what the question is limited to, in words; may be empty
    public record Question(
            String id,
            String text,
            String figure,
            String address,
            String only,
            String value,
            String state,
            List<Split> splits) {}

    public record Split(String title, List<Line> lines) {}

    public record Line(String label, String value, String state) {}

    @GetMapping("/assessment/questionnaire")
    public ResponseEntity<byte[]> questions(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String period) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        Period chosen = period(reader, period);
        Answers answers = questionnaires.fill(reader, chosen);
        QuestionsShown model = new QuestionsShown(
                Desk.tabs(request, reader),
                chosen.id(),
                PeriodChoice.around(chosen),
                words.of("cal.period", chosen.from(), chosen.to()),
                words.of("quest.counts", answers.count("value"), answers.count("hidden"), answers.count("missing")),
                words.of(
                        "quest.hidden-note",
                        answers.rule().threshold(),
                        answers.rule().threshold() - 1,
                        answers.rule().name()),
                FORMATS.stream()
                        .map(format -> new Desk.Tab(
                                format.toUpperCase(java.util.Locale.ROOT),
                                "/assessment/questionnaire/answers." + format + "?period=" + chosen.id(),
                                false))
                        .toList(),
                answers.sections().stream()
                        .map(section -> section(section, chosen, words))
                        .toList());
        return desk.page(request, reader, "questionnaire", model);
    }

    private Period period(Actor reader, @Nullable String asked) {
        return asked == null || asked.isBlank() ? Period.tipYear(tiers.latestReport(reader)) : Period.parse(asked);
    }

    private static Section section(Answers.Section section, Period period, Words words) {
        return new Section(
                section.asked().asker() + ": " + section.asked().title().in(words.language()),
                section.answers().stream()
                        .map(answer -> question(answer, period, words))
                        .toList());
    }

    private static Question question(Answers.Answer answer, Period period, Words words) {
        return new Question(
                answer.asked().id(),
                answer.asked().text().in(words.language()),
                answer.figure().in(words.language()),
                "/figures/" + answer.asked().figure() + "?period=" + period.id(),
                String.join(", ", answer.asked().filter().values()),
                printed(answer.value(), answer.unit(), words),
                answer.value().word(),
                answer.parts().stream()
                        .map(parts -> new Split(
                                parts.title().in(words.language()),
                                parts.lines().stream()
                                        .map(line -> new Line(
                                                line.label().in(words.language()),
                                                printed(line.value(), answer.unit(), words),
                                                line.value().word()))
                                        .toList()))
                        .toList());
    }

    private static String printed(Answers.Cell cell, String unit, Words words) {
        return switch (cell) {
            case Answers.Cell.Number number -> Printed.value(number.value(), unit, words);
            case Answers.Cell.Hidden hidden -> words.of("quest.hidden");
            case Answers.Cell.Missing missing -> words.of("figures.no-data");
        };
    }

    @GetMapping("/assessment/questionnaire/answers.{format}")
    public ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String period)
            throws IOException {
        Actor reader = desk.reader(request);
        Period chosen = period(reader, period);
        Answers answers = questionnaires.fill(reader, chosen);
        if (!FORMATS.contains(format)) {
            throw new NoSuchPage();
        }
        String name = "answers-" + chosen.id() + "." + format;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerFiles(answers, Frames.language(request)).write(name, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out.toByteArray());
    }
}
