package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.pack.PackService;
import org.saksei.app.web.Words;
import org.saksei.assessment.Evidence;
import org.saksei.assessment.Judgement;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.Scorecard;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Severity;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Fact;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.ReportDocument.Section;

/// Writes the government's own annual self-assessment (criterion 10, 22 USC 7106(b)(10)) as a draft:
/// figures, documents and gaps by criterion, judgements of people, recommendations and their state.
public final class SelfAssessment {

    private final Installation installation;
    private final PackService packs;
    private final AssessmentService tiers;
    private final ScorecardService scorecards;
    private final RecommendationService recommendations;

    SelfAssessment(
            Installation installation,
            PackService packs,
            AssessmentService tiers,
            ScorecardService scorecards,
            RecommendationService recommendations) {
        this.installation = installation;
        this.packs = packs;
        this.tiers = tiers;
        this.scorecards = scorecards;
        this.recommendations = recommendations;
    }

    /// The document of a report year in a language, as the register knows it now.
    public ReportDocument compose(Actor actor, int reportYear, String language) {
        actor.require(Right.SEE_FIGURES);
        ScorecardService.Shown shown = scorecards.show(actor, reportYear);
        List<Followed> followed = recommendations.list(actor).stream()
                .filter(each -> each.recommendation().year() < reportYear)
                .toList();
        Words words = Words.in(language);
        Instant now = installation.time().instant();
        Writing writing = new Writing(shown, words, packs);
        List<Section> sections = new ArrayList<>();
        sections.add(writing.overview());
        shown.card().rows().forEach(row -> sections.add(writing.criterion(row)));
        sections.add(writing.recommendations(followed));
        sections.add(writing.method());
        String title = words.of("self.title", reportYear);
        boolean fiction = installation.directory().isFiction();
        return new ReportDocument(
                language,
                title,
                words.of("self.subtitle"),
                packs.current().title().in(language),
                words.of(
                        "self.period",
                        shown.card().period().from(),
                        shown.card().period().to()),
                words.of(fiction ? "self.draft-fiction" : "self.draft"),
                writing.facts(tiers, actor, now),
                sections,
                code(shown, followed),
                now,
                new ReportDocument.Words(words.of("self.page"), words.of("self.continued")));
    }

    /// Twelve digits over what was printed, so that two prints can be told apart.
    private static String code(ScorecardService.Shown shown, List<Followed> followed) {
        try {
            String text = shown.card() + "|" + followed;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The parts of one document.
    private static final class Writing {

        private final ScorecardService.Shown shown;
        private final Words words;
        private final PackService packs;

        Writing(ScorecardService.Shown shown, Words words, PackService packs) {
            this.shown = shown;
            this.words = words;
            this.packs = packs;
        }

        List<Fact> facts(AssessmentService tiers, Actor actor, Instant now) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(words.of("self.state"), words.of("self.draft")));
            facts.add(new Fact(
                    words.of("self.counted"),
                    now.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString()));
            facts.add(new Fact(words.of("self.pack"), packs.current().label()));
            int year = shown.card().year();
            int last = tiers.tiers(actor).table().reports().last();
            if (year <= last) {
                tiers.home(actor)
                        .map(iso3 -> tiers.clock(actor, iso3, year).reason(words.language()))
                        .ifPresent(reason -> facts.add(new Fact(words.of("self.tier"), reason)));
            }
            return facts;
        }

        Section overview() {
            List<Row> rows = shown.card().rows().stream()
                    .map(row -> new Row(
                            Row.Kind.PART,
                            List.of(
                                    new Cell.Words(row.criterion().id() + "  "
                                            + row.criterion().title().in(words.language())),
                                    new Cell.Words(words.of("data." + row.data().word())),
                                    new Cell.Words(words.of("direction."
                                            + row.direction().word().replace(' ', '-'))),
                                    judgement(row.judgement()))))
                    .toList();
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(words.of("self.lead")));
            List<Note> presumed = shown.card().rows().stream()
                    .filter(Scorecard.Row::presumption)
                    .map(row -> new Note(
                            Severity.ERROR,
                            row.criterion().id() + ": "
                                    + words.of(
                                            "card.presumption", row.criterion().paragraph())))
                    .toList();
            if (!presumed.isEmpty()) {
                blocks.add(new Block.Notes(presumed));
            }
            blocks.add(new Block.Table(
                    words.of("self.overview"),
                    List.of(
                            new Column(words.of("card.criterion"), false),
                            new Column(words.of("card.data"), false),
                            new Column(words.of("card.direction"), false),
                            new Column(words.of("card.judgement"), false)),
                    rows,
                    words.of("self.no-total")));
            return new Section(words.of("self.overview"), "Overview", blocks);
        }

        private Cell judgement(@Nullable Judgement judgement) {
            return judgement == null
                    ? new Cell.Missing(words.of("card.no-judgement"))
                    : new Cell.Words(judgement.text());
        }

