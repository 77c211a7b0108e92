package org.saksei.app.demo;

import java.io.PrintWriter;
import java.util.Locale;

/// Says what is being done, with the seconds since the start, so that nobody waits before a silent
/// screen.
final class Progress {

    private final PrintWriter out;
    private final long startedAtNanos = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    void step(String doing) {
        print(doing + " ...");
    }

    void done(String what) {
        print(what);
    }

    private void print(String text) {
        double seconds = (System.nanoTime() - startedAtNanos) / 1e9;
        out.printf(Locale.ROOT, "%5.1f s  %s%n", seconds, text);
        out.flush();
    }
}
