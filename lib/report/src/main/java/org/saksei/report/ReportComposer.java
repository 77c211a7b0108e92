package org.saksei.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Figure;
import org.saksei.figures.SentenceWriter;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Text;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Fact;
import org.saksei.report.ReportDocument.KeyFigure;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.ReportDocument.Term;
import org.saksei.report.chart.Chart;
import org.saksei.report.type.Numerals;

/// Makes the document of a frozen report in one language. Nothing else goes in: who has the frozen file
/// can print the report again.
public final class ReportComposer {

    /// Digits in key sentences; tables have Western digits always, so that they can be compared and
    /// searched.
    public enum Digits {
        WESTERN,
        KHMER
    }

    private static final int LONGEST_SHEET_NAME = 31;

    /// More bars than this make a wall, not a picture.
    private static final int MOST_BARS = 14;

    private static final int MOST_COLUMNS = 5;
    private static final int LONGEST_COLUMN_NAME = 16;

    private final FrozenReport report;
    private final String language;
    private final Digits digits;
    private final Wording words;
    private final SentenceWriter sentences;
    private final TableComposer tables;
    private final Set<String> sheets = new LinkedHashSet<>();

    private ReportComposer(FrozenReport report, String language, Digits digits) {
        this.report = report;
        this.language = language;
        this.digits = digits;
        this.words = Wording.in(language);
        this.sentences = new SentenceWriter(language);
        this.tables = new TableComposer(report.table(), language, words);
    }

    /// @param language `en`, `km`
    public static ReportDocument compose(FrozenReport report, String language, Digits digits) {
        return new ReportComposer(report, language, digits).document();
    }

