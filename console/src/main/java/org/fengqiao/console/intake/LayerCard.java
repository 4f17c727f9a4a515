package org.fengqiao.console.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.ComponentClasses;
import org.fengqiao.cityimport.assemble.PointKind;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// One layer with what is known of it, to be changed: what becomes of it, its datum, its encoding,
/// which column says what, and how the parents of its areas are found.
final class LayerCard extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    private static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "GB18030",
                    "Big5",
                    "UTF-16LE",
                    "windows-1252",
                    "windows-1251",
                    "Shift_JIS",
                    "EUC-KR");

    private static final int LEVELS = 5;

    private final LayerRow row;
    private final Runnable places;
    private final Fields fields = new Fields();

    /// @param encoding is told in which encoding to read the file again
    /// @param places runs when other columns are to say where its points are
    LayerCard(LayerRow row, Runnable remove, Consumer<Charset> encoding, Runnable places) {
        this.row = row;
        this.places = places;
        getStyleClass().add("intake-card");
        setId("intake-card-" + row.proposal().layer().file());
        Label count = new Label();
        count.textProperty()
                .bind(
                        TEXTS.bind(
                                row.proposal().areas() ? "card.areas" : "card.points",
                                row.proposal().layer().features().size()));
        count.getStyleClass().add("dim");
        getChildren().addAll(head(row.proposal().layer().file(), remove), count, fields);
        row.useProperty().addListener((_, _, _) -> fill(encoding));
        fill(encoding);
    }

    static HBox head(String title, Runnable remove) {
        Label file = new Label(title);
        file.getStyleClass().add("panel-title");
        file.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button away = new Button(null, Icons.of("mdi2c-close", 16));
        away.getStyleClass().addAll("button-icon", "flat");
        away.accessibleTextProperty().bind(TEXTS.bind("card.remove"));
        away.setOnAction(_ -> remove.run());
        return new HBox(file, space, away);
    }

    private void fill(Consumer<Charset> encoding) {
        fields.getChildren().clear();
        ComboBox<LayerRow.Use> use =
                Choice.of(List.of(LayerRow.Use.values()), each -> TEXTS.get("use." + each));
        use.setValue(row.use());
        use.valueProperty().addListener((_, _, now) -> row.useAs(now));
        fields.add("card.use", use);
        if (row.use() == LayerRow.Use.BASEMAP) {
            return;
        }
        datum();
        Charset read = row.proposal().layer().charset();
        if (read != null) {
            encoding(read, encoding);
        }
        if (row.use() == LayerRow.Use.AREAS) {
            column("card.code", row.codeProperty());
            column("card.name", row.nameProperty());
            rule();
            column("card.parent", row.parentProperty());
            column("card.level", row.levelProperty());
            whole();
            fields.add(new FigureBox(row));
        } else if (row.use() == LayerRow.Use.COMPONENTS) {
            components();
        } else {
            points();
        }
    }

    private void components() {
        ComponentColumns more = row.componentColumns();
        column("card.componentId", row.codeProperty());
        column("card.classCode", more.codeProperty());
        column("card.className", more.nameProperty());
        ComponentClasses classes = row.proposal().classes();
        List<@Nullable ClassKey> keys = new ArrayList<>(classes.listKeys());
        keys.addFirst(null);
        ComboBox<@Nullable ClassKey> key =
                Choice.of(
                        keys,
                        each ->
                                each == null
                                        ? TEXTS.get("card.none")
                                        : each.code()
                                                + " "
                                                + classes.name(each, Texts.isChinese()));
        key.valueProperty().bindBidirectional(more.keyProperty());
        key.setId("intake-card-class");
        fields.add("card.class", key);
        places();
        column("card.state", more.stateProperty());
    }

    private void places() {
        if (PointColumns.areForPlaces(row.proposal().layer())) {
            place("card.x", row.pointColumns().xProperty());
            place("card.y", row.pointColumns().yProperty());
        }
    }

    private void points() {
        PointColumns more = row.pointColumns();
        column("card.id", row.codeProperty());
        column("card.name", row.nameProperty());
        ComboBox<PointKind> kind =
                Choice.of(
                        PointKind.listAll(),
                        each -> TEXTS.get(each == null ? "card.none" : "kind." + each.name()));
        kind.valueProperty().bindBidirectional(row.kindProperty());
        fields.add("card.kind", kind);
        column("card.kindColumn", more.kindProperty());
        places();
        column("card.address", more.addressProperty());
        column("card.phone", more.phoneProperty());
    }

    /// Both are told at once, when both are chosen.
    private void place(String key, StringProperty column) {
        column(key, column)
                .setOnAction(_ -> {
                    if (row.pointColumns().isNewsTo(row.proposal().layer())) {
                        places.run();
                    }
                });
    }

    private void datum() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(row.datums());
        box.setEditable(true);
        box.promptTextProperty().bind(TEXTS.bind("card.datumPrompt"));
        box.setValue(row.datumProperty().get());
        box.valueProperty().addListener((_, _, now) -> row.datumProperty().set(now));
        fields.add("card.datum", box);
        Label hint = new Label();
        hint.textProperty()
                .bind(
                        TEXTS.bind(
                                "hint." + row.proposal().hint().reason(),
                                row.proposal().hint().datum().name()));
        hint.setWrapText(true);
        hint.getStyleClass().addAll(row.proposal().asks() ? "intake-hint" : "dim", "small");
        fields.add(hint);
    }

    private void encoding(Charset read, Consumer<Charset> again) {
        List<Charset> all = new ArrayList<>();
        all.add(read);
        ENCODINGS.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(each -> !each.equals(read))
                .forEach(all::add);
        ComboBox<Charset> box = Choice.of(all, LayerCard::words);
        box.setValue(read);
        box.valueProperty().addListener((_, _, now) -> again.accept(now));
        fields.add("card.encoding", box);
    }

    private static String words(@Nullable Charset charset) {
        if (charset == null) {
            return "";
        }
        return charset.equals(StandardCharsets.UTF_8)
                        || !charset.name().toUpperCase(Locale.ROOT).equals("GB18030")
                ? charset.name()
                : "GB18030 (GBK, GB2312)";
    }

    private ComboBox<String> column(String key, StringProperty column) {
        List<String> columns = new ArrayList<>(row.proposal().layer().columns());
        columns.addFirst("");
        ComboBox<String> box =
                Choice.of(
                        columns,
                        value -> value == null || value.isEmpty() ? TEXTS.get("card.none") : value);
        box.setValue(column.get());
        box.valueProperty().bindBidirectional(column);
        box.setId("intake-" + key.replace('.', '-'));
        fields.add(key, box);
        return box;
    }

    private void rule() {
        ComboBox<ParentRule> box =
                Choice.of(Arrays.asList(ParentRule.values()), each -> TEXTS.get("rule." + each));
        box.valueProperty().bindBidirectional(row.ruleProperty());
        fields.add("card.rule", box);
    }

    private void whole() {
        List<Integer> levels = new ArrayList<>();
        for (int level = 0; level <= LEVELS; level++) {
            levels.add(level);
        }
        ComboBox<Integer> box =
                Choice.of(
                        levels,
                        level ->
                                level == null || level == 0
                                        ? TEXTS.get("card.wholeAuto")
                                        : TEXTS.get("card.wholeLevel", level));
        box.valueProperty().bindBidirectional(row.wholeProperty());
        fields.add("card.whole", box);
    }
}
