package org.fengqiao.console.export.page;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.fengqiao.console.map.label.Letters;
import org.fengqiao.console.map.paper.Ink;

/// Draws a page with any ink. One unit is a logical pixel of the view. Any thread; used once.
final class PageDrawing {

    private static final int PAPER = 0xffffffff;
    private static final int INK = 0xff1d2a36;
    private static final int DIM = 0xff566472;
    private static final int RULE = 0xffc3ccd4;
    private static final double LONGEST_BAR = 150;

    private final PageContent content;
    private final PageLayout layout;
    private final Ink ink;
    private double y;

    PageDrawing(PageContent content, PageLayout layout, Ink ink) {
        this.content = content;
        this.layout = layout;
        this.ink = ink;
    }

    /// @param cancelled asked now and then
    /// @throws CancellationException if it was cancelled
    void draw(BooleanSupplier cancelled) {
        ink.fill(new Rectangle2D.Double(0, 0, layout.width(), layout.height()), PAPER);
        head();
        Rectangle2D map = layout.map();
        List<String> missing = new ArrayList<>();
        ink.at(map.getX(), map.getY(), 1, () -> missing.addAll(content.map().draw(ink, cancelled)));
        if (!missing.isEmpty()) {
            missing(String.join(", ", missing), map);
        }
        ink.stroke(map, new BasicStroke(1.4f), INK);
        legend();
        double foot = map.getMaxY() + 30;
        scale(map.getX(), foot);
        north(map.getX() + PageLayout.SCALE_WIDTH - 24, map.getMaxY() + 14);
        notes(map.getX() + PageLayout.SCALE_WIDTH + PageLayout.GAP, map.getMaxY() + 22);
    }

    /// On the map itself, where nobody overlooks what is not there.
    private void missing(String layers, Rectangle2D map) {
        List<String> lines = layout.small(MessageFormat.format(content.words().missing(), layers));
        double high = lines.size() * PageLayout.NOTE_LINE + 12;
        double top = map.getMaxY() - high - 8;
        double left = map.getX() + 8;
        Rectangle2D plate = new Rectangle2D.Double(left, top, PageLayout.LEGEND_WIDTH + 16, high);
        ink.fill(plate, PAPER);
        ink.stroke(plate, new BasicStroke(0.8f), INK);
        for (int i = 0; i < lines.size(); i++) {
            double baseline = top + 2 + (i + 1) * PageLayout.NOTE_LINE;
            text(lines.get(i), left + 8, baseline, PageLayout.SMALL_SIZE, false, INK);
        }
    }

    private void head() {
        y = PageLayout.MARGIN;
        for (String line : layout.titleLines()) {
            y += PageLayout.TITLE_SIZE * 1.25;
            text(line, PageLayout.MARGIN, y - 9, PageLayout.TITLE_SIZE, true, INK);
        }
        for (String line : layout.subtitleLines()) {
            y += PageLayout.SUBTITLE_SIZE * 1.45;
            text(line, PageLayout.MARGIN, y - 4, PageLayout.SUBTITLE_SIZE, false, DIM);
        }
    }

    private void text(
            String words, double x, double baseline, double size, boolean bold, int colour) {
        ink.write(Letters.plain(words, x, baseline, size, bold, colour));
    }

    private void legend() {
        double x = layout.legendX();
        y = layout.map().getY() + PageLayout.HEADING_SIZE;
        text(content.words().legend(), x, y, PageLayout.HEADING_SIZE + 1.5, true, INK);
        y += 14;
        for (LegendBlock block : content.legend()) {
            Path2D rule = new Path2D.Double();
            rule.moveTo(x, y);
            rule.lineTo(x + PageLayout.LEGEND_WIDTH, y);
            ink.stroke(rule, new BasicStroke(0.8f), RULE);
            y += PageLayout.HEADING_SIZE + 8;
            text(block.title(), x, y, PageLayout.HEADING_SIZE, true, INK);
            small(block.unit(), x);
            layout.rows(block).forEach(row -> row(row, x));
            small(block.foot(), x);
            y += PageLayout.BLOCK_GAP;
        }
    }

    private void small(String words, double x) {
        for (String line : layout.small(words)) {
            y += PageLayout.NOTE_LINE;
            text(line, x, y, PageLayout.SMALL_SIZE, false, DIM);
        }
    }

    private void row(PageLayout.RowLines row, double x) {
        y += PageLayout.ROW;
        double middle = y - PageLayout.TEXT_SIZE * 0.36;
        ink.at(x + 14, middle, PageLayout.SYMBOL_FACTOR, () -> row.row().symbol().drawWith(ink));
        String figure = row.row().figure();
        if (!figure.isEmpty()) {
            double left =
                    x
                            + PageLayout.LEGEND_WIDTH
                            - layout.advance(figure, PageLayout.SMALL_SIZE, false);
            text(figure, left, y, PageLayout.SMALL_SIZE, false, DIM);
        }
        List<String> lines = row.lines();
        for (int i = 0; i < lines.size(); i++) {
            y += i == 0 ? 0 : PageLayout.TEXT_SIZE + 4;
            text(lines.get(i), x + PageLayout.SYMBOL_WIDTH, y, PageLayout.TEXT_SIZE, false, INK);
        }
    }

    private void scale(double x, double top) {
        double perPixel = content.map().view().metresPerPixel();
        double longest = perPixel * LONGEST_BAR;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double metres = power * (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1);
        double half = metres / perPixel / 2;
        ink.fill(new Rectangle2D.Double(x, top, half, 6), INK);
        ink.fill(new Rectangle2D.Double(x + half, top, half, 6), PAPER);
        ink.stroke(new Rectangle2D.Double(x, top, 2 * half, 6), new BasicStroke(1), INK);
        text("0", x, top - 5, PageLayout.SMALL_SIZE, false, INK);
        String end = length(metres);
        text(
                end,
                x + 2 * half - layout.advance(end, PageLayout.SMALL_SIZE, false) / 2,
                top - 5,
                PageLayout.SMALL_SIZE,
                false,
                INK);
        String number = String.format(Locale.ROOT, "%,d", layout.scaleNumber());
        text(
                MessageFormat.format(content.words().scale(), number),
                x,
                top + 22,
                PageLayout.SMALL_SIZE,
                false,
                DIM);
    }

    private static String length(double metres) {
        return metres >= 1000
                ? String.format(Locale.ROOT, "%.0f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    private void north(double x, double top) {
        ink.write(Letters.centred(content.words().north(), x, top + 8, 12, true, INK));
        Path2D needle = new Path2D.Double();
        needle.moveTo(x, top + 12);
        needle.lineTo(x + 7, top + 34);
        needle.lineTo(x, top + 29);
        needle.lineTo(x - 7, top + 34);
        needle.closePath();
        ink.fill(needle, INK);
    }

    private void notes(double x, double top) {
        y = top;
        for (String line : layout.noteLines()) {
            text(line, x, y, PageLayout.SMALL_SIZE, false, DIM);
            y += PageLayout.NOTE_LINE;
        }
    }
}
