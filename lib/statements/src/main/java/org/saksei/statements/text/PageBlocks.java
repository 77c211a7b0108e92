package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.saksei.statements.number.FootnoteMarks;

/// The lines of a page as a reader sees them: text between the borders of block elements.
final class PageBlocks {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "strike",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "nobr",
            "amp-fit-text",
            "center-inline");

    /// @param tag of the nearest block element
    /// @param linkShare of its letters that are links, 0 to 1
    record Block(String text, String tag, double linkShare) {}

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String tag = "body";
    private int linked;
    private int depthOfLinks;

    private PageBlocks() {}

    /// The words that stand in an element itself, not in a block element within it.
    static String ownWords(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (child instanceof Element inner && INLINE.contains(inner.normalName())) {
                words.append(inner.text());
            } else {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    static List<Block> of(Element root) {
        PageBlocks blocks = new PageBlocks();
        blocks.tag = root.normalName();
        blocks.children(root);
        blocks.end();
        return blocks.blocks;
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            end();
            return;
        }
        if (name.equals("td") || name.equals("th")) {
            cell();
            children(element);
            return;
        }
        if (name.equals("sup") && element.text().chars().allMatch(Character::isDigit)) {
            words(FootnoteMarks.raised(element.text()));
            return;
        }
        boolean inline = INLINE.contains(name);
        String outer = tag;
        if (!inline) {
            end();
            tag = name;
        }
        depthOfLinks += name.equals("a") ? 1 : 0;
        children(element);
        depthOfLinks -= name.equals("a") ? 1 : 0;
        if (!inline) {
            end();
            tag = outer;
        }
    }

    /// Cells of a row stay apart: "150 172" would be one number.
    private void cell() {
        if (!line.isEmpty()) {
            words(" ");
            line.append(Passages.CELL.stripLeading());
        }
    }

    private void words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!blank) {
                if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                    line.append(c);
                    linked += depthOfLinks > 0 ? 1 : 0;
                }
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            long letters = text.chars().filter(c -> c != ' ').count();
            blocks.add(new Block(text, tag, Math.min(1, linked / (double) Math.max(1, letters))));
        }
        line.setLength(0);
        linked = 0;
    }
}
