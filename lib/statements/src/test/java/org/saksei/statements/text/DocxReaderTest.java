package org.saksei.statements.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Refused;
import org.saksei.statements.Text;

class DocxReaderTest {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    @Test
    void paragraphsAndTablesComeInOrderAndDeletedWordsDoNot() throws IOException {
        body("<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Half-year report</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space='preserve'>78 </w:t></w:r><w:del><w:r><w:delText>62 </w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>cases</w:t></w:r></w:ins></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Victims</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>263</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:pPr><w:pStyle w:val='Caption'/></w:pPr><w:r><w:t>Figure 1</w:t></w:r></w:p>");
        Text text = read();
        assertThat(text.characters()).isEqualTo("Half-year report\n\n78 cases\n\nVictims | 263\n\nFigure 1");
        assertThat(text.title()).isEqualTo("Half-year report");
        assertThat(text.captions()).hasSize(1);
    }

    @Test
    void aRaisedNumberOfANoteIsNoDigitOfTheNumberBeforeIt() throws IOException {
        body("<w:p><w:r><w:t>263</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"
                + "<w:r><w:t xml:space='preserve'> victims</w:t></w:r></w:p>");
        assertThat(read().characters()).isEqualTo("263¹ victims");
    }

    @Test
    void aDocumentWithMacrosIsRefused() throws IOException {
        body("<w:p/>");
        parts.put("word/vbaProject.bin", new byte[10]);
        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessage("statements.docx-macros");
    }

    @Test
    void aFileThatUnpacksToMuchMoreIsRefused() throws IOException {
        parts.put("word/media/a.bmp", new byte[100_000_001]);
        body("<w:p/>");
        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessage("statements.docx-too-large");
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        parts.put(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='w'><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessage("statements.docx-broken");
    }

    @Test
    void anyOtherArchiveIsRefused() throws IOException {
        parts.put("a.txt", new byte[3]);
        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessage("statements.docx-broken");
    }

    private void body(String xml) {
        parts.put(
                "word/document.xml",
                ("<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                + "<w:body>" + xml + "</w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Text read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return TextReader.read("a.docx", bytes.toByteArray(), null);
    }
}
