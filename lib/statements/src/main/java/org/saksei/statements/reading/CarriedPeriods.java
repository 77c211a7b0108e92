package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.Kind;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.number.WordList;
import org.saksei.statements.time.Anchor;
import org.saksei.statements.time.PeriodMention;
import org.saksei.statements.time.PeriodTrack;

/// Which periods of a sentence go on to the sentences after it, and which date only what they stand by.
final class CarriedPeriods {

    private static final Set<String> PLANS =
            Set.of("plan", "plans", "strategy", "roadmap", "agenda", "programme", "framework", "policy");

    /// How far from its years a plan is named, in tokens.
    private static final int PLAN = 10;

    /// How far before a mention the end of a quotation is looked for, in tokens.
    private static final int ASIDE = 12;

    /// What is set aside or aimed at for a year, which says nothing of what was done in it.
    private static final Set<String> BUDGETS = WordList.of("""
            budget budgets allocation allocations appropriation target targets ceiling quota forecast estimates
            """);

    private static final Set<String> STUDIES =
            WordList.of("study survey census estimate paper article report investigation audit review");

    private static final Set<String> WAS = Set.of("was", "were", "is", "has", "had", "began", "took", "became");

    private static final Set<String> WHICH = Set.of("which", "who", "whose", "where");

    private static final Set<String> SUBORDINATE = Set.of("since", "after", "before", "until");

    private static final Set<String> DELAYS = WordList.of("""
            adjourned postponed deferred delayed remanded pushed rescheduled moved
            """);

    /// How far before a day to come the verb stands that puts off to it, in tokens.
    private static final int PUT_OFF = 6;

    private final Passage passage;
    private final PeriodTrack track;
    private final Quotations quotations = new Quotations();
    private final ToldTimes told;
    private final DatedHeadings headings;
    private final @Nullable Period edition;

    CarriedPeriods(Passage passage, PeriodTrack track, @Nullable Period edition) {
        this.passage = passage;
        this.track = track;
        this.edition = edition;
        this.headings = new DatedHeadings(passage, edition);
        this.told = new ToldTimes(edition == null ? passage.sentences() : List.of());
    }

    /// Those of a sentence that may become the main period of the text.
    ///
    /// @param figures those of the sentence
    List<PeriodMention> among(Sentence sentence, Clauses clauses, List<PeriodMention> mentions, List<Figure> figures) {
        quotations.read(sentence);
        boolean ratings = !figures.isEmpty() && figures.stream().allMatch(figure -> figure.kind == Kind.RATING);
        boolean rated = edition == null && ratings;
        if (rated || isOfParts(sentence, figures) || passage.isHead(sentence)) {
            return List.of();
        }
        return mentions.stream()
                .filter(mention -> (figures.isEmpty() && headings.isInBracket(sentence, mention)
                                || !isAside(sentence, clauses, mention))
                        && !isQuoted(sentence, mention)
                        && !told.isLife(sentence, clauses, token(sentence, mention), !figures.isEmpty())
                        && !(figures.isEmpty()
                                && !headings.is(sentence, figures)
                                && (isWithinMany(mention) || isOpen(mention)))
                        && !(isOpen(mention) && isBehindParticiple(sentence, token(sentence, mention)))
                        && !(figures.isEmpty() && told.isCrime(sentence, clauses, token(sentence, mention)))
                        && !isOfBudget(sentence, mention)
                        && (carries(mention) || isOfReport(sentence, mention) || headings.is(sentence, figures))
                        && (!isToCome(mention) || headings.is(sentence, figures))
                        && (!goesBack(mention) || isNewTopic(sentence, mention, mentions)))
                .toList();
    }

    /// "We stopped 3,041 in 2023," he said: a time inside a quotation dates the quotation alone.
    private boolean isQuoted(Sentence sentence, PeriodMention mention) {
        return edition == null && track.main() != null && quotations.holds(sentence.get(token(sentence, mention)));
    }

    /// The years of a crime, which hold to the end of their paragraph, or of a life.
    private boolean isTold(Sentence sentence, Clauses clauses, PeriodMention mention, List<Figure> figures) {
        int at = token(sentence, mention);
        return told.isCrime(sentence, clauses, at) || told.isLife(sentence, clauses, at, !figures.isEmpty());
    }

