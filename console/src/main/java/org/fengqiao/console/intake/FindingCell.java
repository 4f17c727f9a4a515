package org.fengqiao.console.intake;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// A finding as an icon of its severity, what it is, and below that where it stands in the files.
final class FindingCell extends ListCell<Finding> {

    private static final Texts TEXTS = Texts.of("intake");

    /// Wraps at the width of the list; a label in a cell keeps to one line.
    private final Text what = new Text();

    private final Label where = new Label();
    private final HBox box = new HBox();

    FindingCell() {
        what.getStyleClass().add("intake-what");
        what.wrappingWidthProperty().bind(widthProperty().subtract(Look.px(64)));
        where.getStyleClass().addAll("dim", "small");
        VBox texts = new VBox(what, where);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box.getStyleClass().add("intake-finding");
        box.getChildren().addAll(new Region(), texts);
        // Else the longest sentence decides and all scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setText(null);
        if (empty || finding == null) {
            setGraphic(null);
            return;
        }
        String icon =
                switch (finding.kind().severity()) {
                    case ERROR -> "mdi2a-alert-octagon";
                    case WARNING -> "mdi2a-alert";
                    case NOTE -> "mdi2i-information-outline";
                };
        box.getChildren().set(0, Icons.of(icon, 17));
        box.getStyleClass()
                .setAll(
                        "intake-finding",
                        "intake-" + finding.kind().severity().name().toLowerCase(Locale.ROOT));
        String subject = finding.subject();
        what.setText(
                subject.isEmpty()
                        ? ImportWords.what(finding)
                        : TEXTS.get("findings.of", subject, ImportWords.what(finding)));
        String place = ImportWords.where(finding);
        where.setText(place);
        where.setVisible(!place.isEmpty());
        where.setManaged(!place.isEmpty());
        setGraphic(box);
    }
}
