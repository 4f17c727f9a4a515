package org.fengqiao.console.export.page;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Measures words and draws what [DocumentLayout] has placed. Lengths are points.
final class DocumentPen {

    static final float LEFT = 48;
    static final float RIGHT = 547;
    static final float FOOT = 30;
    static final float BOX = 8;

    private static final Color INK = new Color(0x1d2a36);
    private static final Color DIM = new Color(0x566472);
    private static final Color RULE = new Color(0xc3ccd4);
    private static final float FOOT_SIZE = 8;

    private final PdfFonts fonts;

    DocumentPen(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /// The text as the font can write it: a letter it lacks is named by its number, so that nothing
    /// is lost silently.
    String writable(String text, boolean bold) {
        StringBuilder written = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(point -> {
                    String letter = Character.toString(point);
                    written.append(
                            fonts.canWrite(letter, bold)
                                    ? letter
                                    : String.format("[U+%04X]", point));
                });
        return written.toString();
    }

    double width(String text, float size, boolean bold) {
        try {
            return fonts.font(bold).getStringWidth(writable(text, bold)) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure with the bundled font", e);
        }
    }

    void draw(
            PDDocument document,
            PDPage page,
            List<DocumentLayout.Piece> pieces,
            String foot,
            String number)
            throws IOException {
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (DocumentLayout.Piece piece : pieces) {
                switch (piece) {
                    case DocumentLayout.Words words -> write(stream, words);
                    case DocumentLayout.Rule(float y) -> rule(stream, y);
                    case DocumentLayout.Box(float y, boolean ticked) -> box(stream, y, ticked);
                }
            }
            rule(stream, FOOT + FOOT_SIZE + 6);
            write(stream, new DocumentLayout.Words(foot, LEFT, FOOT, FOOT_SIZE, false, true));
            float at = RIGHT - (float) width(number, FOOT_SIZE, false);
            write(stream, new DocumentLayout.Words(number, at, FOOT, FOOT_SIZE, false, true));
        }
    }

    private void write(PDPageContentStream stream, DocumentLayout.Words words) throws IOException {
        stream.setNonStrokingColor(words.dim() ? DIM : INK);
        stream.beginText();
        stream.setFont(fonts.font(words.bold()), words.size());
        stream.newLineAtOffset(words.x(), words.y());
        stream.showText(writable(words.text(), words.bold()));
        stream.endText();
    }

    private static void rule(PDPageContentStream stream, float y) throws IOException {
        stream.setStrokingColor(RULE);
        stream.setLineWidth(0.6f);
        stream.moveTo(LEFT, y);
        stream.lineTo(RIGHT, y);
        stream.stroke();
    }

    /// A box as a path, because the font has no ticked one.
    private static void box(PDPageContentStream stream, float y, boolean ticked)
            throws IOException {
        stream.setStrokingColor(INK);
        stream.setLineWidth(0.7f);
        stream.addRect(LEFT, y, BOX, BOX);
        stream.stroke();
        if (ticked) {
            stream.setLineWidth(1.2f);
            stream.moveTo(LEFT + 1.6f, y + 4.2f);
            stream.lineTo(LEFT + 3.4f, y + 2);
            stream.lineTo(LEFT + 6.6f, y + 6.4f);
            stream.stroke();
        }
    }
}
