package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Duplicates;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.jspecify.annotations.Nullable;

/// What may be the same thing as the incident that is being registered, at most three under one
/// another; takes no room while there is nothing to say. FX thread only.
public final class DuplicateStrip extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    /// More would push the form away; the others are gone through in the comparison.
    private static final int MOST = 3;

    private final DuplicateSource source;
    private final Label heading = new Label();
    private final CandidateList list;
    private final SearchLine line;
    private final DuplicateSearch search;
    private final Subscription subscription;
    private List<Candidate> candidates = List.of();
    private DuplicateSearch.State state = new DuplicateSearch.State.Idle();

    /// @param now the server's time
    /// @param later runs on the FX thread, after the moment that typing must rest
    /// @param fx runs on the FX thread
    public DuplicateStrip(
            DuplicateSource source,
            IncidentStore store,
            ObservableValue<Instant> now,
            Executor later,
            Executor fx) {
        this.source = source;
        search = new DuplicateSearch(later, fx, this::found);
        list =
                new CandidateList(incident ->
                        store.find(incident.id())
                                .map(IncidentRow::status)
                                .orElseGet(() -> IncidentStatus.of(incident, now.getValue())));
        line = new SearchLine(search::again);
        list.setKeyPrefix("Alt+");
        setId("duplicate-strip");
        getStyleClass().add("duplicate-strip");
        heading.getStyleClass().add("section-title");
        heading.managedProperty().bind(heading.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(heading, list, line);
        subscription = Subscription.listen(Texts.localeProperty(), (_, _, _) -> draw());
        draw();
    }

    /// Asks about what is typed, once typing rests; nothing where not enough is typed yet.
    public void ask(Duplicates.@Nullable Draft draft) {
        if (draft == null) {
            search.clear();
        } else {
            search.ask(draft, () -> source.search(draft));
        }
    }

    /// @param handler gets the index among [#candidates] of the one to be compared
    public void setOnCompare(IntConsumer handler) {
        list.setOnChoose(handler);
    }

    /// All that were found, the likeliest first.
    public List<Candidate> candidates() {
        return candidates;
    }

    private void found(DuplicateSearch.State news) {
        state = news;
        if (news instanceof DuplicateSearch.State.Found(Duplicates duplicates)) {
            candidates = duplicates.found();
        } else if (!(news instanceof DuplicateSearch.State.Asking)) {
            candidates = List.of();
        }
        draw();
    }

    private void draw() {
        heading.setText(TEXTS.get("twin.heading", candidates.size()));
        heading.setVisible(!candidates.isEmpty());
        list.show(candidates.stream().limit(MOST).toList());
        line.show(state);
        setVisible(heading.isVisible() || line.isVisible());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
