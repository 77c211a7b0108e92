package org.saksei.report.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// The fonts, read from the program's own resources.
public final class Typefaces {

    private final byte[][] files;
    private final Font[] fonts;

    /// @param files in the order of [Face]
    private Typefaces(byte[][] files) {
        this.files = files;
        this.fonts = Arrays.stream(files).map(Typefaces::font).toArray(Font[]::new);
    }

    public static Typefaces load() {
        return new Typefaces(
                Arrays.stream(Face.values()).map(face -> resource(face.file())).toArray(byte[][]::new));
    }

    /// The TrueType file, to be embedded in a document.
    public byte[] file(Face face) {
        return files[face.ordinal()].clone();
    }

    /// The font for drawing with Java2D, at size 1.
    public Font font(Face face) {
        return fonts[face.ordinal()];
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
