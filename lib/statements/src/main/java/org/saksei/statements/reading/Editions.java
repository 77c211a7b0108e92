package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.Lexicon.ReportSeries;

/// Tells whether a text is itself an edition of a yearly report, by phrases only such a text has.
///
/// @param series the report the text is from, or null
/// @param period its reporting period, or null
record Editions(@Nullable ReportSeries series, @Nullable Period period) {

    /// A press text may quote a phrase or two.
    private static final int MARKS = 3;

    /// Within how many tokens the grade stands in the head of an entry.
    private static final int HEAD = 12;

    /// "Tier 2": who speaks of a grade speaks of the report that gives it.
    private static final Set<String> TIERS = Set.of("1", "2", "3", "one", "two", "three");

    /// The headings of a country's chapter.
    private static final Set<String> CHAPTERS =
            Set.of("PROSECUTION", "PROTECTION", "PREVENTION", "TRAFFICKING PROFILE");

    static Editions of(Passage passage, Vocabulary vocabulary) {
        LocalDate published = passage.circumstances().published();
        for (ReportSeries series : vocabulary.series()) {
            long marks = series.marks().stream()
                    .filter(mark -> mentions(passage, mark))
                    .count();
            String publisher = passage.circumstances().publisher();
            boolean own = publisher != null
                    && (vocabulary.isAuthor(series, publisher)
                            || series.names().stream()
                                    .anyMatch(name -> publisher
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .contains(name.toLowerCase(java.util.Locale.ROOT))));
            long chapters = chapters(passage);
            boolean entry = isEntry(passage) ? own || chapters > 1 : own && chapters > 0;
            if (marks >= MARKS || own && marks > 0 || entry) {
                return new Editions(series, published == null ? null : period(series, published.getYear()));
            }
        }
        return new Editions(null, null);
    }

    /// "BORELIA (Tier 2)" in the first line: the entry of a country.
    private static boolean isEntry(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (sentence.paragraph() > 0) {
                return false;
            }
            boolean verb = false;
            for (int at = 0; at < sentence.size() && at < HEAD; at++) {
                verb |= sentence.get(at).isVerbal() && !sentence.get(at).isCapitalised();
                boolean apart = at > 0 && sentence.get(at - 1).isSign();
                if (apart && !verb && sentence.is(at, "tier") && isTier(sentence.lower(at + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How many headings of a country's entry stand in it.
    private static long chapters(Passage passage) {
        return passage.characters()
                .lines()
                .map(String::strip)
                .filter(CHAPTERS::contains)
                .distinct()
                .count();
    }

    /// The reporting period of the yearly report a text is or speaks of, or null.
    @Nullable
    Period told(Passage passage, Vocabulary vocabulary) {
        LocalDate published = passage.circumstances().published();
        if (period != null || published == null) {
            return period;
        }
        for (Sentence sentence : passage.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                Phrases.Match<ReportSeries> report = vocabulary.reports().at(sentence, at);
                if (report != null) {
                    return period(report.value(), published.getYear());
                }
                boolean tier = sentence.is(at, "tier") && TIERS.contains(sentence.lower(at + 1));
                if (tier && !vocabulary.series().isEmpty()) {
                    return period(vocabulary.series().getFirst(), published.getYear());
                }
            }
        }
        return null;
    }

    static boolean isTier(String word) {
        return TIERS.contains(word);
    }

    private static boolean mentions(Passage passage, String mark) {
        int length = mark.length();
        String text = passage.characters();
        for (int at = 0; at + length <= text.length(); at++) {
            if (text.regionMatches(true, at, mark, 0, length)) {
                return true;
            }
        }
        return false;
    }

    /// The twelve months an edition covers.
    static @Nullable Period period(ReportSeries series, int year) {
        return series.id().equals("TIP") && year > 2000 && year < 2101 ? Period.tipYear(year) : null;
    }

    /// Its name as figures carry it.
    static String name(ReportSeries series, int year) {
        return series.id() + "-" + year;
    }

    /// First and last day of an edition, by the lexicon.
    static List<LocalDate> days(ReportSeries series, int year) {
        LocalDate from = LocalDate.of(year - series.yearsBefore(), series.firstMonth(), 1);
        return List.of(from, from.plusYears(1).minusDays(1));
    }
}
