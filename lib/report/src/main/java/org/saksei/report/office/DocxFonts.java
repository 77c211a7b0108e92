package org.saksei.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.saksei.report.type.Face;
import org.saksei.report.type.Typefaces;

/// Puts the fonts into a text document, so that Khmer stands right on a machine that has never seen them.
///
/// An embedded font is stored with its first 32 bytes exclusive-ored with a key that is its name
/// (ISO/IEC 29500-4, 14.2.1): no protection, only what the format asks for.
final class DocxFonts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final int HIDDEN = 32;

    private final Typefaces faces;
    private final OPCPackage archive;
    private final PackagePart table;

    private DocxFonts(XWPFDocument document, Typefaces faces) throws InvalidFormatException {
        this.faces = faces;
        this.archive = document.getPackage();
        var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        this.table = archive.createPart(name, TYPES + "wordprocessingml.fontTable+xml");
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATIONS + "fontTable");
    }

    static void embed(XWPFDocument document, Typefaces faces) throws IOException {
        try {
            DocxFonts fonts = new DocxFonts(document, faces);
            String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:fonts"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + fonts.family("Noto Sans", Face.LATIN, Face.LATIN_BOLD)
                    + fonts.family("Noto Sans Khmer", Face.KHMER, Face.KHMER_BOLD)
                    + "</w:fonts>";
            try (OutputStream out = fonts.table.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private String family(String name, Face regular, Face bold) throws InvalidFormatException, IOException {
        return "<w:font w:name=\"" + name + "\"><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/>"
                + face("embedRegular", regular)
                + face("embedBold", bold)
                + "</w:font>";
    }

    private String face(String element, Face face) throws InvalidFormatException, IOException {
        // Any key will do; one that is always the same gives the same file.
        String key = "5A4B5345-4B53-4149-0000-00000000000" + face.ordinal();
        var name = PackagingURIHelper.createPartName("/word/fonts/font" + (face.ordinal() + 1) + ".odttf");
        PackagePart part = archive.createPart(name, TYPES + "obfuscatedFont");
        try (OutputStream out = part.getOutputStream()) {
            out.write(hidden(faces.file(face), key));
        }
        String id = table.addRelationship(name, TargetMode.INTERNAL, RELATIONS + "font")
                .getId();
        return "<w:" + element + " r:id=\"" + id + "\" w:fontKey=\"{" + key + "}\"/>";
    }

    static byte[] hidden(byte[] font, String key) {
        byte[] bytes = HexFormat.of().parseHex(key.replace("-", ""));
        for (int i = 0; i < HIDDEN; i++) {
            font[i] ^= bytes[bytes.length - 1 - i % bytes.length];
        }
        return font;
    }
}
