package org.saksei.report.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The fonts, read from the program's own resources.
public final class Typefaces {

    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    private Typefaces() {
        for (Face face : Face.values()) {
            byte[] file = resource(face.file());
            files.put(face, file);
            fonts.put(face, font(file));
        }
    }

    public static Typefaces load() {
        return new Typefaces();
    }

    /// The TrueType file, to be embedded in a document.
    public byte[] file(Face face) {
        return files.get(face).clone();
    }

    /// The font for drawing with Java2D, at size 1.
    public Font font(Face face) {
        return fonts.get(face);
    }

    /// A file of the folder `fonts`: also the WOFF2 forms and the licence.
    public static byte[] resource(String name) {
        try (InputStream stream = Typefaces.class.getResourceAsStream("/org/saksei/report/fonts/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no font file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(byte[] file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
