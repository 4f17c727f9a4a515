package org.fengqiao.console.incident.detail;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.order.Order;
import org.jspecify.annotations.Nullable;

/// What is known of the incident itself; a line only for what is there.
final class FactsPane extends GridPane {

    private static final Texts TEXTS = Texts.of("incident");

    private final Dictionary dictionary;

    FactsPane(Dictionary dictionary) {
        this.dictionary = dictionary;
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /// @param orders of this incident; they know the handler's name, the incident only the id
    void show(Incident incident, List<Order> orders) {
        getChildren().clear();
        Locale locale = Texts.locale();
        IncidentClass of = dictionary.findClass(incident.classKey()).orElse(null);
        String className = dictionary.className(incident.classKey(), locale);
        addKnown("fact.state", dictionary.stateName(incident.state(), locale));
        Label named =
                add(
                        "fact.class",
                        (of == null ? "" : Dictionary.majorName(of, locale) + " / ")
                                + className
                                + "  "
                                + incident.classKey().code());
        named.setGraphic(ClassSymbols.node(incident.classKey(), 16));
        if (of != null && incident.standard() < of.standards().size()) {
            var standard = of.standards().get(incident.standard());
            add(
                    "fact.condition",
                    Dictionary.chinese(locale) ? standard.conditionZh() : standard.conditionEn());
        }
        addKnown("fact.address", incident.address());
        addKnown("fact.area", dictionary.areaNames(incident));
        addKnown("fact.position", position(incident.position()));
        addKnown("fact.reported", Times.full(incident.reportedAt()));
        addKnown("fact.source", IncidentWords.source(incident.source()));
        addKnown("fact.reporter", joined(incident.reporter(), incident.reporterPhone()));
        addKnown("fact.department", dictionary.departmentName(incident.department(), locale));
        addKnown("fact.handler", handlerName(incident, orders));
        addKnown("fact.ended", incident.endedAt() == null ? null : Times.full(incident.endedAt()));
        addKnown("fact.description", incident.description());
    }

    private static @Nullable String handlerName(Incident incident, List<Order> orders) {
        String handler = incident.handler();
        return orders.stream()
                .filter(order -> order.recipient().equals(handler))
                .map(Order::recipientName)
                .findFirst()
                .orElse(handler);
    }

    /// Longitude first, to about a metre.
    static String position(LonLat at) {
        return String.format(Locale.ROOT, "%.5f, %.5f", at.lon(), at.lat());
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return first == null
                ? (second == null ? "" : second)
                : second == null ? first : first + "  " + second;
    }

    private void addKnown(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(key, value);
        }
    }

    private Label add(String key, String value) {
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().addAll("dim", "fact-name");
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        addRow(getRowCount(), name, text);
        return text;
    }
}