    /// Whether the main period of a sentence is that of a crime.
    boolean isOfCrime(Sentence sentence, Clauses clauses, List<PeriodMention> mentions) {
        return mentions.stream().anyMatch(mention -> told.isCrime(sentence, clauses, token(sentence, mention)));
    }

    /// "One of them drowned in 2012": the time of some of those told of before.
    private boolean isOfParts(Sentence sentence, List<Figure> figures) {
        return edition == null
                && track.main() == null
                && !figures.isEmpty()
                && figures.stream().allMatch(figure -> figure.whole != null && figure.whole.sentence != sentence);
    }

    /// "the fourth since the practice was banned in late 2016": what something else is counted from.
    private boolean isSubordinate(Sentence sentence, int at) {
        boolean verb = false;
        for (int before = at - 1; edition == null && before >= 0 && before > at - PLAN; before--) {
            if (sentence.is(before, ",") || sentence.is(before, ";")) {
                return false;
            }
            Token token = sentence.get(before);
            // A sentence without figures has no parts of speech.
            verb |= token.isVerbal()
                    || token.tag().isEmpty() && (token.lower().endsWith("ed") || WAS.contains(token.lower()))
                    || Periods.BEGINNINGS.contains(token.lower());
            boolean when = before == at - 1 && token.is("when");
            if (when
                    || token.tag().isEmpty() && WHICH.contains(token.lower())
                    || verb && SUBORDINATE.contains(sentence.lower(before))) {
                return true;
            }
        }
        return false;
    }

    /// "Forced labour overtook begging in 2015", in a text on eleven years: told on the way, with no figure of its own.
    private boolean isWithinMany(PeriodMention mention) {
        StatedPeriod main = track.main();
        LocalDate from = main == null ? null : main.from();
        LocalDate to = main == null ? null : main.to();
        return edition == null
                && from != null
                && to != null
                && from.plusYears(2).isBefore(to)
                && mention.known()
                && mention.from() != null
                && mention.to() != null
                && !mention.from().isBefore(from)
                && !mention.to().isAfter(to);
    }

    /// "It has been possible since May 2020": what goes on dates the figures beside it alone.
    private boolean isOpen(PeriodMention mention) {
        return edition == null && mention.known() && mention.to() == null;
    }

    /// "files opened in 2018 dealt with theft": behind a participle it dates the noun before it alone.
    private static boolean isOfParticiple(Sentence sentence, int at, int end) {
        int verb = at - 1;
        while (verb > at - PUT_OFF
                && verb > 0
                && !sentence.get(verb).isVerbal()
                && !sentence.get(verb).isSign()) {
            verb--;
        }
        boolean participle = verb > 0 && sentence.tag(verb).equals("VERB") && Participles.isPast(sentence.lower(verb));
        boolean next = end < sentence.size() && sentence.get(end).isVerbal();
        return participle && next && sentence.tag(verb - 1).equals("NOUN");
    }

    /// "the number of boys sent home since 3 May": it dates the noun the participle stands by.
    private static boolean isBehindParticiple(Sentence sentence, int at) {
        int verb = sentence.get(Math.max(0, at - 1)).isVerbal() ? at - 1 : at - 2;
        return verb > 1
                && sentence.tag(verb).equals("VERB")
                && Participles.isPast(sentence.lower(verb))
                && sentence.get(verb - 1).isNominal()
                && verbBefore(sentence, verb - 1);
    }

    private static boolean verbBefore(Sentence sentence, int to) {
        return sentence.tokens().subList(0, to).stream().anyMatch(Token::isVerbal);
    }

    /// "the budget for 2024", "its 2024 target".
    private boolean isOfBudget(Sentence sentence, PeriodMention mention) {
        if (edition != null || track.main() == null) {
            return false;
        }
        int at = token(sentence, mention);
        int end =
                Quantities.after(sentence, passage.points().index(mention.span().end()));
        boolean before = sentence.is(at - 1, "for") && BUDGETS.contains(sentence.lower(at - 2));
        return before || BUDGETS.contains(sentence.lower(end));
    }

    private int token(Sentence sentence, PeriodMention mention) {
        return Quantities.token(sentence, passage.points().index(mention.span().start()));
    }

