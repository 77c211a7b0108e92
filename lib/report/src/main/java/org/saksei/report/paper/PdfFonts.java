package org.saksei.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.saksei.report.type.Face;
import org.saksei.report.type.Glyphs;
import org.saksei.report.type.Typefaces;

/// The faces of one PDF: embedded when first used, cut down to the glyphs that were drawn when it is
/// finished.
final class PdfFonts {

    private final PDDocument document;
    private final PDResources resources;
    private final Typefaces faces;
    private final Map<Face, Used> used = new EnumMap<>(Face.class);

    /// A face in the document.
    ///
    /// @param name what content streams call it
    private record Used(PDType0Font font, COSName name, Set<Integer> glyphs) {}

    PdfFonts(PDDocument document, PDResources resources, Typefaces faces) {
        this.document = document;
        this.resources = resources;
        this.faces = faces;
    }

    /// The name under which the face of these glyphs stands in the resources; its glyphs will be in the
    /// file.
    String nameFor(Glyphs glyphs) throws IOException {
        Used face = used(glyphs.face());
        for (int id : glyphs.ids()) {
            face.glyphs().add(id);
        }
        return face.name().getName();
    }

    /// Width of a glyph in thousandths of the size, as the file will say it.
    double width(Face face, int glyph) throws IOException {
        return used(face).font().getWidthFromFont(glyph);
    }

    void finish() throws IOException {
        for (Used face : used.values()) {
            face.font().addGlyphsToSubset(face.glyphs());
            face.font().subset();
        }
    }

    private Used used(Face face) throws IOException {
        Used there = used.get(face);
        if (there != null) {
            return there;
        }
        PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(faces.file(face)), true);
        Used added = new Used(font, resources.add(font), new TreeSet<>());
        used.put(face, added);
        return added;
    }
}
