package org.saksei.app.figures.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.saksei.app.figures.FigureCsv;
import org.saksei.app.figures.web.FigurePages.RecordLine;
import org.saksei.figures.FigureJson;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Trace;
import org.saksei.register.CodeList;
import tools.jackson.databind.json.JsonMapper;

/// What the pages of figures give as files: the same JSON and CSV as the command line.
final class Downloads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] json(FigureTable table, String language) {
        return JSON.writeValueAsBytes(new FigureJson(language).of(table));
    }

    byte[] csv(FigureTable table, String language) {
        return utf8(FigureCsv.figures(table, language));
    }

    byte[] csv(Trace trace) {
        return utf8(FigureCsv.trace(trace));
    }

    /// A record of a trace as the page prints it.
    ///
    /// @param agencies the pack's list of agencies, or null
    static RecordLine line(Trace.Row row, @Nullable CodeList agencies, String language) {
        String agency = agencies == null
                ? row.agency()
                : agencies.find(row.agency())
                        .map(code -> code.text().in(language))
                        .orElse(row.agency());
        return new RecordLine(
                row.counted() < 0 ? "–" : Long.toString(row.counted()),
                Long.toString(row.recordId()),
                agency,
                row.day() == null ? "" : row.day().toString(),
                row.source().file(),
                row.source().sheet() == null ? "" : row.source().sheet(),
                Integer.toString(row.source().row()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
