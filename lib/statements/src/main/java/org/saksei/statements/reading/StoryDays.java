package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.number.WordList;
import org.saksei.statements.time.PeriodMention;

/// Knows the day of an incident a text without any other time goes on to tell: "Officers raided a farm on Tuesday and
/// found 12 men. They seized three lorries."
///
/// It holds for what is told in the simple past, up to the next time, the next figure told in any other tense, or a
/// paragraph further than the next: what comes later in a text is as often about something else. What stands inside
/// quotation marks neither has the day nor ends it.
final class StoryDays {

    /// How many paragraphs further a story goes on.
    private static final int NEXT = 1;

    /// How far from a figure its verb is looked for, in tokens.
    private static final int FAR = 24;

    private static final Set<String> JUDGED = WordList.of("""
            jailed sentenced imprisoned convicted fined ordered verdict found guilty court
            """);

    private static final Set<String> IMPOSED = WordList.of("pay serve spend forfeit repay compensate");

    /// What stands before a participle that tells no past of its own.
    private static final Set<String> OTHERWISE = WordList.of("""
            had has have 'd 've having be been being to is are 's 're will would can could may might must shall should
            """);

    private static final Set<String> EACH = Set.of("each", "all", "both");

    /// What tells of a crime in the story of its trial.
    private static final Set<String> PAPERS = WordList.of("""
            indictment charges charge verdict judgment judgement prosecution prosecutors documents papers filings files
            statement evidence testimony affidavit complaint records
            """);

    /// Among how many tokens at the head of a sentence a paper is named.
    private static final int HEAD = 6;

    private final boolean any;
    private final Quotations quotations = new Quotations();
    private @Nullable StatedPeriod day;
    private boolean judged;
    private int paragraph;

    /// @param any whether days go on in this text at all: not in a yearly report
    StoryDays(boolean any) {
        this.any = any;
    }

    /// Takes a sentence before its figures are asked for.
    void begin(Sentence sentence) {
        if (any) {
            quotations.read(sentence);
        }
    }

    /// The day of a figure without a time of its own, or null.
    @Nullable
    StatedPeriod of(Scene scene, Figure figure) {
        boolean near = day != null && scene.sentence().paragraph() - paragraph <= NEXT;
        boolean open = near && !isTimeless(figure) && !isQuoted(figure) && !isOfPapers(scene.sentence());
        return open && (isPast(scene, figure) || goesOn(scene, figure)) ? carried() : null;
    }

    /// "They must also pay 40,000", of those a court has judged, or null.
    @Nullable
    StatedPeriod ofJudgment(Scene scene, Figure figure) {
        boolean near = day != null && judged && scene.sentence().paragraph() - paragraph <= NEXT;
        boolean amount = figure.kind == Kind.MONEY || figure.kind == Kind.DURATION;
        return near && amount && !isQuoted(figure) && isImposed(scene, figure) ? carried() : null;
    }

    /// Takes what a sentence told.
    ///
    /// @param main the main period of the text so far, or null
    void sentence(Sentence sentence, List<PeriodMention> mentions, List<Figure> figures, @Nullable StatedPeriod main) {
        if (!any) {
            return;
        }
        StatedPeriod own = figures.stream()
                .filter(Figure::isLevel)
                .flatMap(figure -> Stream.ofNullable(figure.period))
                .filter(period -> isDay(period) && period.span() != null)
                .findFirst()
                .orElse(null);
        if (!mentions.isEmpty() || main != null) {
            day = main == null ? own : null;
            judged = sentence.tokens().stream().anyMatch(token -> JUDGED.contains(token.lower()));
            paragraph = sentence.paragraph();
            return;
        }
        List<Figure> told = figures.stream()
                .filter(figure -> figure.isLevel() && !isTimeless(figure) && !isQuoted(figure))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        boolean goesOn = told.stream()
                .flatMap(figure -> Stream.ofNullable(figure.period))
                .anyMatch(StoryDays::isDay);
        day = goesOn ? day : null;
        paragraph = sentence.paragraph();
    }

