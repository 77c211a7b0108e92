package org.saksei.app.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saksei.app.Versions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Right;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a running system says of itself, for those who keep it running.
@RestController
public final class AboutPages {

    private final Wiring wiring;
    private final Readers readers;

    public AboutPages(Wiring wiring, Readers readers) {
        this.wiring = wiring;
        this.readers = readers;
    }

    /// For a watchdog: that the server answers, and nothing else.
    @GetMapping(path = "/-/alive", produces = MediaType.TEXT_PLAIN_VALUE)
    public String alive() {
        return "alive\n";
    }

    /// Versions of the program and of the pack, as JSON.
    @GetMapping(path = "/-/version", produces = MediaType.APPLICATION_JSON_VALUE)
    public Map<String, Object> version(Principal principal) {
        readers.of(principal).require(Right.SEE_PUBLISHED);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("saksei", Versions.read().saksei());
        about.put("postgresql", Versions.read().postgres());
        about.put("java", Runtime.version().toString());
        about.put("pack", wiring.pack().name() + " " + wiring.pack().version());
        about.put("pack_sha256", wiring.pack().sha256());
        about.put("fiction", wiring.installation().directory().isFiction());
        return about;
    }
}
