package org.saksei.statements.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of itself: JSON-LD (schema.org) first, then OpenGraph, then older habits.
///
/// @param published the day as the publisher's own clock has it
/// @param body schema.org's `articleBody`, or null
record PageFacts(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String language,
        @Nullable String body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT_DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T|$)");
    private static final List<DateTimeFormatter> SPELLED = List.of(
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
    private static final Pattern SPELLED_DAY =
            Pattern.compile("(?:[A-Z][a-z]{2,8} \\d{1,2}, \\d{4}|\\d{1,2} [A-Z][a-z]{2,8} \\d{4})");

    static PageFacts of(Document page) {
        JsonNode article = article(page);
        return new PageFacts(
                first(text(article.path("headline")), meta(page, "og:title", "twitter:title"), heading(page)),
                first(publisher(article), meta(page, "og:site_name", "application-name", "dc.publisher")),
                first(meta(page, "og:url"), canonical(page), link(article)),
                published(page, article),
                language(page, article),
                text(article.path("articleBody")));
    }

    private static JsonNode article(Document page) {
        JsonNode best = JSON.nullNode();
        for (Element script : page.select("script[type*=ld+json]")) {
            for (JsonNode node : nodes(script.data())) {
                if (rank(node) > rank(best)) {
                    best = node;
                }
            }
        }
        return best;
    }

    /// An article with a body before one without, and both before anything else that has a headline.
    private static int rank(JsonNode node) {
        String types = node.path("@type").toString();
        boolean article = types.contains("Article") || types.contains("Posting") || types.contains("Report");
        return (article ? 4 : 0) + (node.has("articleBody") ? 2 : 0) + (node.has("headline") ? 1 : 0);
    }

    private static List<JsonNode> nodes(String json) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            String bare = json.strip()
                    .replaceFirst("^(//)?\\s*<!\\[CDATA\\[|^<!--", "")
                    .replaceFirst("(//)?\\s*]]>$|-->$", "");
            collect(JSON.readTree(bare), nodes, 0);
        } catch (JacksonException notJson) {
            // a page whose script is broken still has its text
        }
        return nodes;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes, int depth) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, nodes, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            collect(node.path("@graph"), nodes, depth + 1);
            collect(node.path("mainEntity"), nodes, depth + 1);
        }
    }

    private static @Nullable String publisher(JsonNode article) {
        JsonNode publisher = article.path("publisher");
        JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
        return one.isString() ? text(one) : text(one.path("name"));
    }

    private static @Nullable String link(JsonNode article) {
        JsonNode entity = article.path("mainEntityOfPage");
        return first(text(article.path("url")), text(entity), text(entity.path("@id")));
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        String text = one.isString() ? clean(one.asString()) : "";
        return text.isEmpty() ? null : text;
    }

    /// Without the tags and entities some publishers leave in.
    private static String clean(String text) {
        String plain = text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? unescaped(text) : text;
        return plain.strip();
    }

    private static String unescaped(String html) {
        String lined = html.replaceAll("(?i)<br ?/?>|</(p|div|li|h[1-6]|blockquote)>", "\n");
        StringBuilder text = new StringBuilder();
        for (String line : lined.split("\n", -1)) {
            text.append(org.jsoup.Jsoup.parseBodyFragment(line).text()).append('\n');
        }
        return text.toString();
    }

    private static @Nullable String meta(Document page, String... names) {
        for (String name : names) {
            Element meta =
                    page.selectFirst("meta[property=%s], meta[name=%s], meta[itemprop=%s]".formatted(name, name, name));
            String content = meta == null ? "" : meta.attr("content").strip();
            if (!content.isEmpty()) {
                return content;
            }
        }
        return null;
    }

    private static @Nullable String heading(Document page) {
        Element heading = page.selectFirst("article h1, main h1, h1");
        String text = heading == null ? "" : heading.text().strip();
        if (!text.isEmpty()) {
            return text;
        }
        String title = page.title().replaceFirst(" +[|–—»] +[^|–—»]{1,60}$", "").strip();
        return title.isEmpty() ? null : title;
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.selectFirst("link[rel=canonical]");
        String address = link == null ? "" : link.attr("href").strip();
        return address.isEmpty() ? null : address;
    }

    private static @Nullable LocalDate published(Document page, JsonNode article) {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(text(article.path("datePublished")));
        for (String name : List.of(
                "article:published_time",
                "og:published_time",
                "datePublished",
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "publication_date",
                "sailthru.date",
                "parsely-pub-date",
                "dc.date.issued",
                "dc.date",
                "dcterms.created",
                "dcterms.date")) {
            candidates.add(meta(page, name));
        }
        Element time = page.selectFirst(
                "time[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime], time[datetime]");
        candidates.add(time == null ? null : first(time.attr("datetime"), time.text()));
        Element marked = page.selectFirst("[itemprop=datePublished]");
        candidates.add(marked == null ? null : first(marked.attr("content"), marked.text()));
        return candidates.stream()
                .map(PageFacts::day)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() > 100) {
            return null;
        }
        try {
            Matcher iso = ISO_DAY.matcher(text);
            Matcher compact = COMPACT_DAY.matcher(text);
            Matcher found = iso.find() ? iso : compact.find() ? compact : null;
            if (found != null) {
                return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            }
        } catch (DateTimeException none) {
            return null;
        }
        Matcher spelled = SPELLED_DAY.matcher(text);
        return spelled.find() ? spelled(spelled.group()) : null;
    }

    private static @Nullable LocalDate spelled(String text) {
        for (DateTimeFormatter format : SPELLED) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException other) {
                // the next form
            }
        }
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable String language(Document page, JsonNode article) {
        Element html = page.selectFirst("html");
        String said = first(
                html == null ? null : html.attr("lang"),
                html == null ? null : html.attr("xml:lang"),
                text(article.path("inLanguage")),
                meta(page, "og:locale", "language", "content-language"));
        if (said == null || !said.matches("[A-Za-z]{2,3}([-_].*)?")) {
            return null;
        }
        return said.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static @Nullable String first(@Nullable String... choices) {
        for (String choice : choices) {
            if (choice != null && !choice.isBlank()) {
                return choice.strip();
            }
        }
        return null;
    }
}
