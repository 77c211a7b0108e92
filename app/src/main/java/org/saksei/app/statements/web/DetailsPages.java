package org.saksei.app.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.statements.StatementsService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes what somebody says about a text after it was added: its day, publisher, title and address.
@RestController
public final class DetailsPages {

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public DetailsPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// @param seen how many changes the person knew of
    @PostMapping("/statements/sources/{source}/about")
    public ResponseEntity<byte[]> about(
            HttpServletRequest request,
            @PathVariable long source,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> form) {
        Actor reader = readers.of(request.getUserPrincipal());
        reader.require(Right.KEEP_STATEMENTS);
        try {
            wiring.statements().describe(reader, source, seen, DetailsForm.read(form), why);
            return StatementPages.seeOther(StatementPages.address(source) + "?about=done#about");
        } catch (Refused refused) {
            Words words = Words.in(Frames.language(request));
            StatementsService.Opened opened = wiring.statements().open(reader, source);
            Sent sent = Sent.refused("about", form, refused, words);
            TextPage model =
                    new ShownText(wiring, reader, words).page(opened, ShownText.firstOpen(opened), "", sent, "open");
            return pages.page(HttpStatus.BAD_REQUEST, "statements/text", frames.of(request, reader), model);
        }
    }
}
