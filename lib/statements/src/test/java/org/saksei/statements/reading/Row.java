package org.saksei.statements.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.Named;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Universe;

/// A figure in one readable line: what the tables of expected figures hold.
final class Row {

    private Row() {}

    static String of(StatedFigure figure) {
        return String.join(
                        " | ",
                        figure.text(),
                        quantity(figure),
                        "" + figure.unit().name(),
                        counted(figure.counted()),
                        universe(figure.universe()),
                        comparison(figure.comparison()),
                        period(figure.period()),
                        speaker(figure.speaker()))
                .replaceAll(" +", " ")
                .strip();
    }

    static String table(List<StatedFigure> figures) {
        return figures.stream().map(Row::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quantity(StatedFigure figure) {
        String upper = figure.upper() == null ? "" : ".." + figure.upper();
        return figure.kind().word() + " " + figure.value() + upper
                + (figure.modifier().word().equals("exact")
                        ? ""
                        : " " + figure.modifier().word())
                + word(figure.direction());
    }

    private static String word(@Nullable Named named) {
        return named == null ? "" : " " + named.word();
    }

    private static String counted(@Nullable Counted counted) {
        if (counted == null) {
            return "-";
        }
        String attributes = counted.attributes().stream().map(Row::attribute).collect(Collectors.joining(" "));
        return counted.lemma() + word(counted.type()) + " " + (counted.event() == null ? "-" : counted.event()) + " "
                + attributes;
    }

    private static String attribute(Attribute attribute) {
        return attribute.dimension() + "="
                + (attribute.isBand() ? attribute.from() + ".." + attribute.below() : attribute.value());
    }

    private static String universe(@Nullable Universe universe) {
        return universe == null
                ? "-"
                : "of " + universe.value() + (universe.closed() ? " closed " : " open ") + universe.group();
    }

    private static String comparison(@Nullable Comparison comparison) {
        StatedPeriod period = comparison == null ? null : comparison.period();
        return comparison == null ? "-" : "against " + comparison.value() + (period == null ? "" : " " + days(period));
    }

    private static String days(StatedPeriod period) {
        return period.editions().isEmpty() ? "" + period.interval() : String.join(" ", period.editions());
    }

    private static String period(@Nullable StatedPeriod period) {
        return period == null ? "-" : days(period) + " " + period.basis().word();
    }

    private static String speaker(@Nullable Speaker speaker) {
        return speaker == null
                ? "-"
                : speaker.type().word() + " " + speaker.country() + " "
                        + speaker.mode().word();
    }
}
