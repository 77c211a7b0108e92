package org.saksei.statements.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Format;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Text;

/// Reads the running text of a DOCX file (ECMA-376): paragraphs and tables of the body, in order,
/// without headers, footers, comments and deleted words.
///
/// Reads the XML itself: the library for office formats takes a second to start and builds every
/// element in memory.
final class DocxReader {

    /// A long report has two megabytes of XML.
    private static final int LARGEST_PART = 100_000_000;

    private static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private DocxReader() {}

    static Text read(String file, byte[] bytes) {
        Map<String, byte[]> parts = parts(file, bytes);
        byte[] body = parts.get(BODY);
        if (body == null) {
            throw TextReader.refused(StatementsProblem.DOCX_BROKEN, file);
        }
        try {
            DocxBody read = new DocxBody();
            read.read(xml(body));
            byte[] properties = parts.get(PROPERTIES);
            String title = read.title();
            if (title == null && properties != null) {
                title = property(properties, "title");
            }
            Passages passages = read.passages();
            return new Text(
                    passages.text(),
                    Format.DOCX,
                    title,
                    passages.title(),
                    null,
                    null,
                    null,
                    null,
                    passages.furniture(),
                    passages.captions());
        } catch (XMLStreamException broken) {
            throw TextReader.refused(StatementsProblem.DOCX_BROKEN, file);
        }
    }

    /// The parts we need, unpacked no further than the limit.
    private static Map<String, byte[]> parts(String file, byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw TextReader.refused(StatementsProblem.DOCX_MACROS, file);
                }
                byte[] part = zip.readNBytes(LARGEST_PART + 1);
                unpacked += part.length;
                if (unpacked > LARGEST_PART) {
                    throw TextReader.refused(StatementsProblem.DOCX_TOO_LARGE, file);
                }
                if (name.equals(BODY) || name.equals(PROPERTIES)) {
                    parts.put(name, part);
                } else if (name.equals("[Content_Types].xml") && isMacroType(part)) {
                    throw TextReader.refused(StatementsProblem.DOCX_MACROS, file);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw TextReader.refused(StatementsProblem.DOCX_BROKEN, file);
        }
        return parts;
    }

    private static boolean isMacroType(byte[] types) {
        return new String(types, java.nio.charset.StandardCharsets.UTF_8).contains("macroEnabled");
    }

    private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        InputStream stream = new ByteArrayInputStream(part);
        return factory.createXMLStreamReader(stream);
    }

    private static @Nullable String property(byte[] part, String name) throws XMLStreamException {
        XMLStreamReader reader = xml(part);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name)) {
                String text = reader.getElementText().strip();
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }
}
