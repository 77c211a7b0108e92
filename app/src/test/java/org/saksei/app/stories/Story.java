package org.saksei.app.stories;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.Saksei;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.TraceQuery;
import org.saksei.app.linkage.LinkageService.Named;
import org.saksei.app.linkage.LinkageService.Verdict;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.register.ImportRequest;
import org.saksei.app.register.Receipt;
import org.saksei.app.report.ReportService;
import org.saksei.app.statements.Correction;
import org.saksei.app.statements.Effect;
import org.saksei.app.statements.Lesson;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.web.Words;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.kernel.Period;
import org.saksei.statements.format.PlainText;

/// A register of the Cambodia pack in which a story happens.
///
/// What goes in is a table as an agency writes it, read by the product's own importer; what comes out is
/// one line.
final class Story {

    private final Installation installation;
    private final Wiring wiring;
    private final Path folder;
    private long newest;

    private Story(Installation installation, Wiring wiring) {
        this.installation = installation;
        this.wiring = wiring;
        this.folder = installation.directory().path();
    }

    static Story begin(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        Path pack = Path.of("..", "packs", "cambodia");
        Wiring wiring = new Wiring(installation, new InstalledPack(installation.directory()).install(pack));
        wiring.register().applyPlan(Actor.operator());
        return new Story(installation, wiring);
    }

    /// Runs a command that needs no register; what it prints.
    static String says(String... arguments) {
        StringWriter out = new StringWriter();
        Saksei.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return out.toString();
    }

