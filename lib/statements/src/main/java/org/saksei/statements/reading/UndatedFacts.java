package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.number.WordList;

/// Knows figures that are told without any time in a text that has one: habits in the present ("each man gets 15,000",
/// "a night costs 41,000"), what a country has ("Borelia has three shelters"), promises without a date ("will train 300
/// officers"), ages of single persons.
final class UndatedFacts {

    /// How far a clause is read before a figure, in tokens.
    private static final int FAR = 24;

    /// Within how many tokens "-month-old" ends.
    private static final int COMPOUND = 5;

    private static final Set<String> TERMS =
            WordList.of("day week fortnight month year hour night shift weekend session visit head person bed case");

    private static final Set<String> USUAL =
            WordList.of("usually typically often normally generally always sometimes commonly ordinarily routinely");

    private static final Set<String> AVERAGES = Set.of("average", "averages", "averaging", "averaged");

    private static final Set<String> BEING = Set.of("is", "are", "be");

    private static final Set<String> DUE = Set.of("must", "shall", "unless", "if", "may", "should");

    private static final Set<String> EACH = WordList.of("each every most");

    /// Verbs of the present in the plural; the singular has an "s".
    private static final Set<String> PLURALS = WordList.of("""
            earn pay work cost get receive look see charge sleep live take spend send handle visit make
            sell produce employ serve leave cross travel arrive go come need owe rent borrow carry hold
            feed share last range give lose die want ask keep stay eat hire offer treat meet accept await
            maintain lack run operate own provide patrol supervise oversee staff teach protect speak
            belong depend rely wait exceed consist host lodge house support manage admit enrol train
            cooperate
            """);

    /// What is reckoned for a time and so is no habit.
    private static final Set<String> RECKONED = WordList.of("""
            amounts totals stands says shows reports estimates accounts represents rises falls comes covers lists finds
            puts notes states adds claims counts records means confirms
            """);

    private static final Set<String> PROMISING = WordList.of("""
            will shall would expected due scheduled likely plans plan planned intends intend intended aims aim hopes hope promised promises pledged
            pledges vowed proposes proposed wants
            """);

    private static final Set<String> ENDS = Set.of(".", "?", "!", "”", "\"", "'", "’");

    /// "That leaves 72" reckons.
    private static final Set<String> SHOWING = Set.of("this", "that", "which", "it");

    /// What says a state or a sum of what was told.
    private static final Set<String> SUMMING = Set.of("remains", "makes", "brings", "leaves", "ranges", "believes");

    private static final Set<String> LANDS =
            WordList.of("country nation kingdom republic province region state district county island territory city");

    private final Vocabulary vocabulary;

    UndatedFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean holds(Scene scene, Figure figure) {
        boolean level = figure.isLevel() || figure.kind == Kind.RATE;
        boolean undated = level
                && (isEntitled(scene, figure)
                        || isPromise(scene, figure)
                        || isHabit(scene, figure)
                        || isOfLand(scene, figure));
        // Looked for last: it reads the whole sentence, and few figures come so far.
        return undated && scene.sentence().tokens().stream().noneMatch(token -> AVERAGES.contains(token.lower()));
    }

    /// "Kong Rith, 51,", "the owner, aged 44", "the woman, then 23", "a nine-month-old girl".
    static boolean isAgeOfOne(Sentence sentence, Figure figure) {
        int before = figure.phraseFrom - 1;
        if (figure.kind != Kind.AGE) {
            return false;
        }
        for (int at = figure.at; at < figure.at + COMPOUND; at++) {
            boolean hyphen = sentence.is(at, "-") && sentence.is(at + 1, "old");
            if (hyphen || sentence.lower(at).endsWith("-old")) {
                return true;
            }
        }
        return sentence.is(before, ",") || sentence.is(before, "aged") || sentence.is(before, "then");
    }

