package org.saksei.app.register;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.saksei.kernel.Refused;

/// A stream over somebody else's parser: whatever it throws about the file becomes one problem, because
/// parsers throw anything from a number format to an array index at a damaged file, and quote cells in
/// their messages.
final class Guarded {

    private Guarded() {}

    static <T> Stream<T> stream(Stream<T> parsed, Supplier<Refused> damaged) {
        Iterator<T> rows = parsed.iterator();
        Iterator<T> guarded = new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (Refused refused) {
                    throw refused;
                } catch (RuntimeException failure) {
                    throw damaged.get();
                }
            }

            @Override
            public T next() {
                return rows.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED), false)
                .onClose(parsed::close);
    }
}
