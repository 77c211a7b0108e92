package org.saksei.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// The document's structure as screen readers hear it: headings, paragraphs, tables with their heads,
/// pictures with their description (ISO 32000-1, 14.8).
final class PdfTags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final Map<PDPage, List<PDStructureElement>> byPage = new LinkedHashMap<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();

    PdfTags(PDDocument pdf) {
        document = element("Document", root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marked);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    /// The element everything stands in.
    PDStructureElement document() {
        return document;
    }

    PDStructureElement element(String type, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /// The head of a column or a row.
    PDStructureElement head(PDStructureNode row, String scope) {
        PDStructureElement head = element("TH", row);
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName("Scope", scope);
        head.getCOSObject().setItem(COSName.A, attributes);
        return head;
    }

    /// What is drawn until [PdfCanvas#end] belongs to the element.
    void begin(PDStructureElement element, PdfCanvas canvas) {
        List<PDStructureElement> ofPage = byPage.computeIfAbsent(canvas.page(), page -> {
            numbers.put(page, numbers.size());
            return new ArrayList<>();
        });
        int id = ofPage.size();
        ofPage.add(element);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(canvas.page());
        reference.setMCID(id);
        element.appendKid(reference);
        canvas.begin(element.getStructureType(), id);
    }

    /// Writes the way back from what is drawn to its element.
    void finish() {
        Map<Integer, COSObjectable> parents = new LinkedHashMap<>();
        byPage.forEach((page, elements) -> {
            COSArray ofPage = new COSArray();
            elements.forEach(element -> ofPage.add(element.getCOSObject()));
            int number = numbers.getOrDefault(page, 0);
            page.setStructParents(number);
            page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            parents.put(number, new PDParentTreeValue(ofPage));
        });
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }
}
