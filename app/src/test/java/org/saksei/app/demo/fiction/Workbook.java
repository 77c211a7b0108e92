package org.saksei.app.demo.fiction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small writer of XLSX workbooks (ECMA-376, SpreadsheetML), because a workbook of a library carries
/// the moment it was made in, and has no formula with a stored value. Same input, same bytes inside the
/// archive.
final class Workbook {

    /// Cell styles, in the order of `cellXfs` below.
    enum Style {
        PLAIN,
        TITLE,
        HEADING,
        DATE
    }

    sealed interface Cell {
        record Empty() implements Cell {}

        record Words(String text, Style style) implements Cell {}

        record Number(long value) implements Cell {}

        /// A real date of the spreadsheet, shown as day/month/year.
        record Day(LocalDate day) implements Cell {}

        /// @param stored the value a program that does not calculate will read
        record Formula(String formula, long stored) implements Cell {}
    }

    /// Zip archives know no time zone and no year before 1980: a fixed moment stands for none.
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// Day 0 of the 1900 date system, one day early because of its invented 29 February 1900.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<Sheet> sheets = new ArrayList<>();
    private final SequencedMap<String, Integer> strings = new LinkedHashMap<>();

    Sheet sheet(String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    byte[] bytes() {
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
        parts.put("xl/workbook.xml", book());
        List<String> targets = IntStream.rangeClosed(1, sheets.size())
                .mapToObj(i -> "worksheet worksheets/sheet" + i + ".xml")
                .collect(Collectors.toCollection(ArrayList::new));
        targets.add("styles styles.xml");
        targets.add("sharedStrings sharedStrings.xml");
        parts.put("xl/_rels/workbook.xml.rels", relations(targets));
        for (int i = 0; i < sheets.size(); i++) {
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i).xml());
        }
        parts.put("xl/styles.xml", styles());
        parts.put("xl/sharedStrings.xml", sharedStrings());
        return zip(parts);
    }

    private static byte[] zip(SequencedMap<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(xml, "/xl/workbook.xml", "sheet.main+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            type(xml, "/xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
        }
        type(xml, "/xl/styles.xml", "styles+xml");
        type(xml, "/xl/sharedStrings.xml", "sharedStrings+xml");
        return xml.append("</Types>").toString();
    }

    private static void type(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, SHEET_TYPE, type));
    }

    private static String relations(List<String> kindsAndTargets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        for (int i = 0; i < kindsAndTargets.size(); i++) {
            String[] parts = kindsAndTargets.get(i).split(" ");
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i + 1, RELATIONS, parts[0], parts[1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private String book() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<workbook ")
                .append(MAIN)
                .append(" xmlns:r=\"")
                .append(RELATIONS)
                .append("\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(escaped(sheets.get(i).name), i + 1, i + 1));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String styles() {
        return HEAD + "<styleSheet " + MAIN + ">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Khmer OS Siemreap\"/></font>"
                + "<font><b/><sz val=\"14\"/><name val=\"Khmer OS Muol Light\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Khmer OS Siemreap\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD9E2F3\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
                + " applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    private String sharedStrings() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<sst %s uniqueCount=\"%d\">".formatted(MAIN, strings.size()));
        strings.keySet()
                .forEach(text -> xml.append("<si><t xml:space=\"preserve\">")
                        .append(escaped(text))
                        .append("</t></si>"));
        return xml.append("</sst>").toString();
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known == null) {
            known = strings.size();
            strings.put(text, known);
        }
        return known;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// One sheet, written row by row.
    final class Sheet {
        private final String name;
        private final List<List<Cell>> rows = new ArrayList<>();
        private final List<Integer> hidden = new ArrayList<>();
        private final List<String> merged = new ArrayList<>();
        private List<Integer> widths = List.of();

        private Sheet(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        /// The number of the row written last, as the spreadsheet shows it.
        int lastRow() {
            return rows.size();
        }

        List<List<Cell>> rows() {
            return rows;
        }

        void widths(List<Integer> characters) {
            widths = characters;
        }

        void row(List<? extends Cell> cells) {
            rows.add(List.copyOf(cells));
        }

        void title(String text, int columns) {
            row(List.of(new Cell.Words(text, Style.TITLE)));
            merge(0, columns - 1);
        }

        void headings(List<String> texts) {
            row(texts.stream()
                    .map(text -> text.isEmpty() ? new Cell.Empty() : new Cell.Words(text, Style.HEADING))
                    .toList());
        }

        /// Merges cells of the row written last.
        void merge(int from, int to) {
            merged.add(column(from) + rows.size() + ":" + column(to) + rows.size());
        }

        void hiddenEmptyRow() {
            rows.add(List.of());
            hidden.add(rows.size());
        }

        private String xml() {
            StringBuilder xml =
                    new StringBuilder(HEAD).append("<worksheet ").append(MAIN).append(">");
            xml.append("<cols>");
            for (int i = 0; i < widths.size(); i++) {
                xml.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                        .formatted(i + 1, i + 1, widths.get(i)));
            }
            xml.append("</cols><sheetData>");
            for (int r = 0; r < rows.size(); r++) {
                xml.append("<row r=\"%d\"%s>".formatted(r + 1, hidden.contains(r + 1) ? " hidden=\"1\"" : ""));
                for (int c = 0; c < rows.get(r).size(); c++) {
                    xml.append(cell(column(c) + (r + 1), rows.get(r).get(c)));
                }
                xml.append("</row>");
            }
            xml.append("</sheetData><mergeCells count=\"%d\">".formatted(merged.size()));
            merged.forEach(range -> xml.append("<mergeCell ref=\"%s\"/>".formatted(range)));
            return xml.append("</mergeCells></worksheet>").toString();
        }

        private String cell(String at, Cell cell) {
            return switch (cell) {
                case Cell.Empty empty -> "";
                case Cell.Words words ->
                    "<c r=\"%s\" s=\"%d\" t=\"s\"><v>%d</v></c>"
                            .formatted(at, words.style().ordinal(), string(words.text()));
                case Cell.Number number -> "<c r=\"%s\"><v>%d</v></c>".formatted(at, number.value());
                case Cell.Day date ->
                    "<c r=\"%s\" s=\"%d\"><v>%d</v></c>"
                            .formatted(at, Style.DATE.ordinal(), ChronoUnit.DAYS.between(DAY_ZERO, date.day()));
                case Cell.Formula formula ->
                    "<c r=\"%s\"><f>%s</f><v>%d</v></c>".formatted(at, escaped(formula.formula()), formula.stored());
            };
        }

        private static String column(int index) {
            return index < 26 ? "" + (char) ('A' + index) : column(index / 26 - 1) + (char) ('A' + index % 26);
        }
    }
}
