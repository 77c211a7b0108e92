package org.saksei.statements.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The brackets, dashes and semicolons of a sentence.
///
/// A stretch between dashes is a bracket by another sign: "72 victims—67 women and five men—were
/// found".
final class Shape {

    /// @param open token of the opening sign
    /// @param close token of the closing sign, or the number of tokens
    /// @param parent the bracket around it, 0 for the sentence itself
    /// @param dashed whether it stands between dashes
    record Bracket(int id, int open, int close, int parent, boolean dashed) {}

    /// Deeper brackets are read as if they were not there.
    private static final int DEEPEST = 6;

    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");
    private static final Set<String> DASHES = Set.of("—", "–", "--", "-", "―");

    /// How many tokens a dateline may take.
    private static final int DATELINE = 14;

    private final int[] bracket;
    private final int[] segment;
    private final List<Bracket> brackets = new ArrayList<>();

    Shape(Sentence sentence) {
        bracket = new int[sentence.size()];
        segment = new int[sentence.size()];
        read(sentence);
    }

    private void read(Sentence sentence) {
        brackets.add(new Bracket(0, -1, sentence.size(), 0, false));
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {0, 0});
        for (int at = 0; at < sentence.size(); at++) {
            String sign = sentence.lower(at);
            boolean dash = DASHES.contains(sign)
                    && !((sign.equals("-") || sign.equals("–")) && isInWord(sentence, at))
                    && !isMinus(sentence, at);
            if (CLOSING.contains(sign) || dash && isDashed(stack.peek()[0])) {
                at(at, stack.peek());
                close(stack, at, CLOSING.contains(sign));
                continue;
            }
            if (sign.equals(";")) {
                if (isDashed(stack.peek()[0])) {
                    close(stack, at, false);
                }
                stack.peek()[1]++;
            }
            at(at, stack.peek());
            if (stack.size() < DEEPEST && (OPENING.contains(sign) || dash && at > 0 && !isDateline(sentence, at))) {
                brackets.add(new Bracket(brackets.size(), at, sentence.size(), stack.peek()[0], dash));
                stack.push(new int[] {brackets.size() - 1, 0});
            }
        }
    }

    /// "MANILA, March 4 (Pacific Dispatch) — Officers stopped": the dash behind place, day and agency opens no aside.
    static boolean isDateline(Sentence sentence, int dash) {
        if (dash > DATELINE
                || sentence.get(dash).start() == sentence.get(dash - 1).end()) {
            return false;
        }
        boolean name = false;
        for (int at = 0; at < dash; at++) {
            Token token = sentence.get(at);
            if (token.isVerbal() && !token.isCapitalised() || token.tag().equals("DET")) {
                return false;
            }
            boolean word = Character.isLetter(token.text().codePointAt(0));
            if (word && !token.isCapitalised()) {
                return false;
            }
            name |= word && at == 0;
        }
        return name && dash + 1 < sentence.size() && sentence.get(dash + 1).isCapitalised();
    }

    /// Whether a sign opens or closes direct speech.
    static boolean isQuote(Token token) {
        return token.text().length() == 1 && "“”„\"«»".contains(token.text());
    }

    /// "(–19%": a sign right before a number.
    private static boolean isMinus(Sentence sentence, int at) {
        return at > 0
                && at + 1 < sentence.size()
                && OPENING.contains(sentence.lower(at - 1))
                && sentence.get(at + 1).isNumeral();
    }

    /// The hyphen of "one-stop", the dash of "January–July".
    private static boolean isInWord(Sentence sentence, int at) {
        return at > 0
                && at + 1 < sentence.size()
                && sentence.get(at - 1).end() == sentence.get(at).start()
                && sentence.get(at).end() == sentence.get(at + 1).start();
    }

    private boolean isDashed(int id) {
        return id > 0 && brackets.get(id).dashed();
    }

    private void at(int token, int[] state) {
        bracket[token] = state[0];
        segment[token] = state[1];
    }

    /// Closes the innermost bracket; a round one takes an unfinished dash inside it along.
    private void close(Deque<int[]> stack, int at, boolean round) {
        boolean more = true;
        while (more && stack.size() > 1) {
            int id = stack.pop()[0];
            Bracket old = brackets.get(id);
            brackets.set(id, new Bracket(id, old.open(), at, old.parent(), old.dashed()));
            more = round && old.dashed();
        }
    }

    /// The innermost bracket a token stands in, 0 for none. The signs themselves count as outside for
    /// the opening and inside for the closing one.
    int bracket(int token) {
        return bracket[token];
    }

    /// Which stretch between semicolons of its bracket.
    int segment(int token) {
        return segment[token];
    }

    Bracket get(int id) {
        return brackets.get(id);
    }

    int count() {
        return brackets.size();
    }
}
