package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.ReportSeries;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.PlaceBasis;
import org.saksei.statements.Span;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Phrases.Match;
import org.saksei.statements.reading.Vocabulary.Grade;

/// Reads grades of yearly reports: which country, which edition, since when, up or down.
final class Ratings {

    private static final Map<String, Direction> MOVES = Map.ofEntries(
            Map.entry("upgraded", Direction.UP),
            Map.entry("upgrade", Direction.UP),
            Map.entry("promoted", Direction.UP),
            Map.entry("raised", Direction.UP),
            Map.entry("elevated", Direction.UP),
            Map.entry("improved", Direction.UP),
            Map.entry("downgraded", Direction.DOWN),
            Map.entry("downgrade", Direction.DOWN),
            Map.entry("demoted", Direction.DOWN),
            Map.entry("dropped", Direction.DOWN),
            Map.entry("fell", Direction.DOWN),
            Map.entry("lowered", Direction.DOWN),
            Map.entry("slipped", Direction.DOWN),
            Map.entry("remained", Direction.SAME),
            Map.entry("remains", Direction.SAME),
            Map.entry("kept", Direction.SAME),
            Map.entry("keeps", Direction.SAME),
            Map.entry("stayed", Direction.SAME),
            Map.entry("retained", Direction.SAME),
            Map.entry("maintained", Direction.SAME),
            Map.entry("again", Direction.SAME),
            Map.entry("still", Direction.SAME),
            Map.entry("remain", Direction.SAME));

    private static final Set<String> FROM = Set.of("from");

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final Editions edition;
    private @Nullable Country last;

