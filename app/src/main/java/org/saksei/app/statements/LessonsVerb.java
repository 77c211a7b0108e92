package org.saksei.app.statements;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.CountedWord;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.LexiconEntry.IndicatorUse;
import org.saksei.statements.format.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saksei statements lessons`: what corrections could teach, and what each would change. No quote and
/// no name is printed; decisions are taken on the page.
@Command(
        name = "lessons",
        description = "What corrections teach, and what each lesson changes in the texts there are.",
        mixinStandardHelpOptions = true)
final class LessonsVerb implements Callable<Integer> {

    /// What is printed.
    enum Output {
        TEXT,
        JSON,
        LEXICON,
        INDICATORS
    }

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|lexicon|indicators",
            defaultValue = "text",
            description = "text, json, or what is accepted as lines of a pack: lexicon, indicators.")
    private Output format = Output.TEXT;

    @Option(names = "--language", paramLabel = "en", defaultValue = "en", description = "Language of those lines.")
    private String language = "en";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Wiring wiring = Wiring.open(data)) {
            PrintWriter out = spec.commandLine().getOut();
            print(wiring.lessons(), format, language, out);
            out.flush();
        }
        return 0;
    }

    static void print(LessonsService lessons, Output format, String language, PrintWriter out) {
        Actor operator = Actor.operator();
        switch (format) {
            case LEXICON -> out.print(lessons.export(operator, language).words());
            case INDICATORS -> out.print(lessons.export(operator, language).indicators());
            case TEXT ->
                lessons.list(operator)
                        .forEach(each -> out.print(line(each, lessons.effect(operator, each.id())) + "\n"));
            case JSON ->
                lessons.list(operator)
                        .forEach(each ->
                                out.print(JsonLines.write(fields(each, lessons.effect(operator, each.id()))) + "\n"));
        }
    }

    private static String line(Lesson lesson, Effect effect) {
        return "%-4d %-11s %s · %d of %d figures in %d of %d texts"
                .formatted(
                        lesson.id(),
                        state(lesson),
                        sentence(lesson.entry()),
                        effect.changes().size(),
                        effect.figures(),
                        effect.changedTexts(),
                        effect.texts());
    }

    private static String state(Lesson lesson) {
        return lesson.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sentence(LexiconEntry entry) {
        return switch (entry) {
            case CountedWord noun ->
                "\"" + noun.lemma() + "\" is " + noun.type().word() + (noun.event() == null ? "" : ", " + noun.event());
            case EventWord verb -> "\"" + verb.form() + "\" is " + verb.event();
            case IndicatorUse use ->
                use.indicator() + " counts "
                        + java.util.stream.Stream.of(use.type().word(), use.event(), use.lemma())
                                .filter(java.util.Objects::nonNull)
                                .collect(Collectors.joining(", "));
        };
    }

    private static SequencedMap<String, @Nullable Object> fields(Lesson lesson, Effect effect) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "lesson");
        line.put("id", Math.toIntExact(lesson.id()));
        line.put("state", lesson.state().name().toLowerCase(Locale.ROOT));
        line.put("language", lesson.language());
        line.putAll(fields(lesson.entry()));
        line.put("texts", Math.toIntExact(effect.texts()));
        line.put("figures", Math.toIntExact(effect.figures()));
        line.put("changed_texts", Math.toIntExact(effect.changedTexts()));
        line.put("changed_figures", effect.changes().size());
        line.put("changes", effect.changes().stream().map(LessonsVerb::change).toList());
        return line;
    }

    private static SequencedMap<String, @Nullable Object> fields(LexiconEntry entry) {
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        switch (entry) {
            case CountedWord noun ->
                put(fields, "noun", noun.lemma(), noun.type().word(), noun.event(), null, null);
            case EventWord verb -> put(fields, "verb", verb.form(), null, verb.event(), verb.stage(), null);
            case IndicatorUse use ->
                put(fields, "use", use.lemma(), use.type().word(), use.event(), null, use.indicator());
        }
        return fields;
    }

    private static void put(
            SequencedMap<String, @Nullable Object> fields,
            String kind,
            @Nullable String word,
            @Nullable String type,
            @Nullable String event,
            @Nullable Integer stage,
            @Nullable String indicator) {
        fields.put("kind", kind);
        fields.put("word", word);
        fields.put("class", type);
        fields.put("event", event);
        fields.put("stage", stage);
        fields.put("indicator", indicator);
    }

    private static SequencedMap<String, @Nullable Object> change(Effect.Change change) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("source", Math.toIntExact(change.source()));
        List<SequencedMap<String, @Nullable Object>> fields = change.fields().stream()
                .map(field -> {
                    SequencedMap<String, @Nullable Object> each = new LinkedHashMap<>();
                    each.put("field", field.name());
                    boolean name = field.name().equals("speaker");
                    each.put("before", name ? null : field.before());
                    each.put("after", name ? null : field.after());
                    return each;
                })
                .toList();
        line.put("fields", fields);
        return line;
    }
}