    /// An agency's file, `|` between the columns; then the persons in it are linked.
    ///
    /// @return `2 new`, `1 known, 1 changed`, and the problems, a line each
    String sends(String agency, String name, String table) {
        try {
            Path file = Files.writeString(
                    folder.resolve(name),
                    table.lines()
                            .map(line -> Arrays.stream(line.split("\\|", -1))
                                    .map(String::strip)
                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("\n")));
            Receipt receipt = wiring.register()
                    .importFiles(Actor.operator(), ImportRequest.of(List.of(file), agency, null, false));
            wiring.relink(Actor.operator(), step -> {});
            return line(receipt);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(Receipt receipt) {
        Receipt.Counts counts = receipt.total();
        StringBuilder line = new StringBuilder();
        add(line, counts.created(), "new");
        add(line, counts.known(), "known");
        add(line, counts.changed(), "changed");
        add(line, counts.refused(), "refused");
        receipt.files()
                .getFirst()
                .problems()
                .forEach(problem -> line.append('\n').append(problem.text("en")));
        return line.toString();
    }

    private static void add(StringBuilder line, long count, String what) {
        if (count > 0) {
            line.append(line.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }

    /// Takes the newest import back.
    void takesBack() {
        long last =
                wiring.register().listImports(Actor.operator(), 1).getFirst().id();
        wiring.register().undo(Actor.operator(), last);
        wiring.relink(Actor.operator(), step -> {});
    }

    /// `78 against 62, +25 %`; a dash is silence.
    String figure(String id, String period) {
        return figure(id, period, null);
    }

    String figure(String id, String period, @Nullable Instant asOf) {
        Figure figure = wiring.figures()
                .show(
                        Actor.operator(),
                        FigureQuery.of(Period.parse(period))
                                .withFigures(List.of(id))
                                .asOf(asOf))
                .figures()
                .getFirst();
        String percent = figure.change()
                .map(Change::printed)
                .filter(printed -> !printed.isEmpty())
                .map(printed -> ", " + printed)
                .orElse("");
        return number(figure.value()) + " against " + number(figure.before()) + percent;
    }

    /// `under_15 1, unknown 1`: the parts that are not empty.
    String parts(String id, String period, String split) {
        return wiring
                .figures()
                .show(
                        Actor.operator(),
                        FigureQuery.of(Period.parse(period))
                                .withFigures(List.of(id))
                                .withSplits(List.of(split)))
                .figures()
                .getFirst()
                .find(split)
                .orElseThrow()
                .parts()
                .stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.code() + " " + number(part.value()))
                .collect(Collectors.joining(", "));
    }

    /// The cells behind a number, in their order: `police.csv row 2`.
    String trace(String id, String period) {
        return wiring
                .figures()
                .trace(Actor.operator(), new TraceQuery(id, Period.parse(period), "", "", false, null))
                .rows()
                .stream()
                .map(row -> row.source().file() + " row " + row.source().row())
                .collect(Collectors.joining(", "));
    }

    /// A person's answer about two victim records, named `agency/number`.
    void decides(String decision, String left, String right) {
        wiring.linkage()
                .decide(
                        Actor.operator(),
                        List.of(new Verdict(
                                "victims", named(left), named(right), decision, "steward", now(), "told by both")));
        wiring.relink(Actor.operator(), step -> {});
    }

    private static Named named(String record) {
        String[] parts = record.split("/");
        return new Named(parts[0], parts[1]);
    }

    /// A frozen half-year report.
    String publishes(String period) {
        ReportService.Written written = wiring.report().freeze(Actor.operator(), "half-year", Period.parse(period));
        return written.report().json();
    }

    /// `proved`, or what differs.
    String verifies(String report) {
        var verdict = wiring.report().verify(Actor.operator(), report, "R.json");
        return verdict.proved()
                ? "proved"
                : verdict.problems().stream().map(problem -> problem.text("en")).collect(Collectors.joining("\n"));
    }

    /// A text somebody drops in, as its publisher printed it on a day.
    ///
    /// @return what the reader takes from it, a figure a line
    String readsOf(String publisher, String day, String text) {
        newest = wiring.statements()
                .add(
                        Actor.operator(),
                        new StatementsService.Added(
                                "a.txt",
                                text.getBytes(StandardCharsets.UTF_8),
                                LocalDate.parse(day),
                                publisher,
                                null,
                                null,
                                "en",
                                false));
        return figures().map(each -> PlainText.figure(each.figure())).collect(Collectors.joining("\n"));
    }

    private Stream<Statement> figures() {
        return wiring.statements().open(Actor.operator(), newest).statements().stream();
    }

    private Statement figureOf(String value) {
        return figures()
                .filter(each -> value.equals(each.figure().value()))
                .findFirst()
                .orElseThrow();
    }

    /// A person takes a figure of the newest text as it was read.
    void confirms(String value) {
        Statement read = figureOf(value);
        wiring.statements().confirm(Actor.operator(), read.id(), read.version());
    }

    /// A person takes a figure of the newest text with one field written anew.
    void corrects(String value, String field, String written) {
        Statement read = figureOf(value);
        wiring.statements()
                .correct(Actor.operator(), read.id(), read.version(), Map.of(field, written), "as the text says");
    }

    /// What corrections teach, a lesson a line: `accepted: changes 2 of 3 figures`.
    String lessons() {
        return wiring.lessons().list(Actor.operator()).reversed().stream()
                .map(lesson -> {
                    Effect effect = wiring.lessons().effect(Actor.operator(), lesson.id());
                    return lesson.state().name().toLowerCase(Locale.ROOT) + ": changes "
                            + effect.changes().size() + " of " + effect.figures() + " figures";
                })
                .collect(Collectors.joining("\n"));
    }

    /// A person accepts the newest lesson, or takes it back.
    void decides(Lesson.Verb verb) {
        Lesson newest = wiring.lessons().list(Actor.operator()).getFirst();
        int seen = newest.decisions().size();
        wiring.lessons().decide(Actor.operator(), newest.id(), verb, seen, null, "as the press writes");
    }

    /// What befell those a figure of the newest text counts.
    String eventOf(String value) {
        return Correction.fields(figureOf(value).figure()).getOrDefault("event", "");
    }

    /// `Post: 5 beside 4, conflict`, a line each; what explains it in brackets.
    String dossier(String figure, String period) {
        return wiring.dossiers().get(Actor.operator(), figure, Period.parse(period)).rows().stream()
                .map(row -> row.source().publisher() + ": "
                        + row.statement().figure().value()
                        + (row.known() == null ? "" : " beside " + row.known().value())
                        + (row.verdict() == null ? "" : ", " + row.verdict().word())
                        + row.causes().stream()
                                .map(cause -> cause.measure() + " " + cause.period())
                                .findFirst()
                                .map(cause -> " (" + cause + ")")
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    /// What Home says of contradictions; nothing where there are none.
    String home() {
        long open = wiring.confirmedStatements().countConflicts(Actor.operator());
        return open == 0 ? "" : Words.in("en").of("home.conflicts", open);
    }

    Instant now() {
        return installation.time().instant();
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString();
    }
}
