package org.fengqiao.console.intake;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.osm.OsmTally;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What was taken of a base map and what was not, and why. FX thread.
final class BaseMapCard extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    private final Label read = line("");
    private final Label taken = line("small");
    private final Label left = line("intake-hint");

    /// @param remove for a file of its own; null where a layer among the others is the base map
    BaseMapCard(String file, @Nullable Runnable remove) {
        getStyleClass().add("intake-card");
        setId("intake-basemap");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("basemap.title"));
        title.getStyleClass().add("dim");
        if (remove != null) {
            getChildren().add(LayerCard.head(file, remove));
        }
        getChildren().addAll(title, read, taken, left);
        left.getStyleClass().add("small");
    }

    private static Label line(String style) {
        Label label = new Label();
        label.setWrapText(true);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    void show(@Nullable Preview preview) {
        BaseMap map = preview == null ? null : preview.map();
        if (map == null) {
            read.setText(
                    preview == null || preview.unread() == null
                            ? TEXTS.get("basemap.waits")
                            : ImportWords.failure(preview.unread()));
            taken.setText("");
            left.setText("");
            return;
        }
        read.setText(TEXTS.get("basemap.read", map.file(), map.size()));
        taken.setText(
                map.tally().taken().entrySet().stream()
                        .map(e ->
                                TEXTS.get(
                                        "basemap.taken",
                                        TEXTS.get("context." + e.getKey()),
                                        String.format(Locale.ROOT, "%,d", e.getValue())))
                        .collect(Collectors.joining(TEXTS.get("list.and"))));
        left.setText(
                map.tally().left().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> left(e.getKey(), e.getValue(), map.tally()))
                        .collect(Collectors.joining("\n")));
    }

    private static String left(OsmTally.Left why, int count, OsmTally tally) {
        return TEXTS.get("basemap.left." + why, count, String.join(", ", tally.broken()));
    }
}