        Section criterion(Scorecard.Row row) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(row.criterion().title().in(words.language()) + " ("
                    + row.criterion().paragraph() + ")"));
            Judgement judgement = row.judgement();
            blocks.add(new Block.Paragraph(
                    judgement == null
                            ? words.of("self.not-judged")
                            : words.of("self.judged", judgement.text(), judgement.reason(), judgement.on())));
            figures(row).ifPresent(blocks::add);
            List<Note> notes = new ArrayList<>();
            row.items().stream()
                    .filter(item -> item.evidence().kind() != Evidence.Kind.FIGURE)
                    .map(item -> new Note(Severity.NOTE, other(item)))
                    .forEach(notes::add);
            row.gaps().stream()
                    .map(gap -> new Note(
                            row.presumption() ? Severity.ERROR : Severity.WARNING,
                            title(gap.ref()) + ": "
                                    + words.of("gap." + gap.reason().word().replace(' ', '-'))))
                    .forEach(notes::add);
            if (!notes.isEmpty()) {
                blocks.add(new Block.Notes(notes));
            }
            return new Section(
                    row.criterion().id() + " " + row.criterion().paragraph(),
                    row.criterion().id(),
                    blocks);
        }

        private Optional<Block> figures(Scorecard.Row row) {
            List<Row> rows = row.items().stream()
                    .filter(item -> item.evidence().kind() == Evidence.Kind.FIGURE)
                    .map(item -> new Row(
                            Row.Kind.PART,
                            List.of(
                                    new Cell.Words(title(item.evidence().ref())),
                                    number(item.evidence().previous()),
                                    number(item.evidence().value()),
                                    new Cell.Words(words.of("direction."
                                            + item.direction().word().replace(' ', '-'))))))
                    .toList();
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            int year = shown.card().year();
            return Optional.of(new Block.Table(
                    words.of("self.figures", row.criterion().id()),
                    List.of(
                            new Column(words.of("figures.figure"), false),
                            new Column("TIP-" + (year - 1), true),
                            new Column("TIP-" + year, true),
                            new Column(words.of("card.direction"), false)),
                    rows,
                    null));
        }

        private Cell number(@Nullable BigDecimal value) {
            return value == null ? new Cell.Missing(words.of("figures.no-data")) : new Cell.Number(value, false);
        }

        private String other(Scorecard.Item item) {
            String text = item.evidence().note()
                    + (item.evidence().on() == null
                            ? ""
                            : " (" + item.evidence().on() + ")");
            return item.counts()
                    ? text
                    : text + " – "
                            + words.of("card.does-not-count", shown.card().year());
        }

        private String title(String figure) {
            FigureTable table = shown.figures();
            return Optional.ofNullable(table)
                    .flatMap(known -> known.find(figure))
                    .map(Figure::title)
                    .map(title -> title.in(words.language()))
                    .orElse(figure);
        }

        Section recommendations(List<Followed> followed) {
            List<Row> rows = followed.stream()
                    .map(each -> {
                        Recommendation asked = each.recommendation();
                        return new Row(
                                Row.Kind.PART,
                                List.of(
                                        new Cell.Words(asked.grader()),
                                        new Cell.Words(asked.text().in(words.language())),
                                        new Cell.Words(words.of(
                                                "state." + asked.state().word())),
                                        new Cell.Words(asked.evidence().isEmpty() ? "–" : evidence(asked))));
                    })
                    .toList();
            Block block = rows.isEmpty()
                    ? new Block.Paragraph(words.of("board.none"))
                    : new Block.Table(
                            words.of("board.title"),
                            List.of(
                                    new Column(words.of("rec.grader"), false),
                                    new Column(words.of("rec.text"), false),
                                    new Column(words.of("rec.state"), false),
                                    new Column(words.of("rec.evidence"), false)),
                            rows,
                            null);
            return new Section(words.of("board.title"), "Recommendations", List.of(block));
        }

        private static String evidence(Recommendation asked) {
            return String.join(
                    "; ",
                    asked.evidence().stream()
                            .map(document -> document.document() + " (" + document.on() + ")")
                            .toList());
        }

        Section method() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(words.of("self.method")));
            List<Returns.Agency> silent = shown.returns().map(Returns::silent).orElse(List.of());
            if (!silent.isEmpty()) {
                blocks.add(new Block.Notes(silent.stream()
                        .map(agency -> new Note(
                                Severity.WARNING,
                                words.of("cal.silent", agency.name().in(words.language()), percent(agency))))
                        .toList()));
            }
            return new Section(words.of("self.method.title"), "Method", blocks);
        }

        private static String percent(Returns.Agency agency) {
            return agency.percent().setScale(0, java.math.RoundingMode.DOWN).toPlainString();
        }
    }
}
