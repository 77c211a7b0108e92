package org.saksei.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.People;
import org.saksei.app.access.Role;
import org.saksei.app.server.WebServer;

/// A browser without JavaScript: keeps cookies, follows nothing, sends the form's token along.
public final class TestBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "four words make a password";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private TestBrowser(WebServer server) {
        this.address = "http://127.0.0.1:" + server.port();
    }

    /// Adds somebody who can sign in.
    public static void add(Wiring wiring, String account, @Nullable String agency, Role role) {
        wiring.installation()
                .people()
                .add(Actor.operator(), new People.Newcomer(account, account, agency, Set.of(role), true), PASSWORD);
    }

    public static TestBrowser stranger(WebServer server) {
        return new TestBrowser(server);
    }

    public static TestBrowser signedIn(WebServer server, String account) throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        HttpResponse<String> in = browser.post("/sign-in", Map.of("account", account, "password", PASSWORD));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("wrong"));
        return browser;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = "_csrf=" + encode(token(path)) + "&"
                + fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(path, "application/x-www-form-urlencoded", body);
    }

    /// As a form with a file sends it: parts, of which the file is empty.
    public HttpResponse<String> upload(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        part(body, "_csrf", token(path));
        fields.forEach((name, value) -> part(body, name, value));
        body.append("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n\r\n--border--\r\n");
        return send(path, "multipart/form-data; boundary=border", body.toString());
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--border\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /// The token stands in the form of any page, also of one everybody may see.
    private String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(
                get(path.equals("/sign-in") ? path : "/assessment").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type)
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