    private static boolean isTimeless(Figure figure) {
        return figure.kind == Kind.AGE || figure.kind == Kind.RATE || UndatedFacts.isRate(figure.sentence, figure);
    }

    private boolean isQuoted(Figure figure) {
        return quotations.holds(figure.sentence.get(figure.at));
    }

    private @Nullable StatedPeriod carried() {
        StatedPeriod now = day;
        return now == null
                ? null
                : new StatedPeriod(
                        now.known(),
                        now.from(),
                        now.to(),
                        now.label(),
                        now.editions(),
                        PeriodBasis.CARRIED,
                        null,
                        null);
    }

    private static boolean isDay(StatedPeriod period) {
        LocalDate from = period.from();
        return from != null && from.equals(period.to());
    }

    /// "According to the indictment", "Court documents say".
    private static boolean isOfPapers(Sentence sentence) {
        for (int at = 0; at < HEAD; at++) {
            if (PAPERS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImposed(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        for (int at = figure.phraseFrom - 1; at > 0 && at > figure.phraseFrom - FAR; at--) {
            if (sentence.is(at, "must") && scene.clauses().same(at, figure.at)) {
                int verb = sentence.tag(at + 1).equals("ADV") ? at + 2 : at + 1;
                return IMPOSED.contains(sentence.lower(verb));
            }
        }
        return false;
    }

    /// "One was handed 25 years, her brother 20", "carried 40 men and 12 women": what has no verb of its own goes on
    /// with
    /// the figure before.
    private static boolean goesOn(Scene scene, Figure figure) {
        Figure last = null;
        for (Figure other : scene.figures()) {
            StatedPeriod period = other.period;
            boolean told = other.at < figure.at && period != null && isDay(period);
            last = told ? other : last;
        }
        for (int at = last == null ? figure.at : last.phraseTo; at < figure.phraseFrom; at++) {
            boolean loose = scene.sentence().lower(at).endsWith("ing");
            if (scene.sentence().get(at).isVerbal() && !loose
                    || scene.sentence().is(at, ";")) {
                return false;
            }
        }
        return last != null;
    }

    private static boolean isPast(Scene scene, Figure figure) {
        int verb = verb(scene, figure);
        Sentence sentence = scene.sentence();
        if (isThere(sentence, verb)) {
            return true;
        }
        if (verb < 0
                || !sentence.tag(verb).equals("VERB")
                || !Participles.isPast(sentence.lower(verb))
                || OTHERWISE.contains(sentence.lower(verb))) {
            return false;
        }
        int before = verb - 1;
        while (before > 0 && (sentence.tag(before).equals("ADV") || EACH.contains(sentence.lower(before)))) {
            before--;
        }
        return !OTHERWISE.contains(sentence.lower(before));
    }

    /// "There were a dozen children".
    private static boolean isThere(Sentence sentence, int verb) {
        boolean was = verb > 0 && (sentence.is(verb, "was") || sentence.is(verb, "were"));
        return was && sentence.is(verb - 1, "there");
    }

    /// The verb of the clause a figure stands in: the nearest before it that is no gerund, else the first behind, or
    /// -1.
    private static int verb(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - FAR; at--) {
            boolean loose = sentence.lower(at).endsWith("ing")
                    || sentence.is(at - 1, "to")
                    || sentence.is(at, "aged")
                    || TellingWords.isTelling(sentence.lower(at)) && !sentence.is(at, "found");
            if (sentence.get(at).isVerbal() && !loose && scene.clauses().same(at, figure.at)) {
                return at;
            }
        }
        for (int at = figure.phraseTo; at < sentence.size() && at < figure.phraseTo + FAR; at++) {
            boolean verb = sentence.tag(at).equals("VERB") && !TellingWords.isTelling(sentence.lower(at));
            if (verb && scene.clauses().same(at, figure.at)) {
                return at;
            }
        }
        return -1;
    }
}
