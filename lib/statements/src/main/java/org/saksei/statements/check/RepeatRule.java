package org.saksei.statements.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.FigureRole;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// `repeat`: one text gives one count twice, with two values.
///
/// Two counts of one key in one text are as a rule two raids, two offices, two provinces. So the second
/// one must point back ("the 45 cases", "of the 45", "a total of") or both must be told of the same
/// subject in the same words.
final class RepeatRule implements WithinRule {

    private static final Pattern DEFINITE =
            Pattern.compile("(?s).*\\b(of the|the|all|these|those|a total of|total of|altogether|in all|overall)\\s+$");

    private static final Pattern FILLER = Pattern.compile(
            "\\b(the|a|an|in|of|for|during|and|its|it|also|that|this|said|year|half|first|second|to|by|on)\\b|[^\\p{L} ]");

    /// A key with more values than this is no total: the text goes through offices or days.
    private static final int MOST_VALUES = 4;

    /// "The 45 cases" points to the sentences just before it, not across the text.
    private static final int NEAR = 2;

    /// Up to four words of the noun, then what it is told apart by.
    private static final Pattern NARROWING = Pattern.compile(
            "^(?: [\\p{L}'’-]{1,30}){1,4}?"
                    + " ((?:under|involving|for|with|who|whose|accused|suspected|sentenced|charged|aged|between|received)\\b[^.,;:(]*)");

    private final Meaning meaning;

    RepeatRule(Meaning meaning) {
        this.meaning = meaning;
    }

    private record Same(Key key, @Nullable String event, String interval, String voice) {}

    @Override
    public List<Finding> check(OneText text) {
        Map<Same, List<Told>> values = new LinkedHashMap<>();
        for (Told told : text.figures()) {
            if (isTotal(told) && !text.inTitle(told)) {
                Key.of(told)
                        .map(key ->
                                new Same(key, told.event(), Objects.requireNonNull(told.interval()), Key.voice(told)))
                        .ifPresent(same -> add(values.computeIfAbsent(same, unused -> new ArrayList<>()), told));
            }
        }
        List<Finding> findings = new ArrayList<>();
        values.values().stream()
                .filter(told -> told.size() <= MOST_VALUES)
                .forEach(told -> findings.addAll(compare(told, text)));
        Set<String> done = findings.stream()
                .flatMap(finding -> finding.figures().stream())
                .map(FigureRole::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        findings.addAll(new EchoRule().check(text, done));
        return findings;
    }

    /// Keeps a figure whose value was not there before, up to one too many.
    private void add(List<Told> earlier, Told told) {
        if (earlier.size() <= MOST_VALUES
                && earlier.stream().noneMatch(other -> meaning.of(other).meets(meaning.of(told)))) {
            earlier.add(told);
        }
    }

    private static List<Finding> compare(List<Told> told, OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) {
            Told later = told.get(i);
            boolean known = text.isToldBefore(later);
            told.subList(0, i).stream()
                    .filter(earlier -> text.distance(earlier, later) <= NEAR && !known && pointsBack(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> findings.add(Finding.repeat(earlier, later, earlier.what())));
        }
        return findings;
    }

    private static boolean isTotal(Told told) {
        return told.isCount()
                && told.isExact()
                && !told.isPart()
                && (told.event() != null || told.type() == CountedClass.EVENT)
                && isReportingPeriod(told.figure().period())
                && !HeadlineRule.isMore(told);
    }

    /// Whole months, said or carried: a day or a guess is an incident, not a total.
    private static boolean isReportingPeriod(@Nullable StatedPeriod period) {
        if (period == null || !period.known() || period.from() == null || period.to() == null) {
            return false;
        }
        LocalDate from = period.from();
        LocalDate to = period.to();
        return from.getDayOfMonth() == 1
                && to.plusDays(1).getDayOfMonth() == 1
                && period.basis() != PeriodBasis.INFERRED
                && period.basis() != PeriodBasis.NONE;
    }

    private static boolean pointsBack(Told earlier, Told later) {
        if (earlier.sameSentence(later) || !Objects.equals(noun(earlier), noun(later))) {
            return false;
        }
        boolean bracketed = OneText.before(earlier).endsWith("(");
        if (bracketed || !complement(earlier).equals(complement(later))) {
            return false;
        }
        String before = OneText.before(later).toLowerCase(Locale.ROOT);
        boolean definite = DEFINITE.matcher(before).matches();
        return definite || frame(earlier).equals(frame(later));
    }

    private static String noun(Told told) {
        String name = told.figure().unit().name();
        return name == null ? "" : name.replaceAll("\\b(human |people )?trafficking\\s+", "");
    }

    /// What narrows the noun down behind it: "under article 189", "sentenced to terms of one year".
    private static String complement(Told told) {
        String after = OneText.after(told).toLowerCase(Locale.ROOT);
        String event = told.event();
        Matcher narrowing = NARROWING.matcher(event == null ? after : after.replace(" " + event + " ", " "));
        return narrowing.find() ? narrowing.group(1).strip() : "";
    }

    /// The words before the number, without fillers and numbers.
    private static String frame(Told told) {
        return FILLER.matcher(OneText.before(told).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
