package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds the article: the marked one, or the one whose paragraphs weigh most.
final class Container {

    /// Where the page marks an article body, it need not hold more than this share of the page's
    /// sentences.
    private static final double MARKED_SHARE = 0.3;

    /// An outer element is the article where it holds this much more than the inner one.
    private static final double WIDER = 1.25;

    private Container() {}

    static Element find(Element body) {
        double all = PageFurniture.sentences(body);
        Element marked = marked(body, all);
        return marked != null ? marked : weighed(body);
    }

    private static @Nullable Element marked(Element body, double all) {
        for (String marks : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            Element best = null;
            double most = 0;
            for (Element element : body.select(marks)) {
                double sentences = PageFurniture.sentences(element);
                if (sentences > most) {
                    most = sentences;
                    best = element;
                }
            }
            if (best != null && most >= MARKED_SHARE * all && most >= 250) {
                return best.is("[itemprop=articleBody]") ? best : weighed(best);
            }
        }
        return null;
    }

    /// Each paragraph weighs for its parent, half for the parent of that, a third for the next.
    private static Element weighed(Element root) {
        Map<Element, Double> weights = new HashMap<>();
        List<Element> order = new ArrayList<>();
        for (Element element : root.select("p, pre, blockquote, li, div, td, section, h2, h3, h4")) {
            double weight = ownText(element);
            Element holder = element.is("p, pre, blockquote, li, h2, h3, h4") ? element.parent() : element;
            for (int level = 1; weight > 0 && level <= 3 && holder != null; level++) {
                if (weights.merge(holder, weight / level, Double::sum) == weight / level) {
                    order.add(holder);
                }
                holder = holder == root ? null : holder.parent();
            }
        }
        Element best = root;
        double most = 0;
        for (Element element : order) {
            double weight = weights.getOrDefault(element, 0.0);
            if (weight > most) {
                most = weight;
                best = element;
            }
        }
        return widened(best, root);
    }

    /// Letters of an element's own, without those of elements that weigh by themselves.
    private static double ownText(Element element) {
        String text = PageBlocks.ownWords(element);
        if (text.length() < 25) {
            return 0;
        }
        int links = 0;
        for (Element child : element.children()) {
            links += child.normalName().equals("a") ? child.text().length() : 0;
        }
        double share = Math.min(1.0, links / (double) text.length());
        double weight = text.length() < 60 && !FurnitureLines.endsSentence(text) ? 0.3 : 1;
        return text.length() * (1 - share) * weight;
    }

    /// Letters in what reads like running text: long, ended, hardly linked.
    private static double prose(Element element) {
        double letters = 0;
        for (PageBlocks.Block block : PageBlocks.of(element)) {
            boolean prose =
                    block.text().length() >= 80 && block.linkShare() < 0.3 && FurnitureLines.endsSentence(block.text());
            letters += prose ? block.text().length() : 0;
        }
        return letters;
    }

    /// Outwards as long as there is clearly more text: an article in several parts.
    private static Element widened(Element best, Element root) {
        Element chosen = best;
        double held = prose(best);
        for (Element outer = best; outer != root && outer.parent() != null; ) {
            outer = outer.parent();
            double more = prose(outer);
            if (more > WIDER * held) {
                chosen = outer;
                held = more;
            }
        }
        return chosen;
    }
}
