package org.fengqiao.console.incident;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.jspecify.annotations.Nullable;

/// Thumbnails of the photos; a click shows one across the panel, another puts it back. Without
/// photos there is nothing at all.
public final class PhotosPane extends FlowPane {

    private static final Texts TEXTS = Texts.of("incident");
    private static final int KEPT = 40;
    private static final double THUMB_PX = 108;

    private final CaseFiles files;
    private final Executor fx;
    private final Map<String, Image> loaded =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
                    return size() > KEPT;
                }
            };
    private List<Attachment> shown = List.of();
    private @Nullable String large;

    public PhotosPane(CaseFiles files, Executor fx) {
        this.files = files;
        this.fx = fx;
        getStyleClass().add("photos");
        managedProperty().bind(visibleProperty());
        widthProperty().subscribe(_ -> fitLarge());
        setVisible(false);
    }

    public void show(List<Attachment> photos) {
        setVisible(!photos.isEmpty());
        if (photos.equals(shown)) {
            return;
        }
        shown = List.copyOf(photos);
        rebuild();
    }

    private void rebuild() {
        getChildren().clear();
        for (Attachment photo : shown) {
            getChildren().add(node(photo));
        }
    }

    private Node node(Attachment photo) {
        Image image = loaded.get(photo.id());
        if (image == null) {
            load(photo);
            Label waiting = new Label(TEXTS.get("photo.loading"));
            waiting.getStyleClass().addAll("dim", "photo-waiting");
            return waiting;
        }
        if (image.isError()) {
            Label broken = new Label(TEXTS.get("photo.broken", photo.name()));
            broken.getStyleClass().add("field-problem");
            return broken;
        }
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        if (photo.id().equals(large)) {
            view.setFitWidth(Math.max(THUMB_PX, getWidth() - 2));
        } else {
            view.setFitHeight(Look.px(THUMB_PX));
        }
        Button button = new Button(null, view);
        button.getStyleClass().addAll("flat", "photo");
        button.setAccessibleText(photo.name());
        button.setTooltip(
                new Tooltip(
                        TEXTS.get(
                                "photo.by", photo.name(), photo.byName(), Times.full(photo.at()))));
        button.setOnAction(_ -> {
            large = photo.id().equals(large) ? null : photo.id();
            rebuild();
        });
        return button;
    }

    private void fitLarge() {
        if (large != null) {
            rebuild();
        }
    }

    /// Decodes on the thread the bytes came on.
    private void load(Attachment photo) {
        Answers.take(
                files.loadPhoto(photo.id())
                        .thenApply(bytes -> new Image(new ByteArrayInputStream(bytes))),
                fx,
                image -> {
                    loaded.put(photo.id(), image);
                    rebuild();
                },
                failure -> showFailure(photo, failure));
    }

    private void showFailure(Attachment photo, BackendException failure) {
        int at = shown.indexOf(photo);
        if (at >= 0) {
            Button again = new Button(TEXTS.get("photo.failed", failure.problem().message()));
            again.getStyleClass().add("field-problem");
            again.setOnAction(_ -> rebuild());
            getChildren().set(at, again);
        }
    }
}
