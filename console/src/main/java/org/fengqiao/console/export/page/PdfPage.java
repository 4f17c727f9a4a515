package org.fengqiao.console.export.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// A page as PDF: areas, lines and markers are paths, words are words in embedded subsets of the
/// bundled font, only base maps of pictures and heat are pictures. Any thread.
public final class PdfPage {

    private PdfPage() {}

    /// @throws IOException if it cannot be written
    /// @throws CancellationException if it was cancelled
    public static void write(PageContent content, OutputStream out, BooleanSupplier cancelled)
            throws IOException {
        PageLayout layout = new PageLayout(content);
        float points = (float) layout.points();
        float width = (float) layout.width() * points;
        float height = (float) layout.height() * points;
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = PdfFonts.load(document)) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (PDPageContentStream stream =
                    new PDPageContentStream(
                            document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
                stream.transform(new Matrix(points, 0, 0, -points, 0, height));
                PdfInk ink = new PdfInk(document, stream, fonts, content.map().forge());
                new PageDrawing(content, layout, ink).draw(cancelled);
            } catch (UncheckedIOException e) {
                throw new IOException(e.getMessage(), e);
            }
            describe(document, content);
            document.save(out);
        }
    }

    private static void describe(PDDocument document, PageContent content) {
        document.getDocumentCatalog().setLanguage(content.language());
        var about = document.getDocumentInformation();
        about.setTitle(content.title());
        about.setSubject(content.subtitle());
        about.setAuthor(content.author());
        about.setCreator("Fengqiao");
        about.setCreationDate(GregorianCalendar.from(content.made().atZone(ZoneOffset.UTC)));
    }
}
