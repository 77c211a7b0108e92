package org.saksei.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.saksei.figures.Indicator;
import org.saksei.figures.Indicator.Dating;
import org.saksei.figures.Indicator.Measure;
import org.saksei.figures.Rounding;
import org.saksei.figures.Split;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;
import org.saksei.register.Condition.Term;
import org.saksei.register.FieldType;

/// Builds the figures, and refuses those whose parts could never add up.
final class IndicatorBuilder {

    private final Drafts drafts;
    private final Paths paths;
    private final Expressions expressions;
    private final SequencedMap<String, Split> splits;
    private final Rounding packRounding;
    private final Problems problems;

    IndicatorBuilder(
            Drafts drafts,
            Paths paths,
            Expressions expressions,
            SequencedMap<String, Split> splits,
            Rounding packRounding,
            Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.expressions = expressions;
        this.splits = splits;
        this.packRounding = packRounding;
        this.problems = problems;
    }

    static Rounding rounding(String word) {
        return word.equals("cut") ? Rounding.CUT : Rounding.HALF_UP;
    }

    SequencedMap<String, Indicator> build() {
        SequencedMap<String, Indicator> indicators = new LinkedHashMap<>();
        drafts.list(Draft.Kind.FIGURE)
                .forEach(draft -> indicator(draft).ifPresent(found -> indicators.put(draft.name(), found)));
        return indicators;
    }

    private Optional<Indicator> indicator(Draft draft) {
        Entry entry = draft.entry();
        String type = entry.word("of", "");
        if (!entry.has("of") || !paths.isType(type, entry.at("of"))) {
            return Optional.empty();
        }
        Text sentence = entry.text("sentence", "{value}");
        checkSentence(draft, sentence);
        Measure measure = measure(entry, type);
        List<String> offered = entry.words("splits");
        List<String> complete = entry.words("complete");
        offered.forEach(split -> checkSplit(split, type, entry));
        complete.forEach(split -> checkComplete(draft, split, type, measure, offered));
        return Optional.of(new Indicator(
                draft.name(),
                entry.text("title", draft.name()),
                sentence,
                entry.text("meaning", draft.name()),
                type,
                measure,
                dating(entry, type),
                expressions.condition(entry, "where", type, Scope.COUNTED),
                offered,
                complete,
                entry.word("unit", "record"),
                entry.word("rounding").map(IndicatorBuilder::rounding).orElse(packRounding),
                entry.words("criteria"),
                entry.flag("published"),
                draft.source(),
                draft.at()));
    }

    private void checkSentence(Draft draft, Text sentence) {
        sentence.byLanguage().forEach((language, words) -> {
            if (!words.contains("{value}")) {
                problems.add(
                        PackProblem.SENTENCE_WITHOUT_VALUE,
                        draft.entry().at("sentence"),
                        "name",
                        draft.name(),
                        "language",
                        language);
            }
        });
    }

    private Measure measure(Entry figure, String type) {
        Optional<Entry> form = figure.entry("count");
        if (form.isEmpty()) {
            return counted(figure, "count", type);
        }
        Entry entry = form.get();
        if (entry.has("linked")) {
            return counted(figure, "count", type);
        }
        if (entry.has("sum")) {
            String field = entry.word("sum", "");
            isOfType(type, field, FieldType.DECIMAL, entry.at("sum"));
            return new Measure.Sum(field);
        }
        if (entry.has("share")) {
            return new Measure.Share(
                    counted(entry, "share", type), expressions.condition(entry, "that", type, Scope.COUNTED));
        }
        if (entry.has("median")) {
            Term value = expressions.number(entry, "value", type, Scope.COUNTED).orElse(new Term.Literal(0L));
            return new Measure.Median(counted(entry, "median", type), value);
        }
        String population = entry.word("population", "");
        if (entry.has("population")
                && drafts.find(Draft.Kind.POPULATION, population).isEmpty()) {
            Nearest nearest = Nearest.to(population, drafts.names(Draft.Kind.POPULATION));
            problems.addUnknown(PackProblem.UNKNOWN_POPULATION, entry.at("population"), nearest);
        }
        return new Measure.Rate(counted(entry, "rate", type), entry.whole("per").orElse(1L), population);
    }

