package org.saksei.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps the language somebody chose with `?lang=`, for a year, on this device.
@Component
public class LanguageCookie implements HandlerInterceptor, WebMvcConfigurer {

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(Frames.LANGUAGE_PARAMETER);
        if (asked != null && Words.LANGUAGES.contains(asked)) {
            Cookie cookie = new Cookie(Frames.LANGUAGE_COOKIE, asked);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(A_YEAR_IN_SECONDS);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }
}
