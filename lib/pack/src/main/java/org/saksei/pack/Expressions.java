package org.saksei.pack;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Optional;
import java.util.function.BiFunction;
import org.saksei.kernel.Place;
import org.saksei.register.Condition;
import org.saksei.register.FieldType;

/// Reads CEL into [Condition]s and values.
///
/// CEL's parser reads the text; its type checker is not used. It knows neither code lists nor dates
/// without a time nor decimal numbers, so it would let `sex == 'female'` pass where the code is `F`, and
/// its messages exist in English only. [Translation] checks every type itself while it translates, and
/// refuses whatever it cannot translate. Macros are off, so `has(x)` and every other call arrives as it
/// was written.
final class Expressions {

    /// Characters of an expression.
    private static final int LONGEST = 4_000;

    private static final int DEEPEST = 60;

    private final CelParser parser = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseRecursionDepth(DEEPEST)
                    .maxParseErrorRecoveryLimit(1)
                    .build())
            .build();
    private final Paths paths;
    private final Problems problems;

    Expressions(Paths paths, Problems problems) {
        this.paths = paths;
        this.problems = problems;
    }

    /// The condition at `key`, which holds always where the entry has no such key. Where it is wrong the
    /// problem is reported and the condition holds always, so that reading can go on.
    Condition condition(Entry entry, String key, String type, Scope scope) {
        return read(entry, key, type, scope, Translation::condition).orElse(Condition.ALWAYS);
    }

    /// The number at `key`.
    Optional<Condition.Term> number(Entry entry, String key, String type, Scope scope) {
        return read(entry, key, type, scope, (translation, expression) -> translation.number(expression));
    }

    private <T> Optional<T> read(
            Entry entry, String key, String type, Scope scope, BiFunction<Translation, CelExpr, T> translate) {
        Optional<String> text = entry.word(key);
        if (text.isEmpty() || paths.catalog().find(type).isEmpty()) {
            return Optional.empty();
        }
        Value value = entry.find(key);
        Place.InFile at = value == null ? entry.at() : value.at();
        CelValidationResult parsed = parser.parse(text.get());
        if (parsed.hasError()) {
            CelIssue issue = parsed.getErrors().getFirst();
            problems.add(
                    PackProblem.CEL_SYNTAX,
                    lineOf(at, issue.getSourceLocation()),
                    "expression",
                    shown(text.get()),
                    "column",
                    Math.max(1, issue.getSourceLocation().getColumn() + 1),
                    "reason",
                    issue.getMessage());
            return Optional.empty();
        }
        try {
            Where where = new Where(at, parsed.getAst().getSource(), shown(text.get()));
            return Optional.ofNullable(translate.apply(
                    new Translation(type, scope, paths, problems, where),
                    parsed.getAst().getExpr()));
        } catch (CelValidationException e) {
            throw new IllegalStateException("an expression without errors has a tree", e);
        } catch (Translation.Refusal e) {
            return Optional.empty();
        }
    }

    /// The place of a part of an expression.
    ///
    /// @param text the expression as a problem shows it
    record Where(Place.InFile at, CelSource source, String text) {

        Place.InFile place(CelExpr part) {
            return location(part).map(location -> lineOf(at, location)).orElse(at);
        }

        /// Counted from 1.
        int column(CelExpr part) {
            return location(part).map(location -> location.getColumn() + 1).orElse(1);
        }

        private Optional<CelSourceLocation> location(CelExpr part) {
            return Optional.ofNullable(source.getPositionsMap().get(part.id())).flatMap(source::getOffsetLocation);
        }
    }

    private static Place.InFile lineOf(Place.InFile at, CelSourceLocation location) {
        return new Place.InFile(at.file(), at.line() + Math.max(0, location.getLine() - 1));
    }

    private static String shown(String expression) {
        String line = expression.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 117) + "…";
    }

    /// The types a value may have, for the sentence of a problem.
    static String written(FieldType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
