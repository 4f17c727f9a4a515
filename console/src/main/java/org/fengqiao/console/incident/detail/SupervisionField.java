package org.fengqiao.console.incident.detail;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.ChosenWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Supervision;
import org.jspecify.annotations.Nullable;

/// Which supervision is answered: one of those that wait, with what it demands and by when. The
/// oldest stands there first, because most have but one.
final class SupervisionField implements FormField {

    private static final Texts TEXTS = Texts.of("incident");

    /// The form is no wider than the detail; all of the chosen demand stands below.
    private static final int LONGEST = 12;

    private final ChoiceBox<@Nullable Integer> box = new ChoiceBox<>();
    private final VBox lines = new VBox(4);

    SupervisionField(Incident incident) {
        List<Supervision> all = incident.marks().supervisions();
        box.getItems()
                .setAll(
                        IntStream.range(0, all.size())
                                .filter(index -> all.get(index).awaited())
                                .mapToObj(index -> index + 1)
                                .toList());
        box.setConverter(new ChosenWords<>(number -> words(number, all.get(number - 1))));
        if (!box.getItems().isEmpty()) {
            box.setValue(box.getItems().getFirst());
        }
        box.setMaxWidth(Double.MAX_VALUE);
        Label whole = new Label();
        whole.getStyleClass().addAll("dim", "small");
        whole.setWrapText(true);
        whole.setMinHeight(Region.USE_PREF_SIZE);
        whole.textProperty()
                .bind(
                        box.valueProperty()
                                .map(number -> number == null ? "" : whole(all.get(number - 1))));
        lines.getChildren().addAll(box, whole);
    }

    private static String words(int number, Supervision of) {
        String demand = of.requirement();
        return TEXTS.get(
                "supervision.choice",
                number,
                demand.length() > LONGEST ? demand.substring(0, LONGEST) + "…" : demand);
    }

    private static String whole(Supervision of) {
        return TEXTS.get(
                "supervision.whole", of.requirement(), of.byName(), Times.dayAndMinute(of.dueAt()));
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public Node focus() {
        return box;
    }

    @Override
    public String value() {
        Integer chosen = box.getValue();
        return chosen == null ? "" : chosen.toString();
    }

    @Override
    public void put(String value) {
        box.getItems().stream()
                .filter(number -> String.valueOf(number).equals(value))
                .findFirst()
                .ifPresent(box::setValue);
    }
}
