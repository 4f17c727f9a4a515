package org.fengqiao.console.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks a text into lines: Latin words stay whole where they can, Chinese breaks anywhere but
/// before a closing mark. Pure.
final class TextLines {

    private static final String NEVER_FIRST = "，。；：、！？）》」』”’,.;:!?)]%";

    private TextLines() {}

    /// @param width of a piece of text
    static List<String> broken(String text, double most, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width.applyAsDouble((line + piece).stripTrailing()) > most) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            piece.appendCodePoint(points[i]);
            boolean last = i + 1 == points.length;
            boolean closes = !last && NEVER_FIRST.indexOf(points[i + 1]) >= 0;
            boolean breaks =
                    !last
                            && !closes
                            && (Character.isWhitespace(points[i])
                                    || Character.isIdeographic(points[i])
                                    || Character.isIdeographic(points[i + 1]));
            if (last || breaks) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
