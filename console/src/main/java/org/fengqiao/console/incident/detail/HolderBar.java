package org.fengqiao.console.incident.detail;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.fengqiao.console.theme.Look;

/// The holders' time as one bar, as long as they held it, in order. Each stretch carries its
/// holder's letter, if that fits, and what was not signed for yet is hatched.
final class HolderBar extends Pane {

    private static final double HEIGHT_PX = 22;

    /// Alternating grounds, told apart by letters as well.
    private static final int GROUNDS = 4;

    private HolderShares shares = new HolderShares(List.of(), List.of(), Duration.ZERO);

    HolderBar() {
        getStyleClass().add("holder-bar");
        setId("holder-bar");
    }

    /// @param row of a holder
    static String letter(int row) {
        return row < 26 ? String.valueOf((char) ('A' + row)) : Integer.toString(row + 1);
    }

    /// @param words say what a span is, for its tip
    void show(HolderShares next, Function<HolderShares.Span, String> words) {
        if (next.spans().size() != shares.spans().size()) {
            getChildren().clear();
            for (HolderShares.Span span : next.spans()) {
                getChildren().add(part(span, "holder-unsigned"));
                getChildren().add(part(span, "holder-signed"));
            }
        }
        shares = next;
        for (int i = 0; i < next.spans().size(); i++) {
            String tip = words.apply(next.spans().get(i));
            for (Node node : getChildren().subList(2 * i, 2 * i + 2)) {
                Label part = (Label) node;
                part.setAccessibleText(tip);
                part.getTooltip().setText(tip);
            }
        }
        requestLayout();
    }

    private static Label part(HolderShares.Span span, String style) {
        Label part = new Label();
        part.setUserData(letter(span.row()));
        part.getStyleClass().addAll("holder-part", style, "holder-" + span.row() % GROUNDS);
        part.setTooltip(new Tooltip());
        part.setMinWidth(0);
        return part;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Look.px(HEIGHT_PX);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Look.px(HEIGHT_PX);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double whole = Math.max(1, shares.length().toSeconds());
        double passed = 0;
        for (int i = 0; i < shares.spans().size(); i++) {
            HolderShares.Span span = shares.spans().get(i);
            passed = place(2 * i, passed, span.unsigned(), whole);
            passed = place(2 * i + 1, passed, span.signed(), whole);
        }
    }

    private double place(int index, double passed, Duration length, double whole) {
        Label part = (Label) getChildren().get(index);
        double from = Math.round(passed / whole * getWidth());
        double after = passed + length.toSeconds();
        double to = Math.round(after / whole * getWidth());
        part.setVisible(to > from);
        part.setText(to - from < Look.px(16) ? "" : String.valueOf(part.getUserData()));
        part.resizeRelocate(from, 0, to - from, getHeight());
        return after;
    }
}