    /// "Each returnee is entitled to 400 euros", "must be paid within ten days", "unless it pays within 30 days".
    private static boolean isEntitled(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        boolean within = figure.kind == Kind.DURATION && sentence.is(figure.phraseFrom - 1, "within");
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - FAR; at--) {
            boolean right = (sentence.is(at, "entitled") || sentence.is(at, "eligible"))
                    && BEING.contains(sentence.lower(at - 1))
                    && scene.clauses().same(at, figure.at);
            if (right || within && DUE.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "will train 300 officers", "said it would hire 40".
    private static boolean isPromise(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - FAR; at--) {
            boolean same = scene.clauses().same(at, figure.at);
            if (same && PROMISING.contains(sentence.lower(at))) {
                boolean to = sentence.is(at + 1, "to");
                boolean modal = sentence.tag(at).equals("AUX")
                        && !sentence.is(at + 1, "have")
                        && !(TellingWords.isTelling(sentence.lower(at + 1)) || sentence.is(at + 2, "that"));
                return to || modal && (!sentence.is(at, "would") || isSaid(sentence, at));
            }
        }
        return false;
    }

    /// "said it would hire", not "this would pay for 83 returns".
    private static boolean isSaid(Sentence sentence, int would) {
        for (int at = would - 1; at >= 0; at--) {
            if (TellingWords.isTelling(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHabit(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int verb = verb(scene, figure);
        if (verb < 0 || !isPresent(sentence, verb)) {
            return false;
        }
        boolean each = EACH.contains(sentence.lower(start(scene, verb)));
        boolean usual = figure.kind == Kind.RATE || isRate(sentence, figure);
        for (int at = Math.max(0, verb - 3); at < Math.min(sentence.size(), verb + 4); at++) {
            usual |= USUAL.contains(sentence.lower(at));
        }
        boolean price = figure.kind == Kind.MONEY && !sentence.get(verb).tag().equals("AUX");
        boolean said = RECKONED.contains(sentence.lower(verb));
        return !said && (usual || price || each && verb < figure.at || isFact(scene, figure, verb));
    }

    /// "The league keeps 40 lawyers", "five prosecutors handle them": what a full sentence tells in the present.
    private static boolean isFact(Scene scene, Figure figure, int verb) {
        Sentence sentence = scene.sentence();
        boolean full = ENDS.contains(sentence.lower(sentence.size() - 1));
        boolean bound = verb > figure.at || isObject(sentence, verb, figure.phraseFrom);
        boolean reckoned = SUMMING.contains(sentence.lower(verb));
        return full && bound && !reckoned && figure.kind != Kind.MONEY && hasSubject(sentence, verb);
    }

    /// No preposition stands between: "keeps 40 lawyers", not "work in three shifts".
    private static boolean isObject(Sentence sentence, int verb, int figure) {
        for (int at = verb + 1; at < figure; at++) {
            if (sentence.tag(at).equals("ADP") || sentence.get(at).isSign()) {
                return false;
            }
        }
        return true;
    }

    /// "The league keeps", "prosecutors in the province handle"; not "but chats", "the 388 calls", "that leaves".
    private static boolean hasSubject(Sentence sentence, int verb) {
        String before = sentence.tag(verb - 1);
        boolean noun = before.equals("NOUN") || before.equals("PROPN") || before.equals("ADV");
        boolean one = before.equals("PRON") && !SHOWING.contains(sentence.lower(verb - 1));
        return sentence.tag(verb).equals("VERB") && verb > 1 - (one ? 1 : 0) && (noun || one);
    }

    /// "20 men a month", "12 hours per shift".
    static boolean isRate(Sentence sentence, Figure figure) {
        int after = Math.max(figure.phraseTo, figure.nounTo);
        for (int at = after; at < after + 2; at++) {
            boolean per =
                    sentence.is(at, "a") || sentence.is(at, "an") || sentence.is(at, "per") || sentence.is(at, "each");
            if ((per || sentence.is(at, "every")) && TERMS.contains(sentence.lower(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// The verb of the clause a figure stands in: the nearest before it, else the first behind, or -1.
    private static int verb(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - FAR; at--) {
            boolean costs = sentence.is(at, "costs") && at > figure.phraseFrom - 4;
            boolean verb = costs || sentence.get(at).isVerbal();
            if (verb && scene.clauses().same(at, figure.at) && !isLoose(sentence, at)) {
                return at;
            }
        }
        for (int at = figure.phraseTo; at < sentence.size() && at < figure.phraseTo + FAR; at++) {
            if (sentence.get(at).isVerbal() && scene.clauses().same(at, figure.at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLoose(Sentence sentence, int at) {
        return sentence.lower(at).endsWith("ing") || sentence.is(at - 1, "to");
    }

    private static boolean isPresent(Sentence sentence, int verb) {
        String word = sentence.lower(verb);
        boolean helped = sentence.tag(verb - 1).equals("AUX") && !sentence.is(verb - 1, "can");
        boolean singular = word.endsWith("s") && !word.equals("was") && !word.equals("has");
        boolean many =
                sentence.lower(verb - 1).endsWith("s") || sentence.tag(verb - 1).equals("PRON");
        boolean plural = PLURALS.contains(word) && (!word.equals("cost") || many) || word.equals("are");
        return !helped && (singular || plural);
    }

    /// The first token of the clause a verb stands in.
    private static int start(Scene scene, int verb) {
        int at = verb;
        Sentence sentence = scene.sentence();
        while (at > 0 && scene.clauses().same(at - 1, verb) && !sentence.is(at - 1, ",")) {
            at--;
        }
        return Shape.isQuote(sentence.get(at)) ? at + 1 : at;
    }

    /// "Borelia has three shelters", "the province has 14 courts", not "has helped 14".
    private boolean isOfLand(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int verb = verb(scene, figure);
        boolean has = verb > 0 && (sentence.is(verb, "has") || sentence.is(verb, "have")) && verb < figure.at;
        if (!has || figure.phraseFrom - verb > 2) {
            return false;
        }
        return LANDS.contains(sentence.lower(verb - 1)) || isNamed(sentence, start(scene, verb), verb);
    }

    private boolean isNamed(Sentence sentence, int from, int verb) {
        Phrases.Match<Lexicon.Country> land = vocabulary.countries().at(sentence, from, verb);
        return land != null && land.to() == verb || StandingFacts.isPlace(sentence.lower(verb - 1));
    }
}
