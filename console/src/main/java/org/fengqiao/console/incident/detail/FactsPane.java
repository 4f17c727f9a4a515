package org.fengqiao.console.incident.detail;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
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
        add("fact.state", dictionary.stateName(incident.state(), locale));
        add(
                "fact.class",
                (of == null ? "" : Dictionary.majorName(of, locale) + " / ")
                        + className
                        + "  "
                        + incident.classKey().code());
        if (of != null && incident.standard() < of.standards().size()) {
            var standard = of.standards().get(incident.standard());
            add(
                    "fact.condition",
                    Dictionary.chinese(locale) ? standard.conditionZh() : standard.conditionEn());
        }
        add("fact.address", incident.address());
        add("fact.area", dictionary.areaNames(incident));
        add("fact.position", position(incident.position()));
        add("fact.reported", Times.full(incident.reportedAt()));
        add("fact.source", IncidentWords.source(incident.source()));
        add("fact.reporter", joined(incident.reporter(), incident.reporterPhone()));
        add("fact.department", dictionary.departmentName(incident.department(), locale));
        add("fact.handler", handlerName(incident, orders));
        add("fact.ended", incident.endedAt() == null ? null : Times.full(incident.endedAt()));
        add("fact.description", incident.description());
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

    private void add(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().addAll("dim", "fact-name");
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        addRow(getRowCount(), name, text);
    }
}
