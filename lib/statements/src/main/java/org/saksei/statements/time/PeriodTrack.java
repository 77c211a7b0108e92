package org.saksei.statements.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// Walks through a text and knows its *main period*: the first explicit period that is no comparison,
/// carried forward until another one appears.
///
/// For each sentence in order: ask [#resolve] for its mentions, then tell it the sentence with
/// [#sentence]; between them [#main] is what the sentence inherits. One walker a text; it is not safe
/// to share between threads.
public final class PeriodTrack {

    /// How many months a year that is still going on may have left, in months.
    private static final int END = 3;

    /// Up to how many days a period is a week.
    private static final int WEEK = 9;

    private final @Nullable LocalDate published;
    private final @Nullable Period edition;
    private final @Nullable Period told;
    private @Nullable StatedPeriod main;

    private final SaidPeriods said;

    /// @param edition the yearly report the text is, or null for any other text
    public PeriodTrack(@Nullable LocalDate published, @Nullable Period edition) {
        this(published, edition, edition);
    }

    /// @param told the yearly report the text tells of: "the reporting period" is its, or null
    public PeriodTrack(@Nullable LocalDate published, @Nullable Period edition, @Nullable Period told) {
        this.published = published;
        this.edition = edition;
        this.told = told;
        this.said = new SaidPeriods(edition);
        this.main = edition == null ? null : reporting(edition, PeriodBasis.EDITION, null);
    }

    /// What a figure without a period of its own speaks of, with basis carried (or edition), or null.
    public @Nullable StatedPeriod main() {
        StatedPeriod now = main;
        if (now == null) {
            return null;
        }
        PeriodBasis basis = now.basis() == PeriodBasis.EDITION ? PeriodBasis.EDITION : PeriodBasis.CARRIED;
        return new StatedPeriod(now.known(), now.from(), now.to(), now.label(), now.editions(), basis, null, null);
    }

    /// The period of the yearly report the text tells of, which "the report says" means, or null.
    public @Nullable StatedPeriod reported() {
        Period report = told;
        return report == null || edition != null ? null : reporting(report, PeriodBasis.RESOLVED, null);
    }

    /// Takes the main period of a sentence from its mentions.
    public void sentence(List<PeriodMention> mentions) {
        main(mentions).ifPresent(this::startAt);
    }

    /// Sets the main period by hand: a person corrected it.
    public void startAt(@Nullable StatedPeriod period) {
        main = period;
    }

    /// "2,418 in 2021, 2,977 in 2022 and 3,305 in 2023": of years told in their order the last.
    private boolean follows(StatedPeriod first, StatedPeriod next) {
        LocalDate to = first.to();
        LocalDate end = next.to();
        return edition == null
                && to != null
                && end != null
                && to.plusDays(1).equals(next.from())
                && (published == null || !end.isAfter(published.plusMonths(END)));
    }

    /// The first mention of a sentence that can be its main period, resolved; of years in a row the last.
    public Optional<StatedPeriod> main(List<PeriodMention> mentions) {
        return mentions.stream()
                .filter(mention -> isMain(mention))
                .map(mention -> resolve(mention, false))
                .filter(period -> period.known() && period.from() != null && (period.to() != null || edition == null))
                .reduce((first, next) -> follows(first, next) ? next : first);
    }

    /// "from 1 to 14 August": several days, told for the first time of a text.
    private boolean isStretch(PeriodMention mention) {
        return main == null
                && mention.rules().contains("range")
                && mention.from() != null
                && !mention.from().equals(mention.to());
    }

