package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.number.WordList;

/// Finds the noun phrase that begins at a word: adjectives and nouns up to the head.
final class NounPhrases {

    /// From the first word of a noun phrase to one after its head.
    record Phrase(int from, int to) {

        int head() {
            return to - 1;
        }
    }

    /// Nouns that say when, not what.
    private static final Set<String> TIMES = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday january february march april
            may june july august september october november december today yesterday tomorrow
            tonight jan feb aug sept oct nov dec
            """);

    /// Adjectives that do not belong to the name of a unit.
    private static final Set<String> DETERMINING = WordList.of("""
            other others more additional total further such separate another fewer less extra same
            remaining different additionally few many several own only as all every each both the a an these
            those their its his her our
            """);

    private static final Set<String> DETERMINERS = WordList.of("""
            the these those its their his her our all such a an this that your my
            """);

    /// Words the model may call adjectives or nouns that end a phrase.
    private static final Set<String> STOPS = WordList.of("""
            as
            percent last past next previous prior compared than including according versus total
            overall annually yearly monthly daily respectively apiece each up down ago earlier later
            so far not per due available unable likely dead missing alone aged s vs worth same
            similar guilty innocent liable alive asleep able while whose who nationwide worldwide countrywide statewide abroad overseas
            ashore aboard upriver downriver offshore indoors outdoors underground downtown homeward elsewhere
            online respective cast altogether
            """);

    /// No nouns, whatever the model says of "13 fewer" at the end of a sentence.
    private static final Set<String> COMPARATIVES = Set.of("fewer", "more", "less");

    /// Past tenses that look like participles: "35 received sentences" is no sort of sentence.
    private static final Set<String> DOING = WordList.of("""
            received served remained included involved resulted pleaded obtained filed accepted
            applied participated attended worked escaped appealed awaited lived entered used
            declined agreed requested stayed testified continued cooperated died reported said
            lacked owed faced feared refused suffered tried believed carried denied described enjoyed
            expressed hoped liked loved mentioned noted owned possessed preferred reached remembered watched
            confessed needed opposed favoured favored cited blamed praised welcomed contacted called asked answered
            got crossed concerned earned gained joined visited voted wanted including being having
            """);

    /// Verbs in the present that no plural of a noun is spelled like.
    private static final Set<String> NEVER_NOUNS = WordList.of("""
            has was is becomes exists resides expires survives occurs remains belongs pertains seems includes
            comprises consists makes means comes goes says gives takes brings sends keeps gets knows
            """);

    private final Vocabulary vocabulary;

    NounPhrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Whether a word is a past tense that looks like a participle.
    static boolean isDone(String word) {
        return DOING.contains(word);
    }

    /// Past "the", "these", "its".
    int pastDeterminers(Sentence sentence, int from) {
        int at = from;
        while (sentence.isOneOf(at, DETERMINERS)) {
            at++;
        }
        return at;
    }

    /// The phrase that begins at `from`, or null if there is no noun.
    @Nullable
    Phrase at(Sentence sentence, int from) {
        int head = -1;
        int at = sentence.tag(from).equals("CCONJ") ? sentence.size() : from;
        while (at < sentence.size()) {
            Token token = sentence.get(at);
            if (head < 0 && isCompound(sentence, at)) {
                at += 2;
                continue;
            }
            if (head >= 0 && token.is("home") && isPlural(sentence, head)) {
                // "carried 160 workers home": where to.
                break;
            }
            boolean led = head < 0 && (isRepeated(sentence, at) || isFormer(sentence, at));
            if (token.isNumeral() || stops(token, at == from) && !led) {
                break;
            }
            if (token.isNominal() && !isTime(sentence, at) && !COMPARATIVES.contains(token.lower())
                    || head < 0 && isPeople(sentence, at)
                    || isMistaken(sentence, from, at, head)) {
                if (head >= 0 && (isDoneByOne(sentence, from, head, at) || endsBefore(sentence, head, at))) {
                    break;
                }
                head = at++;
            } else if (leads(sentence, at, head)) {
                at++;
            } else {
                break;
            }
        }
        return head < 0 ? null : new Phrase(start(sentence, from, head), head + 1);
    }

    /// "330 million monthly active users": how often stands before what is counted.
    private static boolean isRepeated(Sentence sentence, int at) {
        String word = sentence.lower(at);
        return (word.equals("daily") || word.equals("monthly") || word.equals("yearly")) && nounFollows(sentence, at);
    }

    /// "no previous convictions": which convictions, not when.
    private boolean isFormer(Sentence sentence, int at) {
        boolean before = sentence.is(at, "previous") || sentence.is(at, "prior");
        boolean counted = sentence.tag(at - 1).equals("NUM") || sentence.is(at - 1, "no") || sentence.is(at - 1, "any");
        return before && counted && at + 1 < sentence.size() && isPlural(sentence, at + 1) && !isTime(sentence, at + 1);
    }

    /// The number of "nine one-stop centers" and of "20 two-day courses".
    private static boolean isCompound(Sentence sentence, int at) {
        return sentence.get(at).isNumeral()
                && sentence.is(at + 1, "-")
                && at + 2 < sentence.size()
                && sentence.get(at).end() == sentence.get(at + 1).start()
                && sentence.get(at + 1).end() == sentence.get(at + 2).start();
    }

    /// "418 residence permits", "650 outreach events": behind a number a plural is no verb of a
    /// single subject, whatever the model says.
    private boolean isMistaken(Sentence sentence, int from, int at, int head) {
        return isMistaken(sentence, from, at)
                && (head < 0 || !isPlural(sentence, head) && head == at - 1 && !isOfOne(sentence, from, head));
    }

    /// "no officer speaks", "not a single prosecutor works": a person in the singular, and what he does.
    private boolean isOfOne(Sentence sentence, int from, int head) {
        boolean one = sentence.is(from - 1, "no") || isSingle(sentence, from - 1);
        boolean person = vocabulary
                .noun(sentence.lower(head))
                .filter(noun -> Parts.isPerson(noun.type()))
                .isPresent();
        return one && person && !isPlural(sentence, head);
    }

    /// Whether a word behind a person in the singular is a verb, though the model calls it a noun.
    private boolean isDoneByOne(Sentence sentence, int from, int head, int at) {
        boolean thing = vocabulary.noun(sentence.lower(at)).isPresent() && !isSingle(sentence, from - 1);
        return head == at - 1 && !thing && isPlural(sentence, at) && isOfOne(sentence, from, head);
    }

    private static boolean isSingle(Sentence sentence, int at) {
        return sentence.is(at, "single") || sentence.lower(at).endsWith(" single");
    }

    private static boolean isMistaken(Sentence sentence, int from, int at) {
        boolean owned = at == from && Subjects.OWNING.contains(sentence.lower(from - 1));
        boolean numbered = owned || from > 0 && sentence.get(from - 1).isNumeral() && !sentence.is(from - 1, "one");
        return numbered
                && sentence.tag(at).equals("VERB")
                && sentence.lower(at).endsWith("s")
                && !NEVER_NOUNS.contains(sentence.lower(at));
    }

    /// "12 Chinese": an adjective of a country that stands for its people.
    private boolean isPeople(Sentence sentence, int at) {
        boolean national = isForeigner(sentence, at)
                || vocabulary.demonyms().at(sentence, at - 1) != null && sentence.is(at, "national");
        return sentence.tag(at).equals("ADJ")
                && !nounFollows(sentence, at)
                && (national || vocabulary.demonyms().at(sentence, at) != null);
    }

    private static boolean isForeigner(Sentence sentence, int at) {
        return sentence.is(at, "national") && sentence.is(at - 1, "foreign");
    }

    private boolean stops(Token token, boolean first) {
        return STOPS.contains(token.lower())
                && !(first && (token.is("same") || token.is("total") || token.is("overall")));
    }

    private static boolean isTime(Sentence sentence, int at) {
        String word = sentence.lower(at);
        return TIMES.contains(word) && sentence.get(at).isCapitalised()
                || word.equals("today")
                || word.equals("yesterday");
    }

    /// Whether the phrase is complete at a head although another noun follows.
    private boolean endsBefore(Sentence sentence, int head, int next) {
        boolean moves = Changes.direction(sentence.lower(next)) != null && next == head + 1 && isPlural(sentence, head);
        boolean doing = next == head + 1
                && isPlural(sentence, head)
                && sentence.lower(next).endsWith("ing");
        boolean done = Participles.isPast(sentence.lower(next)) && sentence.is(next + 1, "by");
        return moves
                || done
                || doing
                || next == head + 1 && isPlural(sentence, head) && isSubject(sentence, next)
                || next == head + 1
                        && isPlural(sentence, head)
                        && !isPlural(sentence, next)
                        && !sentence.get(next).tag().equals("NOUN");
    }

    /// "At 14 sites police found", "from 31 farms inspectors freed": who does what comes.
    private boolean isSubject(Sentence sentence, int at) {
        boolean many = isPlural(sentence, at) || sentence.is(at, "police");
        boolean finite = sentence.tag(at + 1).equals("AUX")
                || !sentence.tag(at + 1).equals("ADP") && Participles.isPast(sentence.lower(at + 1));
        return many
                && !sentence.is(at - 1, "police")
                && finite
                && vocabulary
                        .noun(sentence.lower(at))
                        .filter(noun -> Parts.isPerson(noun.type()) || noun.type() == CountedClass.ENTITY)
                        .isPresent();
    }

    boolean isNoun(String word) {
        return vocabulary.noun(word).isPresent();
    }

    /// Whether a noun names money: "income", "fine", "ransom".
    boolean isMoney(String word) {
        return vocabulary
                .noun(word)
                .filter(noun -> noun.type() == CountedClass.MONEY)
                .isPresent();
    }

    boolean isPlural(Sentence sentence, int at) {
        String word = sentence.lower(at);
        return !English.singular(word).equals(word) || word.equals("police") || word.equals("staff");
    }

    /// Whether a word that is no noun may stand before the head.
    private boolean leads(Sentence sentence, int at, int head) {
        Token token = sentence.get(at);
        boolean compound = token.lower().endsWith("ing") && at + 1 < sentence.size() && isPlural(sentence, at + 1);
        boolean inner = token.tag().equals("ADJ")
                && at + 1 < sentence.size()
                && sentence.get(at + 1).isNominal();
        boolean complete = head >= 0
                && head == at - 1
                && (isPlural(sentence, head) || known(sentence, head) && !inner && !(compound && head > 0));
        return switch (token.tag()) {
            case "ADJ" -> !complete && !DOING.contains(token.lower()) && nounFollows(sentence, at);
            case "ADV" ->
                head < 0 && Set.of("ADJ", "VERB").contains(sentence.tag(at + 1)) && nounFollows(sentence, at + 1);
            case "VERB" ->
                !complete
                        && !DOING.contains(token.lower())
                        && isParticiple(token)
                        && nounFollows(sentence, at)
                        && !eventOfAnother(sentence, at, head);
            case "CCONJ" -> (!complete || isHalf(sentence, head)) && joins(sentence, at, head);
            case "PART" ->
                token.is("'s")
                        && head >= 0
                        && sentence.get(at + 1 < sentence.size() ? at + 1 : at).isNominal();
            case "SYM" -> token.is("/") && head >= 0 && nounFollows(sentence, at);
            case "PUNCT" -> punctuation(sentence, at, head);
            default -> false;
        };
    }

    /// "no government or NGO-run shelters": a singular behind a number that is not one is half of
    /// a compound.
    private boolean isHalf(Sentence sentence, int head) {
        int number = head - 1;
        while (number >= 0
                && !sentence.get(number).isNumeral()
                && sentence.tag(number).equals("ADJ")) {
            number--;
        }
        boolean numbered = number >= 0 && sentence.get(number).isNumeral() && !sentence.is(number, "one");
        return numbered && !isPlural(sentence, head);
    }

    private boolean known(Sentence sentence, int head) {
        return vocabulary
                .noun(sentence.lower(head))
                .filter(noun -> noun.event() == null)
                .isPresent();
    }

    private static boolean isParticiple(Token token) {
        boolean form = token.lower().endsWith("ed")
                || token.lower().endsWith("ing")
                || token.lower().endsWith("en");
        return form && !VerbWords.isPlain(token.lower());
    }

    /// "a person trafficking women": the participle of an event after a head is what the head does.
    private boolean eventOfAnother(Sentence sentence, int at, int head) {
        return head >= 0
                && vocabulary.events().at(sentence, at) != null
                && !sentence.lower(at).endsWith("ing");
    }

    private boolean joins(Sentence sentence, int at, int head) {
        if (at + 1 >= sentence.size() || sentence.get(at + 1).isNumeral() || sentence.isOneOf(at + 1, DETERMINERS)) {
            return false;
        }
        boolean adjectives = head < 0 && sentence.tag(at + 1).equals("ADJ") && nounFollows(sentence, at + 1);
        return adjectives || head >= 0 && pluralFollows(sentence, at + 1);
    }

    /// Whether the words after a conjunction lead to a plural without a break: "sex and labour
    /// trafficking victims".
    private boolean pluralFollows(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + 4; at++) {
            Token token = sentence.get(at);
            if (!token.isNominal()
                    && !token.tag().equals("ADJ")
                    && !token.lower().endsWith("ing")
                    && !token.is("forced")
                    && !token.is("bonded")) {
                return false;
            }
            if (isPlural(sentence, at)) {
                return at > from;
            }
        }
        return false;
    }

    private static boolean nounFollows(Sentence sentence, int at) {
        for (int next = at + 1; next < sentence.size() && next <= at + 4; next++) {
            Token token = sentence.get(next);
            if (token.isNominal() || isForeigner(sentence, next) || isMistaken(sentence, at, next)) {
                return !isTime(sentence, next);
            }
            if (DOING.contains(token.lower())) {
                return false;
            }
            boolean leading = token.tag().equals("ADJ")
                    || token.tag().equals("CCONJ")
                    || token.tag().equals("ADV")
                    || token.tag().equals("VERB") && isParticiple(token)
                    || token.is(",")
                    || isQuote(token);
            if (!leading || STOPS.contains(token.lower())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isQuote(Token token) {
        return "“”\"‘’'".contains(token.text());
    }

    private boolean punctuation(Sentence sentence, int at, int head) {
        Token token = sentence.get(at);
        boolean noun = at + 1 < sentence.size() && sentence.get(at + 1).isNominal();
        if (token.is("'") || token.is("’")) {
            return head >= 0 && head == at - 1 && noun;
        }
        if (isQuote(token)) {
            return head < 0 && nounFollows(sentence, at);
        }
        return token.is(",")
                && head < 0
                && at > 0
                && sentence.tag(at - 1).equals("ADJ")
                && sentence.tag(at + 1).equals("ADJ")
                && nounFollows(sentence, at);
    }

    private static int start(Sentence sentence, int from, int head) {
        int start = from;
        while (start < head && (DETERMINING.contains(sentence.lower(start)) || isQuote(sentence.get(start)))) {
            start++;
        }
        return start;
    }

    /// The head with the nouns standing directly before it, without adjectives, participles and
    /// words of citizenship: what is counted is "victims" in "12 potential foreign victims".
    Phrase compound(Sentence sentence, Phrase phrase) {
        int from = phrase.head();
        while (from > phrase.from() && isCompounded(sentence, from - 1)) {
            from--;
        }
        while (from < phrase.head() && !sentence.get(from).isNominal() && !Verbs.isThing(sentence.lower(from))) {
            from++;
        }
        return new Phrase(from, phrase.to());
    }

    private boolean isCompounded(Sentence sentence, int at) {
        Token token = sentence.get(at);
        boolean noun = token.isNominal() && vocabulary.demonyms().at(sentence, at) == null;
        boolean doing = Verbs.isThing(token.lower())
                || at > 0
                        && token.lower().endsWith("ing")
                        && sentence.get(at - 1).isNominal();
        boolean joined = token.tag().equals("CCONJ") || token.is("/") || token.is("'s") || token.is("'");
        return noun || doing || joined;
    }

    /// The phrase as the name of a unit: singular, lower case but for names, without an article.
    String unitName(Sentence sentence, Phrase phrase) {
        StringBuilder name = new StringBuilder();
        for (int at = phrase.from(); at < phrase.to(); at++) {
            Token token = sentence.get(at);
            if (isQuote(token)) {
                continue;
            }
            boolean glued = token.lower().equals("'s") || token.is(",") || token.is("/");
            if (!name.isEmpty() && !glued) {
                name.append(' ');
            }
            boolean own = isName(token) || vocabulary.demonyms().at(sentence, at) != null;
            String word = at == phrase.head() ? singular(token, own) : own ? token.text() : token.lower();
            name.append(word);
        }
        return name.toString();
    }

    /// A name keeps its capital; a heading in capitals is none.
    private static boolean isName(Token token) {
        return isBrand(token.text())
                || token.isCapitalised()
                        && (token.tag().equals("PROPN")
                                || token.tag().equals("ADJ")
                                || token.text().length() > 1
                                        && token.text().equals(token.text().toUpperCase(Locale.ROOT))
                                        && token.text().length() <= 5);
    }

    /// "iPhones", "eBook": a capital inside.
    private static boolean isBrand(String text) {
        return text.length() > 2 && Character.isLowerCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
    }

    private String singular(Token token, boolean name) {
        Optional<Noun> noun = vocabulary.noun(token.lower());
        if (noun.isPresent() && noun.get().lemma().indexOf(' ') < 0 && !name) {
            return noun.get().lemma();
        }
        String singular = English.singular(token.lower());
        if (!name || singular.equals(token.lower())) {
            return name ? token.text() : singular;
        }
        String text = token.text();
        return text.substring(0, Math.min(text.length(), common(text.toLowerCase(Locale.ROOT), singular)))
                + singular.substring(common(text.toLowerCase(Locale.ROOT), singular));
    }

    private static int common(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return at;
    }
}
