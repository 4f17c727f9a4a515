package org.fengqiao.console.dispatch;

import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.order.Rung;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// How a step of the ladder looks and reads: a shape and a word for each state, never colour alone.
final class StepLook {

    private static final Texts TEXTS = Texts.of("dispatch");

    private StepLook() {}

    static FontIcon icon(LadderStep.State state) {
        FontIcon icon =
                Icons.of(
                        switch (state) {
                            case REACHED -> MaterialDesignC.CHECK_CIRCLE;
                            case CURRENT -> MaterialDesignP.PROGRESS_CLOCK;
                            case SKIPPED -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
                            case AHEAD -> MaterialDesignC.CIRCLE_OUTLINE;
                            case UNKNOWN -> MaterialDesignH.HELP_RHOMBUS;
                            case DONE -> MaterialDesignF.FLAG_CHECKERED;
                            case BROKEN_OFF -> MaterialDesignA.ALERT_OCTAGON;
                        },
                        16);
        icon.getStyleClass().add(styleClass(state));
        return icon;
    }

    static String styleClass(LadderStep.State state) {
        return switch (state) {
            case REACHED -> "step-reached";
            case CURRENT -> "step-current";
            case SKIPPED -> "step-skipped";
            case AHEAD -> "step-ahead";
            case UNKNOWN -> "step-unknown";
            case DONE -> "step-done";
            case BROKEN_OFF -> "step-broken";
        };
    }

    static String name(LadderStep step) {
        return step.state() == LadderStep.State.BROKEN_OFF && step.rung() == Rung.SERVER
                ? TEXTS.get("rung.refusedByServer")
                : TEXTS.get("rung." + step.rung());
    }

    /// What is said beside the time: how long it waits, took, or why there is no time.
    static String remark(LadderStep step) {
        return switch (step.state()) {
            case CURRENT, UNKNOWN ->
                    step.waiting() == null
                            ? ""
                            : TEXTS.get("step." + step.state(), Times.words(step.waiting()));
            case SKIPPED -> TEXTS.get("step.SKIPPED");
            case AHEAD -> "";
            case REACHED, DONE, BROKEN_OFF ->
                    step.took() == null ? "" : TEXTS.get("step.took", Times.words(step.took()));
        };
    }
}
