package org.fengqiao.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.app.tour.Tour;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.order.Rung;

/// The tour's steps: the main job of an operator, played on the real desk with real keys and
/// clicks.
final class MainJob {

    private static final Logger LOG = Logger.getLogger(MainJob.class.getName());

    /// What the desk does by itself.
    static final Duration SOON = Duration.ofSeconds(60);

    /// What people in the sample city's field do.
    static final Duration FIELD = Duration.ofMinutes(6);

    /// 暴露垃圾
    private static final String CLASS_TO_REGISTER = "06010";

    private final TourOperator operator;
    private final CountSteps counts;
    private final DrillSteps drill;
    private final CaseSteps incident;
    private final OrderRun orders;
    private final RegisterSteps register;
    private final HandSteps hand;
    private final LookSteps looks;
    private final LayerSteps layers;
    private final ExportSteps exports;

    private MainJob(Desk desk, Path folder) {
        operator = new TourOperator(desk);
        counts = new CountSteps(operator);
        drill = new DrillSteps(operator);
        incident = new CaseSteps(operator);
        orders = new OrderRun(operator);
        register = new RegisterSteps(operator, CLASS_TO_REGISTER);
        hand = new HandSteps(operator);
        looks = new LookSteps(operator);
        layers = new LayerSteps(operator);
        exports = new ExportSteps(operator, folder);
    }

    /// @param end told whether every step happened
    static void play(
            Desk desk, Supplier<BufferedImage> camera, Path folder, Consumer<Boolean> end) {
        try {
            Tour.play(new MainJob(desk, folder).steps(), folder, camera, FxThread.executor(), end);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the tour cannot be written to " + folder, e);
            end.accept(false);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(signedIn());
        steps.add(counts.compared("counts"));
        steps.addAll(drill.list());
        steps.add(drill.home());
        steps.addAll(layers.list());
        steps.add(incident.arrives());
        steps.add(incident.find());
        steps.add(incident.open());
        // At once, because colleagues at other desks take up what lies untouched.
        steps.add(incident.next("dispatched", "pending_handle"));
        steps.add(incident.around());
        steps.add(incident.byMarker());
        steps.add(
                Step.onScreen("recipients", SOON, orders::openRecipients, orders::recipientsShown));
        steps.add(ordered("wrong-person", orders::sendToTheWrongPerson));
        steps.add(
                new Step(
                        "recalled",
                        SOON,
                        orders::recall,
                        orders::recalled,
                        () -> orders.backendReached(Rung.RECALLED)));
        steps.add(ordered("order", orders::sendToTheProposed));
        steps.add(rung("acknowledged", Rung.ACKNOWLEDGED));
        steps.add(rung("arrived", Rung.ARRIVED));
        steps.add(rung("fed-back", Rung.FED_BACK));
        steps.add(incident.next("checked", "pending_close"));
        steps.add(incident.next("closed", "closed"));
        steps.addAll(register.list());
        steps.add(counts.compared("counts-again"));
        steps.addAll(exports.list());
        steps.addAll(hand.list());
        steps.addAll(looks.list());
        return steps;
    }

    private Step signedIn() {
        return new Step(
                "signed-in",
                SOON,
                () -> "signed in as " + operator.desk().user().id(),
                () ->
                        operator.desk().linkState().up()
                                ? operator.eye()
                                        .findText("#user-name")
                                        .filter(this::isUser)
                                        .map(name ->
                                                Map.of(
                                                        "user",
                                                        name,
                                                        "link",
                                                        operator.eye()
                                                                .findText("#link-chip .link-word")
                                                                .orElse("")))
                                : Optional.empty(),
                () ->
                        operator.desk()
                                .api()
                                .loadSession()
                                .thenApply(signedIn -> Map.of("user", signedIn.user().id())));
    }

    private boolean isUser(String name) {
        var user = operator.desk().user();
        return name.equals(Texts.isChinese() ? user.nameZh() : user.nameEn());
    }

    private Step ordered(String name, Supplier<String> act) {
        return new Step(name, SOON, act, orders::served, operator::backendState);
    }

    private Step rung(String name, Rung wanted) {
        return new Step(
                name,
                FIELD,
                () -> "waited for the field",
                () -> orders.reached(wanted),
                () -> orders.backendReached(wanted));
    }
}
