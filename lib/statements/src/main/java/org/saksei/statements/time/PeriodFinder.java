package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.Circumstances;
import org.saksei.statements.number.CodePoints;
import org.saksei.statements.number.Tokens;

/// Finds the periods an English text names.
///
/// ```java
/// List<PeriodMention> mentions = new PeriodFinder(circumstances, edition).find(text, points);
/// PeriodTrack track = new PeriodTrack(circumstances.published(), edition);
/// // for each sentence, in order:
/// StatedPeriod days = track.resolve(mention, isBase);
/// track.sentence(mentionsOfTheSentence);
/// StatedPeriod inherited = track.main();
/// ```
///
/// Mentions come in order and do not overlap. A span holds the words that name the period, without the
/// preposition before ("the first half of 2019", "2016", "since 2015", "between May and July 2019").
///
/// Not read: names of holidays and seasons, "recently", "in the meantime", clock times.
public final class PeriodFinder {

    private final @Nullable LocalDate published;
    private final @Nullable Period edition;
    private final boolean american;

    /// The fiscal year of the country, or null.
    private final @Nullable FiscalYear usual;

    /// @param edition the yearly report the text is, or null for any other text
    public PeriodFinder(Circumstances circumstances, @Nullable Period edition) {
        this(circumstances, edition, "USA".equals(circumstances.home()) ? FiscalYear.AMERICAN : null);
    }

    /// @param usual the fiscal year of the country where the text does not say what it means, or null
    public PeriodFinder(Circumstances circumstances, @Nullable Period edition, @Nullable FiscalYear usual) {
        this.usual = usual;
        this.published = circumstances.published();
        this.edition = edition;
        this.american = "USA".equals(circumstances.home());
    }

    public List<PeriodMention> find(CharSequence text) {
        return find(text, CodePoints.of(text));
    }

    public List<PeriodMention> find(CharSequence text, CodePoints points) {
        List<PeriodMention> all = new ArrayList<>();
        FiscalYear said = fiscal(text);
        FiscalYear fiscal = said == null ? usual : said;
        Tokens.stretches(text, tokens -> read(tokens, points, fiscal, all));
        return all;
    }

    /// The first fiscal year the text explains, or null.
    private @Nullable FiscalYear fiscal(CharSequence text) {
        List<FiscalYear> found = new ArrayList<>();
        String all = text.toString();
        if (!all.contains("iscal") && !all.contains("inancial") && !all.contains("FY")) {
            return null;
        }
        Tokens.stretches(text, tokens -> {
            Points points = new Points(tokens, published, edition, american, null);
            FiscalYear year = found.isEmpty()
                    ? FiscalYear.find(tokens, points, new PeriodRanges(tokens, points, published))
                    : null;
            if (year != null) {
                found.add(year);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private void read(Tokens tokens, CodePoints points, @Nullable FiscalYear fiscal, List<PeriodMention> all) {
        PeriodGrammar grammar = new PeriodGrammar(tokens, published, edition, american, fiscal);
        ComparisonCues cues = new ComparisonCues(tokens);
        int at = 0;
        while (at < tokens.size()) {
            List<Found> found = grammar.read(at);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            for (Found one : found) {
                if (one.isName) {
                    continue;
                }
                one.comparison |= cues.compares(one);
                all.add(mention(one, tokens, points));
            }
            at = Math.max(at + 1, found.getLast().end);
        }
    }

    private static PeriodMention mention(Found found, Tokens tokens, CodePoints points) {
        int start = tokens.get(found.start).start();
        int end = tokens.get(found.end - 1).end();
        return new PeriodMention(
                points.span(start, end),
                tokens.text().subSequence(start, end).toString(),
                found.anchor,
                found.known,
                found.from,
                found.to,
                found.years,
                found.anchor == Anchor.PART_OF_MAIN_YEAR ? found.part : null,
                found.basis,
                found.comparison,
                found.grain == Found.Grain.DAY || found.grain == Found.Grain.WEEK,
                found.rules);
    }
}
