package org.saksei.linkage.splink;

import java.util.List;

/// What the small SQL of Splink's conditions consists of.
sealed interface Sql {
    /// A column of the left or right record; other expressions carry no side.
    record Column(String name, boolean left) implements Sql {}

    record Text(String value) implements Sql {}

    record Number(double value) implements Sql {}

    /// A function or operator in lower case; casts are dropped.
    record Call(String name, List<Sql> arguments) implements Sql {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record IsNull(Sql of) implements Sql {}

    /// `=`, `>=`, `<=`.
    record Compared(String operator, Sql left, Sql right) implements Sql {}

    record And(List<Sql> parts) implements Sql {}

    record Or(List<Sql> parts) implements Sql {}

    record Not(Sql part) implements Sql {}

    record Else() implements Sql {}
}