    private ReportDocument document() {
        ReportLayout layout = report.layout();
        List<Section> sections = new ArrayList<>();
        sections.add(overview());
        layout.sections().forEach(section -> sections.add(section(section)));
        sections.add(definitions());
        sections.add(quality());
        sections.add(check());
        return new ReportDocument(
                language,
                layout.title().in(language),
                in(layout.subtitle()),
                in(layout.publisher()),
                words.name(report.table().period()),
                report.fiction() ? words.say("banner") : null,
                facts(),
                sections,
                FrozenReport.shortCode(report.code()),
                report.table().asOf(),
                new ReportDocument.Words(words.pattern("page"), words.pattern("continued")));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("fact.period"), words.name(report.table().period())));
        facts.add(new Fact(words.say("fact.before"), words.name(report.table().before())));
        facts.add(new Fact(words.say("fact.as-of"), words.moment(report.table().asOf())));
        facts.add(new Fact(words.say("fact.pack"), report.table().pack()));
        if (!report.records().isEmpty()) {
            String counts = report.records().stream()
                    .filter(records -> records.count() > 0)
                    .map(records ->
                            records.title().in(language) + " " + Numerals.set(BigDecimal.valueOf(records.count())))
                    .collect(Collectors.joining(" · "));
            facts.add(new Fact(words.say("fact.records"), counts));
        }
        facts.add(new Fact(words.say("fact.code"), FrozenReport.shortCode(report.code())));
        return facts;
    }

    private Section overview() {
        Set<String> ids = new LinkedHashSet<>();
        report.layout().sections().forEach(section -> {
            ids.addAll(section.figures());
            section.tables().forEach(table -> ids.add(table.figure()));
        });
        List<Figure> figures = ids.stream().flatMap(id -> find(id).stream()).toList();
        return new Section(
                words.say("section.overview"),
                sheet(words.say("sheet.overview")),
                List.of(tables.overview(words.say("table.overview"), figures)));
    }

    private Section section(ReportLayout.Section section) {
        List<Block> blocks = new ArrayList<>();
        if (section.text() != null) {
            blocks.add(new Block.Paragraph(section.text().in(language)));
        }
        List<KeyFigure> keys = section.figures().stream()
                .flatMap(id -> find(id).stream())
                .map(this::keyFigure)
                .toList();
        if (!keys.isEmpty()) {
            blocks.add(new Block.KeyFigures(keys));
        }
        for (ReportLayout.Chart chart : section.charts()) {
            find(chart.figure())
                    .flatMap(figure -> chart(figure, chart.split()))
                    .ifPresent(picture -> blocks.add(new Block.Picture(picture)));
        }
        for (ReportLayout.Table table : section.tables()) {
            find(table.figure()).ifPresent(figure -> blocks.addAll(tables.of(figure, table.splits())));
        }
        String title = section.title().in(language);
        return new Section(title, sheet(title), blocks);
    }

    private KeyFigure keyFigure(Figure figure) {
        String sentence = sentences.write(figure, report.table().before());
        BigDecimal value = figure.value();
        String printed = value == null ? words.say("missing.short") : Numerals.set(value);
        return new KeyFigure(digits(printed), digits(sentence));
    }

    private String digits(String text) {
        return switch (digits) {
            case WESTERN -> text;
            case KHMER -> Numerals.khmer(text);
        };
    }

    private Optional<Chart> chart(Figure figure, @Nullable String split) {
        if (split == null) {
            Chart.Group total = new Chart.Group(words.say("row.total"), figure.value(), figure.before());
            return Optional.of(chart(figure.title().in(language), List.of(total)));
        }
        return figure.find(split).map(table -> {
            String title = words.say(
                    "chart.by",
                    "figure",
                    figure.title().in(language),
                    "split",
                    table.title().in(language));
            return chart(title, groups(table));
        });
    }

    private List<Chart.Group> groups(SplitTable table) {
        return tables.shown(table).stream()
                .filter(part -> !TableComposer.isUnknown(part) || !part.isEmpty())
                .limit(MOST_BARS)
                .map(part -> new Chart.Group(part.label().in(language), part.value(), part.before()))
                .toList();
    }

    private Chart chart(String title, List<Chart.Group> groups) {
        boolean columns = groups.size() <= MOST_COLUMNS
                && groups.size() > 1
                && groups.stream().allMatch(group -> group.label().length() <= LONGEST_COLUMN_NAME);
        String description = groups.stream()
                .map(group -> words.say(
                        "chart.part",
                        "label",
                        group.label(),
                        "value",
                        tables.printed(group.value()),
                        "before",
                        tables.printed(group.before())))
                .collect(Collectors.joining("; "));
        return new Chart(
                title,
                description,
                columns ? Chart.Form.COLUMNS : Chart.Form.BARS,
                words.say("missing"),
                List.of(
                        words.name(report.table().period()),
                        words.name(report.table().before())),
                groups);
    }

    private Section definitions() {
        List<Term> terms = report.table().figures().stream()
                .map(figure -> new Term(
                        figure.title().in(language),
                        figure.definition().in(language).lines().toList()))
                .toList();
        return new Section(
                words.say("section.definitions"),
                sheet(words.say("sheet.definitions")),
                List.of(new Block.Terms(terms)));
    }

    private Section quality() {
        List<Block> blocks = new ArrayList<>();
        Text introduction = report.layout().notes();
        if (introduction != null) {
            blocks.add(new Block.Paragraph(introduction.in(language)));
        }
        blocks.add(new Block.Notes(new QualityNotes(report, language, words).list()));
        return new Section(words.say("section.quality"), sheet(words.say("sheet.quality")), blocks);
    }

    private Section check() {
        List<Term> terms = List.of(
                new Term(words.say("check.what"), List.of(words.say("check.what.text"))),
                new Term(words.say("check.code"), List.of(report.code())),
                new Term(words.say("check.how"), List.of(words.say("check.how.text"))),
                new Term(
                        words.say("check.moment"), List.of(report.table().asOf().toString())),
                new Term(
                        words.say("check.definitions"),
                        List.of(words.say(
                                "check.definitions.text", "pack", report.table().pack(), "sha", report.packSha256()))));
        return new Section(
                words.say("section.check"), sheet(words.say("sheet.check")), List.of(new Block.Terms(terms)));
    }

    private Optional<Figure> find(String id) {
        return report.table().find(id);
    }

    private @Nullable String in(@Nullable Text text) {
        return text == null ? null : text.in(language);
    }

    /// A name a spreadsheet accepts and no other sheet has.
    private String sheet(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME));
        for (int i = 2; !sheets.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME - 4)) + " " + i;
        }
        return name;
    }
}
