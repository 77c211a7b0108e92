package org.saksei.statements.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.FootnoteMarks;

/// Goes through the XML of a document's body (WordprocessingML) and collects its paragraphs; the cells
/// of a table row become one line.
final class DocxBody {

    /// Deleted words, moved words at their old place, field instructions, and the second copy of a
    /// drawing.
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "rPrChange", "sectPr", "drawing", "pict");

    private final Passages passages = new Passages();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final StringBuilder row = new StringBuilder();
    private int depthOfTable;

    /// Whether the run of words stands above the line.
    private boolean raised;

    private String style = "";
    private @Nullable String title;

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // text between elements is layout
                }
            }
        }
    }

    Passages passages() {
        return passages;
    }

    @Nullable
    String title() {
        return title;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (SKIPPED.contains(name)) {
            skip(xml);
            return;
        }
        switch (name) {
            case "p" -> {
                paragraphs.push(new StringBuilder());
                style = "";
            }
            case "pStyle" -> style = attribute(xml, "val").toLowerCase(Locale.ROOT);
            case "r" -> raised = false;
            case "vertAlign" -> raised = attribute(xml, "val").equals("superscript");
            case "t" -> append(raised ? FootnoteMarks.raised(xml.getElementText()) : xml.getElementText());
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "tbl" -> depthOfTable++;
            default -> {
                // properties and wrappers
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tr" -> endRow();
            case "tbl" -> depthOfTable--;
            default -> {
                // nothing ends here
            }
        }
    }

    private void append(String words) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(words);
        }
    }

    private void endParagraph() {
        StringBuilder paragraph = paragraphs.poll();
        String text = paragraph == null ? "" : paragraph.toString().strip();
        if (text.isEmpty()) {
            return;
        }
        if (depthOfTable > 0) {
            row.append(row.isEmpty() ? "" : Passages.CELL).append(text.replace('\n', ' '));
        } else if (style.contains("caption")) {
            passages.addCaption(text);
        } else if (title == null && style.startsWith("title")) {
            title = text;
            passages.addTitle(text);
        } else {
            passages.add(text);
        }
    }

    private void endRow() {
        if (!row.isEmpty()) {
            passages.add(row.toString());
            row.setLength(0);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
