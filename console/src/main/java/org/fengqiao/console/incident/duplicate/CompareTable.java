package org.fengqiao.console.incident.duplicate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.jspecify.annotations.Nullable;

/// Two cases line by line: this one, how the two stand to one another, the candidate. Words both
/// have are underlined and bold.
final class CompareTable extends GridPane {

    private static final Texts TEXTS = Texts.of("incident");
    private static final double PHOTO_PX = 150;
    private static final double SYMBOL_PX = 18;

    CompareTable() {
        getStyleClass().add("compare-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints between = new ColumnConstraints();
        between.setMinWidth(USE_PREF_SIZE);
        between.setHalignment(HPos.CENTER);
        getColumnConstraints().addAll(names, column(), between, column());
    }

    private static ColumnConstraints column() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        // One width for both, whatever they hold.
        column.setMinWidth(0);
        column.setPrefWidth(1);
        return column;
    }

    /// @param statusHere null while it is being registered
    /// @param photosHere shows the photos on file of this one
    void show(
            CompareSide here,
            CompareSide there,
            Candidate candidate,
            @Nullable IncidentStatus statusHere,
            IncidentStatus statusThere,
            Node photosHere,
            Node photosThere) {
        getChildren().clear();
        List<String> shared = candidate.sharedWords();
        add("compare.who", head("compare.this"), "", head("compare.candidate"));
        add("compare.number", number(here), "", number(there));
        add("compare.status", status(statusHere), "", status(statusThere));
        add("compare.title", words(here.title(), shared), "", words(there.title(), shared));
        add(
                "fact.class",
                plain(here.className()),
                DuplicateWords.relation(candidate.classRelation()),
                plain(there.className()));
        add(
                "fact.description",
                words(here.description(), shared),
                shared.isEmpty() ? "" : TEXTS.get("compare.shared", shared.size()),
                words(there.description(), shared));
        add(
                "fact.address",
                words(here.address(), shared),
                DuplicateWords.apart(candidate.distanceM()),
                words(there.address(), shared));
        add(
                "fact.reported",
                plain(at(here.reportedAt())),
                DuplicateWords.earlier(candidate.minutesEarlier()),
                plain(at(there.reportedAt())));
        add(
                "fact.source",
                plain(IncidentWords.source(here.source())),
                "",
                plain(IncidentWords.source(there.source())));
        add("fact.state", plain(here.state()), "", plain(there.state()));
        add("fact.department", plain(here.holder()), "", plain(there.holder()));
        add("register.photos", photos(here, photosHere), "", onFile(photosThere));
    }

    private static String at(@Nullable Instant reported) {
        return reported == null ? TEXTS.get("compare.now") : Times.full(reported);
    }

    private void add(String key, Node left, String relation, Node right) {
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().addAll("dim", "fact-name");
        Label between = new Label(relation);
        between.getStyleClass().add("compare-relation");
        int row = getRowCount();
        addRow(row, name, left, between, right);
        getChildren().forEach(node -> setValignment(node, VPos.TOP));
    }

    private static Label head(String key) {
        Label head = new Label(TEXTS.get(key));
        head.getStyleClass().add("section-title");
        return head;
    }

    private static Label number(CompareSide side) {
        return plain(
                side.incident() == null
                        ? TEXTS.get("compare.typed")
                        : side.incident().id().value());
    }

    private static Node status(@Nullable IncidentStatus status) {
        if (status == null) {
            return plain("");
        }
        Label word = new Label(StatusLook.of(status).word().getValue());
        word.getStyleClass().addAll("status-text", StatusLook.of(status).styleClass());
        HBox line = new HBox(SymbolNode.of(status, SYMBOL_PX), word);
        line.getStyleClass().add("chip-content");
        return line;
    }

    /// A dash where there is nothing, so that an empty place is not taken for one that is missing.
    private static Label plain(String text) {
        Label label = new Label(text.isBlank() ? "—" : text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node words(String text, List<String> shared) {
        if (text.isBlank()) {
            return plain("");
        }
        TextFlow flow = new TextFlow();
        flow.setAccessibleText(text);
        for (SharedWords.Stretch stretch : SharedWords.split(text, shared)) {
            Text node = new Text(stretch.text());
            node.getStyleClass().add(stretch.shared() ? "compare-shared" : "compare-text");
            node.setUnderline(stretch.shared());
            flow.getChildren().add(node);
        }
        return flow;
    }

    private static Node onFile(Node photos) {
        return photos.isVisible() ? photos : plain("");
    }

    private static Node photos(CompareSide here, Node kept) {
        if (here.incident() != null) {
            return onFile(kept);
        }
        if (here.files().isEmpty()) {
            return plain("");
        }
        FlowPane chosen = new FlowPane();
        chosen.getStyleClass().add("photos");
        for (Path file : here.files()) {
            Image image =
                    new Image(file.toUri().toString(), 0, Look.px(PHOTO_PX), true, true, true);
            chosen.getChildren().add(new ImageView(image));
        }
        return chosen;
    }
}
