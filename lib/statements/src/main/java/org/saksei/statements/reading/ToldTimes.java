package org.saksei.statements.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Knows the years of a crime in the story of its trial, and those of a life: "Between 2016 and 2018 the victims were
/// promised 50 euros a day", "her daughter left in 2021". The first hold to the end of
/// their paragraph, the others date what stands beside them and nothing after it.
final class ToldTimes {

    /// How many sentences at the head of a text tell whether it is of a trial.
    private static final int HEAD = 5;

    private static final Set<String> TRIAL = WordList.of("""
            court trial tried sentenced jailed imprisoned convicted conviction guilty pleaded indictment indicted
            charged accused prosecutor prosecutors judge verdict tribunal defendant defendants dock jury acquitted
            magistrate bail remanded custody sentencing
            """);

    /// What is done to those who are exploited, and what those who do it do.
    private static final Set<String> CRIMES = WordList.of("""
            promised lured recruited trafficked enslaved exploited forced held kept locked beaten beat raped abused sold
            bought smuggled transported deceived tricked duped worked made employed controlled coerced threatened
            withheld laundered ran operated advertised posted groomed abducted kidnapped confined chained starved
            drugged traded brought paid took housed earned hired pimped confiscated extorted harboured harbored owed
            charged happened occurred lived slept toiled begged travelled traveled flew committed pocketed stole
            """);

    private static final Set<String> LIVES = WordList.of("""
            born joined married divorced left moved retired graduated enrolled migrated returned fled arrived went came
            studied died worked lived started began found met
            """);

    private static final Set<String> SOMEBODY = WordList.of("""
            he she i her his my son sons daughter daughters husband wife brother brothers sister sisters father mother
            parents couple family
            """);

    private final boolean trial;
    private final boolean any;

    /// @param sentences of the text; none if it is a yearly report
    ToldTimes(List<Sentence> sentences) {
        Set<String> found = new HashSet<>();
        for (Sentence sentence : sentences.subList(0, Math.min(HEAD, sentences.size()))) {
            sentence.tokens().stream().map(Token::lower).filter(TRIAL::contains).forEach(found::add);
        }
        trial = found.size() > 1;
        any = !sentences.isEmpty();
    }

    /// "Between 2016 and 2018 the victims were promised 50 euros a day", in the story of a trial.
    ///
    /// @param at the first token of a time
    boolean isCrime(Sentence sentence, Clauses clauses, int at) {
        return trial && verb(sentence, clauses, at, CRIMES) >= 0;
    }

    /// "Her second daughter left in 2021".
    ///
    /// @param counts whether figures stand in the sentence
    boolean isLife(Sentence sentence, Clauses clauses, int at, boolean counts) {
        int life = any ? verb(sentence, clauses, at, LIVES) : -1;
        int verb = life < 0 && any ? verb(sentence, clauses, at, CRIMES) : life;
        return verb >= 0 && isOfSomebody(sentence, clauses, at, verb) || life >= 0 && !counts;
    }

    /// The first such verb of a clause with no body before it ("police rescued 40 between 2016 and 2018"), or -1.
    private static int verb(Sentence sentence, Clauses clauses, int at, Set<String> verbs) {
        for (int index = 0; index < sentence.size(); index++) {
            if (!clauses.same(index, at)) {
                continue;
            }
            if (isBody(sentence, index)) {
                return -1;
            }
            if (verbs.contains(sentence.lower(index)) && !sentence.is(index - 1, "the")) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isOfSomebody(Sentence sentence, Clauses clauses, int at, int verb) {
        for (int index = 0; index < verb; index++) {
            String word = sentence.lower(index);
            boolean one = SOMEBODY.contains(word) || TellingWords.PEOPLE.contains(word);
            if (one && clauses.same(index, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(Sentence sentence, int at) {
        SpeakerType type = BodyWords.type(sentence, at);
        return type == SpeakerType.GOVERNMENT || type == SpeakerType.NGO || type == SpeakerType.INTERGOVERNMENTAL;
    }
}
