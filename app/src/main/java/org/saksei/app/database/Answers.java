package org.saksei.app.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/// Answers given before, for the same question about the same state of the data.
///
/// The question holds the state, so nothing has to be thrown away when something is written: old answers
/// are no longer asked for and fall out. Fifty people who ask at once wait for one count. State and
/// answer are to be read in one transaction that only reads, so that they belong together. A proof
/// must not rest on it.
public final class Answers {

    private final Cache<Object, Object> kept;

    /// @param most how many answers are kept
    public Answers(int most) {
        this.kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    /// @param work what answers the question; an exception is passed on and nothing kept
    @SuppressWarnings("unchecked") // a question is only ever answered by one kind of work
    public <T> T of(Object question, Supplier<T> work) {
        return (T) kept.get(question, asked -> work.get());
    }
}
