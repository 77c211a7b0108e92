package org.saksei.app.statements;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.EventWord;

/// Something corrections can teach the reader of texts, and what was decided about it.
///
/// @param language of the texts it is for
/// @param proposed as the corrections have it
/// @param origins the corrections that taught it, the first one first
/// @param decisions the newest last; none while it waits
public record Lesson(long id, String language, LexiconEntry proposed, List<Origin> origins, List<Decision> decisions) {

    public Lesson {
        origins = List.copyOf(origins);
        decisions = List.copyOf(decisions);
    }

    /// A correction.
    ///
    /// @param version the version of the statement that it made
    public record Origin(long statement, int version, long source) {}

    /// What can be decided, and what becomes of the lesson.
    public enum Verb {
        ACCEPT("accept", State.ACCEPTED),
        REFUSE("refuse", State.REFUSED),
        TAKE_BACK("take-back", State.TAKEN_BACK);

        private final String word;
        private final State state;

        Verb(String word, State state) {
            this.word = word;
            this.state = state;
        }

        /// As addresses, the log and the store write it.
        public String word() {
            return word;
        }
    }

    /// How far it has come; only what is accepted is read with.
    public enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED,
        TAKEN_BACK;

        /// Whether this can be decided now.
        public boolean allows(Verb verb) {
            return switch (verb) {
                case ACCEPT -> this != ACCEPTED;
                case REFUSE -> this == PROPOSED || this == TAKEN_BACK;
                case TAKE_BACK -> this == ACCEPTED;
            };
        }
    }

    /// @param stage of an event the pack does not know, or null
    public record Decision(Verb verb, @Nullable Integer stage, String why, String by, Instant at) {}

    public State state() {
        return decisions.isEmpty() ? State.PROPOSED : decisions.getLast().verb().state;
    }

    /// What a lexicon learns, with the stage that was decided.
    public LexiconEntry entry() {
        Integer stage = decisions.isEmpty() ? null : decisions.getLast().stage();
        return proposed instanceof EventWord word ? new EventWord(word.form(), word.event(), stage) : proposed;
    }
}
