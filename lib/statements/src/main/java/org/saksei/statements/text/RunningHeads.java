package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes page numbers and running heads out of pages: lines at the upper or lower edge that come again,
/// or whose number counts the pages. Left in, they are glued into the sentence that runs on to the next
/// page.
final class RunningHeads {

    private static final Pattern NUMBER_ALONE =
            Pattern.compile("[-–—|• ]*(page )?(\\d{1,4}|[ivxlc]{1,6})( ?(of|/) ?\\d{1,4})?[-–—|• ]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /// A head is a line, not a paragraph.
    private static final int LONGEST = 120;

    private RunningHeads() {}

    static List<List<PdfLine>> removed(List<List<PdfLine>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, Integer> offsets = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<String> here = new HashSet<>();
            Set<Integer> hereOffsets = new HashSet<>();
            for (PdfLine line : pages.get(page)) {
                if (isAtEdge(line)) {
                    here.add(shape(line));
                    numbers(line.text()).forEach(number -> hereOffsets.add(number));
                }
            }
            int index = page;
            here.forEach(shape -> seen.merge(shape, 1, Integer::sum));
            hereOffsets.forEach(number -> offsets.merge(number - index, 1, Integer::sum));
        }
        int often = Math.max(2, pages.size() / 4);
        List<List<PdfLine>> kept = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            int index = page;
            kept.add(pages.get(page).stream()
                    .filter(line -> !isHead(line, index, seen, offsets, often))
                    .toList());
        }
        return kept;
    }

    private static boolean isHead(
            PdfLine line, int page, Map<String, Integer> seen, Map<Integer, Integer> offsets, int often) {
        if (!isAtEdge(line) || line.text().length() > LONGEST) {
            return false;
        }
        String lower = line.text().toLowerCase(Locale.ROOT);
        boolean counts = numbers(line.text()).stream()
                .anyMatch(number -> offsets.getOrDefault(number - page, 0) >= Math.max(3, often));
        boolean sentence = FurnitureLines.isSentence(line.text());
        return NUMBER_ALONE.matcher(lower).matches()
                || seen.getOrDefault(shape(line), 0) >= often && often >= 2
                || counts && !sentence;
    }

    /// The first and the last rows of a page.
    private static boolean isAtEdge(PdfLine line) {
        float slack = 1.6f * line.size();
        return line.y() - line.pageTop() <= slack || line.pageBottom() - line.y() <= slack;
    }

    /// A line with its digits alike, and whether it stands above or below.
    private static String shape(PdfLine line) {
        boolean above = line.y() - line.pageTop() < line.pageBottom() - line.y();
        return (above ? "^" : "_")
                + NUMBER.matcher(line.text().toLowerCase(Locale.ROOT).strip()).replaceAll("#");
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        if (text.length() <= LONGEST) {
            Matcher matcher = NUMBER.matcher(text);
            while (matcher.find()) {
                numbers.add(Integer.parseInt(matcher.group()));
            }
        }
        return numbers;
    }
}
