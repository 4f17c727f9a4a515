package org.fengqiao.console.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.Letters;

/// Where things stand on a page, in logical pixels of the view: title over the map, legend at its
/// right, scale, north and notes below. The page is as high as the map or the legend needs. Pure.
final class PageLayout {

    static final double MARGIN = 40;
    static final double LEGEND_WIDTH = 236;
    static final double GAP = 26;
    static final double TITLE_SIZE = 30;
    static final double SUBTITLE_SIZE = 14;
    static final double HEADING_SIZE = 14.5;
    static final double TEXT_SIZE = 12.5;
    static final double SMALL_SIZE = 11;
    static final double ROW = 29;

    /// Symbols stand a little smaller beside words than on the map.
    static final double SYMBOL_FACTOR = 0.8;

    static final double BLOCK_GAP = 18;
    static final double SYMBOL_WIDTH = 34;
    static final double SCALE_WIDTH = 250;
    static final double FOOT_HEIGHT = 58;
    static final double NOTE_LINE = 16;

    /// The long edge of A3, points.
    static final double PAPER_PT = 1190.55;

    /// A legend row, broken into lines.
    record RowLines(LegendBlock.Row row, List<String> lines) {
        double height() {
            return ROW + Math.max(0, lines.size() - 1) * (TEXT_SIZE + 4);
        }
    }

    private final LabelForge forge;
    private final PageContent content;
    private final List<String> titleLines;
    private final List<String> subtitleLines;
    private final List<String> noteLines;
    private final Rectangle2D map;
    private final double width;
    private final double height;

    PageLayout(PageContent content) {
        this.content = content;
        forge = content.map().forge();
        double mapWidth = content.map().view().width();
        double mapHeight = content.map().view().height();
        double inner = mapWidth + GAP + LEGEND_WIDTH;
        titleLines = broken(content.title(), TITLE_SIZE, true, inner);
        subtitleLines = broken(content.subtitle(), SUBTITLE_SIZE, false, inner);
        double top =
                MARGIN
                        + titleLines.size() * TITLE_SIZE * 1.25
                        + subtitleLines.size() * SUBTITLE_SIZE * 1.45
                        + 14;
        map = new Rectangle2D.Double(MARGIN, top, mapWidth, mapHeight);
        noteLines = new ArrayList<>();
        double notesWidth = Math.max(120, mapWidth - SCALE_WIDTH - GAP);
        content.notes()
                .forEach(note -> noteLines.addAll(broken(note, SMALL_SIZE, false, notesWidth)));
        double foot = Math.max(FOOT_HEIGHT, 18 + noteLines.size() * NOTE_LINE);
        width = 2 * MARGIN + inner;
        height = Math.max(map.getMaxY() + foot, top + legendHeight()) + MARGIN * 0.7;
    }

    private List<String> broken(String text, double size, boolean bold, double most) {
        return TextLines.broken(text, most, part -> advance(part, size, bold));
    }

    double advance(String text, double size, boolean bold) {
        return forge.advance(Letters.plain(text, 0, 0, size, bold, 0));
    }

    List<String> titleLines() {
        return titleLines;
    }

    List<String> subtitleLines() {
        return subtitleLines;
    }

    List<String> noteLines() {
        return noteLines;
    }

    List<RowLines> rows(LegendBlock block) {
        return block.rows().stream()
                .map(row -> {
                    double figure =
                            row.figure().isEmpty()
                                    ? 0
                                    : advance(row.figure(), SMALL_SIZE, false) + 8;
                    double most = LEGEND_WIDTH - SYMBOL_WIDTH - figure;
                    return new RowLines(row, broken(row.words(), TEXT_SIZE, false, most));
                })
                .toList();
    }

    List<String> small(String text) {
        return broken(text, SMALL_SIZE, false, LEGEND_WIDTH);
    }

    private double legendHeight() {
        double sum = HEADING_SIZE + 14;
        for (LegendBlock block : content.legend()) {
            sum += HEADING_SIZE + 8 + BLOCK_GAP;
            sum += (small(block.unit()).size() + small(block.foot()).size()) * NOTE_LINE;
            sum += rows(block).stream().mapToDouble(RowLines::height).sum();
        }
        return sum;
    }

    Rectangle2D map() {
        return map;
    }

    double legendX() {
        return map.getMaxX() + GAP;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// Points in a unit of the page, when its long edge is that of A3.
    double points() {
        return PAPER_PT / Math.max(width, height);
    }

    /// What a metre on such paper is on the ground, to two digits: a printer is not truer.
    long scaleNumber() {
        double metresOnPaper = points() * 0.0254 / 72;
        double exact = content.map().view().metresPerPixel() / metresOnPaper;
        double step = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
        return Math.round(exact / step) * Math.round(step);
    }
}
