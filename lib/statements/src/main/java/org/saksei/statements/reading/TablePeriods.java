package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.number.WordList;
import org.saksei.statements.time.PeriodFinder;
import org.saksei.statements.time.PeriodMention;

/// The period of a cell: that of its column, of its row, of the section or of the title; "January" of a row is that of
/// the year above it.
final class TablePeriods {

    private static final Set<String> PARTS_OF_YEARS = WordList.of("""
            january february march april may june july august september october november december jan feb mar apr jun
            jul aug sep sept oct nov dec half quarter semester h1 h2 q1 q2 q3 q4 1h 2h 1st 2nd 3rd 4th
            """);

    private final PeriodFinder finder;
    private final Map<String, Optional<StatedPeriod>> read = new HashMap<>();

    TablePeriods(Passage passage, Vocabulary vocabulary) {
        finder = new PeriodFinder(
                passage.circumstances(),
                null,
                vocabulary.fiscalYear(passage.circumstances().home()));
    }

    @Nullable
    StatedPeriod of(CellPlace place) {
        HeadWords title = place.title();
        List<HeadWords> near = List.of(place.head(), place.name(), place.dated(), place.section());
        String year = null;
        for (HeadWords words : near) {
            year = year == null ? year(words) : year;
        }
        year = year == null ? year(title) : year;
        for (HeadWords words : near) {
            StatedPeriod period = period(words.words(), year);
            if (period != null) {
                return period;
            }
        }
        return year(title) == null ? null : find(title.words()).orElse(null);
    }

    /// What the words of one place say alone.
    @Nullable
    StatedPeriod of(HeadWords words) {
        return period(words.words(), year(words));
    }

    /// The only year they name.
    static @Nullable String year(HeadWords place) {
        String found = null;
        for (String word : place.words().split("[ ,()]+")) {
            boolean year = word.length() == 4 && Grids.isYear(word);
            if (year && found != null) {
                return null;
            }
            found = year ? word : found;
        }
        return found;
    }

    private @Nullable StatedPeriod period(String words, @Nullable String year) {
        String plain =
                words.replace("*", "").replace('(', ' ').replace(')', ' ').strip();
        boolean part = false;
        boolean dated = false;
        for (String word : plain.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+")) {
            part |= PARTS_OF_YEARS.contains(word);
            dated |= word.length() == 4 && Grids.isYear(word) || word.startsWith("fy");
        }
        if (part && !dated) {
            return year == null
                    ? null
                    : find(plain + " " + year)
                            .or(() -> find(plain + " of " + year))
                            .orElse(null);
        }
        return dated ? find(plain).orElse(null) : null;
    }

    private Optional<StatedPeriod> find(String words) {
        return read.computeIfAbsent(words, text -> {
            List<PeriodMention> mentions = finder.find(text);
            return mentions.size() == 1 && mentions.getFirst().known()
                    ? Optional.of(unplaced(mentions.getFirst().alone()))
                    : Optional.empty();
        });
    }

    /// Its words stand in another line than the cell.
    private static StatedPeriod unplaced(StatedPeriod period) {
        return new StatedPeriod(
                period.known(),
                period.from(),
                period.to(),
                period.label(),
                period.editions(),
                PeriodBasis.CARRIED,
                null,
                null);
    }
}
