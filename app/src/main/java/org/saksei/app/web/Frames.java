package org.saksei.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/// Builds the frame of a page from the request: its language, its reader, its place among the parts.
public final class Frames {

    /// Chosen with `?lang=km` on any page and kept in this cookie.
    static final String LANGUAGE_COOKIE = "saksei_language";

    static final String LANGUAGE_PARAMETER = "lang";

    private final About about;

    public Frames(About about) {
        this.about = about;
    }

    /// What the frame says of the running system.
    ///
    /// @param styles fingerprint of the style sheet, so that browsers fetch a changed one
    /// @param pack title and version of the pack, by language
    public record About(String version, String styles, boolean fiction, UnaryOperator<String> pack) {}

    public Frame of(HttpServletRequest request, @Nullable Actor reader) {
        Words words = Words.in(language(request));
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                words,
                reader == null ? null : reader.account(),
                reader == null ? List.of() : navigation(request, reader, words),
                otherLanguages(request, words),
                about.fiction(),
                about.pack().apply(words.language()),
                about.version(),
                about.styles(),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken());
    }

    /// The language asked for on this request, or kept in the cookie, or the browser's first that we
    /// speak.
    public static String language(HttpServletRequest request) {
        String asked = request.getParameter(LANGUAGE_PARAMETER);
        if (asked != null && Words.LANGUAGES.contains(asked)) {
            return asked;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE_COOKIE) && Words.LANGUAGES.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        Locale browser = request.getLocale();
        return Words.LANGUAGES.contains(browser.getLanguage()) ? browser.getLanguage() : Words.LANGUAGES.getFirst();
    }

    private static List<Frame.Item> navigation(HttpServletRequest request, Actor reader, Words words) {
        String here = request.getRequestURI();
        List<Frame.Item> items = new ArrayList<>();
        items.add(new Frame.Item("/", words.of("nav.home"), here.equals("/")));
        if (reader.may(Right.SEE_FIGURES)) {
            items.add(new Frame.Item("/figures", words.of("nav.figures"), here.startsWith("/figures")));
            items.add(new Frame.Item("/statements", words.of("nav.statements"), here.startsWith("/statements")));
        }
        if (reader.may(Right.DECIDE_LINKAGE)) {
            items.add(new Frame.Item("/linkage", words.of("nav.linkage"), here.startsWith("/linkage")));
        }
        if (reader.may(Right.SEE_PUBLISHED)) {
            items.add(new Frame.Item("/reports", words.of("nav.reports"), here.startsWith("/reports")));
            items.add(new Frame.Item("/assessment", words.of("nav.assessment"), here.startsWith("/assessment")));
        }
        return items;
    }

    private static List<Frame.OtherLanguage> otherLanguages(HttpServletRequest request, Words words) {
        return Words.LANGUAGES.stream()
                .filter(language -> !language.equals(words.language()))
                .map(language -> new Frame.OtherLanguage(
                        language, language.equals("km") ? "ខ្មែរ" : "English", sameIn(request, language)))
                .toList();
    }

    /// What a form sent stays out of addresses: the answer to a form has no page of its own.
    private static String sameIn(HttpServletRequest request, String language) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return "/?" + LANGUAGE_PARAMETER + "=" + language;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(LANGUAGE_PARAMETER) && !name.equals("_csrf")) {
                address.queryParam(name, (Object[]) Arrays.copyOf(values, values.length));
            }
        });
        return address.queryParam(LANGUAGE_PARAMETER, language).build().encode().toUriString();
    }
}
