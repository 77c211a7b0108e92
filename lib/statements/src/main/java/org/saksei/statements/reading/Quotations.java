package org.saksei.statements.reading;

import java.util.HashSet;
import java.util.Set;

/// Knows which tokens of a text stand inside quotation marks; a quotation may go on over sentences.
final class Quotations {

    private final Set<Integer> quoted = new HashSet<>();
    private boolean open;

    void read(Sentence sentence) {
        open &= !sentence.is(0, "“");
        for (Token token : sentence.tokens()) {
            if (token.is("“") || token.is("\"") && !open) {
                open = true;
            } else if (token.is("”") || token.is("\"")) {
                open = false;
            }
            if (open) {
                quoted.add(token.start());
            }
        }
    }

    /// Whether the quotation goes on in the next sentence.
    boolean isOpen() {
        return open;
    }

    boolean holds(Token token) {
        return quoted.contains(token.start());
    }
}
