package org.fengqiao.console.boundary;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.BreadCrumbBar;
import org.fengqiao.console.map.hand.ViewSteps;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The way from the city to where the operator is, each part of it a button: 市›区›街道›社区›网格; with
/// back and forward through the views, and up.
public final class DrillBar extends HBox {

    private static final Texts TEXTS = Texts.of("boundary");

    private final Navigator navigator;
    private final BreadCrumbBar<Area> crumbs = new BreadCrumbBar<>();
    private final Button out;

    /// @param steps what back and forward go through
    public DrillBar(Navigator navigator, ViewSteps<?> steps) {
        this.navigator = navigator;
        getStyleClass().add("drill-bar");
        Button back = button(MaterialDesignA.ARROW_LEFT, "bar.back", steps::back);
        Button forward = button(MaterialDesignA.ARROW_RIGHT, "bar.forward", steps::forward);
        back.disableProperty().bind(steps.backProperty().not());
        forward.disableProperty().bind(steps.forwardProperty().not());
        out = button(MaterialDesignA.ARROW_UP, "bar.out", navigator::out);
        crumbs.setId("drill-crumbs");
        crumbs.setAutoNavigationEnabled(false);
        crumbs.setCrumbFactory(item -> {
            Area area = item.getValue();
            Button crumb = new BreadCrumbBar.BreadCrumbButton(area.name());
            crumb.setAccessibleText(navigator.levelName(area.level()) + " " + area.name());
            return crumb;
        });
        crumbs.setOnCrumbAction(
                event -> navigator.enter(event.getSelectedCrumb().getValue().code()));
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        getChildren().addAll(back, forward, out, crumbs);
        navigator.placeProperty().subscribe(place -> show(place));
        show(navigator.place());
    }

    private static Button button(Ikon icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon, 16));
        button.getStyleClass().addAll("button-icon", "flat");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(TEXTS.bind(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(TEXTS.bind(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(@Nullable DrillDown place) {
        setDisable(place == null);
        if (place == null) {
            return;
        }
        out.setDisable(!place.canGoOut());
        TreeItem<Area> last = null;
        for (Area area : place.path()) {
            TreeItem<Area> item = new TreeItem<>(area);
            if (last != null) {
                last.getChildren().add(item);
            }
            last = item;
        }
        crumbs.setSelectedCrumb(last);
    }
}
