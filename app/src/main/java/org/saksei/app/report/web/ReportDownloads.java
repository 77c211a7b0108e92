package org.saksei.app.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.report.Publication;
import org.saksei.app.report.ReportService;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Readers;
import org.saksei.report.ReportFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The files of a report, each written anew from what was frozen.
@RestController
public final class ReportDownloads {

    private final Wiring wiring;
    private final Readers readers;

    public ReportDownloads(Wiring wiring, Readers readers) {
        this.wiring = wiring;
        this.readers = readers;
    }

    /// What was written, in a language and a format.
    @GetMapping("/reports/{id:\\d{1,18}}/{language:[a-z]{2,3}}.{extension:html|docx|xlsx|pdf}")
    public ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String language,
            @PathVariable String extension)
            throws IOException {
        Actor reader = readers.of(request.getUserPrincipal());
        Publication publication = get(reader, id);
        ReportFormat format = ReportService.format("report." + extension);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        wiring.report().write(reader, id, language, format, out);
        return file(publication, "-" + language + "." + extension, type(format), out.toByteArray());
    }

    /// The frozen figures, which prove every number.
    @GetMapping("/reports/{id:\\d{1,18}}/frozen.json")
    public ResponseEntity<byte[]> frozen(HttpServletRequest request, @PathVariable long id) {
        Actor reader = readers.of(request.getUserPrincipal());
        Publication publication = get(reader, id);
        String json = wiring.report().get(reader, id).json() + "\n";
        return file(publication, ".json", MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(Publication report, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.layout() + "-" + report.period() + ending + "\"")
                .body(content);
    }

    private static MediaType type(ReportFormat format) {
        return switch (format) {
            case HTML -> new MediaType("text", "html", StandardCharsets.UTF_8);
            case PDF -> MediaType.APPLICATION_PDF;
            case DOCX -> new MediaType("application", "vnd.openxmlformats-officedocument.wordprocessingml.document");
            case XLSX -> new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }

    private Publication get(Actor reader, long id) {
        return wiring.report().find(reader, id).orElseThrow(NoSuchPage::new);
    }
}
