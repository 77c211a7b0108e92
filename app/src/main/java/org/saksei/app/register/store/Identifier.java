package org.saksei.app.register.store;

import java.util.regex.Pattern;

/// Names from packs as identifiers of SQL.
final class Identifier {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Identifier() {}

    /// The name between quotation marks, because fields are called `to`, `from` and `order`.
    static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a record type or field");
        }
        return '"' + name + '"';
    }

    static String table(String recordType) {
        return "register." + quoted(recordType);
    }

    static String identity(String recordType) {
        return "register_identity." + quoted(recordType);
    }
}
