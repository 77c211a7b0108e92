package org.saksei.app.demo;

import java.io.PrintWriter;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.linkage.LinkageService.Outcome;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.SentenceWriter;
import org.saksei.kernel.Period;

/// What the demo shows before its address: the committee's figures as sentences, and how many records
/// stand behind them.
final class DemoSummary {

    private static final Period PERIOD = Period.half(2019, 1);

    private final Wiring wiring;

    DemoSummary(Wiring wiring) {
        this.wiring = wiring;
    }

    void print(PrintWriter out) {
        out.println();
        for (Outcome outcome : wiring.linkage().summaries(Actor.operator())) {
            out.println("  " + outcome.inWords());
        }
        FigureTable table = wiring.figures()
                .show(
                        Actor.operator(),
                        FigureQuery.of(PERIOD)
                                .withFigures(wiring.pack().indicators().values().stream()
                                        .filter(Indicator::published)
                                        .map(Indicator::id)
                                        .toList()));
        SentenceWriter sentences = new SentenceWriter("en");
        for (Figure figure : table.figures()) {
            out.println("  " + sentences.write(figure, table.before()));
        }
        out.println();
        out.flush();
    }
}
