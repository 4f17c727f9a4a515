package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.fengqiao.console.handover.HandoverPage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.detail.IncidentDetailPanel;
import org.fengqiao.console.incident.list.IncidentListPanel;
import org.fengqiao.console.incident.why.ClockOf;
import org.fengqiao.console.supervise.SupervisePages;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.supervise.Outlook;
import org.jspecify.annotations.Nullable;

/// "Why is it red?" at every countdown of the desk, and by key for the row that has the keyboard,
/// else for the selected incident. FX thread.
final class WhyDesk implements AutoCloseable {

    /// "What is this?" of most desktops.
    private static final String KEYS = "Shift+F1";

    private final IncidentListPanel list;
    private final IncidentDetailPanel detail;
    private final IncidentStore store;
    private final Toasts toasts;
    private final ObservableValue<Instant> now;
    private final WhyPop pop;
    private final List<Supplier<Optional<CountdownLabel>>> rows = new ArrayList<>();

    /// @param now the server's time, once a second
    /// @param offset server time minus this machine's; absent before it was measured
    WhyDesk(
            IncidentListPanel list,
            IncidentDetailPanel detail,
            IncidentStore store,
            Dictionary dictionary,
            ObservableValue<Instant> now,
            Supplier<Optional<Duration>> offset,
            Toasts toasts) {
        this.list = list;
        this.detail = detail;
        this.store = store;
        this.now = now;
        this.toasts = toasts;
        pop = new WhyPop(dictionary, this::find, now, offset);
        list.setOnWhy(pop);
        detail.setOnWhy(pop);
    }

    /// Puts it behind the countdowns of board and approvals.
    void join(SupervisePages pages) {
        pages.setOnWhy(
                (incident, which, at) -> pop.open(incident.id(), clock(incident, which), at));
        rows.add(pages::findCountdown);
    }

    /// Puts it behind the countdowns of the handover sheet.
    void join(HandoverPage page) {
        page.setOnWhy((item, at) -> {
            IncidentId id = item.incident();
            Incident incident = id == null ? null : find(id).orElse(null);
            if (incident == null) {
                toasts.show(Toasts.Kind.NEWS, Texts.of("app").bind("why.gone"));
            } else {
                pop.open(incident.id(), clock(incident, item.due()), at);
            }
        });
        rows.add(page::findCountdown);
    }

    private ClockOf clock(Incident incident, Outlook.@Nullable Clock which) {
        return switch (which) {
            case STAGE -> ClockOf.STAGE;
            case CASE -> ClockOf.CASE;
            case null -> ClockOf.urgent(incident, now.getValue());
        };
    }

    /// The one whose deadline was on the sheet, which may be older than the clocks.
    private ClockOf clock(Incident incident, @Nullable Instant due) {
        return Stream.of(ClockOf.values())
                .filter(which ->
                        which.find(incident)
                                .filter(clock -> clock.deadline().equals(due))
                                .isPresent())
                .findFirst()
                .orElseGet(() -> ClockOf.urgent(incident, now.getValue()));
    }

    private Optional<Incident> find(IncidentId id) {
        return detail.findIncident()
                .filter(incident -> incident.id().equals(id))
                .or(() -> store.find(id).map(IncidentRow::incident));
    }

    void put(Shortcuts keys) {
        keys.add(KEYS, "app", "key.why", this::toggle);
    }

    private void toggle() {
        if (pop.isShown()) {
            pop.close();
            return;
        }
        CountdownLabel countdown =
                rows.stream().flatMap(row -> row.get().stream()).findFirst().orElse(null);
        if (countdown != null) {
            countdown.open();
            return;
        }
        Incident selected = detail.findIncident().orElse(null);
        if (selected == null) {
            toasts.show(Toasts.Kind.NEWS, Texts.of("app").bind("why.noneSelected"));
            return;
        }
        Node clocks = detail.clocks();
        // While something lies over the detail, the list is what is there.
        boolean beside = clocks.getScene() != null && clocks.isVisible();
        pop.open(selected.id(), ClockOf.urgent(selected, now.getValue()), beside ? clocks : list);
    }

    boolean isShown() {
        return pop.isShown();
    }

    @Override
    public void close() {
        pop.close();
    }
}