    /// "Since January the office has helped 70": what is still going on dates its paragraph, and those
    /// after it have the period told before.
    ///
    /// @param before the last main period with an end, or null
    /// @return the main period of the next paragraph, if it has an end
    @Nullable
    StatedPeriod closed(@Nullable StatedPeriod before) {
        StatedPeriod main = track.main();
        if (main == null || main.to() != null || before == null && !isLong(main)) {
            return main == null || main.to() == null ? before : main;
        }
        track.startAt(before);
        return before;
    }

    /// "since 2015": what has gone on for years is no time of a text.
    private boolean isLong(StatedPeriod main) {
        LocalDate published = passage.circumstances().published();
        return published != null && main.from() != null && main.from().getYear() < published.getYear();
    }

    /// "The number of trainees who went missing in 2024 came to 8,437": in a text that told no time before, the time of
    /// its first figure, wherever in the sentence it stands.
    Optional<StatedPeriod> ofFirst(
            Sentence sentence, Clauses clauses, List<PeriodMention> mentions, List<Figure> figures) {
        boolean none = edition != null || figures.isEmpty() || isOfParts(sentence, figures);
        StatedPeriod first = none ? null : figures.getFirst().period;
        if (first == null || first.from() == null || first.to() == null || PeriodTrack.isShort(first)) {
            return Optional.empty();
        }
        return mentions.stream()
                .filter(mention -> !mention.day()
                        && !mention.comparison()
                        && mention.span().equals(first.span()))
                .filter(mention -> !isTold(sentence, clauses, mention, figures))
                .filter(mention -> Incidents.start(sentence, token(sentence, mention)) < 0)
                .filter(mention -> !isSubordinate(sentence, token(sentence, mention)))
                .findFirst()
                .map(mention -> first);
    }

    /// "Weekly Bulletin (3 to 9 June 2024)": the few days a report in a title is of, or null.
    @Nullable
    StatedPeriod ofTitle(Sentence sentence, List<PeriodMention> mentions) {
        if (track.main() != null || !headings.isTitle(sentence)) {
            return null;
        }
        boolean daily = sentence.tokens().stream().anyMatch(token -> token.is("daily"));
        return mentions.stream()
                .filter(mention -> mention.known() && mention.day() && mention.from() != null && mention.to() != null)
                .filter(mention -> daily || !Objects.equals(mention.from(), mention.to()))
                .findFirst()
                .map(PeriodMention::alone)
                .orElse(null);
    }

    /// Whether it dates what follows in its sentence, said in another clause.
    boolean mayBeMain(PeriodMention mention) {
        return carries(mention) && track.main(List.of(mention)).isPresent();
    }

    /// "the 2015-2017 child labour action plan", "its action plan for 2017-2020": the years of a plan.
    boolean isPlan(Sentence sentence, PeriodMention mention) {
        int at =
                Quantities.token(sentence, passage.points().index(mention.span().start()));
        int end =
                Quantities.after(sentence, passage.points().index(mention.span().end()));
        boolean years = mention.from() != null
                && mention.to() != null
                && mention.from().plusYears(1).isBefore(mention.to())
                && !sentence.is(at - 1, "between")
                && !sentence.is(at - 1, "from");
        if (!years) {
            return false;
        }
        for (int next = end; next < sentence.size() && next < end + PLAN; next++) {
            if (PLANS.contains(sentence.lower(next))) {
                return true;
            }
            if (sentence.get(next).isSign() || sentence.get(next).isVerbal()) {
                break;
            }
        }
        for (int before = at - 1; before >= 0 && before > at - PLAN / 2; before--) {
            if (PLANS.contains(sentence.lower(before))) {
                return true;
            }
        }
        return false;
    }

    /// "The ministry said on Friday": a day that dates the saying.
    boolean isOfSaying(Sentence sentence, PeriodMention mention) {
        int at =
                Quantities.token(sentence, passage.points().index(mention.span().start()));
        if (edition == null && isPutOff(sentence, at)) {
            return true;
        }
        int end =
                Quantities.after(sentence, passage.points().index(mention.span().end()));
        boolean issued = edition == null && isMonth(mention) && SayingDays.isIssue(sentence, at);
        return issued
                || mention.day() && SayingDays.dates(sentence, at, end)
                || SayingDays.isDateline(sentence, at, end);
    }

