package org.saksei.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.RecordType;

/// Prints what a figure counts, from its definition and not from a second description of it: what is
/// counted, which date places it, under which condition, in which parts, how changes are rounded.
public final class DefinitionSentence {

    private final FigureDefinitions definitions;

    public DefinitionSentence(FigureDefinitions definitions) {
        this.definitions = definitions;
    }

    /// In English and in Khmer.
    public Text of(Indicator indicator) {
        SequencedMap<String, String> languages = new LinkedHashMap<>();
        languages.put("en", new Writer(indicator, Words.in("en")).write());
        languages.put("km", new Writer(indicator, Words.in("km")).write());
        return new Text(languages);
    }

    private final class Writer {

        private final Indicator indicator;
        private final Words words;
        private final RecordType type;
        private final ConditionWords conditions;

        Writer(Indicator indicator, Words words) {
            this.indicator = indicator;
            this.words = words;
            this.type = definitions.recordType(indicator.recordType());
            this.conditions = new ConditionWords(definitions, indicator.recordType(), words);
        }

        String write() {
            List<String> sentences = new ArrayList<>();
            sentences.add(measure(indicator.measure()));
            sentences.add(dating());
            if (!indicator.where().equals(Condition.ALWAYS)) {
                sentences.add(words.say("define.where", "condition", conditions.say(indicator.where())));
            }
            splits(sentences);
            sentences.add(words.say(indicator.rounding() == Rounding.CUT ? "define.cut" : "define.half-up"));
            sentences.add(words.say("define.silence"));
            return String.join(" ", sentences);
        }

        private String measure(Indicator.Measure measure) {
            return switch (measure) {
                case Indicator.Measure.Records records -> words.say("define.records", "type", title(type.title()));
                case Indicator.Measure.Linked linked -> linked(linked.path());
                case Indicator.Measure.Sum sum ->
                    words.say(
                            "define.sum",
                            "field",
                            type.find(sum.field())
                                    .map(field -> title(field.title()))
                                    .orElse(sum.field()),
                            "type",
                            title(type.title()));
                case Indicator.Measure.Share share ->
                    words.say("define.share", "condition", conditions.say(share.that()), "of", measure(share.of()));
                case Indicator.Measure.Median median ->
                    words.say("define.median", "value", conditions.say(median.value()), "of", measure(median.of()));
                case Indicator.Measure.Rate rate -> rate(rate);
            };
        }

        private String rate(Indicator.Measure.Rate rate) {
            Population population = definitions.population(rate.population());
            return words.say(
                    "define.rate",
                    "per",
                    Numeral.of(BigDecimal.valueOf(rate.per())),
                    "population",
                    title(population.title()),
                    "year",
                    Integer.toString(population.year()),
                    "of",
                    measure(rate.of()));
        }

        private String linked(List<String> path) {
            if (path.isEmpty()) {
                return words.say("define.linked", "type", title(type.title()), "unit", counted());
            }
            RecordType target = type;
            for (String reference : path) {
                target = target.find(reference)
                        .flatMap(field -> Optional.ofNullable(field.refersTo()))
                        .map(definitions::recordType)
                        .orElseThrow(() -> new IllegalArgumentException(reference));
            }
            return words.say(
                    "define.linked-by",
                    "target",
                    title(target.title()),
                    "type",
                    title(type.title()),
                    "unit",
                    counted());
        }

        /// What linked records are one of: a case where the unit says so, else a person.
        private String counted() {
            return words.say(indicator.unit().equals("case") ? "unit.case" : "unit.person");
        }

        private String dating() {
            return switch (indicator.dating()) {
                case Indicator.Dating.On on -> words.say("define.dated", "date", conditions.say(on.date()));
                case Indicator.Dating.Stock stock ->
                    words.say(
                            "define.stock",
                            "from",
                            conditions.say(stock.from()),
                            "until",
                            conditions.say(stock.until()));
                case Indicator.Dating.InYear in -> words.say("define.year", "year", conditions.say(in.year()));
            };
        }

        private void splits(List<String> sentences) {
            List<Split> splits =
                    indicator.splits().stream().map(definitions::split).toList();
            if (splits.isEmpty()) {
                return;
            }
            sentences.add(words.say("define.parts", "splits", titles(splits)));
            List<Split> complete = splits.stream()
                    .filter(split -> indicator.complete().contains(split.id()))
                    .toList();
            if (!complete.isEmpty()) {
                sentences.add(words.say("define.complete", "splits", titles(complete)));
            }
            if (FigurePlan.counted(indicator.measure()) instanceof Indicator.Measure.Linked) {
                splits.forEach(split -> differing(split).ifPresent(sentences::add));
                sentences.add(words.say("define.trust", "agencies", agencies()));
            }
        }

        private Optional<String> differing(Split split) {
            String code = split.whenDiffering();
            if (code == null) {
                return Optional.empty();
            }
            return Optional.of(words.say(
                    "define.differing",
                    "unit",
                    counted(),
                    "split",
                    title(split.title()),
                    "code",
                    definitions
                            .codeList(split.list())
                            .find(code)
                            .map(found -> title(found.text()))
                            .orElse(code)));
        }

        private String agencies() {
            CodeList agencies = definitions.codeLists().get("agency");
            Function<String, String> label = agency -> Optional.ofNullable(agencies)
                    .flatMap(list -> list.find(agency))
                    .map(code -> title(code.text()))
                    .orElse(agency);
            return definitions.trust().isEmpty()
                    ? "–"
                    : definitions.trust().stream().map(label).collect(Collectors.joining(", "));
        }

        private String titles(List<Split> splits) {
            return splits.stream().map(split -> title(split.title())).collect(Collectors.joining(", "));
        }

        private String title(Text text) {
            return text.in(words.language());
        }
    }
}
