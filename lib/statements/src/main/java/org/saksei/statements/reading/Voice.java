package org.saksei.statements.reading;

/// Who speaks in a sentence, and which words say so.
///
/// @param limit the token before which its reach ends, if it does not go to the end of the
///     sentence, or -1
record Voice(Party party, int from, int to, boolean ahead, int limit) {

    Voice(Party party, int from, int to, boolean ahead) {
        this(party, from, to, ahead, -1);
    }
}
