package org.saksei.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what is too large by its length alone, before anybody reads it, to the page that says so.
///
/// Once the container has begun to read such a form, nothing of the request can be asked any more, not
/// even for the error page: the reader got an empty one.
final class UploadLimit extends OncePerRequestFilter {

    /// A file of 50 MB and the other fields of its form.
    static final long BYTES = 51_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= BYTES) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/statements?too_large");
    }
}
