package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The clauses of a sentence: stretches with a subject and a verb of their own, and what hangs on a noun by
/// "which" or "where".
///
/// A period, a voice and a comparison reach to the end of their clause and not over it. Cut by signs,
/// conjunctions and parts of speech, each token looked at a bounded number of times; a bracket belongs to
/// the clause it opens in.
final class Clauses {

    private static final Set<String> JOINING = Set.of("and", "but", "while", "whereas", "although", "though", "yet");

    /// Sentences that begin with one of these have their main clause behind a comma.
    private static final Set<String> FRONTED = Set.of("while", "although", "though", "whereas", "despite");

    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose", "where");

    /// Participles that look like no "-ed" and stand behind their noun: "shelters run by NGOs".
    private static final Set<String> PARTICIPLES = Set.of(
            "run", "held", "made", "led", "given", "found", "seen", "taken", "brought", "sent", "paid", "built",
            "known", "born", "forced", "caught", "lost", "put", "set", "told", "begun", "shown", "left");

    /// How many tokens a subject may take.
    private static final int LONGEST_SUBJECT = 14;

    private final int[] clause;

    /// Of each clause the one it hangs on, or -1 for one that stands by itself.
    private final List<Integer> parents = new ArrayList<>();

    /// Of each clause how many strong borders stand before it: semicolons, "but", a comma and "and".
    private final List<Integer> borders = new ArrayList<>();

    Clauses(Sentence sentence, Shape shape) {
        clause = new int[sentence.size()];
        read(sentence, shape);
    }

    private void read(Sentence sentence, Shape shape) {
        int current = open(-1, false);
        boolean verb = false;
        boolean fronted = FRONTED.contains(sentence.lower(0));
        for (int at = 0; at < sentence.size(); at++) {
            clause[at] = current;
            if (shape.bracket(at) != 0) {
                continue;
            }
            if (sentence.is(at, ";")) {
                current = open(-1, true);
                verb = false;
            } else if (begins(sentence, at, verb, fronted)) {
                fronted = false;
                current = open(-1, !sentence.is(at, "and") || sentence.is(at - 1, ","));
                verb = false;
            } else if (parents.get(current) < 0 && isRelative(sentence, at)) {
                current = open(current, false);
                mark(sentence, at, current);
            } else if (parents.get(current) >= 0 && sentence.is(at, ",") && returns(sentence, at, verb)) {
                current = parents.get(current);
            }
            clause[at] = current;
            verb |= parents.get(current) < 0 && isFinite(sentence, at);
        }
    }

    private int open(int parent, boolean strong) {
        int before = parent >= 0 ? borders.get(parent) : borders.isEmpty() ? 0 : borders.getLast();
        parents.add(parent);
        borders.add(strong ? before + 1 : before);
        return parents.size() - 1;
    }

    /// Whether a clause of its own begins: ", and police arrested ten", "but courts freed nine".
    private static boolean begins(Sentence sentence, int at, boolean verb, boolean fronted) {
        if (fronted && sentence.is(at, ",")) {
            return opens(sentence, at + 1);
        }
        return at > 0 && verb && JOINING.contains(sentence.lower(at)) && opens(sentence, at + 1);
    }

    /// A subject and a verb that says what it does.
    private static boolean opens(Sentence sentence, int from) {
        boolean subject = false;
        for (int at = from; at < sentence.size() && at < from + LONGEST_SUBJECT; at++) {
            Token token = sentence.get(at);
            if (token.isVerbal()) {
                return subject && says(sentence, from, at);
            }
            if (token.isSign() && !token.is("-") || token.is("that") && subject || token.is("compared")) {
                return false;
            }
            subject |= token.isNominal() || token.isNumeral() || token.tag().equals("PRON");
        }
        return false;
    }

    /// Not "and 30 women identified in 2016", "and shelters run by charities".
    private static boolean says(Sentence sentence, int from, int verb) {
        Token token = sentence.get(verb);
        if (token.tag().equals("AUX")) {
            return true;
        }
        if (token.lower().endsWith("ing") || sentence.is(verb + 1, "by") || sentence.is(verb - 1, "to")) {
            return false;
        }
        boolean participle = token.lower().endsWith("ed") || PARTICIPLES.contains(token.lower());
        boolean pronoun = sentence.tag(from).equals("PRON");
        String next = sentence.tag(verb + 1);
        return !participle || pronoun || !next.equals("ADP") && !next.equals("PUNCT") && !next.isEmpty();
    }

    private static boolean isRelative(Sentence sentence, int at) {
        boolean that = sentence.is(at, "that")
                && at > 0
                && sentence.get(at - 1).isNominal()
                && at + 1 < sentence.size()
                && sentence.get(at + 1).isVerbal();
        return at > 0 && (that || RELATIVES.contains(sentence.lower(at)));
    }

    /// "…, 31 of which were labour cases": the number before belongs to what hangs on.
    private void mark(Sentence sentence, int relative, int hanging) {
        int from = relative;
        if (sentence.is(from - 1, "of") || sentence.is(from - 1, "in") || sentence.is(from - 1, "among")) {
            from--;
        }
        if (sentence.is(from, "of") && from > 1 && sentence.get(from - 1).isNumeral()) {
            from--;
        }
        for (int at = from; at < relative; at++) {
            clause[at] = hanging;
        }
    }

    /// The comma behind a relative clause: the verb of the main clause is still to come, or another follows.
    private static boolean returns(Sentence sentence, int comma, boolean verb) {
        boolean another = sentence.is(comma + 1, "and")
                && comma + 2 < sentence.size()
                && sentence.get(comma + 2).isVerbal();
        return !verb || another;
    }

    private static boolean isFinite(Sentence sentence, int at) {
        Token token = sentence.get(at);
        return token.tag().equals("AUX")
                || token.tag().equals("VERB") && !token.lower().endsWith("ing") && !sentence.is(at - 1, "to");
    }

    /// The clause that stands by itself and holds a token, hanging ones counted to theirs.
    int main(int token) {
        int id = clause[token];
        return parents.get(id) >= 0 ? parents.get(id) : id;
    }

    /// Whether both stand in the same clause, hanging ones apart.
    boolean same(int left, int right) {
        return clause[left] == clause[right];
    }

    /// Whether a semicolon, "but", or a comma and a conjunction parts the clauses of two tokens.
    boolean isCut(int left, int right) {
        return !borders.get(clause[left]).equals(borders.get(clause[right]));
    }

    /// Whether a token stands in a clause that hangs on a noun.
    boolean isAside(int token) {
        return parents.get(clause[token]) >= 0;
    }

    /// Whether what is said at one token holds at another: the same clause, or the one it hangs on.
    boolean reaches(int said, int at) {
        return same(said, at) || isAside(at) && !isAside(said) && main(at) == main(said);
    }
}
