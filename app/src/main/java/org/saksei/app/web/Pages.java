package org.saksei.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Turns a precompiled template and its model into a page.
public final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /// A page that nobody between us and the reader may keep.
    ///
    /// @param template name below `src/main/jte`, without ending
    /// @param model the template's parameter `page`
    public ResponseEntity<byte[]> page(String template, Frame frame, Object model) {
        return page(HttpStatus.OK, template, frame, model);
    }

    public ResponseEntity<byte[]> page(HttpStatus status, String template, Frame frame, Object model) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", frame);
        parameters.put("page", model);
        templates.render(template + ".jte", parameters, html);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes(html));
    }

    private static byte[] bytes(Utf8ByteOutput html) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream(html.getContentLength());
        try {
            html.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
