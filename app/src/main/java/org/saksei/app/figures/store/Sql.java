package org.saksei.app.figures.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of SQL with the values of its placeholders, in their order.
///
/// Text enters only from this package or as a checked identifier of a pack; every value is bound.
final class Sql {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static Sql of(String text) {
        return new Sql().add(text);
    }

    /// A table or column of a pack, quoted: `"case"`.
    static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a pack");
        }
        return '"' + name + '"';
    }

    Sql add(String more) {
        text.append(more);
        return this;
    }

    Sql add(Sql more) {
        text.append(more.text);
        values.addAll(more.values);
        return this;
    }

    /// A placeholder for the value.
    Sql bind(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    /// The parts with `separator` between them.
    static Sql joined(String separator, List<Sql> parts) {
        Sql all = new Sql();
        for (int i = 0; i < parts.size(); i++) {
            all.add(i == 0 ? "" : separator).add(parts.get(i));
        }
        return all;
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
