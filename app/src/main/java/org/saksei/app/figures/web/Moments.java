package org.saksei.app.figures.web;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.saksei.app.figures.FigureQuery;

/// The moment typed into a page; empty is now.
final class Moments {

    private Moments() {}

    static @Nullable Instant read(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : FigureQuery.moment(typed.strip(), ZoneId.systemDefault());
    }
}