    Ratings(Vocabulary vocabulary, Passage passage, Editions edition) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.edition = edition;
    }

    List<Figure> read() {
        List<Figure> found = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Match<Grade>> grades = vocabulary.grades().all(sentence, 0, sentence.size());
            boolean formal = grades.stream().anyMatch(grade -> !grade.value().loose());
            for (Match<Grade> grade : grades) {
                boolean told = !grade.value().loose() || !formal && isAuthored(sentence);
                if (told && !isOrigin(sentence, grade, grades) && !isTalkedAbout(sentence, grade)) {
                    grade(sentence, grade, grades, found);
                }
            }
        }
        return found;
    }

    /// "meets the criteria for Tier 2", "would qualify for Tier 2": not a rating.
    private static boolean isTalkedAbout(Sentence sentence, Match<Grade> grade) {
        boolean condition =
                sentence.is(grade.from() - 1, "for") && CONDITIONS.contains(sentence.lower(grade.from() - 2));
        return condition || isCountedOn(sentence, grade.from());
    }

    /// "30 are on Tier 1, 105 on Tier 2": so many countries; "a country on Tier 3 may lose aid": any.
    private static boolean isCountedOn(Sentence sentence, int grade) {
        int at = sentence.is(grade - 1, "the") ? grade - 2 : grade - 1;
        boolean placed = sentence.is(at, "on") || sentence.is(at, "in");
        at--;
        boolean any = placed && sentence.is(at, "country") && (sentence.is(at - 1, "a") || sentence.is(at - 1, "any"));
        while (at > 0 && (sentence.tag(at).equals("AUX") || COUNTED.contains(sentence.lower(at)))) {
            at--;
        }
        boolean counted = at >= 0
                && sentence.get(at).isNumeral()
                && sentence.get(at).text().length() < 4;
        return any || placed && counted && !sentence.is(at - 1, "tier");
    }

    private static final Set<String> COUNTED =
            WordList.of("countries states nations territories governments placed ranked were more others");

    private static final Set<String> CONDITIONS = Set.of(
            "criteria", "criterion", "qualify", "qualifies", "qualified", "eligible", "requirements", "standards");

    /// How many years a grade was held before another: "after two consecutive years on", "on … for four
    /// consecutive years"; 0 where nothing is said or no other grade follows.
    private int yearsHeld(Sentence sentence, Match<Grade> grade, List<Match<Grade>> all) {
        if (all.size() > MOST_GRADES) {
            return 0;
        }
        boolean moved = all.stream().anyMatch(other -> other != grade && isMoved(move(sentence, other)));
        if (!moved) {
            return 0;
        }
        int end = sentence.is(grade.to(), "for") ? Math.min(sentence.size(), grade.to() + 4) : grade.from();
        for (int at = Math.max(0, grade.from() - 7); at < end; at++) {
            boolean number = sentence.get(at).isNumeral() && (at < grade.from() || at >= grade.to());
            int unit = sentence.is(at + 1, "consecutive") || sentence.is(at + 1, "straight") ? at + 2 : at + 1;
            if (number
                    && (sentence.is(unit, "years") || sentence.get(at).lower().endsWith("years"))) {
                BigDecimal value =
                        passage.numerals().get(sentence.get(at).numeral()).value();
                return value.compareTo(MOST_YEARS) <= 0 ? value.intValue() : 0;
            }
        }
        return 0;
    }

    /// No sentence tells the history of more grades than this.
    private static final int MOST_GRADES = 8;

    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(20);

    private static boolean isMoved(@Nullable Direction move) {
        return move == Direction.UP || move == Direction.DOWN;
    }

    /// "from Tier 3 to Tier 2": the first is what the second is compared with.
    private static boolean isOrigin(Sentence sentence, Match<Grade> grade, List<Match<Grade>> all) {
        return FROM.contains(sentence.lower(grade.from() - 1))
                && all.stream().anyMatch(other -> other.from() > grade.from());
    }

    private void grade(Sentence sentence, Match<Grade> grade, List<Match<Grade>> all, List<Figure> found) {
        List<Match<Country>> countries = countries(sentence, grade);
        Integer year = year(sentence, grade);
        if (countries.isEmpty()) {
            Country home = last != null
                    ? last
                    : vocabulary.country(passage.circumstances().home());
            if (home != null) {
                add(sentence, grade, all, null, home, year, found);
            }
            return;
        }
        for (Match<Country> country : countries) {
            last = country.value();
            add(sentence, grade, all, country, country.value(), year, found);
        }
    }

    /// "dropped it to Tier 3, down from the Tier 2 Watch List": the tier of the year before.
    private static boolean isFormer(Sentence sentence, Match<Grade> grade) {
        return FROM.contains(sentence.lower(grade.from() - 2)) && sentence.is(grade.from() - 1, "the");
    }

    private void add(
            Sentence sentence,
            Match<Grade> grade,
            List<Match<Grade>> all,
            @Nullable Match<Country> where,
            Country country,
            @Nullable Integer year,
            List<Figure> found) {
        Figure figure = figure(sentence, grade, where, country);
        ReportSeries series = grade.value().series();
        int held = year == null ? 0 : yearsHeld(sentence, grade, all);
        if (held > 0 && year != null) {
            figure.period = between(series, year - held, year - 1, PeriodBasis.RESOLVED, sentence, -1, 0);
            figure.rule("rating.held");
            found.add(figure);
            return;
        }
        Direction move = move(sentence, grade);
        figure.direction = move;
        Match<Grade> earlier = all.stream()
                .filter(other -> other != grade && yearsHeld(sentence, other, all) > 0)
                .findFirst()
                .orElse(null);
        if (earlier != null && isMoved(move)) {
            figure.baseGrade = earlier.value().rating().value();
        }
        Match<Grade> origin = all.stream()
                .filter(other -> isOrigin(sentence, other, all))
                .findFirst()
                .orElse(null);
        if (origin != null) {
            figure.baseGrade = origin.value().rating().value();
            figure.direction = direction(origin.value(), grade.value());
        } else if (move == Direction.SAME) {
            figure.baseGrade = figure.grade;
            figure.rule("rating.kept");
        } else if (move != null && sentence.is(grade.from() - 1, "from")) {
            figure.baseGrade = figure.grade;
            figure.grade = null;
        }
        if (year != null && all.size() > 1 && isFormer(sentence, grade)) {
            figure.period = period(series, year - 1, year - 1, PeriodBasis.INFERRED, sentence, -1);
            figure.rule("rating.former");
        } else if (year != null) {
            boolean stated = editionToken(sentence, year) >= 0;
            figure.period = period(
                    series,
                    year,
                    year,
                    stated ? PeriodBasis.EDITION : PeriodBasis.INFERRED,
                    sentence,
                    editionToken(sentence, year));
            if (figure.baseGrade != null || figure.direction != null) {
                figure.basePeriod = period(series, year - 1, year - 1, PeriodBasis.INFERRED, sentence, -1);
            }
        }
        found.add(figure);
        int since = since(sentence, grade);
        if (since > 0 && year != null && sinceYear(sentence, since) < year) {
            Figure former = figure(sentence, grade, where, country);
            former.period = sincePeriod(series, sinceYear(sentence, since), year - 1, sentence, since);
            former.rule("rating.since");
            found.add(former);
            figure.base = figure.baseGrade == null ? null : former;
        }
    }

    private Figure figure(Sentence sentence, Match<Grade> grade, @Nullable Match<Country> where, Country country) {
        Figure figure = new Figure(
                sentence.get(grade.from()).start(), sentence.get(grade.to() - 1).end(), sentence, grade.from());
        figure.phraseTo = grade.to();
        figure.kind = Kind.RATING;
        figure.grade = grade.value().rating().value();
        figure.unit = new Unit(UnitKind.TIER, null, grade.value().series().id() + " tier");
        figure.lemma = "country";
        figure.type = CountedClass.OTHER;
        if (where != null) {
            figure.nounFrom = where.from();
            figure.nounTo = where.to();
            figure.place = new StatedPlace(
                    country.code(), passage.slice(sentence, where.from(), where.to()), PlaceBasis.STATED);
        } else {
            figure.place = new StatedPlace(country.code(), null, PlaceBasis.INFERRED);
        }
        figure.rule(grade.value().loose() ? "rating.loose" : "rating.tier");
        return figure;
    }

    private static Direction direction(Grade from, Grade to) {
        int change = from.rating().rank() - to.rating().rank();
        return change == 0 ? Direction.SAME : change > 0 ? Direction.UP : Direction.DOWN;
    }

    private static @Nullable Direction move(Sentence sentence, Match<Grade> grade) {
        Direction found = null;
        for (int at = Math.max(0, grade.from() - 14); at < grade.from(); at++) {
            Direction move = MOVES.get(sentence.lower(at));
            found = move == null ? found : move;
        }
        return found;
    }

    /// The countries a grade is given to: the list right before it, else the list right after it.
    private List<Match<Country>> countries(Sentence sentence, Match<Grade> grade) {
        ReportSeries series = grade.value().series();
        List<Match<Country>> all = vocabulary.countries().all(sentence, 0, sentence.size()).stream()
                .filter(country -> !isAuthor(sentence, series, country))
                .toList();
        List<Match<Country>> before =
                all.stream().filter(country -> country.to() <= grade.from()).toList();
        List<Match<Country>> after =
                all.stream().filter(country -> country.from() >= grade.to()).toList();
        boolean list = sentence.is(grade.to(), ":")
                || sentence.is(grade.to(), "countries")
                || sentence.is(grade.to(), "are")
                || sentence.is(grade.to(), "with")
                || before.isEmpty();
        if (list && !after.isEmpty()) {
            return run(sentence, after, 1);
        }
        return before.isEmpty()
                ? List.of()
                : run(sentence, before.reversed(), -1).reversed();
    }

    /// Countries that hang together by commas and conjunctions.
    private static List<Match<Country>> run(Sentence sentence, List<Match<Country>> countries, int step) {
        List<Match<Country>> run = new ArrayList<>();
        for (Match<Country> country : countries) {
            if (!run.isEmpty()) {
                Match<Country> left = step > 0 ? run.getLast() : country;
                Match<Country> right = step > 0 ? country : run.getLast();
                boolean joined = IntStream.range(left.to(), right.from())
                        .allMatch(at -> Set.of(",", "and", "as", "well", "the", "along", "with")
                                .contains(sentence.lower(at)));
                if (!joined) {
                    return run;
                }
            }
            run.add(country);
        }
        return run;
    }

    private boolean isAuthor(Sentence sentence, ReportSeries series, Match<Country> country) {
        String name = passage.slice(sentence, country.from(), country.to());
        boolean form = vocabulary.isAuthor(series, name);
        boolean object = Set.of("kept", "placed", "ranked", "put").contains(sentence.lower(country.from() - 1));
        return form && !object;
    }

    /// Whether the report or its author is named.
    private boolean isAuthored(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .anyMatch(at -> vocabulary.authors().at(sentence, at) != null
                        || vocabulary.reports().at(sentence, at) != null);
    }

    /// The year of the edition: said in the sentence, the text's own, or the last before
    /// publication.
    private @Nullable Integer year(Sentence sentence, Match<Grade> grade) {
        for (int at = 0; at < sentence.size(); at++) {
            int year = yearAt(sentence, at);
            boolean since = sentence.is(at - 1, "since");
            if (year > 2000 && !since) {
                return year;
            }
        }
        if (edition.period() != null) {
            return edition.period().to().getYear();
        }
        LocalDate published = passage.circumstances().published();
        if (published == null || grade.to() < 0) {
            return null;
        }
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.is(at, "last") && sentence.is(at + 1, "year")) {
                return published.getYear() - 1;
            }
        }
        // Editions come out in June or July.
        boolean out = published.getMonthValue() > 6 || published.getMonthValue() == 6 && published.getDayOfMonth() > 11;
        return out ? published.getYear() : published.getYear() - 1;
    }

    private static int yearAt(Sentence sentence, int at) {
        String text = at >= 0 && at < sentence.size() ? sentence.get(at).text() : "";
        boolean digits = text.length() == 4 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        int year = digits ? Integer.parseInt(text) : 0;
        return year >= 1990 && year <= 2100 ? year : 0;
    }

    private static int editionToken(Sentence sentence, int year) {
        for (int at = 0; at < sentence.size(); at++) {
            if (yearAt(sentence, at) == year && !sentence.is(at - 1, "since")) {
                return at;
            }
        }
        return -1;
    }

    private static int since(Sentence sentence, Match<Grade> grade) {
        for (int at = grade.to(); at + 1 < sentence.size(); at++) {
            if (sentence.is(at, "since") && yearAt(sentence, at + 1) > 0) {
                return at;
            }
        }
        return -1;
    }

    private static int sinceYear(Sentence sentence, int since) {
        return yearAt(sentence, since + 1);
    }

    private StatedPeriod sincePeriod(ReportSeries series, int from, int to, Sentence sentence, int since) {
        return between(series, from, to, PeriodBasis.EDITION, sentence, since, since + 2);
    }

    private StatedPeriod period(
            ReportSeries series, int from, int to, PeriodBasis basis, Sentence sentence, int token) {
        int end = token >= 0 && sentence.is(token + 1, "report") ? token + 2 : token + 1;
        return between(series, from, to, basis, sentence, token, end);
    }

    private StatedPeriod between(
            ReportSeries series, int from, int to, PeriodBasis basis, Sentence sentence, int token, int end) {
        List<String> names = IntStream.rangeClosed(from, to)
                .mapToObj(year -> Editions.name(series, year))
                .toList();
        Span span = token < 0
                ? null
                : passage.span(
                        sentence.get(token).start(), sentence.get(end - 1).end());
        return new StatedPeriod(
                true,
                Editions.days(series, from).getFirst(),
                Editions.days(series, to).getLast(),
                null,
                names,
                basis,
                token < 0 ? null : passage.slice(sentence, token, end),
                span);
    }
}
