package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Text;

/// Texts of a Thursday, 18 July 2019, read with [Words#field()].
final class FieldText {

    private static final Circumstances CIRCUMSTANCES = new Circumstances(LocalDate.of(2019, 7, 18), "XBO", "en", null);

    private static final Extractor EXTRACTOR = new Extractor(Words.field());

    private FieldText() {}

    static List<StatedFigure> figures(String text) {
        return EXTRACTOR.extract(Text.plain(text), CIRCUMSTANCES, "1").proposed();
    }

    /// `2018-01-01/2018-12-31`, or `?`.
    static String interval(@Nullable StatedPeriod period) {
        return period == null ? "?" : Objects.requireNonNullElse(period.interval(), "?");
    }
}
