package org.saksei.linkage;

import java.util.List;

/// The words for a level that has no label of its own: conditions in short English.
final class Labels {
    private Labels() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Missing m -> names(m.columns()) + " missing";
            case Condition.Else _ -> "anything else";
            case Condition.Equal e -> names(e.columns()) + (e.declaredExact() ? " exact" : " equal");
            case Condition.Swapped s -> names(s.columns()) + " swapped";
            case Condition.Alike a -> names(a.columns()) + " " + a.measure().word() + " ≥ " + a.atLeast();
            case Condition.Within w -> names(w.columns()) + " " + w.measure().word() + " ≤ " + w.atMost();
            case Condition.Prefix p -> names(p.columns()) + " first " + p.length() + " equal";
            case Condition.Sets s -> sets(s);
            case Condition.DateWithin d -> d.column() + " within " + number(d.days()) + " days";
            case Condition.NumberWithin n -> n.column() + " within " + number(n.atMost()) + (n.percent() ? " %" : "");
            case Condition.KmWithin k -> "within " + number(k.km()) + " km";
            case Condition.Value v -> v.column() + " has a named value on both sides";
            case Condition.Birth b -> birth(b);
            case Condition.All a -> joined(a.parts(), " and ");
            case Condition.Any a -> joined(a.parts(), " or ");
            case Condition.Not n -> "not " + of(n.part());
        };
    }

    private static String sets(Condition.Sets s) {
        return switch (s.relation()) {
            case SAME_SET -> names(s.columns()) + " same words";
            case SUBSET -> names(s.columns()) + " one inside the other";
            case OVERLAP -> names(s.columns()) + " share " + s.least();
        };
    }

    private static String birth(Condition.Birth b) {
        return b.column()
                + switch (b.relation()) {
                    case SAME_DAY -> " same day";
                    case MISWRITTEN -> " day and month swapped or one typing error";
                    case SAME_YEAR -> " overlap, both within a year";
                    case OVERLAP -> " overlap";
                    case GAP -> " at most " + b.years() + " years apart";
                };
    }

    private static String joined(List<Condition> parts, String with) {
        return String.join(with, parts.stream().map(Labels::of).toList());
    }

    private static String names(List<String> columns) {
        return String.join(" + ", columns);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
