package org.saksei.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.app.Wiring;
import org.saksei.app.access.DemoAccounts;
import org.saksei.app.access.Role;
import org.saksei.app.server.WebServer;

/// Fifty analysts who read pages of a register of that size, each a page about every two seconds.
///
/// Wall time of whole answers on the loopback address, the readers on the same machine.
final class PageBench {

    private static final int PEOPLE = 50;
    private static final int PAGES_EACH = 30;
    private static final int THINKING_MILLIS = 4000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/?period=2018-H1",
            "/figures?period=2019-H1",
            "/figures/victims_rescued?period=2019-H1",
            "/figures/victims_rescued?period=2019-H1&split=age_kh",
            "/figures/cases?period=2018-H2",
            "/figures/cases?period=2019-H1&split=province");

    private final Wiring wiring;

    PageBench(Wiring wiring) {
        this.wiring = wiring;
    }

    void run() throws Exception {
        DemoAccounts.SignIn analyst = new DemoAccounts(
                        wiring.installation().people(), wiring.installation().directory())
                .prepare("police").stream()
                        .filter(each -> each.role() == Role.ANALYST)
                        .findFirst()
                        .orElseThrow();
        try (WebServer server = WebServer.start(wiring, "127.0.0.1", 0)) {
            String base = "http://127.0.0.1:" + server.port();
            List<HttpClient> readers = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                readers.add(signIn(base, analyst));
            }
            for (String page : PAGES) {
                say("first time %s: %.2f s", page, timed(readers.getFirst(), base + page) / 1e9);
            }
            measure(base, readers);
        }
    }

    private static void measure(String base, List<HttpClient> readers) throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < readers.size(); i++) {
                SplittableRandom chance = new SplittableRandom(i);
                HttpClient reader = readers.get(i);
                all.add(people.submit(() -> read(base, reader, chance)));
            }
            for (Future<List<Long>> each : all) {
                nanos.addAll(each.get());
            }
        }
        nanos.sort(null);
        say(
                "%d people, %,d pages: half within %.0f ms, 95 %% within %.0f ms, 99 %% within %.0f ms, slowest %.0f ms",
                PEOPLE, nanos.size(), at(nanos, .5), at(nanos, .95), at(nanos, .99), at(nanos, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(share * sorted.size()))) / 1e6;
    }

    private static List<Long> read(String base, HttpClient reader, SplittableRandom chance) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < PAGES_EACH; i++) {
            Thread.sleep(chance.nextInt(THINKING_MILLIS));
            nanos.add(timed(reader, base + PAGES.get(chance.nextInt(PAGES.size()))));
        }
        return nanos;
    }

    private static long timed(HttpClient reader, String address) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = get(reader, address);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return System.nanoTime() - start;
    }

    private static HttpResponse<String> get(HttpClient reader, String address) throws Exception {
        return reader.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient signIn(String base, DemoAccounts.SignIn who) throws Exception {
        HttpClient reader = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher token = TOKEN.matcher(get(reader, base + "/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "account=" + encoded(who.account()) + "&password=" + encoded(who.password()) + "&_csrf="
                + encoded(token.group(1));
        HttpResponse<String> answer = reader.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().contains("sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        return reader;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
