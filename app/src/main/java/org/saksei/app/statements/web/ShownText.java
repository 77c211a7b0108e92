package org.saksei.app.statements.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.statements.Correction;
import org.saksei.app.statements.Source;
import org.saksei.app.statements.SourceChange;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.statements.web.TextPage.Field;
import org.saksei.app.statements.web.TextPage.Option;
import org.saksei.app.web.Words;
import org.saksei.figures.Indicator;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;

/// Puts the page of a text together, as its reader may see it and in their language.
final class ShownText {

    private final Wiring wiring;
    private final Actor reader;
    private final Words words;
    private final FigureWords figures;

    ShownText(Wiring wiring, Actor reader, Words words) {
        this.wiring = wiring;
        this.reader = reader;
        this.words = words;
        this.figures = new FigureWords(words, wiring.statements().words(words.language()));
    }

    /// @param about `open` where the form about the text is asked for, `done` where it was just taken
    TextPage page(StatementsService.Opened opened, @Nullable Statement chosen, String done, Sent sent, String about) {
        Source source = opened.source();
        List<Statement> all = opened.statements();
        String text = opened.text();
        List<Statement> live = all.stream()
                .filter(each -> each.figure().status() != Status.REJECTED)
                .toList();
        List<List<Highlight.Stretch>> paragraphs = text == null
                ? Highlight.quotes(live, StatementPages::address)
                : List.of(Highlight.whole(text, live, StatementPages::address));
        return new TextPage(
                name(source, words),
                lead(source),
                original(source),
                notes(source),
                done,
                sent,
                StatementPages.address(source.id()),
                about(source, about),
                text != null,
                paragraphs.stream().map(ShownText::shown).toList(),
                all.stream().map(each -> line(each, chosen)).toList(),
                opened.checks().stream()
                        .map(new Findings(wiring.pack(), words)::line)
                        .toList(),
                chosen == null ? null : chosen(chosen, all),
                reader.may(Right.KEEP_STATEMENTS),
                source.confirmed() > 0);
    }

    /// What a list calls a source; what was pasted has no name of its own.
    static String name(Source source, Words words) {
        return source.title() == null && source.file().equals(InboxPages.PASTED)
                ? words.of("statements.pasted", source.id())
                : source.name();
    }

    /// Only an address of the web becomes a link.
    private static @Nullable String original(Source source) {
        String url = source.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private List<String> notes(Source source) {
        List<String> notes = new ArrayList<>();
        if (source.language().equals("km")) {
            notes.add(words.of("statements.note.khmer"));
        } else if (!source.language().equals("en")) {
            notes.add(words.of("statements.note.language", source.language()));
        }
        return notes;
    }

    private static List<TextPage.Stretch> shown(List<Highlight.Stretch> stretches) {
        return stretches.stream()
                .map(each -> new TextPage.Stretch(each.text(), each.address(), each.anchor(), each.style()))
                .toList();
    }

    private String lead(Source source) {
        List<String> parts = new ArrayList<>();
        if (source.publisher() != null) {
            parts.add(source.publisher());
        }
        parts.add(
                source.published() == null
                        ? words.of("statements.no-day")
                        : source.published().toString());
        parts.add(words.of("statements.counts", source.open(), source.confirmed(), source.rejected()));
        return String.join(" · ", parts);
    }

    private TextPage.About about(Source source, String asked) {
        List<SourceChange> changes = wiring.statements().listChanges(reader, source.id());
        List<Field> fields = new ArrayList<>();
        source.details()
                .fields()
                .forEach((name, value) -> fields.add(
                        new Field(name, words.of("statements." + label(name)), value, value, List.of(), List.of())));
        String done = !asked.equals("done") || changes.isEmpty()
                ? ""
                : joined(
                        words.of("statements.about.done"),
                        became(changes.getLast().figures()));
        return new TextPage.About(
                !asked.isEmpty(),
                source.published() == null,
                changes.size(),
                fields,
                changes.stream().map(this::change).toList(),
                done);
    }

    /// The word of a field of what is known of a text; only a title is asked for elsewhere in other
    /// words.
    private static String label(String field) {
        return field.equals("title") ? "about.title" : field;
    }

    private TextPage.ChangeLine change(SourceChange change) {
        return new TextPage.ChangeLine(
                change.number(),
                change.fields().stream()
                        .map(field -> words.of(
                                "statements.changed",
                                words.of("statements." + label(field.name())),
                                said(field.before()),
                                said(field.after())))
                        .toList(),
                became(change.figures()),
                change.changedBy(),
                minute(change.changedAt()),
                change.why());
    }

    private static String said(String value) {
        return value.isEmpty() ? "–" : value;
    }

    /// What a change did to the figures; nothing where it touched none.
    private String became(SourceChange.Figures changed) {
        return joined(
                changed.reread() == 0 ? "" : words.of("statements.about.reread", changed.reread(), changed.changed()),
                changed.stayed() == 0
                        ? ""
                        : words.of("statements.about.stayed", changed.stayed(), changed.otherwise()));
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }

    private TextPage.FigureLine line(Statement statement, @Nullable Statement chosen) {
        return new TextPage.FigureLine(
                figures.said(statement.figure()),
                StatementPages.address(statement),
                words.of("statements.state." + statement.figure().status().word()),
                Highlight.style(statement),
                chosen != null && chosen.id() == statement.id(),
                statement.otherwise() != null);
    }

    private TextPage.Chosen chosen(Statement statement, List<Statement> all) {
        StatedFigure figure = statement.figure();
        String next = next(statement, all).map(StatementPages::address).orElse(null);
        Statement.Clearance clearance = statement.clearance();
        return new TextPage.Chosen(
                statement.id(),
                statement.version(),
                figure.text(),
                figures.said(figure),
                words.of("statements.state." + figure.status().word()),
                Objects.requireNonNullElse(figure.value(), ""),
                fields(figure),
                others(statement, all),
                clearance == null ? "" : words.of("statements.clear.done", clearance.by(), minute(clearance.at())),
                String.join(", ", figure.rules()),
                history(statement),
                lessons(statement),
                otherwise(statement),
                DossierPages.addressOf(statement),
                next);
    }

    private List<Field> fields(StatedFigure figure) {
        List<Field> fields = new ArrayList<>();
        Correction.fields(figure).forEach((name, value) -> {
            List<Option> options = Correction.options(name).stream()
                    .map(word -> new Option(word, word.isEmpty() ? "" : figures.option(name, word)))
                    .toList();
            fields.add(new Field(
                    name, words.of("statements.field." + name), value, meaning(name, value), options, hints(name)));
        });
        return fields;
    }

    /// What a value says, where its field is free.
    private String meaning(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "event" -> figures.event(value);
            case "indicator" -> indicator(value);
            default -> Correction.options(field).contains(value) ? figures.option(field, value) : value;
        };
    }

