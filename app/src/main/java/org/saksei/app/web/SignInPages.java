package org.saksei.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page where one signs in. Signing in itself is Spring Security's.
@RestController
public final class SignInPages {

    private final Pages pages;
    private final Frames frames;

    public SignInPages(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    /// @param wrong whether the last attempt failed
    /// @param out whether one has just signed out
    public record SignIn(boolean wrong, boolean out) {}

    @GetMapping("/sign-in")
    public ResponseEntity<byte[]> signIn(HttpServletRequest request) {
        SignIn model = new SignIn(request.getParameter("wrong") != null, request.getParameter("out") != null);
        return pages.page("sign-in", frames.of(request, null), model);
    }
}
