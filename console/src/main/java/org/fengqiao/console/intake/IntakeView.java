package org.fengqiao.console.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// The window in which a city is brought in: files on the left with what their columns mean, the
/// draft on the map, what was found on the right, and below what becomes of it. FX thread.
public final class IntakeView extends BorderPane implements AutoCloseable {

    /// Asks the person for files and for a place; a window does it with the platform's own dialogs.
    ///
    /// @param files none if they thought better of it
    /// @param target a folder that does not exist yet
    public record Choosers(Supplier<List<Path>> files, Supplier<Optional<Path>> target) {}

    private static final Texts TEXTS = Texts.of("intake");

    private final ImportDesk desk;
    private final PreviewMap map;
    private final FindingList findings;
    private final VBox cards = new VBox();
    private final Label invitation = new Label();
    private final Button write = new Button();
    private final Button open = new Button();

    /// @param opener opens a city that was written
    public IntakeView(ImportDesk desk, MapFonts fonts, Choosers choosers, Consumer<Path> opener) {
        this.desk = desk;
        getStyleClass().add("intake");
        map = new PreviewMap(fonts);
        findings = new FindingList(map::flyTo);
        setLeft(left(choosers.files()));
        setCenter(map.view());
        setRight(findings);
        setBottom(bottom(choosers.target(), opener));
        desk.rows().addListener((ListChangeListener<LayerRow>) _ -> deal());
        desk.previewProperty().addListener((_, _, now) -> show(now));
        desk.writtenProperty().addListener((_, _, now) -> open.setVisible(now != null));
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::drop);
        deal();
        show(null);
    }

    private Region left(Supplier<List<Path>> chooser) {
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("files.title"));
        title.getStyleClass().add("panel-title");
        Button choose = new Button(null, Icons.of("mdi2f-folder-open-outline", 17));
        choose.setId("intake-choose");
        choose.textProperty().bind(TEXTS.bind("files.choose"));
        choose.disableProperty().bind(desk.busyProperty());
        choose.setOnAction(_ -> desk.add(chooser.get()));
        invitation.textProperty().bind(TEXTS.bind("files.drop"));
        invitation.setWrapText(true);
        invitation.getStyleClass().addAll("intake-drop", "dim");
        invitation.setMaxWidth(Double.MAX_VALUE);
        cards.getStyleClass().add("intake-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(title, choose, scroll);
        left.getStyleClass().add("intake-left");
        return left;
    }

    private void deal() {
        cards.getChildren().setAll(invitation);
        desk.rows()
                .forEach(
                        row -> cards.getChildren().add(new LayerCard(row, () -> desk.remove(row))));
    }

    private Region bottom(Supplier<Optional<Path>> chooser, Consumer<Path> opener) {
        TextField name = new TextField();
        name.promptTextProperty().bind(TEXTS.bind("bottom.name"));
        name.textProperty().bindBidirectional(desk.nameProperty());
        TextField levels = new TextField();
        levels.promptTextProperty().bind(TEXTS.bind("bottom.levels"));
        levels.textProperty().bindBidirectional(desk.levelsProperty());
        levels.getStyleClass().add("intake-levels");
        ProgressIndicator busy = new ProgressIndicator();
        busy.visibleProperty().bind(desk.busyProperty());
        busy.getStyleClass().add("intake-busy");
        Label message = new Label();
        message.setId("intake-message");
        message.textProperty().bind(desk.messageProperty());
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        write.setId("intake-write");
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(_ -> chooser.get().ifPresent(desk::write));
        open.setId("intake-open");
        open.textProperty().bind(TEXTS.bind("bottom.open"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setVisible(false);
        open.managedProperty().bind(open.visibleProperty());
        open.setOnAction(_ -> {
            Path written = desk.writtenProperty().get();
            if (written != null) {
                opener.accept(written);
            }
        });
        HBox bottom = new HBox(name, levels, busy, message, write, open);
        bottom.getStyleClass().add("intake-bottom");
        return bottom;
    }

    private void show(@Nullable Preview preview) {
        map.show(preview);
        findings.show(preview);
        boolean ready = preview != null && preview.draft().tree() != null;
        write.setDisable(!ready);
        long errors = preview == null ? 0 : preview.draft().count(Finding.Severity.ERROR);
        int areas =
                preview == null || preview.draft().tree() == null
                        ? 0
                        : preview.draft().tree().size();
        write.setText(
                !ready
                        ? TEXTS.get("bottom.write")
                        : errors == 0
                                ? TEXTS.get("bottom.writeAll", areas)
                                : TEXTS.get("bottom.writeWithout", areas, errors));
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && !desk.busyProperty().get()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            desk.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
        }
        event.consume();
    }

    @Override
    public void close() {
        map.close();
    }
}
