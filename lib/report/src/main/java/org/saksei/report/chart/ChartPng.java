package org.saksei.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.saksei.report.chart.ChartPicture.Mark;
import org.saksei.report.chart.ChartPicture.Shade;
import org.saksei.report.type.Glyphs;
import org.saksei.report.type.Line;
import org.saksei.report.type.Typefaces;
import org.saksei.report.type.Typesetter;

/// Draws a chart as a PNG, for the formats that hold pictures only.
public final class ChartPng {

    /// Pixels per point: 216 per inch, sharp on paper.
    private static final int SCALE = 3;

    private final Typefaces faces;
    private final Typesetter type;

    public ChartPng(Typefaces faces, Typesetter type) {
        this.faces = faces;
        this.type = type;
    }

    public byte[] render(ChartPicture picture) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(picture.width() * SCALE),
                (int) Math.ceil(picture.height() * SCALE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.scale(SCALE, SCALE);
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.marks().forEach(mark -> draw(mark, paper));
        paper.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void draw(Mark mark, Graphics2D paper) {
        paper.setStroke(new BasicStroke(0.8f));
        switch (mark) {
            case Mark.Bar bar -> {
                Rectangle2D shape = new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height());
                paper.setColor(Color.decode(bar.shade().colour()));
                paper.fill(shape);
                if (bar.shade() == Shade.LIGHT) {
                    paper.setColor(Color.decode(Shade.DARK.colour()));
                    paper.draw(shape);
                }
            }
            case Mark.Rule rule -> {
                paper.setColor(new Color(0x666677));
                paper.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
            }
            case Mark.Label label -> write(label, paper);
        }
    }

    private void write(Mark.Label label, Graphics2D paper) {
        Line line = type.line(label.text(), label.bold(), label.size());
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - line.width() / 2;
            case END -> label.x() - line.width();
        };
        paper.setColor(new Color(0x1c2226));
        for (Glyphs piece : line.pieces()) {
            GlyphVector vector = faces.font(piece.face())
                    .deriveFont((float) label.size())
                    .createGlyphVector(paper.getFontRenderContext(), piece.ids());
            for (int i = 0; i < piece.ids().length; i++) {
                vector.setGlyphPosition(
                        i, new Point2D.Double(piece.x()[i] * label.size() / 1000, -piece.y()[i] * label.size() / 1000));
            }
            paper.fill(vector.getOutline((float) x, (float) label.y()));
            x += piece.advance() * label.size() / 1000;
        }
    }
}
