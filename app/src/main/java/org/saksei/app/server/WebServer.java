package org.saksei.app.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.saksei.app.Wiring;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running web server.
///
/// Spring gets the same services as the command line: they are built by [Wiring], not found by scanning.
public final class WebServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    private WebServer(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /// Starts serving pages.
    ///
    /// @param address to listen on; `127.0.0.1` reaches nobody but this machine
    /// @param port 0 takes a free one
    public static WebServer start(Wiring wiring, String address, int port) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", address);
        settings.put("server.port", port);
        settings.put("server.servlet.session.timeout", "30m");
        settings.put("server.servlet.session.cookie.name", "saksei");
        settings.put("server.servlet.session.cookie.http-only", true);
        settings.put("server.servlet.session.cookie.same-site", "strict");
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.error.whitelabel.enabled", false);
        settings.put("server.shutdown", "graceful");
        settings.put("server.tomcat.threads.max", 50);
        settings.put("server.tomcat.max-swallow-size", "200MB"); // a browser hears no before it has sent all
        settings.put("server.forward-headers-strategy", "native");
        settings.put("server.compression.enabled", true);
        settings.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
        settings.put("spring.main.lazy-initialization", false);
        settings.put("spring.jmx.enabled", false);
        settings.put("logging.level.root", "warn");
        settings.put("logging.pattern.console", "%d{HH:mm:ss} %-5level %logger{0}: %msg%n%nopex");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(WebConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(settings)
                .initializers(fresh -> register((GenericApplicationContext) fresh, wiring))
                .build()
                .run();
        int listening = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        return new WebServer(context, listening);
    }

    public int port() {
        return port;
    }

    /// Ends after the requests under way have been answered.
    @Override
    public void close() {
        SpringApplication.exit(context);
    }

    private static void register(GenericApplicationContext context, Wiring wiring) {
        context.registerBean(Wiring.class, () -> wiring);
    }
}
