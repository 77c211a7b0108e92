package org.saksei.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure being copied with some fields changed: `figure.edit().value("6").done()`.
///
/// It exists because a figure has many fields and a copied constructor call with two of them exchanged
/// compiles. What is not named stays as it was.
public final class FigureEdit {

    private String id;
    private String text;
    private Span span;
    private final Quote quote;
    private Kind kind;
    private @Nullable String value;
    private @Nullable String upper;
    private Modifier modifier;
    private @Nullable Direction direction;
    private Unit unit;
    private @Nullable Counted counted;
    private @Nullable Universe universe;
    private @Nullable Comparison comparison;
    private @Nullable StatedPeriod period;
    private @Nullable StatedPlace place;
    private @Nullable Speaker speaker;
    private List<String> about;
    private @Nullable IndicatorMatch indicator;
    private Status status;
    private @Nullable Reason reason;
    private final List<String> rules;

    FigureEdit(StatedFigure figure) {
        id = figure.id();
        text = figure.text();
        span = figure.span();
        quote = figure.quote();
        kind = figure.kind();
        value = figure.value();
        upper = figure.upper();
        modifier = figure.modifier();
        direction = figure.direction();
        unit = figure.unit();
        counted = figure.counted();
        universe = figure.universe();
        comparison = figure.comparison();
        period = figure.period();
        place = figure.place();
        speaker = figure.speaker();
        about = figure.about();
        indicator = figure.indicator();
        status = figure.status();
        reason = figure.reason();
        rules = figure.rules();
    }

    public FigureEdit id(String other) {
        id = other;
        return this;
    }

    public FigureEdit text(String other) {
        text = other;
        return this;
    }

    public FigureEdit span(Span other) {
        span = other;
        return this;
    }

    public FigureEdit kind(Kind other) {
        kind = other;
        return this;
    }

    public FigureEdit value(@Nullable String other) {
        value = other;
        return this;
    }

    public FigureEdit upper(@Nullable String other) {
        upper = other;
        return this;
    }

    public FigureEdit modifier(Modifier other) {
        modifier = other;
        return this;
    }

    public FigureEdit direction(@Nullable Direction other) {
        direction = other;
        return this;
    }

    public FigureEdit unit(Unit other) {
        unit = other;
        return this;
    }

    public FigureEdit counted(@Nullable Counted other) {
        counted = other;
        return this;
    }

    public FigureEdit universe(@Nullable Universe other) {
        universe = other;
        return this;
    }

    public FigureEdit comparison(@Nullable Comparison other) {
        comparison = other;
        return this;
    }

    public FigureEdit period(@Nullable StatedPeriod other) {
        period = other;
        return this;
    }

    public FigureEdit place(@Nullable StatedPlace other) {
        place = other;
        return this;
    }

    public FigureEdit speaker(@Nullable Speaker other) {
        speaker = other;
        return this;
    }

    public FigureEdit about(List<String> other) {
        about = other;
        return this;
    }

    public FigureEdit indicator(@Nullable IndicatorMatch other) {
        indicator = other;
        return this;
    }

    public FigureEdit status(Status other) {
        status = other;
        return this;
    }

    public FigureEdit reason(@Nullable Reason other) {
        reason = other;
        return this;
    }

    public StatedFigure done() {
        return new StatedFigure(
                id,
                text,
                span,
                quote,
                kind,
                value,
                upper,
                modifier,
                direction,
                unit,
                counted,
                universe,
                comparison,
                period,
                place,
                speaker,
                about,
                indicator,
                status,
                reason,
                rules);
    }
}
