package org.fengqiao.console.export.page;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.export.page.TextDocument.Block;
import org.fengqiao.console.export.page.TextDocument.Heading;
import org.fengqiao.console.export.page.TextDocument.Pair;
import org.fengqiao.console.export.page.TextDocument.Paragraph;
import org.fengqiao.console.export.page.TextDocument.Row;

/// Places the blocks of a document on pages of A4, from the top down. Lengths are points, y runs up
/// from the foot of the page. Used once.
final class DocumentLayout {

    private static final float TOP = 800;
    private static final float BOTTOM = DocumentPen.FOOT + 26;
    private static final float INDENT = 16;
    private static final float TEXT = 10;
    private static final float SMALL = 8.5f;
    private static final float WIDEST_RIGHT = 170;
    private static final float PAIR_NAME = 80;

    private final TextDocument content;
    private final DocumentPen pen;
    private final List<List<Piece>> pages = new ArrayList<>();
    private List<Piece> page = new ArrayList<>();
    private float y = TOP;

    DocumentLayout(TextDocument content, DocumentPen pen) {
        this.content = content;
        this.pen = pen;
    }

    /// Something on a page.
    sealed interface Piece {}

    /// @param y of the baseline
    record Words(String text, float x, float y, float size, boolean bold, boolean dim)
            implements Piece {}

    record Rule(float y) implements Piece {}

    /// @param y of its foot
    record Box(float y, boolean ticked) implements Piece {}

    List<List<Piece>> pages() {
        pages.add(page);
        put(lines(content.title(), 18, true, 0, full()), 18, true, false, 0);
        put(lines(content.subtitle(), TEXT, false, 0, full()), TEXT, false, true, 0);
        y -= 4;
        page.add(new Rule(y));
        y -= 4;
        List<Block> blocks = content.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            float needed = height(blocks.get(i));
            if (blocks.get(i) instanceof Heading && i + 1 < blocks.size()) {
                needed += height(blocks.get(i + 1));
            }
            if (y - needed < BOTTOM && y < TOP) {
                turn();
            }
            place(blocks.get(i));
        }
        return pages;
    }

    private void turn() {
        page = new ArrayList<>();
        pages.add(page);
        y = TOP;
    }

    private static float full() {
        return DocumentPen.RIGHT - DocumentPen.LEFT;
    }

    private static float lineHeight(float size) {
        return size * 1.45f;
    }

    private List<String> lines(String text, float size, boolean bold, float indent, float width) {
        return TextLines.broken(
                pen.writable(text, bold), width - indent, piece -> pen.width(piece, size, bold));
    }

    private float height(Block block) {
        return switch (block) {
            case Heading(String text) ->
                    10 + lines(text, 12, true, 0, full()).size() * lineHeight(12);
            case Paragraph(String text) ->
                    lines(text, TEXT, false, 0, full()).size() * lineHeight(TEXT);
            case Row row ->
                    3
                            + rowText(row).size() * lineHeight(TEXT)
                            + rowDetail(row).size() * lineHeight(SMALL);
            case Pair(_, String value) ->
                    Math.max(1, lines(value, TEXT, false, PAIR_NAME, full()).size())
                            * lineHeight(TEXT);
        };
    }

    private void place(Block block) {
        switch (block) {
            case Heading(String text) -> {
                y -= 10;
                put(lines(text, 12, true, 0, full()), 12, true, false, 0);
            }
            case Paragraph(String text) ->
                    put(lines(text, TEXT, false, 0, full()), TEXT, false, false, 0);
            case Row row -> place(row);
            case Pair(String name, String value) -> {
                float top = y;
                put(List.of(name), TEXT, false, true, 0);
                y = top;
                put(lines(value, TEXT, false, PAIR_NAME, full()), TEXT, false, false, PAIR_NAME);
            }
        }
    }

    private void place(Row row) {
        float baseline = y - TEXT * 1.1f;
        List<Piece> first = page;
        first.add(new Box(baseline - 0.5f, row.ticked()));
        put(rowText(row), TEXT, true, false, INDENT);
        String right = fitted(row.right());
        if (!right.isEmpty()) {
            float at = DocumentPen.RIGHT - (float) pen.width(right, SMALL, false);
            first.add(new Words(right, at, baseline, SMALL, false, true));
        }
        put(rowDetail(row), SMALL, false, true, INDENT);
        y -= 3;
    }

    private List<String> rowText(Row row) {
        float right = (float) pen.width(fitted(row.right()), SMALL, false);
        return lines(row.text(), TEXT, true, INDENT, full() - right - 12);
    }

    private List<String> rowDetail(Row row) {
        return lines(row.detail(), SMALL, false, INDENT, full());
    }

    /// What stands at the right end keeps to its share of the line.
    private String fitted(String right) {
        String kept = right;
        while (pen.width(kept, SMALL, false) > WIDEST_RIGHT) {
            kept = kept.substring(0, kept.length() - 2) + "…";
        }
        return kept;
    }

    private void put(List<String> lines, float size, boolean bold, boolean dim, float indent) {
        for (String line : lines) {
            if (y - lineHeight(size) < BOTTOM) {
                turn();
            }
            float baseline = y - size * 1.1f;
            page.add(new Words(line, DocumentPen.LEFT + indent, baseline, size, bold, dim));
            y -= lineHeight(size);
        }
    }
}
