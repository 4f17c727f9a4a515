package org.fengqiao.console.incident.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.jspecify.annotations.Nullable;

/// A moment ahead: typed as date and minute in the city's time, or taken from a few that people
/// mostly mean.
final class MomentField implements FormField {

    private static final Texts TEXTS = Texts.of("incident");

    /// As a person types it; the year may not be left out, so that nobody is a year off.
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Supplier<Instant> now;
    private final TextField field = new TextField();
    private final VBox box = new VBox();

    /// @param now the server's time
    /// @param usual how far ahead people mostly mean
    MomentField(Supplier<Instant> now, List<Duration> usual) {
        this.now = now;
        field.setPromptText(TEXTS.get("moment.prompt"));
        FlowPane presets = new FlowPane();
        presets.getStyleClass().add("action-buttons");
        for (Duration ahead : usual) {
            Button preset = new Button(words(ahead));
            preset.getStyleClass().add("flat");
            preset.setOnAction(_ -> show(now.get().plus(ahead)));
            presets.getChildren().add(preset);
        }
        box.getStyleClass().add("moment-field");
        box.getChildren().addAll(field, presets);
    }

    private static String words(Duration ahead) {
        if (ahead.toDays() > 0) {
            return TEXTS.get("moment.days", ahead.toDays());
        }
        return ahead.toHours() > 0
                ? TEXTS.get("moment.hours", ahead.toHours())
                : TEXTS.get("moment.minutes", ahead.toMinutes());
    }

    private void show(Instant moment) {
        field.setText(TYPED.format(moment.atZone(Times.zone())));
    }

    private Optional<Instant> read() {
        try {
            return Optional.of(
                    LocalDateTime.parse(field.getText().strip(), TYPED)
                            .atZone(Times.zone())
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty(); // said by problem()
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return field;
    }

    @Override
    public String value() {
        return read().map(Instant::toString).orElse("");
    }

    @Override
    public void put(String value) {
        try {
            show(Instant.parse(value).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeParseException typed) {
            field.setText(value);
        }
    }

    @Override
    public @Nullable String problem() {
        if (field.getText().isBlank()) {
            return null;
        }
        Optional<Instant> moment = read();
        if (moment.isEmpty()) {
            return TEXTS.get("problem.moment", field.getText().strip());
        }
        return moment.get().isAfter(now.get()) ? null : TEXTS.get("problem.past");
    }
}