    private static boolean isMonth(PeriodMention mention) {
        LocalDate from = mention.from();
        LocalDate to = mention.to();
        return from != null
                && to != null
                && !mention.day()
                && from.plusMonths(1).equals(to.plusDays(1));
    }

    /// "was adjourned to 24 June": the day of a hearing to come dates nothing that is told.
    private static boolean isPutOff(Sentence sentence, int at) {
        boolean bound = Set.of("to", "until", "till").contains(sentence.lower(at - 1))
                || Set.of("until", "till").contains(sentence.lower(at));
        for (int before = at - 1; bound && before >= 0 && before > at - PUT_OFF; before--) {
            if (DELAYS.contains(sentence.lower(before))) {
                return true;
            }
        }
        return false;
    }

    /// "Each province will receive 60 million in 2026": what is still to come dates nothing that was.
    private boolean isToCome(PeriodMention mention) {
        LocalDate published = passage.circumstances().published();
        StatedPeriod main = track.main();
        return edition == null
                && published != null
                && main != null
                && mention.to() != null
                && mention.from() != null
                && mention.anchor() != Anchor.THIS_YEAR
                && mention.to().isAfter(published.plusMonths(9))
                && mention.known();
    }

    /// In other texts a period that was over before the main one began is told to compare with.
    private boolean goesBack(PeriodMention mention) {
        StatedPeriod main = track.main();
        return edition == null
                && main != null
                && main.from() != null
                && mention.known()
                && mention.to() != null
                && mention.to().isBefore(main.from());
    }

    /// "In 2019 …" at the head of a paragraph, or the only time its first sentence tells.
    private boolean isNewTopic(Sentence sentence, PeriodMention mention, List<PeriodMention> all) {
        int at =
                Quantities.token(sentence, passage.points().index(mention.span().start()));
        boolean alone = all.stream()
                .allMatch(other ->
                        Objects.equals(other.from(), mention.from()) && Objects.equals(other.to(), mention.to()));
        return (at <= PeriodPlaces.FRONT || alone) && headings.opensParagraph(sentence);
    }

    /// "Monthly report, May 2024": the month at the head of a report is the report's own time.
    private boolean isOfReport(Sentence sentence, PeriodMention mention) {
        return headings.isTitle(sentence) && !mention.day();
    }

    /// A single month is not carried on, and in an edition no time before its period.
    private boolean carries(PeriodMention mention) {
        LocalDate published = passage.circumstances().published();
        boolean later = edition == null
                && published != null
                && mention.from() != null
                && mention.from().isAfter(published);
        if (later || mention.text().endsWith("'s") || mention.text().endsWith("’s")) {
            return false;
        }
        if (!mention.known() || mention.from() == null || mention.to() == null) {
            return true;
        }
        boolean month = !mention.from().plusDays(32).isBefore(mention.to());
        return (!month || isStretch(mention))
                && (edition == null || !mention.to().isBefore(edition.from()));
    }

    /// "From 1 to 14 August 2025, forces searched 46 places": in a text that told no time before, the days an operation
    /// took.
    private boolean isStretch(PeriodMention mention) {
        return edition == null
                && track.main() == null
                && mention.rules().contains("range")
                && mention.from() != null
                && !mention.from().equals(mention.to());
    }

    /// Whether a mention stands in a relative clause, in brackets or behind a quotation: it dates that and nothing
    /// after it.
    private boolean isAside(Sentence sentence, Clauses clauses, PeriodMention mention) {
        int at =
                Quantities.token(sentence, passage.points().index(mention.span().start()));
        for (int before = Math.max(1, at - ASIDE); before < at; before++) {
            if (sentence.is(before, "”")) {
                return true;
            }
        }
        boolean study = edition == null && sentence.is(at - 1, "of") && STUDIES.contains(sentence.lower(at - 2));
        int end =
                Quantities.after(sentence, passage.points().index(mention.span().end()));
        boolean reduced = edition == null && isOfParticiple(sentence, at, end);
        if (reduced || study || Incidents.start(sentence, at) >= 0 || isSubordinate(sentence, at)) {
            return true;
        }
        int bracket = passage.shapes().get(sentence.index()).bracket(at);
        boolean round = bracket != 0
                && !passage.shapes().get(sentence.index()).get(bracket).dashed();
        return clauses.isAside(at) || round;
    }
}
