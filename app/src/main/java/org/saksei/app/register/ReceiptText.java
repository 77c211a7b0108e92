package org.saksei.app.register;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;

/// A receipt for people at a terminal.
final class ReceiptText {

    /// Notes and warnings of one kind that are shown one by one.
    private static final int ALIKE = 5;

    private final String language;

    /// @param language of the problems: `en` or `km`
    ReceiptText(String language) {
        this.language = language;
    }

    void print(PrintWriter out, Receipt receipt) {
        receipt.files().forEach(file -> print(out, file));
        if (receipt.files().size() > 1) {
            out.println("All files: " + line(receipt.total()));
        }
    }

    private void print(PrintWriter out, Receipt.OfFile file) {
        String number = file.importId() == null ? "" : ", import " + file.importId();
        out.println(file.file() + " of " + file.agency() + number + (file.dryRun() ? " (nothing stored)" : ""));
        file.records().forEach((type, counts) -> out.printf("  %-22s %s%n", type.isEmpty() ? "?" : type, line(counts)));
        Map<String, Integer> shown = new HashMap<>();
        for (Problem problem : file.problems()) {
            int alike = shown.merge(problem.code().id(), 1, Integer::sum);
            if (problem.severity() == Severity.ERROR || alike <= ALIKE) {
                out.println("  " + sign(problem.severity()) + " " + problem.text(language));
            }
        }
        file.problemCounts().forEach((code, count) -> {
            long seen = file.problems().stream()
                    .filter(problem -> problem.code().id().equals(code))
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .count();
            long hidden = count - Math.max(seen, Math.min(ALIKE, shown.getOrDefault(code, 0)));
            if (hidden > 0) {
                out.printf("    … and %d more of %s%n", hidden, code);
            }
        });
        file.changes().stream()
                .limit(ALIKE * 4L)
                .forEach(change -> out.printf(
                        "  ~ %s: %s changed %s%n",
                        change.row(), change.recordType(), String.join(", ", change.fields())));
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗";
            case WARNING -> "!";
            case NOTE -> "·";
        };
    }

    private static String line(Receipt.Counts counts) {
        String line = "%d new, %d known, %d changed, %d refused"
                .formatted(counts.created(), counts.known(), counts.changed(), counts.refused());
        return counts.repeated() == 0 ? line : line + ", %d said twice".formatted(counts.repeated());
    }
}