    /// `records`, `linked` or `{linked: path}` at `key`.
    private Measure counted(Entry entry, String key, String type) {
        Optional<Entry> through = entry.entry(key);
        if (through.isEmpty()) {
            if (entry.word(key, "records").equals("records")) {
                return new Measure.Records();
            }
            checkLinkage(type, entry.at(key));
            return new Measure.Linked(List.of());
        }
        String path = through.get().word("linked", "");
        Place at = through.get().at("linked");
        paths.find(type, path, Scope.COUNTED, at).ifPresent(found -> {
            String target = found.name().refersTo();
            if (target == null) {
                problems.add(PackProblem.NO_REFERENCE, at, "field", found.name().name(), "path", path);
            } else {
                checkLinkage(target, at);
            }
        });
        return new Measure.Linked(List.of(path.split("\\.")));
    }

    private void checkLinkage(String type, Place at) {
        boolean linked = drafts.find(Draft.Kind.RECORD, type)
                .map(record -> record.entry().has("linkage"))
                .orElse(true);
        if (!linked) {
            problems.add(PackProblem.NOT_LINKED, at, "type", type);
        }
    }

    private Dating dating(Entry figure, String type) {
        Optional<Entry> form = figure.entry("dated_by");
        if (form.isEmpty()) {
            return new Dating.On(field(type, figure.word("dated_by", ""), FieldType.DATE, figure.at("dated_by")));
        }
        Entry entry = form.get();
        if (entry.has("year")) {
            return new Dating.InYear(field(type, entry.word("year", ""), FieldType.INTEGER, entry.at("year")));
        }
        List<String> dates = entry.words("stock");
        if (dates.size() != 2) {
            problems.add(PackProblem.NOT_TWO, entry.at("stock"), "key", "stock", "found", dates.size());
            return new Dating.On(new Term.FieldOf(List.of("stock"), FieldType.DATE));
        }
        return new Dating.Stock(
                field(type, dates.get(0), FieldType.DATE, entry.at("stock")),
                field(type, dates.get(1), FieldType.DATE, entry.at("stock")));
    }

    private Term.FieldOf field(String type, String path, FieldType expected, Place at) {
        return isOfType(type, path, expected, at)
                .orElseGet(() -> new Term.FieldOf(List.of(path.split("\\.")), expected));
    }

    /// A whole number is a decimal one.
    private Optional<Term.FieldOf> isOfType(String type, String path, FieldType expected, Place at) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalog.Followed.Found> found = paths.find(type, path, Scope.COUNTED, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FieldType fieldType = found.get().field().type();
        boolean fits = fieldType == expected || (expected == FieldType.DECIMAL && fieldType == FieldType.INTEGER);
        if (!fits) {
            problems.add(
                    PackProblem.WRONG_FIELD_TYPE,
                    at,
                    "field",
                    path,
                    "found",
                    Expressions.written(fieldType),
                    "expected",
                    Expressions.written(expected));
        }
        return fits ? Optional.of(found.get().field()) : Optional.empty();
    }

    private void checkSplit(String name, String type, Entry entry) {
        if (drafts.find(Draft.Kind.SPLIT, name).isEmpty()) {
            Nearest nearest = Nearest.to(name, drafts.names(Draft.Kind.SPLIT));
            problems.addUnknown(PackProblem.UNKNOWN_SPLIT, entry.at("splits"), nearest);
        } else if (!declares(name, type)) {
            problems.add(PackProblem.SPLIT_WITHOUT_VALUE, entry.at("splits"), "split", name, "type", type);
        }
    }

    private boolean declares(String split, String type) {
        return drafts.find(Draft.Kind.SPLIT, split)
                .map(draft -> draft.entry().has(type))
                .orElse(false);
    }

    /// Parts add up only where each record is in one part, and only where the figure is a number of
    /// things: shares, medians and rates of parts have another base.
    private void checkComplete(Draft draft, String name, String type, Measure measure, List<String> offered) {
        Place at = draft.entry().at("complete");
        if (!offered.contains(name)) {
            problems.addUnknown(
                    PackProblem.COMPLETE_NOT_OFFERED, at, Nearest.to(name, offered), "figure", draft.name());
            return;
        }
        Split split = splits.get(name);
        Split.Value value = split == null ? null : split.values().get(type);
        boolean several =
                value instanceof Split.Value.CodeIn codeIn && codeIn.field().type() == FieldType.CODES;
        boolean sums = switch (measure) {
            case Measure.Records records -> true;
            case Measure.Linked linked -> true;
            case Measure.Sum sum -> true;
            case Measure.Share share -> false;
            case Measure.Median median -> false;
            case Measure.Rate rate -> false;
        };
        if (several || !sums) {
            problems.add(PackProblem.CANNOT_SUM, at, "figure", draft.name(), "split", name);
        }
    }
}
