package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds the noun before a number that is its subject: "suspects numbered 40", "the number of victims
/// rose to 45".
final class Subjects {

    /// Verbs between a subject and the number of it.
    private static final Set<String> EQUATING = WordList.of("""
            numbered totaled totalled reached hit exceeded topped was were is are stood rose fell
            climbed dropped increased decreased jumped grew declined went rising falling increasing
            decreasing soared surged remained stands totals totaling totalling numbering reaching
            exceeds exceed tops came slipped plunged swelled doubled tripled became averaged equals shrank edged dipped
            remains amounted amounts amounting ranged ranges cost equaled equalled rises falls rise
            fall cut reduced slashed raised lowered trimmed curtailed
            slid sank tumbled plummeted plunging sliding crept inched ballooned mushroomed spiked leapt leaped rocketed
            skyrocketed spiralled spiraled rebounded dwindled contracted expanded receded surpassed
            quadrupled averaging
            """);

    private static final Set<String> BETWEEN = WordList.of("""
            to at from by only just about around nearly almost over more than less approximately
            some up down roughly least most fewer under also still below above then now as high low
            many
            """);

    /// Nouns that say how many and not what.
    private static final Set<String> TALLIES =
            Set.of("number", "numbers", "count", "total", "figure", "tally", "toll", "sum", "estimate");

    /// Words for what was said before.
    private static final Set<String> PRONOUNS = Set.of("they", "it", "that", "this", "these", "those", "there");

    /// Who has what stands behind.
    static final Set<String> OWNING = Set.of("our", "its", "their", "his", "her", "my", "your");

    private static final Set<String> RELATIVE = Set.of("who", "that", "which");

    private static final Set<String> PUTTING =
            Set.of("put", "puts", "putting", "places", "estimated", "estimate", "estimates", "set", "sets");

    /// How far "the number of" may stand before its verb, in tokens.
    private static final int FAR = 24;

    /// How many words may stand between a subject and its verb as an insertion.
    private static final int INSERTION = 7;

    /// How far a tally may stand before its verb, in tokens.
    private static final int REACH = 12;

    private final NounPhrases phrases;

    Subjects(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /// "suspects numbered 40", "the number of victims rose to 45".
    @Nullable
    Phrase of(Figure figure, boolean amount) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        int steps = 0;
        boolean verb = false;
        boolean from = false;
        while (at >= 0
                && steps < 14
                && (from && !verb && (sentence.get(at).isNumeral() || sentence.is(at, ",") || isPercent(sentence, at))
                        || BETWEEN.contains(sentence.lower(at))
                        || isEquating(sentence, at)
                        || sentence.tag(at).equals("ADV")
                        || amount && sentence.get(at).isNumeral()
                        || amount && sentence.tag(at).equals("SYM")
                        || sentence.tag(at).equals("AUX"))) {
            verb |= isEquating(sentence, at);
            from |= sentence.is(at, "from") || sentence.is(at, "to");
            at--;
            steps++;
        }
        if (sentence.is(at, ":") && at > 0 && sentence.get(at - 1).isNumeral()) {
            return null;
        }
        // "Cases up 21 percent": a headline leaves the verb out.
        boolean headline = at >= 0
                && (sentence.is(at + 1, "up") || sentence.is(at + 1, "down"))
                && sentence.get(at).isNominal()
                && phrases.isPlural(sentence, at);
        verb |= headline;
        boolean put = !verb && at >= 0 && steps > 0 && isNumberOf(sentence, figure, at);
        Phrase numbered = verb ? null : putAt(sentence, figure);
        if (numbered != null || at < 0 || !verb && !put && !sentence.is(at, ":")) {
            return numbered;
        }
        at = verb ? beforeInsertion(sentence, at) : at;
        return backwards(sentence, sentence.is(at, ":") ? at - 1 : at);
    }

    /// "climbed by 58 per cent to 316"; "fell from 4.1 percent to 3.9" are two levels.
    private static boolean isPercent(Sentence sentence, int at) {
        boolean percent = sentence.is(at, "percent")
                || sentence.is(at, "%")
                || sentence.is(at, "cent") && sentence.is(at - 1, "per")
                || sentence.is(at, "per") && sentence.is(at + 1, "cent");
        int number = sentence.is(at, "cent") ? at - 2 : at - 1;
        while (number > 0 && (sentence.get(number).isNumeral() || BETWEEN.contains(sentence.lower(number)))) {
            if (sentence.is(number, "from")) {
                return false;
            }
            number--;
        }
        return percent;
    }

