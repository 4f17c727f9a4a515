package org.fengqiao.console.handover;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.jspecify.annotations.Nullable;

/// What stands over the sheet: how the handover stands and whom it waits for, the figures of the
/// shift, and how much is ticked. FX thread.
final class HandoverHead extends VBox {

    private static final Texts TEXTS = Texts.of("handover");

    private final HandoverModel model;
    private final Label standing = new Label();
    private final Label next = new Label();
    private final Label note = new Label();
    private final Label figures = new Label();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    HandoverHead(HandoverModel model) {
        this.model = model;
        getStyleClass().add("handover-head");
        standing.setId("handover-standing");
        standing.getStyleClass().add("panel-title");
        standing.setWrapText(true);
        next.setId("handover-next");
        next.setWrapText(true);
        note.getStyleClass().add("small");
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        figures.setId("handover-figures");
        figures.getStyleClass().add("dim");
        progress.setId("handover-progress");
        progress.getStyleClass().add("figure");
        progress.setMinWidth(USE_PREF_SIZE);
        HBox ticked = new HBox(progress, bar, figures);
        ticked.setAlignment(Pos.CENTER_LEFT);
        ticked.getStyleClass().add("handover-ticked");
        ticked.visibleProperty().bind(progress.textProperty().isNotEmpty());
        ticked.managedProperty().bind(ticked.visibleProperty());
        Label trouble = new Label();
        trouble.setId("handover-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("shift-trouble");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        getChildren().addAll(standing, next, note, ticked, trouble);
    }

    void show() {
        @Nullable Handover handover = model.handover();
        Standing stands = model.standing();
        standing.setGraphic(Icons.of(icon(stands), 20));
        next.setText(next(stands));
        if (handover == null) {
            standing.setText(TEXTS.get("standing.NONE"));
            progress.setText("");
            note.setVisible(false);
            return;
        }
        @Nullable Signature incoming = handover.incoming();
        standing.setText(
                TEXTS.get(
                        "standing." + stands.name(),
                        String.valueOf(handover.number()),
                        said(handover.outgoing()),
                        incoming == null ? "" : said(incoming)));
        String words = handover.outgoing().note();
        note.setText(TEXTS.get("note.said", words));
        note.setVisible(!words.isBlank());
        int all = handover.sheet().items().size();
        int done = model.tickedOfSheet();
        progress.setText(TEXTS.get("progress", done, all));
        bar.setProgress(all == 0 ? 1 : (double) done / all);
        figures.setText(
                TEXTS.get(
                        "figures",
                        Times.dayAndMinute(handover.sheet().since()),
                        Times.dayAndMinute(handover.sheet().at()),
                        ItemWords.figures(handover.sheet())));
    }

    private String next(Standing stands) {
        if (model.secondPerson()) {
            return TEXTS.get("next.second", model.acting().user().nameZh());
        }
        return switch (stands) {
            case NONE, SIGNED ->
                    model.mayBegin() ? TEXTS.get("next.begin") : TEXTS.get("next.leader");
            case WAITING -> TEXTS.get("next.waiting");
            case TAKING_OVER -> TEXTS.get("next.takingOver");
            case LOOKING_ON -> TEXTS.get("next.leader");
        };
    }

    private static String said(Signature signature) {
        return signature.name() + " " + Times.dayAndMinute(signature.at());
    }

    private static String icon(Standing stands) {
        return switch (stands) {
            case NONE -> "mdi2c-clipboard-outline";
            case WAITING, LOOKING_ON -> "mdi2a-account-clock-outline";
            case TAKING_OVER -> "mdi2c-clipboard-check-outline";
            case SIGNED -> "mdi2c-check-decagram-outline";
        };
    }
}
