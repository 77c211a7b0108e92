package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.statements.Dossier;
import org.saksei.app.statements.Dossiers;
import org.saksei.app.statements.StatementExports;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Readers;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Confirmed statements as files: all, those of a source, those of a dossier.
@RestController
public final class StatementFiles {

    private static final String FILE = "/{file:figures\\.json|figures\\.csv|claims\\.json|annotations\\.json}";

    private final StatementsService statements;
    private final Dossiers dossiers;
    private final Pack pack;
    private final Readers readers;
    private final StatementExports exports;

    public StatementFiles(Wiring wiring, Readers readers) {
        this.statements = wiring.statements();
        this.dossiers = wiring.dossiers();
        this.pack = wiring.pack();
        this.readers = readers;
        this.exports = new StatementExports(pack.title().in("en"));
    }

    @GetMapping("/statements" + FILE)
    public ResponseEntity<byte[]> all(HttpServletRequest request, @PathVariable String file) {
        List<Dossier.Row> rows = dossiers.list(readers.of(request.getUserPrincipal()));
        return file("statements", file, file.equals("figures.json") ? exports.json(rows) : content(file, rows));
    }

    @GetMapping("/statements/sources/{id}" + FILE)
    public ResponseEntity<byte[]> ofSource(
            HttpServletRequest request, @PathVariable long id, @PathVariable String file) {
        Actor reader = readers.of(request.getUserPrincipal());
        statements.get(reader, id);
        List<Dossier.Row> rows = dossiers.list(reader, id);
        return file("source-" + id, file, file.equals("figures.json") ? exports.json(rows) : content(file, rows));
    }

    @GetMapping("/statements/dossiers/{figure}/{period}" + FILE)
    public ResponseEntity<byte[]> ofDossier(
            HttpServletRequest request,
            @PathVariable String figure,
            @PathVariable String period,
            @PathVariable String file,
            @RequestParam(name = "as_of", defaultValue = "") String asOf) {
        if (pack.findIndicator(figure).isEmpty() || Period.find(period).isEmpty()) {
            throw new NoSuchPage();
        }
        Dossier dossier =
                Moments.dossier(dossiers, readers.of(request.getUserPrincipal()), figure, Period.parse(period), asOf);
        return file(figure, file, file.equals("figures.json") ? exports.json(dossier) : content(file, dossier.rows()));
    }

    private String content(String file, List<Dossier.Row> rows) {
        return switch (file) {
            case "figures.csv" -> exports.csv(rows);
            case "claims.json" -> exports.claimReviews(rows);
            default -> exports.annotations(rows);
        };
    }

    private static ResponseEntity<byte[]> file(String of, String file, String content) {
        MediaType type = file.endsWith(".csv")
                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                : MediaType.APPLICATION_JSON;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + of + "-" + file + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
