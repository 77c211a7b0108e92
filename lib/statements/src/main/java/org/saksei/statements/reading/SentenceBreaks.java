package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saksei.statements.number.FootnoteMarks;

/// Cuts a text into paragraphs and sentences by punctuation.
///
/// A model for this would stumble over "U.S." and quotation marks as much as rules do, and rules tell
/// why. Because numbers are found on the raw text a wrong cut costs a role, never a number.
final class SentenceBreaks {

    /// Words whose full stop ends no sentence when something follows.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "rs", "dr", "prof", "st", "no", "nos", "art", "arts", "lt", "col", "gen", "maj", "capt",
            "sgt", "supt", "insp", "cmdr", "amb", "atty", "brig", "gov", "sen", "rep", "pres", "jr", "sr", "hon", "rev",
            "barr", "engr", "adv", "cllr", "comr", "dcp", "acp", "ssp", "asp", "dsp", "ven", "fr", "pst", "cde", "bro",
            "dept", "vs", "v", "e.g", "i.e", "cf", "fig", "approx", "incl", "excl", "tel", "ext", "ca", "est", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp",
            "al", "p", "pp", "vol", "ed", "messrs", "mt", "ft", "univ", "a.m", "p.m");

    /// Money, where an amount follows: "rose from Rs. 7,100 to Rs. 10,200".
    private static final Set<String> MONEY =
            Set.of("rs", "re", "tk", "sh", "shs", "ksh", "kshs", "ush", "le", "rp", "fr", "frs");

    /// A shorter line without a full stop is a heading.
    private static final int HEADING = 70;

    /// Longest sentence in UTF-16 units: readers look at pairs of words of one sentence, so a text
    /// without any full stop would take more than linear time.
    private static final int LONGEST = 1_200;

    private final String text;
    private final List<int[]> sentences = new ArrayList<>();

    private SentenceBreaks(String text) {
        this.text = text;
    }

    /// Start, end and paragraph of each sentence, in order.
    static List<int[]> of(String text) {
        SentenceBreaks breaks = new SentenceBreaks(text);
        breaks.paragraphs();
        return breaks.sentences;
    }

    private void paragraphs() {
        int start = 0;
        int paragraph = 0;
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf('\n', at);
            int lineEnd = line < 0 ? text.length() : line;
            boolean last = line < 0;
            if (last || endsParagraph(at, lineEnd)) {
                if (sentencesOf(start, lineEnd, paragraph)) {
                    paragraph++;
                }
                start = lineEnd + 1;
            }
            at = lineEnd + 1;
        }
    }

    /// Whether the line from `from` to `to` is the last of its paragraph.
    private boolean endsParagraph(int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int line = to + 1;
        int next = to + 1;
        while (next < text.length() && text.charAt(next) != '\n' && isBlank(text.charAt(next))) {
            next++;
        }
        if (end == from || next >= text.length() || text.charAt(next) == '\n') {
            return true;
        }
        if ("•-*–—".indexOf(text.charAt(next)) >= 0 && isBlank(text.charAt(Math.min(next + 1, text.length() - 1)))) {
            return true;
        }
        if (isRow(from, end) || isRow(next, lineEnd(next))) {
            return true;
        }
        if (isEntry(from, end) || end - from < HEADING && isEntryAt(line) || isItem(next)) {
            return true;
        }
        char last = text.charAt(end - 1);
        if (".!?:”\"".indexOf(last) >= 0) {
            return end - from < HEADING || text.charAt(to) == '\n' && startsAnew(next);
        }
        return "•-*–—".indexOf(text.charAt(next)) >= 0 || end - from < HEADING && startsAnew(next) && last != ',';
    }

    private int lineEnd(int from) {
        int line = text.indexOf('\n', from);
        return line < 0 ? text.length() : line;
    }

    /// A line of a table: bars or tabs between its cells, or begun with a bar.
    private boolean isRow(int from, int end) {
        int bars = 0;
        int tabs = 0;
        for (int at = from; at < end; at++) {
            char sign = text.charAt(at);
            bars += sign == '|' ? 1 : 0;
            tabs += sign == '\t' && at > from ? 1 : 0;
        }
        return bars > 1 || tabs > 1;
    }

    /// The line that begins at a place.
    private boolean isEntryAt(int from) {
        int line = text.indexOf('\n', from);
        int end = line < 0 ? text.length() : line;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end - from < HEADING && isEntry(from, end);
    }

    /// "forced labour: 97", "Cases opened ..... 84": a label and a number make a line of their own.
    private boolean isEntry(int from, int end) {
        int at = end;
        while (at > from && (Character.isDigit(text.charAt(at - 1)) || ",.;%".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        int number = at;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        boolean digits = number < end && Character.isDigit(text.charAt(number));
        boolean blank = at < number;
        char sign = at > from ? text.charAt(at - 1) : ' ';
        boolean leader = sign == '…'
                || sign == '|'
                || sign == '\t'
                || sign == '.' && at - 2 > from && text.charAt(at - 2) == '.';
        return digits && (sign == ':' && blank || leader) && end - from < HEADING;
    }

    /// "b) Kampot", "2. Staff": the mark of an item begins a line.
    private boolean isItem(int at) {
        int end = at;
        while (end < text.length() && end < at + 2 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > at && end + 1 < text.length() && text.charAt(end) == ')' && isBlank(text.charAt(end + 1));
    }

    private boolean startsAnew(int at) {
        int point = text.codePointAt(at);
        return Character.isUpperCase(point) || Character.isDigit(point) || "“\"‘(".indexOf(point) >= 0;
    }

    private boolean sentencesOf(int from, int to, int paragraph) {
        boolean any = false;
        int start = from;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (at - start >= LONGEST && (isBlank(sign) || at - start >= 2 * LONGEST)) {
                any |= add(start, at, paragraph);
                start = at;
            } else if (sign == '.' || sign == '!' || sign == '?' || sign == '។') {
                int end = closing(at + 1, to);
                if (endsSentence(start, at, end, to)) {
                    any |= add(start, end, paragraph);
                    start = end;
                    at = end - 1;
                }
            }
        }
        return add(start, to, paragraph) | any;
    }

    /// Past the closing quotation marks and brackets after a full stop.
    private int closing(int at, int to) {
        int end = at;
        while (end < to && (".!?”’\"')]".indexOf(text.charAt(end)) >= 0 || FootnoteMarks.isMark(text, end))) {
            end++;
        }
        return end;
    }

    private boolean endsSentence(int start, int stop, int end, int to) {
        if (end >= to) {
            return true;
        }
        if (isLeader(end)) {
            return false;
        }
        if (!isBlank(text.charAt(end))) {
            return text.charAt(stop) == '។' || end > stop + 1 && Character.isUpperCase(text.charAt(end));
        }
        int next = end;
        while (next < to && isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= to) {
            return true;
        }
        boolean bullet = "•*–—-".indexOf(text.charAt(next)) >= 0
                && text.substring(end, next).indexOf('\n') >= 0;
        if (bullet) {
            return true;
        }
        if (!startsAnew(next) && text.charAt(stop) != '។' && !Character.isLetter(text.charAt(next))) {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(next))) {
            return false;
        }
        return text.charAt(stop) != '.' || end > stop + 1 || !isAbbreviation(start, stop, next);
    }

    /// Dots that lead from a label to a number in the same line.
    private boolean isLeader(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) != '\n' && isBlank(text.charAt(next))) {
            next++;
        }
        boolean dots =
                end > 2 && text.charAt(end - 1) == '.' && text.charAt(end - 2) == '.' && text.charAt(end - 3) == '.';
        return dots && next < text.length() && Character.isDigit(text.charAt(next));
    }

    private boolean isAbbreviation(int start, int stop, int next) {
        int from = stop;
        while (from > start && !isBlank(text.charAt(from - 1)) && "(“\"‘".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, stop);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        boolean amount = MONEY.contains(word.toLowerCase(Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
        if (amount && next < text.length() && Character.isDigit(text.charAt(next))) {
            return true;
        }
        if (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
            return !(word.equals("No") || word.equals("no")) || Character.isDigit(text.charAt(next));
        }
        // "in the U.S. Police said": initials end a sentence only before a word that usually begins one.
        boolean initials = word.indexOf('.') > 0 && word.chars().noneMatch(Character::isDigit);
        return initials && word.length() <= 6 && !beginsSentence(next);
    }

    private boolean beginsSentence(int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Set.of("The", "In", "A", "An", "It", "He", "She", "They", "This", "These", "But", "However", "According")
                .contains(text.substring(at, end));
    }

    private boolean add(int from, int to, int paragraph) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return false;
        }
        sentences.add(new int[] {start, end, paragraph});
        return true;
    }

    static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0' || sign == '\u202f' || sign == '\ufeff';
    }
}
