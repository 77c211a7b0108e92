package org.saksei.statements.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// What stands on a page beside the article: menus, shares, teasers, captions, comments.
final class PageFurniture {

    /// An element that holds more of the page's sentences than this is no furniture, whatever its name
    /// says.
    private static final double TOO_MUCH = 0.4;

    private static final double MOST = 0.6;

    private static final String UNREAD =
            "script, style, noscript, template, iframe, svg, canvas, object, embed, button,"
                    + " input, select, textarea, video, audio, picture, img, map, head, link, meta";

    private static final String NEVER_ARTICLE = "nav, aside, footer, figure, figcaption, menu, address,"
            + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=menu],"
            + " [role=dialog], [aria-label=breadcrumb], [itemprop=author], [itemprop=datePublished],"
            + " [itemprop=dateModified], [itemprop=caption], [rel=author]";

    private static final Pattern NAMES = Pattern.compile("(^|[\\s_-])("
            + "share|sharing|sharedaddy|social|socials|addthis|sharethis|related|relatedposts|recommend|recommended"
            + "|recommendations|recirc|recirculation|newsletter|newsletters|subscribe|subscription|signup|promo|promos|promotion|teaser"
            + "|teasers|advert|adverts|advertisement|ads?|adsense|adslot|dfp|sponsor|sponsored|outbrain|taboola"
            + "|comment|comments|disqus|respond|caption|captions|credit|credits|copyright|byline|bylines|authors?|authorbox|bio"
            + "|breadcrumb|breadcrumbs|crumbs|tags?|taglist|topics|categories|menu|menus|navbar|nav|navigation|sidebar|footer|foot"
            + "|masthead|toolbar|tools|widget|widgets|popup|modal|overlay|cookie|cookies|gdpr|consent|banner"
            + "|trending|popular|mostread|most|latest|readmore|more|seealso|print|printonly|pagination|pager"
            + "|timestamp|dateline-meta|datetime|pubdate|postmeta|meta|metadata|hidden|skip|sr-only|screen-reader-text|visually-hidden"
            + "|gallery|slideshow|carousel|slider|video|player|infobox|factbox-links|rating|ratings|login|paywall|donate|donation|feedback"
            + ")([\\s_-]|$)");

    private static final String COMMENTS =
            "#comments, #disqus_thread, #respond, .comments, .comment-list, .comments-area, [class*=comments-], [id*=comments-]";

    private PageFurniture() {}

    /// Takes out what no reader sees as text. A form, or a hidden element, that holds the sentences of
    /// the page stays: some systems wrap whole pages in a form, others show the article by a script.
    static void removeUnread(Element page) {
        page.select(UNREAD).remove();
        double all = sentences(page);
        for (Element element : page.select("form, dialog, [hidden], [style*=display:none], [style*=display: none]")) {
            if (element.parent() != null && (all == 0 || sentences(element) <= TOO_MUCH * all)) {
                element.remove();
            }
        }
    }

    /// Takes the mark of a link from one that holds most of the page: somebody forgot to close it, and a
    /// parser must then open it again in every paragraph.
    static void closeLinks(Element page) {
        Map<String, Integer> letters = new HashMap<>();
        Elements links = page.select("a[href]");
        links.forEach(link -> letters.merge(link.attr("href"), link.text().length(), Integer::sum));
        int all = page.text().length();
        for (Element link : links) {
            if (letters.getOrDefault(link.attr("href"), 0) > MOST * all) {
                link.unwrap();
            }
        }
    }

    /// Takes out what is named like furniture and does not hold the text itself. Comments go first:
    /// long ones would make the article look small.
    static void prune(Element body) {
        removeUnless(body, body.select(COMMENTS), 0.9);
        removeUnless(body, body.select("*"), TOO_MUCH);
    }

    private static void removeUnless(Element body, Elements elements, double most) {
        double all = sentences(body);
        for (Element element : elements) {
            boolean candidate = element != body && element.parent() != null && isFurniture(element);
            if (candidate && (all == 0 || sentences(element) <= most * all)) {
                element.remove();
            }
        }
    }

    private static boolean isFurniture(Element element) {
        if (element.is(NEVER_ARTICLE)) {
            return true;
        }
        if (element.normalName().equals("header")) {
            return true;
        }
        String names = names(element);
        return !names.isEmpty()
                && NAMES.matcher(names).find()
                && !element.normalName().equals("article");
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 300 ? "" : camel(names);
    }

    /// `relatedArticles` is `related-articles`.
    private static String camel(String names) {
        StringBuilder split = new StringBuilder();
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1))) {
                split.append('-');
            }
            split.append(c);
        }
        return split.toString().strip().toLowerCase(Locale.ROOT);
    }

    /// Letters of an element that stand in paragraphs long enough to be sentences.
    static double sentences(Element element) {
        double letters = 0;
        for (PageBlocks.Block block : PageBlocks.of(element)) {
            letters += block.text().length() >= 60 ? block.text().length() * (1 - block.linkShare()) : 0;
        }
        return letters;
    }
}
