package org.fengqiao.console.app;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Look;

/// The desk: a top bar, incidents on the left, the map in the middle, the selected incident on the
/// right, a thin strip at the bottom. Knows places, not what is put there.
final class DeskView extends BorderPane implements AutoCloseable {

    /// Widths at 100 % and the width of the window they were chosen for.
    private static final double LIST_PX = 560;

    private static final double DETAIL_PX = 470;

    private final StackPane list = place("list-place");
    private final StackPane map = place("map-place");
    private final StackPane detail = place("detail-place");
    private final StackPane side = place("side-place");
    private final VBox above;
    private final SplitPane right = new SplitPane(detail);
    private final SplitPane across = new SplitPane(list, map, right);
    private final VBox sheets = new VBox();
    private final Toasts toasts = new Toasts();
    private final Subscription scale;
    private boolean divided;
    private int toastsAt;

    DeskView(Node top, Node strip) {
        getStyleClass().add("desk-view");
        sheets.setId("sheet-place");
        sheets.getStyleClass().add("place");
        sheets.setAlignment(Pos.CENTER_RIGHT);
        right.setOrientation(Orientation.VERTICAL);
        right.getStyleClass().add("thin-split");
        across.getStyleClass().add("thin-split");
        SplitPane.setResizableWithParent(list, false);
        SplitPane.setResizableWithParent(right, false);
        list.setMinWidth(240);
        right.setMinWidth(280);
        map.setMinWidth(320);
        above = new VBox(top);
        setTop(above);
        setCenter(across);
        setBottom(strip);
        scale = Subscription.listen(Look.scaleProperty(), (_, _, _) -> divideAgain());
    }

    /// Lets go of what outlives the desk.
    @Override
    public void close() {
        scale.close();
    }

    private static StackPane place(String id) {
        StackPane place = new StackPane();
        place.setId(id);
        place.getStyleClass().add("place");
        return place;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!divided && getWidth() > 0 && across.getItems().contains(map)) {
            divided = true;
            double width = getWidth();
            double listShare = Math.min(0.3, Look.px(LIST_PX) / width);
            double detailShare = Math.min(0.33, Look.px(DETAIL_PX) / width);
            across.setDividerPositions(listShare, 1 - detailShare);
        }
    }

    private void divideAgain() {
        divided = false;
        requestLayout();
    }

    void placeList(Node node) {
        list.getChildren().setAll(node);
    }

    /// Between the top bar and the work, covering nothing of it.
    void placeAbove(Node node) {
        above.getChildren().add(node);
    }

    void placeMap(Node node) {
        map.getChildren().setAll(node);
        overlay(Pos.BOTTOM_RIGHT, toasts);
    }

    /// Lays a node over the map.
    void overlay(Pos where, Node node) {
        StackPane.setAlignment(node, where);
        map.getChildren().add(node);
    }

    /// Puts one thing into the places of list and map, until [#closeSheet]. Notices lie over it
    /// then as they do over the map.
    void openSheet(Region sheet) {
        if (!isSheet(sheet)) {
            double detailFrom = across.getDividerPositions()[across.getItems().size() - 2];
            sheet.setMinWidth(400);
            if (map.getChildren().contains(toasts)) {
                toastsAt = map.getChildren().indexOf(toasts);
            }
            map.getChildren().remove(toasts);
            VBox.setVgrow(sheet, Priority.ALWAYS);
            sheets.getChildren().setAll(sheet, toasts);
            across.getItems().setAll(sheets, right);
            across.setDividerPositions(detailFrom);
        }
    }

    /// List and map are back in their places.
    void closeSheet() {
        if (across.getItems().contains(sheets)) {
            sheets.getChildren().clear();
            map.getChildren().add(toastsAt, toasts);
            across.getItems().setAll(list, map, right);
            divideAgain();
        }
    }

    boolean isSheet(Node node) {
        return across.getItems().contains(sheets) && sheets.getChildren().contains(node);
    }

    void placeDetail(Node node) {
        detail.getChildren().setAll(node);
    }

    /// Lays a form over the detail until [#uncoverDetail].
    void coverDetail(Node form) {
        if (!detail.getChildren().contains(form)) {
            detail.getChildren().add(form);
        }
    }

    void uncoverDetail(Node form) {
        detail.getChildren().remove(form);
    }

    /// Under the detail: what lies around the incident and its orders.
    ///
    /// @param detailShare how much of the height the detail keeps, 0 to 1
    void placeSide(Node node, double detailShare) {
        side.getChildren().setAll(node);
        if (!right.getItems().contains(side)) {
            right.getItems().add(side);
        }
        right.setDividerPositions(detailShare);
    }

    Toasts toasts() {
        return toasts;
    }

    /// The places in the order F6 goes through them.
    List<Node> listPlaces() {
        if (across.getItems().contains(map)) {
            return List.of(list, map, detail, side);
        }
        return List.of(across.getItems().getFirst(), detail, side);
    }
}