    /// @param written as the field has it: `victims_rescued age_kh=0-14`
    private String indicator(String written) {
        String[] parts = written.split(" ");
        String title = wiring.pack()
                .findIndicator(parts[0])
                .map(found -> found.title().in(words.language()))
                .orElse(parts[0]);
        String meant = IntStream.range(1, parts.length)
                .mapToObj(i -> parts[i].split("=", 2))
                .map(part -> part.length == 2 ? new Findings(wiring.pack(), words).part(part[0], part[1]) : part[0])
                .collect(Collectors.joining(", "));
        return meant.isEmpty() ? title : title + " (" + meant + ")";
    }

    private List<Option> hints(String field) {
        return switch (field) {
            case "event" ->
                wiring.statements().words(words.language()).events().stream()
                        .map(id -> new Option(id, figures.event(id)))
                        .toList();
            case "indicator" ->
                wiring.pack().indicators().entrySet().stream()
                        .map(each -> new Option(each.getKey(), title(each)))
                        .toList();
            default -> List.of();
        };
    }

    private String title(Map.Entry<String, Indicator> indicator) {
        return indicator.getValue().title().in(words.language());
    }

    /// What would be read otherwise now, field by field.
    private List<String> otherwise(Statement statement) {
        StatedFigure otherwise = statement.otherwise();
        if (otherwise == null) {
            return List.of();
        }
        Map<String, String> now = Correction.fields(otherwise);
        List<String> lines = new ArrayList<>();
        Correction.fields(statement.figure()).forEach((name, value) -> {
            String other = now.getOrDefault(name, "");
            if (!other.equals(value)) {
                lines.add(words.of(
                        "statements.changed",
                        words.of("statements.field." + name),
                        said(meaning(name, value)),
                        said(meaning(name, other))));
            }
        });
        return lines;
    }

    private List<TextPage.VersionLine> history(Statement statement) {
        return wiring.statements().history(reader, statement.id()).stream()
                .map(version -> new TextPage.VersionLine(
                        version.number(),
                        words.of("statements.act." + version.act(), Objects.requireNonNullElse(version.other(), "")),
                        version.changedBy(),
                        minute(version.changedAt()),
                        version.why()))
                .toList();
    }

    /// The next figure that waits, from the beginning again behind the last one.
    static Optional<Statement> next(Statement statement, List<Statement> all) {
        int here = all.stream().map(Statement::id).toList().indexOf(statement.id());
        return IntStream.range(1, all.size())
                .mapToObj(more -> all.get((here + more) % all.size()))
                .filter(ShownText::isOpen)
                .findFirst();
    }

    /// The figure a page begins with, or null where none waits.
    static @Nullable Statement firstOpen(StatementsService.Opened opened) {
        return opened.statements().stream()
                .filter(ShownText::isOpen)
                .findFirst()
                .orElse(null);
    }

    static boolean isOpen(Statement statement) {
        return statement.figure().status() == Status.PROPOSED;
    }

    private List<TextPage.LessonLink> lessons(Statement statement) {
        return wiring.lessons().list(reader, statement.id()).stream()
                .map(lesson -> new TextPage.LessonLink(
                        LessonPages.sentence(wiring.pack(), lesson.entry(), words),
                        LessonPages.state(lesson, words),
                        LessonPages.address(lesson)))
                .toList();
    }

    private List<TextPage.Other> others(Statement statement, List<Statement> all) {
        return all.stream()
                .filter(each -> each.id() != statement.id() && each.figure().status() != Status.REJECTED)
                .sorted(Comparator.comparing((Statement each) -> !each.figure()
                        .quote()
                        .span()
                        .equals(statement.figure().quote().span())))
                .map(each -> new TextPage.Other(each.id(), each.figure().text() + ": " + figures.said(each.figure())))
                .toList();
    }

    /// What was done to a statement last.
    String done(Statement statement) {
        return words.of("statements.done." + statement.figure().status().word(), figures.said(statement.figure()));
    }

    static String minute(Instant moment) {
        return moment.toString().substring(0, 16).replace('T', ' ');
    }
}
