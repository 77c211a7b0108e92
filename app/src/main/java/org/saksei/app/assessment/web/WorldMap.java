package org.saksei.app.assessment.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The countries of the world as outlines in a page. They come from Natural Earth (public domain); the
/// script that made the file stands in `app/src/main/map`. Drawn borders are nobody's opinion.
final class WorldMap {

    private static final String FILE = "/org/saksei/app/assessment/world.csv";

    /// A country too small to be seen gets a dot of this radius.
    private static final String DOT = "3.2";

    private final Map<String, Shape> shapes;

    private record Shape(String x, String y, boolean small, String path) {}

    /// How a country is shown.
    ///
    /// @param style class of the style sheet
    /// @param title what is read out and shown on hover
    record Mark(String iso3, String style, String title, String address) {}

    WorldMap() {
        this.shapes = read();
    }

    private static Map<String, Shape> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WorldMap.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            Map<String, Shape> shapes = new LinkedHashMap<>();
            file.readLine();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] cells = line.split(",", 5);
                String path = cells[4].replace("\"", "");
                shapes.put(cells[0], new Shape(cells[1], cells[2], cells[3].equals("yes"), path));
            }
            return shapes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String iso3) {
        return shapes.containsKey(iso3);
    }

    /// An SVG picture; countries without a mark are drawn without a tier.
    String draw(String title, List<Mark> marks) {
        Map<String, Mark> byCode = new LinkedHashMap<>();
        marks.forEach(mark -> byCode.put(mark.iso3(), mark));
        StringBuilder svg = new StringBuilder(90_000);
        svg.append("<svg class=\"world\" viewBox=\"0 0 990 456\" role=\"img\" aria-label=\"")
                .append(escape(title))
                .append("\"><title>")
                .append(escape(title))
                .append("</title>");
        shapes.forEach((iso3, shape) -> {
            if (!byCode.containsKey(iso3)) {
                svg.append("<path class=\"land\" d=\"").append(shape.path()).append("\"/>");
            }
        });
        shapes.forEach((iso3, shape) -> {
            Mark mark = byCode.get(iso3);
            if (mark != null) {
                add(svg, shape, mark);
            }
        });
        return svg.append("</svg>").toString();
    }

    private static void add(StringBuilder svg, Shape shape, Mark mark) {
        svg.append("<a href=\"")
                .append(escape(mark.address()))
                .append("\" tabindex=\"-1\"><g class=\"")
                .append(mark.style())
                .append("\"><title>")
                .append(escape(mark.title()))
                .append("</title><path d=\"")
                .append(shape.path())
                .append("\"/>");
        if (shape.small()) {
            svg.append("<circle cx=\"")
                    .append(shape.x())
                    .append("\" cy=\"")
                    .append(shape.y())
                    .append("\" r=\"" + DOT + "\"/>");
        }
        svg.append("</g></a>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
