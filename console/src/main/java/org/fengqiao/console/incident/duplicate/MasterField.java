package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Duplicates;
import org.fengqiao.domain.wire.Duplicates.Candidate;

/// The field in which the master of a duplicate is named: one of the candidates, or a number that
/// is typed. FX thread only.
public final class MasterField extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    /// A number has no more characters.
    private static final int LONGEST = 32;

    private final Incident duplicate;
    private final IncidentStore store;
    private final TextField number = new TextField();
    private final Label named = new Label();
    private final CandidateList list;
    private final SearchLine line;
    private final DuplicateSearch search;
    private List<Candidate> candidates = List.of();

    /// @param duplicate the one that is to be linked
    /// @param now the server's time
    /// @param fx runs on the FX thread
    public MasterField(
            Incident duplicate,
            DuplicateSource source,
            IncidentStore store,
            ObservableValue<Instant> now,
            Executor fx) {
        this.duplicate = duplicate;
        this.store = store;
        list =
                new CandidateList(incident ->
                        store.find(incident.id())
                                .map(IncidentRow::status)
                                .orElseGet(() -> IncidentStatus.of(incident, now.getValue())));
        search = new DuplicateSearch(Runnable::run, fx, this::found);
        line = new SearchLine(search::again);
        getStyleClass().add("master-field");
        number.setId("master-number");
        number.setPromptText(TEXTS.get("master.prompt"));
        number.textProperty().subscribe(_ -> name());
        named.setId("master-named");
        named.setWrapText(true);
        named.getStyleClass().addAll("dim", "small");
        named.managedProperty().bind(named.visibleProperty());
        list.setOnChoose(this::choose);
        getChildren().addAll(number, named, list, line);
        search.ask(duplicate.id(), () -> source.load(duplicate.id()));
    }

    /// The focus goes to where one types, as in other fields.
    @Override
    public void requestFocus() {
        number.requestFocus();
    }

    private void found(DuplicateSearch.State state) {
        line.show(state);
        if (state instanceof DuplicateSearch.State.Found(Duplicates found)) {
            candidates =
                    found.found().stream()
                            .filter(candidate -> findProblem(candidate.incident()).isEmpty())
                            .toList();
            list.show(candidates);
        }
    }

    private void choose(int index) {
        number.setText(candidates.get(index).incident().id().value());
        number.requestFocus();
        number.end();
    }

    /// Number of the master; empty while none is named that could be one.
    public String value() {
        return findProblem().isEmpty() ? typed() : "";
    }

    /// Whether nothing is typed.
    public boolean isBlank() {
        return typed().isEmpty();
    }

    /// Names one by its number.
    public void put(String incident) {
        number.setText(incident);
    }

    /// What is wrong with what is typed; absent where nothing is.
    public Optional<String> findProblem() {
        if (typed().isEmpty()) {
            return Optional.of(TEXTS.get("master.missing"));
        }
        Optional<Incident> master = findMaster();
        return master.isPresent()
                ? findProblem(master.get())
                : Optional.of(TEXTS.get("master.unknown", typed()));
    }

    private String typed() {
        return number.getText().strip();
    }

    /// The store holds every open incident of this user's area; so what is not in it is no master.
    private Optional<Incident> findMaster() {
        String typed = typed();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        return store.find(new IncidentId(typed))
                .map(IncidentRow::incident)
                .or(() ->
                        candidates.stream()
                                .map(Candidate::incident)
                                .filter(incident -> incident.id().value().equals(typed))
                                .findFirst());
    }

    private Optional<String> findProblem(Incident master) {
        if (master.id().equals(duplicate.id())) {
            return Optional.of(TEXTS.get("master.own"));
        }
        if (!master.open()) {
            return Optional.of(TEXTS.get("compare.barrier.MASTER_ENDED"));
        }
        IncidentId further = master.marks().master();
        return further == null
                ? Optional.empty()
                : Optional.of(TEXTS.get("master.linked", further.value()));
    }

    private void name() {
        String words = findMaster().stream().map(Incident::title).collect(Collectors.joining());
        named.setText(words);
        named.setVisible(!words.isEmpty());
    }
}