    /// Before what stands between a subject and its verb: "Victims, by contrast, numbered 402", "Fines (30 persons)
    /// reached $90".
    private static int beforeInsertion(Sentence sentence, int end) {
        boolean bracket = sentence.is(end, ")");
        if (!bracket && !sentence.is(end, ",")) {
            return end;
        }
        for (int at = end - 1; at > 0 && at >= end - INSERTION; at--) {
            if (sentence.is(at, bracket ? "(" : ",")) {
                boolean inserted = bracket
                        || at == end - 2
                        || sentence.tag(at + 1).equals("ADP")
                        || sentence.tag(at + 1).equals("ADV");
                return inserted ? at - 1 : end;
            }
            if (sentence.get(at).isVerbal() || !bracket && sentence.get(at).isNumeral()) {
                return end;
            }
        }
        return end;
    }

    /// "has come down from 54 days", "is put at $9,310": verbs that say a level only in this form.
    private static boolean isEquating(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean moved = (word.equals("come") || word.equals("gone"))
                && (sentence.is(at + 1, "down") || sentence.is(at + 1, "up"));
        boolean put = word.equals("put")
                && sentence.is(at + 1, "at")
                && sentence.tag(at - 1).equals("AUX");
        boolean ranging =
                (word.equals("ran") || word.equals("run") || word.equals("running")) && sentence.is(at + 1, "from");
        return moved || put || ranging || EQUATING.contains(word);
    }

