package org.saksei.statements.khmer;

/// A word with a sense and where it stands.
record Piece(int start, int end, Sense sense) {

    boolean is(Sense.Cue cue) {
        return sense == cue;
    }
}
