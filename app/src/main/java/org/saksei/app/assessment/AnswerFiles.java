package org.saksei.app.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.web.Words;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.ReportFormat;
import tools.jackson.databind.json.JsonMapper;

/// Writes a filled questionnaire: JSON and CSV for programs, everything else as reports are written.
public final class AnswerFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Answers answers;
    private final Words words;

    public AnswerFiles(Answers answers, String language) {
        this.answers = answers;
        this.words = Words.in(language);
    }

    /// Writes in the format the file name asks for; does not close the stream.
    public void write(String fileName, OutputStream out) throws IOException {
        String lower = fileName.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".json")) {
            out.write((JSON.writeValueAsString(json()) + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (lower.endsWith(".csv")) {
            out.write(csv().getBytes(StandardCharsets.UTF_8));
        } else {
            ReportFormat format = org.saksei.app.report.ReportService.format(fileName);
            format.write(document(), out);
        }
        out.flush();
    }

    /// One line for each number, with what it was counted by.
    private record Flat(
            Answers.Section section,
            Answers.Answer answer,
            String split,
            String code,
            String label,
            Answers.Cell cell) {}

    private List<Flat> flat() {
        List<Flat> flat = new ArrayList<>();
        for (Answers.Section section : answers.sections()) {
            for (Answers.Answer answer : section.answers()) {
                flat.add(new Flat(section, answer, "", "", words.of("quest.total"), answer.value()));
                answer.parts()
                        .forEach(parts -> parts.lines()
                                .forEach(line -> flat.add(new Flat(
                                        section,
                                        answer,
                                        parts.split(),
                                        line.code(),
                                        line.label().in(words.language()),
                                        line.value()))));
            }
        }
        return flat;
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", answers.period().id());
        json.put("from", answers.period().from().toString());
        json.put("to", answers.period().to().toString());
        json.put("as_of", answers.asOf().toString());
        json.put("pack", answers.pack());
        json.put("rule", answers.rule().name());
        json.put("threshold", answers.rule().threshold());
        json.put("released", true);
        json.put("counts", answers.counts());
        json.put("answers", flat().stream().map(this::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(Flat flat) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("section", flat.section().asked().id());
        json.put("asker", flat.section().asked().asker());
        json.put("question", flat.answer().asked().id());
        json.put("text", flat.answer().asked().text().in(words.language()));
        json.put("figure", flat.answer().asked().figure());
        json.put("only", flat.answer().asked().filter());
        json.put("split", flat.split());
        json.put("code", flat.code());
        json.put("label", flat.label());
        json.put("unit", flat.answer().unit());
        json.put("state", flat.cell().word());
        json.put("value", flat.cell().number());
        return json;
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(
                "period,section,asker,question,text,figure,only,split,code,label,unit,state,value,as_of,pack\n");
        for (Flat flat : flat()) {
            BigDecimal value = flat.cell().number();
            List<String> cells = List.of(
                    answers.period().id(),
                    flat.section().asked().id(),
                    flat.section().asked().asker(),
                    flat.answer().asked().id(),
                    flat.answer().asked().text().in(words.language()),
                    flat.answer().asked().figure(),
                    filter(flat.answer()),
                    flat.split(),
                    flat.code(),
                    flat.label(),
                    flat.answer().unit(),
                    flat.cell().word(),
                    value == null ? "" : value.toPlainString(),
                    answers.asOf().toString(),
                    answers.pack());
            csv.append(String.join(",", cells.stream().map(AnswerFiles::cell).toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String filter(Answers.Answer answer) {
        return String.join(
                " ",
                answer.asked().filter().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private ReportDocument document() {
        List<ReportDocument.Section> sections = new ArrayList<>();
        for (Answers.Section section : answers.sections()) {
            List<Block> blocks = section.answers().stream().map(this::table).toList();
            sections.add(new ReportDocument.Section(
                    section.asked().asker() + ": " + section.asked().title().in(words.language()),
                    section.asked().id(),
                    blocks));
        }
        return new ReportDocument(
                words.language(),
                words.of("quest.title", answers.period().id()),
                words.of("quest.released", answers.rule().threshold()),
                null,
                words.of("cal.period", answers.period().from(), answers.period().to()),
                words.of("self.draft"),
                List.of(
                        new ReportDocument.Fact(
                                words.of("self.counted"), answers.asOf().toString()),
                        new ReportDocument.Fact(words.of("self.pack"), answers.pack())),
                sections,
                answers.period().id(),
                answers.asOf(),
                new ReportDocument.Words(words.of("self.page"), words.of("self.continued")));
    }

    private Block table(Answers.Answer answer) {
        List<Row> rows = new ArrayList<>();
        for (Answers.Parts parts : answer.parts()) {
            for (Answers.Line line : parts.lines()) {
                rows.add(row(
                        Row.Kind.PART,
                        parts.title().in(words.language()),
                        line.label().in(words.language()),
                        line.value(),
                        answer));
            }
        }
        rows.add(row(Row.Kind.TOTAL, "", words.of("quest.total"), answer.value(), answer));
        return new Block.Table(
                answer.asked().text().in(words.language()),
                List.of(
                        new Column(words.of("quest.by"), false),
                        new Column(words.of("quest.part"), false),
                        new Column(answers.period().id(), true),
                        new Column(words.of("quest.figure"), false)),
                rows,
                answer.definition().in(words.language()));
    }

    private Row row(Row.Kind kind, String by, String label, Answers.Cell value, Answers.Answer answer) {
        Cell cell = switch (value) {
            case Answers.Cell.Number number -> new Cell.Number(number.value(), false);
            case Answers.Cell.Hidden hidden -> new Cell.Missing(words.of("quest.hidden"));
            case Answers.Cell.Missing missing -> new Cell.Missing(words.of("figures.no-data"));
        };
        String trace = answer.asked().figure() + (filter(answer).isEmpty() ? "" : " (" + filter(answer) + ")");
        return new Row(kind, List.of(new Cell.Words(by), new Cell.Words(label), cell, new Cell.Words(trace)));
    }
}
