package org.saksei.app.server;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.saksei.app.Installation;
import org.saksei.app.Versions;
import org.saksei.app.Wiring;
import org.saksei.app.assessment.web.CalendarPages;
import org.saksei.app.assessment.web.ChangesPages;
import org.saksei.app.assessment.web.ClockPages;
import org.saksei.app.assessment.web.QuestionnairePages;
import org.saksei.app.assessment.web.RecommendationEntryPages;
import org.saksei.app.assessment.web.RecommendationPages;
import org.saksei.app.assessment.web.ScorecardPages;
import org.saksei.app.assessment.web.TierPages;
import org.saksei.app.figures.web.FigurePages;
import org.saksei.app.home.HomePages;
import org.saksei.app.linkage.web.QualityPages;
import org.saksei.app.linkage.web.ReviewPages;
import org.saksei.app.report.web.ReportDownloads;
import org.saksei.app.report.web.ReportPages;
import org.saksei.app.statements.web.DetailsPages;
import org.saksei.app.statements.web.DossierPages;
import org.saksei.app.statements.web.InboxPages;
import org.saksei.app.statements.web.LessonPages;
import org.saksei.app.statements.web.StatementFiles;
import org.saksei.app.statements.web.StatementPages;
import org.saksei.app.web.AboutPages;
import org.saksei.app.web.ErrorPages;
import org.saksei.app.web.Frames;
import org.saksei.app.web.LanguageCookie;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.SecurityConfiguration;
import org.saksei.app.web.SignInPages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/// The web server's parts, named one by one: nothing arrives because a jar happens to lie there, and it
/// starts faster.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
})
@Import({
    SecurityConfiguration.class,
    LanguageCookie.class,
    SignInPages.class,
    ErrorPages.class,
    HomePages.class,
    AboutPages.class,
    FigurePages.class,
    ReportPages.class,
    ReportDownloads.class,
    DetailsPages.class,
    InboxPages.class,
    LessonPages.class,
    StatementPages.class,
    DossierPages.class,
    StatementFiles.class,
    ReviewPages.class,
    QualityPages.class,
    TierPages.class,
    ClockPages.class,
    CalendarPages.class,
    ChangesPages.class,
    ScorecardPages.class,
    RecommendationEntryPages.class,
    RecommendationPages.class,
    QuestionnairePages.class
})
class WebConfiguration {

    @Bean
    Installation installation(Wiring wiring) {
        return wiring.installation();
    }

    /// Files come to the inbox of statements; larger ones are refused before they are read.
    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", 50_000_000L, UploadLimit.BYTES, 1_000_000);
    }

    @Bean
    FilterRegistrationBean<UploadLimit> uploadLimit() {
        FilterRegistrationBean<UploadLimit> filter = new FilterRegistrationBean<>(new UploadLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    Readers readers(Installation installation) {
        return new Readers(installation.people());
    }

    @Bean
    Frames frames(Wiring wiring) {
        return new Frames(new Frames.About(
                Versions.read().saksei(),
                styles(),
                wiring.installation().directory().isFiction(),
                language ->
                        wiring.pack().title().in(language) + " " + wiring.pack().version()));
    }

    private static String styles() {
        try (InputStream sheet =
                Objects.requireNonNull(WebConfiguration.class.getResourceAsStream("/static/saksei.css"))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sheet.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
