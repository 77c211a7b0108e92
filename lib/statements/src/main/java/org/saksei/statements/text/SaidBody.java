package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.List;

/// Holds the blocks of a page against the body the publisher names: the publisher knows what belongs to
/// the article, the page knows where its paragraphs end.
final class SaidBody {

    /// Below this share of the said body found among the blocks, the two are different texts.
    private static final double ENOUGH = 0.8;

    /// A shorter block may stand in the body by chance.
    private static final int SHORT = 20;

    private SaidBody() {}

    /// The blocks that stand in the said body, in its order; empty where they do not make it up.
    static List<String> blocks(List<PageBlocks.Block> blocks, String said) {
        String whole = ArticleText.letters(said);
        List<String> kept = new ArrayList<>();
        int from = 0;
        int found = 0;
        for (PageBlocks.Block block : blocks) {
            String letters = ArticleText.letters(block.text());
            if (letters.isEmpty() || block.tag().equals("h1")) {
                continue;
            }
            int at = whole.indexOf(letters, from);
            boolean near = at == from || at >= 0 && letters.length() >= SHORT && at - from <= whole.length() / 2;
            if (near) {
                kept.add(block.text());
                from = at + letters.length();
                found += letters.length();
            }
        }
        return found >= ENOUGH * whole.length() ? kept : List.of();
    }
}
