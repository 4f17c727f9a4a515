package org.fengqiao.console.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaTree;
import org.jspecify.annotations.Nullable;

/// The window in which a city is brought in: files on the left with what their columns mean, the
/// draft on the map, what was found on the right, and below what becomes of it. FX thread.
public final class IntakeView extends BorderPane implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("intake");

    private final ImportDesk desk;
    private final Choosers choosers;
    private final PreviewMap map;
    private final FindingList findings;
    private final VBox cards = new VBox();
    private final Subscription texts;
    private final Label invitation = new Label();
    private BaseMapCard basemap = new BaseMapCard("", null);
    private final Button city = new Button();
    private final Button report = new Button();
    private final Button write = new Button();
    private final Button open = new Button();

    /// @param opener opens a city that was written
    public IntakeView(ImportDesk desk, MapFonts fonts, Choosers choosers, Consumer<Path> opener) {
        this.desk = desk;
        getStyleClass().add("intake");
        map = new PreviewMap(fonts);
        findings = new FindingList(map::flyTo);
        this.choosers = choosers;
        setLeft(left());
        setCenter(map.view());
        setRight(findings);
        setBottom(bottom(opener));
        desk.rows().addListener((ListChangeListener<LayerRow>) _ -> dealAnew());
        desk.files().unread().addListener((ListChangeListener<UnreadFile>) _ -> dealAnew());
        desk.pbfProperty().addListener((_, _, _) -> dealAnew());
        desk.messageProperty().addListener((_, _, _) -> show(desk.previewProperty().get()));
        texts = Subscription.listen(Texts.localeProperty(), (_, _, _) -> dealAnew());
        desk.previewProperty().addListener((_, _, now) -> show(now));
        desk.writtenProperty().addListener((_, _, now) -> open.setVisible(now != null));
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::drop);
        deal();
        show(null);
    }

    private Region left() {
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("files.title"));
        title.getStyleClass().add("panel-title");
        Button choose = new Button(null, Icons.of("mdi2f-folder-open-outline", 17));
        choose.setId("intake-choose");
        choose.textProperty().bind(TEXTS.bind("files.choose"));
        choose.disableProperty().bind(desk.busyProperty());
        choose.setOnAction(_ -> desk.add(choosers.files()));
        invitation.textProperty().bind(TEXTS.bind("files.drop"));
        invitation.setWrapText(true);
        invitation.getStyleClass().addAll("intake-drop", "dim");
        invitation.setMaxWidth(Double.MAX_VALUE);
        cards.getStyleClass().add("intake-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(title, choose, scroll, new CityCard(desk, choosers));
        left.getStyleClass().add("intake-left");
        return left;
    }

    private void dealAnew() {
        deal();
        show(desk.previewProperty().get());
    }

    private void deal() {
        cards.getChildren().setAll(invitation);
        for (UnreadFile bad : desk.files().unread()) {
            cards.getChildren().add(new UnreadCard(bad, desk.files(), choosers::files));
        }
        for (LayerRow row : desk.rows()) {
            cards.getChildren()
                    .add(
                            new LayerCard(
                                    row,
                                    () -> desk.remove(row),
                                    charset -> desk.files().reread(row, charset),
                                    () -> desk.files().place(row)));
        }
        Path map = desk.pbfProperty().get();
        basemap =
                new BaseMapCard(
                        map == null ? "" : String.valueOf(map.getFileName()),
                        map == null ? null : () -> desk.pbfProperty().set(null));
        cards.getChildren().add(basemap);
    }

    private Region bottom(Consumer<Path> opener) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.visibleProperty().bind(desk.busyProperty());
        busy.getStyleClass().add("intake-busy");
        Label message = new Label();
        message.setId("intake-message");
        message.textProperty().bind(desk.messageProperty());
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        button(city, "intake-city-choose");
        city.setOnAction(_ -> choosers.city().ifPresent(desk.existingProperty()::set));
        button(report, "intake-report");
        report.textProperty().bind(TEXTS.bind("bottom.report"));
        report.setOnAction(_ -> choosers.report().ifPresent(desk::report));
        button(write, "intake-write");
        write.getStyleClass().add("accent");
        write.setOnAction(_ -> {
            if (desk.isAddition()) {
                desk.write(null);
            } else {
                choosers.target().ifPresent(desk::write);
            }
        });
        button(open, "intake-open");
        open.textProperty().bind(TEXTS.bind("bottom.open"));
        open.setVisible(false);
        open.setOnAction(_ -> {
            Path written = desk.writtenProperty().get();
            if (written != null) {
                opener.accept(written);
            }
        });
        HBox bottom = new HBox(busy, message, city, report, write, open);
        bottom.getStyleClass().add("intake-bottom");
        return bottom;
    }

    private static void button(Button button, String id) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
    }

    private void show(@Nullable Preview preview) {
        map.show(preview);
        findings.show(preview);
        basemap.show(preview);
        boolean addition = desk.isAddition();
        basemap.setVisible(desk.basemap() != null);
        basemap.setManaged(desk.basemap() != null);
        boolean ready = desk.isReady();
        write.setDisable(!ready);
        report.setDisable(preview == null);
        city.setVisible(addition);
        Path there = desk.existingProperty().get();
        city.setText(
                there == null
                        ? TEXTS.get("bottom.city")
                        : TEXTS.get("bottom.cityChosen", String.valueOf(there.getFileName())));
        write.setText(addition ? added() : words(preview, ready));
    }

    private String added() {
        int points = desk.countAdded();
        return points == 0 ? TEXTS.get("bottom.writeMap") : TEXTS.get("bottom.add", points);
    }

    private static String words(@Nullable Preview preview, boolean ready) {
        AreaTree tree = preview == null ? null : preview.draft().tree();
        if (preview == null || tree == null || !ready) {
            return TEXTS.get("bottom.write");
        }
        long errors = preview.draft().count(Finding.Severity.ERROR);
        return errors == 0
                ? TEXTS.get("bottom.writeAll", tree.size())
                : TEXTS.get("bottom.writeWithout", tree.size(), errors);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && !desk.busyProperty().get()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
        }
        event.consume();
    }

    /// Takes what was let go over the window.
    ///
    /// @return false while the window is at work and takes nothing
    boolean drop(List<File> files) {
        if (desk.busyProperty().get()) {
            return false;
        }
        desk.add(files.stream().map(File::toPath).toList());
        return true;
    }

    @Override
    public void close() {
        texts.close();
        map.close();
    }
}
