package org.saksei.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.figures.FigureCheck;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;
import org.saksei.register.Check;

/// Builds the rules records and figures must keep.
final class CheckBuilder {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Drafts drafts;
    private final Paths paths;
    private final Expressions expressions;
    private final Problems problems;

    CheckBuilder(Drafts drafts, Paths paths, Expressions expressions, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.expressions = expressions;
        this.problems = problems;
    }

    List<Check> buildChecks() {
        List<Check> checks = new ArrayList<>();
        for (Draft draft : drafts.list(Draft.Kind.CHECK)) {
            Entry entry = draft.entry();
            String type = entry.word("on", "");
            if (!entry.has("on") || !paths.isType(type, entry.at("on"))) {
                continue;
            }
            String field = entry.word("field", "");
            if (!field.isEmpty()) {
                paths.find(type, field, Scope.DERIVED, entry.at("field"));
            }
            Text message = entry.text("message", draft.name());
            checkPlaceholders(type, message, draft);
            checks.add(new Check(
                    draft.name(),
                    type,
                    severity(entry),
                    expressions.condition(entry, "wrong_when", type, Scope.CHECKED),
                    message,
                    field,
                    draft.source(),
                    draft.at()));
        }
        return checks;
    }

    List<FigureCheck> buildFigureChecks() {
        List<FigureCheck> checks = new ArrayList<>();
        for (Draft draft : drafts.list(Draft.Kind.CHECK)) {
            Entry entry = draft.entry();
            String key = entry.has("equal") ? "equal" : "not_more_than";
            if (!entry.has(key)) {
                continue;
            }
            List<String> figures = entry.words(key);
            if (figures.size() != 2) {
                problems.add(PackProblem.NOT_TWO, entry.at(key), "key", key, "found", figures.size());
                continue;
            }
            for (String figure : figures) {
                if (drafts.find(Draft.Kind.FIGURE, figure).isEmpty()) {
                    Nearest nearest = Nearest.to(figure, drafts.names(Draft.Kind.FIGURE));
                    problems.addUnknown(PackProblem.UNKNOWN_FIGURE, entry.at(key), nearest);
                }
            }
            checks.add(new FigureCheck(
                    draft.name(),
                    key.equals("equal") ? FigureCheck.Relation.EQUAL : FigureCheck.Relation.NOT_MORE_THAN,
                    figures.get(0),
                    figures.get(1),
                    severity(entry),
                    entry.text("message", draft.name()),
                    draft.source(),
                    draft.at()));
        }
        return checks;
    }

    private static Severity severity(Entry entry) {
        return Severity.valueOf(entry.word("severity", "error").toUpperCase(Locale.ROOT));
    }

    /// A message goes to lists and logs: it may show a field, never one that may identify a person.
    private void checkPlaceholders(String type, Text message, Draft draft) {
        for (Map.Entry<String, String> text : message.byLanguage().entrySet()) {
            Matcher placeholder = PLACEHOLDER.matcher(text.getValue());
            while (placeholder.find()) {
                String path = placeholder.group(1);
                if (!Grammar.PATH.form().matcher(path).matches()) {
                    problems.add(
                            PackProblem.BAD_PLACEHOLDER, draft.entry().at("message"), "name", path, "example", "{age}");
                    continue;
                }
                paths.find(type, path, Scope.COUNTED, draft.entry().at("message"));
            }
        }
    }
}
