package org.fengqiao.console.export.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.Letters;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.paper.Stripes;

/// Ink that makes the paths, words and pictures of a PDF page whose y axis runs down. What goes
/// wrong with the stream is thrown as [UncheckedIOException].
final class PdfInk implements Ink {

    private static final int NOT_SET = -1;

    private final PDDocument document;
    private final PDPageContentStream stream;
    private final PdfFonts fonts;
    private final LabelForge forge;
    private final Map<Integer, PDExtendedGraphicsState> covers = new HashMap<>();
    private int cover = NOT_SET;

    PdfInk(PDDocument document, PDPageContentStream stream, PdfFonts fonts, LabelForge forge) {
        this.document = document;
        this.stream = stream;
        this.fonts = fonts;
        this.forge = forge;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fill(Shape shape, int straight) {
        if (straight >>> 24 == 0) {
            return;
        }
        write(() -> {
            setCover(straight >>> 24);
            stream.setNonStrokingColor(new Color(straight));
            PathIterator path = shape.getPathIterator(null);
            if (send(path)) {
                if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                    stream.fillEvenOdd();
                } else {
                    stream.fill();
                }
            }
        });
    }

    @Override
    public void stroke(Shape shape, BasicStroke pen, int straight) {
        if (straight >>> 24 == 0) {
            return;
        }
        write(() -> {
            setCover(straight >>> 24);
            stream.setStrokingColor(new Color(straight));
            stream.setLineWidth(pen.getLineWidth());
            stream.setLineCapStyle(pen.getEndCap());
            stream.setLineJoinStyle(pen.getLineJoin());
            float[] dashes = pen.getDashArray();
            stream.setLineDashPattern(dashes == null ? new float[0] : dashes, pen.getDashPhase());
            if (send(shape.getPathIterator(null))) {
                stream.stroke();
            }
        });
    }

    /// Sends a path; colours have been set, because they must not be set inside one.
    ///
    /// @return whether there is anything to paint
    private boolean send(PathIterator path) throws IOException {
        float[] at = new float[6];
        float lastX = 0;
        float lastY = 0;
        boolean any = false;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    stream.moveTo(at[0], at[1]);
                    lastX = at[0];
                    lastY = at[1];
                    any = true;
                }
                case PathIterator.SEG_LINETO -> {
                    stream.lineTo(at[0], at[1]);
                    lastX = at[0];
                    lastY = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    stream.curveTo(
                            lastX + (at[0] - lastX) * 2 / 3,
                            lastY + (at[1] - lastY) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    lastX = at[2];
                    lastY = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    stream.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    lastX = at[4];
                    lastY = at[5];
                }
                default -> stream.closePath();
            }
        }
        return any;
    }

    /// @param wanted 0 to 255
    private void setCover(int wanted) throws IOException {
        if (wanted == cover) {
            return;
        }
        cover = wanted;
        stream.setGraphicsStateParameters(
                covers.computeIfAbsent(
                        wanted,
                        _ -> {
                            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                            state.setStrokingAlphaConstant(wanted / 255f);
                            state.setNonStrokingAlphaConstant(wanted / 255f);
                            return state;
                        }));
    }

    /// The halo is the outline of the letters; the letters themselves are words, unless the font
    /// lacks one of them.
    @Override
    public void write(Letters letters) {
        if (letters.text().isBlank()) {
            return;
        }
        boolean words = fonts.canWrite(letters.text(), letters.bold());
        if (letters.haloWidth() > 0 || !words) {
            Shape outline = forge.outline(letters);
            if (letters.haloWidth() > 0) {
                stroke(outline, LabelForge.haloPen(letters.haloWidth()), letters.halo());
            }
            if (!words) {
                fill(outline, letters.colour());
                return;
            }
        }
        write(() -> writeWords(letters));
    }

    private void writeWords(Letters letters) throws IOException {
        setCover(letters.colour() >>> 24);
        stream.setNonStrokingColor(new Color(letters.colour()));
        stream.beginText();
        stream.setFont(fonts.font(letters.bold()), (float) letters.size());
        stream.setCharacterSpacing((float) (letters.spacing() * letters.size()));
        float left = (float) forge.left(letters);
        stream.setTextMatrix(new Matrix(1, 0, 0, -1, left, (float) letters.baseline()));
        stream.showText(letters.text());
        stream.endText();
    }

    /// The shape clips a few lines.
    @Override
    public void hatch(Shape shape, Stripes stripes, int straight) {
        PathIterator path = shape.getPathIterator(null);
        if (path.isDone()) {
            return;
        }
        BasicStroke pen =
                new BasicStroke(
                        (float) stripes.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
        apart(
                () -> {
                    send(path);
                    if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                        stream.clipEvenOdd();
                    } else {
                        stream.clip();
                    }
                },
                () -> stroke(stripes.lines(shape.getBounds2D()), pen, straight));
    }

    @Override
    public void picture(BufferedImage image, Rectangle2D box) {
        write(() -> {
            setCover(255);
            stream.drawImage(
                    LosslessFactory.createFromImage(document, image),
                    new Matrix(
                            (float) box.getWidth(),
                            0,
                            0,
                            (float) -box.getHeight(),
                            (float) box.getX(),
                            (float) box.getMaxY()));
        });
    }

    @Override
    public void at(double x, double y, double factor, Runnable drawing) {
        float size = (float) factor;
        apart(() -> stream.transform(new Matrix(size, 0, 0, size, (float) x, (float) y)), drawing);
    }

    @Override
    public void within(Shape shape, Runnable drawing) {
        apart(
                () -> {
                    PathIterator path = shape.getPathIterator(null);
                    send(path);
                    if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                        stream.clipEvenOdd();
                    } else {
                        stream.clip();
                    }
                },
                drawing);
    }

    private void apart(Writing before, Runnable drawing) {
        int outside = cover;
        write(() -> {
            stream.saveGraphicsState();
            before.run();
        });
        try {
            drawing.run();
        } finally { // a page goes on without what fails
            write(stream::restoreGraphicsState);
            cover = outside;
        }
    }
}