    /// "put the number of migrants who take the road every year at 65,000": behind any words that say which.
    private @Nullable Phrase putAt(Sentence sentence, Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && !sentence.is(at, "at") && BETWEEN.contains(sentence.lower(at))) {
            at--;
        }
        for (int of = at - 1; sentence.is(at, "at") && of > 1 && of > at - FAR; of--) {
            if (sentence.get(of).isSign() || sentence.get(of).isNumeral()) {
                return null;
            }
            if (sentence.is(of, "of") && isNumberWord(sentence.lower(of - 1))) {
                boolean put = sentence.isOneOf(of - 3, PUTTING);
                return put ? phrases.at(sentence, phrases.pastDeterminers(sentence, of + 1)) : null;
            }
        }
        return null;
    }

    /// "put the number of victims at nearly 600".
    private static boolean isNumberOf(Sentence sentence, Figure figure, int end) {
        boolean at = false;
        for (int between = end + 1; between < figure.phraseFrom; between++) {
            at |= sentence.is(between, "at");
        }
        for (int of = end - 1; at && of > 0 && of > end - 6; of--) {
            if (sentence.is(of, "of") && isNumberWord(sentence.lower(of - 1))) {
                return true;
            }
        }
        return false;
    }

    /// The subject that ends at or before a token: behind "number of" what is numbered.
    @Nullable
    Phrase backwards(Sentence sentence, int end) {
        // "In the spring quarter of 2019 the figure was 88": the time before it is no subject.
        boolean tally = end > 0
                && TALLIES.contains(sentence.lower(end))
                && sentence.tag(end - 1).equals("DET");
        Phrase found = tally ? null : subject(sentence, end);
        if (found == null || isNumberAlone(sentence, found)) {
            return null;
        }
        boolean number = isNumberWord(sentence.lower(found.head())) && sentence.is(found.to(), "of");
        Phrase counted = number ? phrases.at(sentence, phrases.pastDeterminers(sentence, found.to() + 1)) : null;
        return counted != null ? counted : found;
    }

    /// "the number was 5,920", "the count rose to 12": what is numbered was said before.
    private static boolean isNumberAlone(Sentence sentence, Phrase phrase) {
        boolean number = TALLIES.contains(sentence.lower(phrase.head()));
        return number && phrase.to() - phrase.from() <= 2 && !sentence.is(phrase.to(), "of");
    }

    /// Whether its sentence says of a tally or by a pronoun how many there are: "the number rose to 12", "a year ago
    /// they were 742".
    static boolean isTold(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        boolean verb = false;
        while (at > 0
                && at > figure.phraseFrom - REACH
                && (BETWEEN.contains(sentence.lower(at))
                        || EQUATING.contains(sentence.lower(at))
                        || sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("AUX"))) {
            verb |= EQUATING.contains(sentence.lower(at)) || sentence.is(at, "be");
            at--;
        }
        if (!verb) {
            return false;
        }
        // What stands between a tally and its verb says when or where: "the number in the same period last year was".
        for (int back = at; back >= 0 && back > at - REACH; back--) {
            if (TALLIES.contains(sentence.lower(back))) {
                return !sentence.is(back + 1, "of");
            }
            if (sentence.get(back).isVerbal() || sentence.is(back, ";")) {
                return false;
            }
            if (back == at && PRONOUNS.contains(sentence.lower(back))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Phrase subject(Sentence sentence, int end) {
        if (end < 0) {
            return null;
        }
        int of = numberOf(sentence, end);
        if (of > 0) {
            boolean pointing = CountedNouns.POINTERS.contains(sentence.lower(of + 1));
            return pointing ? null : phrases.at(sentence, phrases.pastDeterminers(sentence, of + 1));
        }
        boolean told = end > 0
                && sentence.tag(end).equals("VERB")
                && sentence.get(end - 1).isNominal();
        int at = told && sentence.lower(end).endsWith("ed") ? end - 1 : end;
        int lowest = Math.max(0, end - 14);
        while (at > lowest && !sentence.get(at).isNominal()) {
            if (PRONOUNS.contains(sentence.lower(at))
                    || sentence.get(at).isVerbal()
                    || sentence.get(at).isSign() && !sentence.is(at, ")")) {
                return null;
            }
            at--;
        }
        return nominalBefore(sentence, at, lowest);
    }

    /// The "of" of "the number of" before a token, past "who went missing from their workplaces", or -1.
    private static int numberOf(Sentence sentence, int end) {
        boolean aside = false;
        for (int at = end; at >= 0 && at > end - FAR; at--) {
            if (sentence.is(at, "of") && isNumberWord(sentence.lower(at - 1))) {
                return aside ? -1 : at;
            }
            String word = sentence.lower(at);
            boolean relative = RELATIVE.contains(word);
            aside |= sentence.tag(at).equals("VERB") && !isReduced(sentence, at) || sentence.is(at, ",");
            aside &= !relative;
            if (sentence.is(at, ";")) {
                return -1;
            }
        }
        return -1;
    }

    /// "the number of people trained in 2022": a participle behind its noun.
    private static boolean isReduced(Sentence sentence, int at) {
        return at > 0 && sentence.get(at - 1).isNominal() && Participles.isPast(sentence.lower(at));
    }

    private static boolean isNumberWord(String word) {
        return word.equals("number")
                || word.equals("numbers")
                || word.equals("total")
                || word.equals("count")
                || word.equals("age");
    }

    /// The first phrase of a subject with prepositions: "arrests of traffickers in the capital" is
    /// arrests.
    private @Nullable Phrase nominalBefore(Sentence sentence, int end, int lowest) {
        int first = end;
        while (first > lowest
                && !(sentence.tag(first).equals("DET")
                        && sentence.get(first - 1).isNominal())
                && (sentence.get(first - 1).isNominal()
                        || sentence.tag(first - 1).equals("ADJ")
                        || sentence.tag(first - 1).equals("ADP")
                        || sentence.is(first - 1, "to")
                        || sentence.tag(first - 1).equals("NUM")
                                && first > 1
                                && (sentence.tag(first - 2).equals("DET")
                                        || sentence.tag(first - 2).equals("ADP"))
                        || sentence.isOneOf(first - 1, OWNING)
                        || sentence.tag(first - 1).equals("DET"))) {
            first--;
        }
        boolean told = first > lowest + 1
                && sentence.tag(first).equals("ADP")
                && sentence.tag(first - 1).equals("VERB")
                && Participles.isPast(sentence.lower(first - 1))
                && sentence.get(first - 2).isNominal();
        if (told) {
            return nominalBefore(sentence, first - 2, lowest);
        }
        while (first < end
                && (sentence.tag(first).equals("ADP") || sentence.tag(first).equals("DET"))) {
            first++;
        }
        Phrase phrase = phrases.at(sentence, first);
        return phrase != null && phrase.to() <= end + 1 ? phrase : null;
    }
}