    /// "this year" in a text on a quarter of it is told beside that.
    private boolean isMain(PeriodMention mention) {
        if (mention.comparison()
                || mention.day() && !isStretch(mention)
                || isPoint(mention)
                || mention.rules().contains("many-years")) {
            return false;
        }
        return switch (mention.anchor()) {
            case NONE, PART_OF_MAIN_YEAR, LAST_YEAR, MAIN_IN_YEAR, REPORTING, MAIN_YEAR -> true;
            case THIS_YEAR -> main == null || !isPartOf(main, mention);
            case SAID ->
                mention.rules().contains("said-year") || mention.rules().contains("said-years");
            case MAIN, YEARS_BEFORE_MAIN, PREVIOUS_REPORTING, EDITION -> false;
        };
    }

    /// The days of a mention.
    ///
    /// @param base whether it is the period of a value another one is compared with
    public StatedPeriod resolve(PeriodMention mention, boolean base) {
        StatedPeriod period = days(mention, base);
        said.note(mention, period);
        return period;
    }

    private static boolean isYear(LocalDate from, LocalDate to) {
        return from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
    }

    private StatedPeriod days(PeriodMention mention, boolean base) {
        return switch (mention.anchor()) {
            case NONE -> isQuarter(mention) ? ofMain(mention, 0) : isWeek(mention) ? week(mention) : open(mention);
            case MAIN -> ofMain(mention, 0);
            case YEARS_BEFORE_MAIN ->
                isBeforeThat(mention)
                        ? said.yearBefore(mention)
                        : isAgo(mention) && !base ? mention.alone() : ofMain(mention, mention.years());
            case MAIN_IN_YEAR -> inYear(mention);
            case THIS_YEAR -> thisYear(mention);
            case LAST_YEAR -> lastYear(mention, base);
            case PART_OF_MAIN_YEAR -> part(mention);
            case REPORTING -> upTo(mention, isTheYear(mention) ? ofMain(mention, 0) : reporting(mention, 0));
            case PREVIOUS_REPORTING -> reporting(mention, 1);
            case EDITION -> reporting(Period.tipYear(mention.years()), PeriodBasis.EDITION, mention);
            case MAIN_YEAR -> yearOfMain(mention);
            case SAID -> said.read(mention, main);
        };
    }

    /// "In 2023 there were 14, in the year before that five": a year before what was named last.
    private static boolean isBeforeThat(PeriodMention mention) {
        return mention.rules().contains("before-that");
    }

    /// "Three years ago" counts from the day of publication.
    private static boolean isAgo(PeriodMention mention) {
        return mention.rules().contains("years-ago") && mention.known();
    }

    /// "At the end of the year" in a text on 2025 that came out in January 2026.
    private StatedPeriod yearOfMain(PeriodMention mention) {
        StatedPeriod now = main;
        LocalDate edge = mention.to() == null ? mention.from() : mention.to();
        if (now == null || now.to() == null || edge == null) {
            return mention.alone();
        }
        LocalDate first = now.from();
        if (first != null && first.plusYears(1).minusDays(1).equals(now.to())) {
            LocalDate limit = edge.getDayOfYear() == 1 ? first : now.to();
            return PeriodNames.stated(
                    true,
                    mention.from() == null ? null : first,
                    mention.to() == null ? null : limit,
                    List.of(),
                    PeriodBasis.RESOLVED,
                    mention.text(),
                    mention.span());
        }
        int years = edge.getYear() - now.to().getYear();
        LocalDate from = mention.from();
        LocalDate to = mention.to();
        return PeriodNames.stated(
                true,
                from == null ? null : from.minusYears(years),
                to == null ? null : yearsBefore(to, years),
                List.of(),
                PeriodBasis.RESOLVED,
                mention.text(),
                mention.span());
    }

    /// "The year" after a main period that is a calendar year is that year, else the edition's.
    private boolean isTheYear(PeriodMention mention) {
        StatedPeriod now = main;
        return mention.rules().contains("year-of-edition")
                && now != null
                && now.from() != null
                && now.to() != null
                && isYear(now.from(), now.to());
    }

    /// "At the end of the year": everything up to its last day.
    private static StatedPeriod upTo(PeriodMention mention, StatedPeriod period) {
        return isPoint(mention) && period.to() != null
                ? PeriodNames.stated(
                        true, null, period.to(), List.of(), PeriodBasis.RESOLVED, mention.text(), mention.span())
                : period;
    }

