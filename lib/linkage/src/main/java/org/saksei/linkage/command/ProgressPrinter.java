package org.saksei.linkage.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.saksei.linkage.Progress;
import org.saksei.linkage.format.Json;

/// Says on stderr how far a run is: the first line within two seconds, then one a second on a terminal,
/// else every five.
final class ProgressPrinter implements Progress {
    private static final long NANOS = 1_000_000_000L;

    private final PrintStream err;
    private final String form;
    private final boolean terminal;
    private long stepStarted = System.nanoTime();
    private long lastLine = stepStarted - 4 * NANOS;
    private String lastStep = "";

    /// @param form `auto`, `none`, `plain` or `json`
    ProgressPrinter(PrintStream err, String form) {
        this.err = err;
        this.form = form;
        this.terminal = form.equals("auto")
                && System.console() != null
                && System.console().isTerminal();
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        if (form.equals("none")) {
            return;
        }
        long now = System.nanoTime();
        if (!step.equals(lastStep)) {
            lastStep = step;
            stepStarted = now;
        }
        long pause = (terminal ? 1 : 5) * NANOS;
        if (now - lastLine >= pause) {
            lastLine = now;
            double seconds = Math.max(1e-3, (now - stepStarted) / (double) NANOS);
            print(step, done, total, done / seconds, done == 0 ? 0 : (total - done) * seconds / done);
        }
    }

    private void print(String step, long done, long total, double perSecond, double secondsLeft) {
        if (form.equals("json")) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("step", step);
            line.put("done", done);
            line.put("total", total);
            line.put("per_second", Math.round(perSecond));
            line.put("seconds_left", Math.round(secondsLeft));
            err.println(Json.line(line));
        } else {
            err.println(String.format(
                    Locale.ROOT, "%s: %,d of %,d (%,.0f/s, %.0f s left)", step, done, total, perSecond, secondsLeft));
        }
    }
}
