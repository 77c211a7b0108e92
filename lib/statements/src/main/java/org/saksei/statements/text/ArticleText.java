package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The paragraphs of the article on a page, in order.
final class ArticleText {

    /// A body shorter than this is a teaser, not the article.
    private static final int SHORTEST_BODY = 200;

    /// Where the page has so much more text than the body that is named, the naming was cut short.
    private static final double CUT_SHORT = 1.4;

    /// What stands alone above each entry of a live report.
    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?", Pattern.CASE_INSENSITIVE);

    private final PageFacts facts;

    private ArticleText(PageFacts facts) {
        this.facts = facts;
    }

    static List<String> of(Document page, PageFacts facts) {
        ArticleText article = new ArticleText(facts);
        PageFurniture.removeUnread(page);
        PageFurniture.closeLinks(page);
        Element body = page.body();
        Element pruned = body.clone();
        PageFurniture.prune(pruned);
        List<String> found = article.filtered(PageBlocks.of(Container.find(pruned)));
        String said = facts.body();
        if (said == null || said.length() < SHORTEST_BODY) {
            return found;
        }
        List<String> agreed = SaidBody.blocks(PageBlocks.of(body), said);
        int length = length(found);
        if (!agreed.isEmpty() && length <= CUT_SHORT * length(agreed)) {
            return agreed;
        }
        return said.length() > 2 * length
                ? said.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : found;
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    /// Without headlines, credits, teasers and what trails behind the last sentence.
    private List<String> filtered(List<PageBlocks.Block> blocks) {
        List<PageBlocks.Block> kept = new ArrayList<>();
        FurnitureLines lines = new FurnitureLines();
        for (PageBlocks.Block block : blocks) {
            boolean text = lines.sort(block.text(), true) == FurnitureLines.Sort.TEXT;
            if (text
                    && !isTitle(block)
                    && !isLinks(block)
                    && !CLOCK.matcher(block.text()).matches()) {
                kept.add(block);
            }
        }
        trim(kept);
        return kept.stream().map(PageBlocks.Block::text).toList();
    }

    private boolean isTitle(PageBlocks.Block block) {
        String title = facts.title();
        return block.tag().equals("h1")
                || title != null && letters(block.text()).equals(letters(title));
    }

    /// A block that is nothing but links, unless it reads like a sentence within the text.
    private static boolean isLinks(PageBlocks.Block block) {
        boolean sentence = block.text().length() > 80 && FurnitureLines.endsSentence(block.text());
        return block.linkShare() > (sentence ? 0.9 : 0.5);
    }

    /// Bylines and days stand before the first paragraph; tags, notes on the author and headings after
    /// the last.
    private static void trim(List<PageBlocks.Block> blocks) {
        boolean paragraphs = blocks.stream().filter(ArticleText::isParagraph).count() >= 2;
        while (paragraphs && !isParagraph(blocks.getFirst()) && !isWorded(blocks.getFirst())) {
            blocks.removeFirst();
        }
        while (paragraphs && isTrailing(blocks.getLast())) {
            blocks.removeLast();
        }
    }

    private static boolean isParagraph(PageBlocks.Block block) {
        return block.text().length() >= 80 || block.text().length() >= 25 && FurnitureLines.endsSentence(block.text());
    }

    /// A standing heading or list item inside the article is kept; a short line before everything is not.
    private static boolean isWorded(PageBlocks.Block block) {
        return HEADINGS.contains(block.tag())
                && block.text().length() > 25
                && !block.tag().equals("h1");
    }

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private static boolean isTrailing(PageBlocks.Block block) {
        return HEADINGS.contains(block.tag())
                || block.text().length() < 25 && !FurnitureLines.endsSentence(block.text()) && !isFigures(block);
    }

    /// The last row of a table or of a list of numbers ("Total | 211 | 263", "Convicted: 54").
    private static boolean isFigures(PageBlocks.Block block) {
        boolean digit = block.text().chars().anyMatch(Character::isDigit);
        boolean row = block.text().contains(Passages.CELL);
        boolean item = block.tag().equals("li") && block.text().contains(":");
        return digit && (row || item);
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