    /// Whether it is no longer than a month: such a period dates what it stands by and nothing after it.
    public static boolean isShort(StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return from != null && to != null && ChronoUnit.DAYS.between(from, to) < 32;
    }

    private static boolean isPoint(PeriodMention mention) {
        return mention.rules().contains("until") || mention.rules().contains("as-of");
    }

    private StatedPeriod ofMain(PeriodMention mention, int years) {
        StatedPeriod now = main;
        return now == null ? mention.alone() : of(mention, now, years, PeriodBasis.RESOLVED);
    }

    private StatedPeriod thisYear(PeriodMention mention) {
        if (edition != null) {
            return reporting(mention, 0);
        }
        StatedPeriod now = main;
        return now == null || !isHalf(now) || !isPartOf(now, mention)
                ? mention.alone()
                : of(mention, now, 0, PeriodBasis.INFERRED);
    }

    private static boolean isHalf(StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return from != null && to != null && from.plusMonths(6).minusDays(1).equals(to);
    }

    /// "This quarter" in a text on a quarter is that one.
    private boolean isQuarter(PeriodMention mention) {
        StatedPeriod now = main;
        return mention.rules().contains("relative-quarter")
                && mention.text().toLowerCase(Locale.ROOT).startsWith("this")
                && now != null
                && now.from() != null
                && now.to() != null
                && now.from().plusMonths(3).equals(now.to().plusDays(1));
    }

    /// "This week" in the bulletin of a week is that one, "last week" the one before.
    private boolean isWeek(PeriodMention mention) {
        StatedPeriod now = main;
        return mention.rules().contains("relative-week")
                && now != null
                && now.from() != null
                && now.to() != null
                && now.from().plusDays(WEEK).isAfter(now.to())
                && now.from().isBefore(now.to());
    }

    private StatedPeriod week(PeriodMention mention) {
        StatedPeriod now = main;
        LocalDate from = now == null ? null : now.from();
        LocalDate to = now == null ? null : now.to();
        if (from == null || to == null) {
            return mention.alone();
        }
        String words = mention.text().toLowerCase(Locale.ROOT);
        int weeks = words.startsWith("this") || words.startsWith("current")
                ? 0
                : words.startsWith("next") || words.startsWith("coming") ? -1 : 1;
        return PeriodNames.stated(
                true,
                from.minusWeeks(weeks),
                to.minusWeeks(weeks),
                List.of(),
                PeriodBasis.RESOLVED,
                mention.text(),
                mention.span());
    }

    /// "Since 2015" in a yearly report goes up to the end of its reporting period.
    private StatedPeriod open(PeriodMention mention) {
        Period report = edition;
        LocalDate from = mention.from();
        if (report == null || !mention.known() || mention.to() != null || from == null || from.isAfter(report.to())) {
            return mention.alone();
        }
        return PeriodNames.stated(true, from, report.to(), List.of(), mention.basis(), mention.text(), mention.span());
    }

    private StatedPeriod lastYear(PeriodMention mention, boolean base) {
        StatedPeriod now = main;
        if (mention.rules().contains("whole-year")) {
            return mention.alone();
        }
        if (base && edition != null && now != null) {
            return of(mention, now, 1, PeriodBasis.RESOLVED);
        }
        if (!base
                || now == null
                || !now.known()
                || now.from() == null
                || now.to() == null
                || isLong(now)
                || !mention.known()
                || mention.from() == null
                || now.from().getYear() - 1 != mention.from().getYear()) {
            return mention.alone();
        }
        return of(mention, now, 1, PeriodBasis.INFERRED);
    }

    private static boolean isLong(StatedPeriod period) {
        return period.from() == null
                || period.to() == null
                || ChronoUnit.DAYS.between(period.from(), period.to()) > 330;
    }

