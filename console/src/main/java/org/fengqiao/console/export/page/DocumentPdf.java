package org.fengqiao.console.export.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A document of words as PDF on A4, in embedded subsets of the bundled font. Any thread.
public final class DocumentPdf {

    private DocumentPdf() {}

    /// @throws IOException if it cannot be written
    public static void write(TextDocument content, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = PdfFonts.load(document)) {
            List<List<DocumentLayout.Piece>> pages =
                    new DocumentLayout(content, new DocumentPen(fonts)).pages();
            for (int i = 0; i < pages.size(); i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                String number = content.pageWords().apply(i + 1, pages.size());
                new DocumentPen(fonts).draw(document, page, pages.get(i), content.foot(), number);
            }
            describe(document, content);
            document.save(out);
        }
    }

    private static void describe(PDDocument document, TextDocument content) {
        document.getDocumentCatalog().setLanguage(content.language());
        var about = document.getDocumentInformation();
        about.setTitle(content.title());
        about.setSubject(content.subtitle());
        about.setAuthor(content.author());
        about.setCreator("Fengqiao");
        about.setCreationDate(GregorianCalendar.from(content.made().atZone(ZoneOffset.UTC)));
    }
}
