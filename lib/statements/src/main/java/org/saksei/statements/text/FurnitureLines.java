package org.saksei.statements.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells running text from what stands around an article: menus, teasers, credits, captions. Goes
/// through the lines of a text in order, because what follows "Related articles" are teasers until the
/// text goes on.
final class FurnitureLines {

    /// What a line is.
    enum Sort {
        TEXT,
        FURNITURE,
        CAPTION
    }

    /// A line of teasers seldom has more; a paragraph that begins "Read more than" has.
    private static final int LONGEST_TEASER = 220;

    private static final List<String> TEASERS = List.of(
            "read also",
            "also read",
            "see also",
            "read more",
            "read next",
            "read on",
            "read full",
            "more on this",
            "more from",
            "more stories",
            "more news",
            "related",
            "recommended",
            "you may also",
            "you might also",
            "most read",
            "most popular",
            "most viewed",
            "trending",
            "top stories",
            "latest news",
            "latest stories",
            "don't miss",
            "don’t miss",
            "must read",
            "editor's pick",
            "editors' pick",
            "editor’s pick",
            "up next",
            "watch:",
            "watch now",
            "listen:",
            "video:",
            "in pictures",
            "gallery",
            "advertisement",
            "sponsored",
            "paid content",
            "promoted",
            "subscribe",
            "sign up",
            "sign in",
            "log in",
            "register now",
            "newsletter",
            "follow us",
            "follow @",
            "join our",
            "join us on",
            "like us on",
            "share this",
            "share on",
            "share via",
            "tweet this",
            "click here",
            "tap here",
            "download our",
            "download the app",
            "get our",
            "get the latest",
            "support our",
            "donate",
            "skip to",
            "back to top",
            "jump to",
            "continue reading",
            "story continues",
            "tags:",
            "topics:",
            "filed under",
            "categories:",
            "category:",
            "copyright",
            "©",
            "all rights reserved",
            "terms of use",
            "privacy policy",
            "cookie",
            "contact us",
            "about us",
            "print this",
            "email this",
            "leave a comment",
            "post a comment",
            "view comments",
            "comments",
            "home >",
            "home »",
            "home /",
            "អានបន្ត",
            "អានផង",
            "អត្ថបទពាក់ព័ន្ធ",
            "ព័ត៌មានពាក់ព័ន្ធ");

    private static final List<String> CAPTIONS = List.of(
            "photo:",
            "photos:",
            "photo by",
            "photograph:",
            "photograph by",
            "picture:",
            "pictures:",
            "image:",
            "images:",
            "image credit",
            "image source",
            "image copyright",
            "photo credit",
            "photo courtesy",
            "courtesy photo",
            "file photo",
            "file image",
            "caption:",
            "photo supplied",
            "(photo",
            "[photo",
            "getty images",
            "figure caption",
            "រូបថត",
            "រូបភាព");

    private static final List<String> CREDITS = List.of(
            "file photo",
            "photo supplied",
            "getty images",
            "/getty",
            "/afp",
            "/reuters",
            "/ap",
            "afp photo",
            "reuters photo",
            "ap photo",
            "(supplied)",
            "supplied photo",
            "/shutterstock",
            "/istock",
            "(file)",
            "(afp)",
            "(reuters)",
            "photo: afp",
            "photo: reuters",
            "courtesy photo");

    /// What stands after the last bar of a caption: "Women wait at the border | AFP".
    private static final Set<String> AGENCIES = Set.of(
            "afp",
            "reuters",
            "ap",
            "epa",
            "xinhua",
            "bloomberg",
            "getty images",
            "shutterstock",
            "supplied",
            "file",
            "file photo",
            "facebook",
            "handout");

    private static final Pattern COUNTERS = Pattern.compile(
            "(\\d[\\d,.]*k?|no) (comments?|shares?|likes?|views?|reads?|retweets?|followers?|replies|reactions)"
                    + "|\\d{1,3}[ -]?min(ute)?s? (read|ago)|\\d{1,2} (hours?|days?|weeks?|months?) ago"
                    + "|page \\d+( of \\d+)?|\\d{1,2} ?/ ?\\d{1,2}");

    /// Titles of blocks of teasers: where one stands alone, the lines below are teasers too.
    private static final Set<String> BLOCKS = Set.of(
            "related",
            "related articles",
            "related stories",
            "related news",
            "related posts",
            "related topics",
            "related content",
            "recommended",
            "recommended for you",
            "read also",
            "also read",
            "read more",
            "see also",
            "more news",
            "more stories",
            "more from this section",
            "more on this story",
            "most read",
            "most popular",
            "most viewed",
            "trending",
            "trending now",
            "top stories",
            "latest news",
            "latest stories",
            "latest",
            "you may also like",
            "you might also like",
            "editor's picks",
            "editors' picks",
            "editor’s picks",
            "don't miss",
            "don’t miss",
            "in other news",
            "popular",
            "popular stories",
            "what to read next",
            "comments");

    private boolean inBlock;

    /// What the next line is.
    ///
    /// @param apart whether it stands between empty lines
    Sort sort(String raw, boolean apart) {
        String line = raw.strip();
        if (line.isEmpty()) {
            return Sort.TEXT;
        }
        if (line.length() > 2 * LONGEST_TEASER) {
            inBlock = false;
            return Sort.TEXT;
        }
        String lower = line.toLowerCase(Locale.ROOT).replaceFirst("^[•*»›>▶►\\-–—| ]+", "");
        String bare = lower.replaceFirst("[:：…. ]+$", "");
        if (BLOCKS.contains(bare)) {
            inBlock = true;
            return Sort.FURNITURE;
        }
        if (inBlock && !isSentence(line)) {
            return Sort.FURNITURE;
        }
        inBlock = false;
        if (isCaption(lower, apart)) {
            return Sort.CAPTION;
        }
        boolean teaser = line.length() <= LONGEST_TEASER && TEASERS.stream().anyMatch(cue -> isCue(lower, line, cue));
        return teaser || COUNTERS.matcher(bare).matches() ? Sort.FURNITURE : Sort.TEXT;
    }

    private static boolean isCaption(String lower, boolean apart) {
        String end = lower.replaceFirst("[. ]+$", "");
        return CAPTIONS.stream().anyMatch(lower::startsWith)
                || apart && CREDITS.stream().anyMatch(end::endsWith)
                || apart
                        && AGENCIES.contains(
                                end.substring(end.lastIndexOf('|') + 1).strip())
                        && end.contains("|");
    }

    /// "Related: …" and "Read also – …" are teasers; "Related offences rose to 12." is a sentence.
    private static boolean isCue(String lower, String line, String cue) {
        if (!lower.startsWith(cue)) {
            return false;
        }
        String rest = lower.substring(cue.length()).stripLeading();
        boolean marked = rest.isEmpty() || ":–—-|>»".indexOf(rest.charAt(0)) >= 0 || cue.endsWith(":");
        return marked || !endsSentence(line);
    }

    static boolean isSentence(String line) {
        return line.length() > 60 && endsSentence(line);
    }

    static boolean endsSentence(String line) {
        String end = line.stripTrailing();
        int last = end.length() - 1;
        while (last > 0 && "\"'”’)]»".indexOf(end.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?…។៕:;".indexOf(end.charAt(last)) >= 0;
    }
}