    private static boolean isPartOf(StatedPeriod now, PeriodMention year) {
        return !isLong(now)
                && now.from() != null
                && year.from() != null
                && now.from().getYear() == year.from().getYear();
    }

    private StatedPeriod inYear(PeriodMention mention) {
        StatedPeriod now = main;
        if (now == null || now.from() == null || now.to() == null) {
            return mention.alone();
        }
        return of(mention, now, now.from().getYear() - mention.years(), mention.basis());
    }

    private StatedPeriod part(PeriodMention mention) {
        StatedPeriod now = main;
        PeriodMention.Months months = mention.part();
        if (now == null
                || now.from() == null
                || now.to() == null
                || months == null
                || now.basis() == PeriodBasis.EDITION) {
            return mention.alone();
        }
        LocalDate from = LocalDate.of(now.to().getYear(), months.first(), 1);
        LocalDate to =
                LocalDate.of(now.to().getYear(), months.last(), 1).plusMonths(1).minusDays(1);
        return PeriodNames.stated(true, from, to, List.of(), PeriodBasis.INFERRED, mention.text(), mention.span());
    }

    private StatedPeriod reporting(PeriodMention mention, int before) {
        Period report = told;
        if (report != null) {
            return reporting(Period.tipYear(report.to().getYear() - before), PeriodBasis.EDITION, mention);
        }
        StatedPeriod now = main;
        return now != null && now.from() != null ? of(mention, now, before, PeriodBasis.RESOLVED) : mention.alone();
    }

    /// The main period some years before, kept to whole months where it is one.
    static StatedPeriod of(PeriodMention mention, StatedPeriod main, int years, PeriodBasis basis) {
        LocalDate from = main.from();
        LocalDate to = main.to();
        if (from == null || to == null) {
            return mention.alone();
        }
        return PeriodNames.stated(
                true, from.minusYears(years), yearsBefore(to, years), List.of(), basis, mention.text(), mention.span());
    }

    /// The last day of a month stays the last day: 28 February 2019 is 29 February 2016 three years
    /// before.
    static LocalDate yearsBefore(LocalDate day, int years) {
        LocalDate before = day.minusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    private static StatedPeriod reporting(Period report, PeriodBasis basis, @Nullable PeriodMention mention) {
        return new StatedPeriod(
                true,
                report.from(),
                report.to(),
                null,
                List.of(report.id()),
                basis,
                mention == null ? null : mention.text(),
                mention == null ? null : mention.span());
    }

    /// A period shifted back by a year, as comparisons are: "up from 36" in a text on 2019-H1 speaks of
    /// 2018-H1.
    public static StatedPeriod yearBefore(StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (!period.known() || from == null || to == null) {
            return period;
        }
        List<String> editions = period.editions().stream()
                .flatMap(id -> Period.find(id).stream())
                .map(edition -> edition.yearBefore().id())
                .toList();
        return PeriodNames.stated(
                true, from.minusYears(1), yearsBefore(to, 1), editions, PeriodBasis.INFERRED, null, null);
    }

    /// A period shifted back by so many months, kept to whole months where it is one: "month on month".
    public static StatedPeriod monthsBefore(StatedPeriod period, int months) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (!period.known() || to == null) {
            return period;
        }
        LocalDate before = to.minusMonths(months);
        before = to.getDayOfMonth() == to.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
        LocalDate first = from == null ? null : from.minusMonths(months);
        return PeriodNames.stated(true, first, before, List.of(), PeriodBasis.INFERRED, null, null);
    }

    /// "Never": everything up to the day of publication.
    public StatedPeriod never() {
        return PeriodNames.stated(published != null, null, published, List.of(), PeriodBasis.RESOLVED, null, null);
    }

    /// "It is ten years since": the day of publication.
    public StatedPeriod publication() {
        return PeriodNames.stated(published != null, published, published, List.of(), PeriodBasis.RESOLVED, null, null);
    }
}
