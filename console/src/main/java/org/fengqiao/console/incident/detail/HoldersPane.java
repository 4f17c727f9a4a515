package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.ledger.Holder;
import org.fengqiao.domain.ledger.HolderLedger;
import org.fengqiao.domain.ledger.HolderStep;
import org.fengqiao.domain.ledger.HoldingRule;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.StateDef;

/// 经办账, the ledger of holders: who held the incident, for how long, before and after signing for
/// it, and how often it was given back; their times add up to that from the report to now or to the
/// end. Not there until the flow is known.
final class HoldersPane extends VBox {

    private static final Texts TEXTS = Texts.of("incident");
    private static final List<String> COLUMNS =
            List.of("who", "times", "unsigned", "signed", "length", "returns");

    private final Dictionary dictionary;
    private final HoldingRule rule;
    private final HolderBar bar = new HolderBar();
    private final GridPane table = new GridPane();
    private final Label problem = new Label();
    private List<HolderStep> steps = List.of();
    private Instant newest = Instant.EPOCH;

    HoldersPane(Dictionary dictionary) {
        this.dictionary = dictionary;
        rule = HoldingRule.of(dictionary.workflow());
        setId("holders");
        getStyleClass().add("holders");
        managedProperty().bind(visibleProperty());
        problem.setWrapText(true);
        problem.getStyleClass().add("dim");
        for (var part : List.of(bar, table, problem)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        table.getStyleClass().add("holder-table");
        for (int i = 0; i < COLUMNS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            if (i == 0) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(0);
            } else {
                column.setHalignment(HPos.RIGHT);
                column.setMinWidth(USE_PREF_SIZE);
            }
            table.getColumnConstraints().add(column);
        }
        getChildren().addAll(IncidentDetailPanel.heading("holders.title"), bar, table, problem);
        setVisible(false);
    }

    /// @param flow of the incident on show; empty while it is not known
    void show(List<FlowEntry> flow, Instant now) {
        setVisible(!flow.isEmpty());
        Optional<String> stranger = findUnknownState(flow);
        problem.setText(stranger.map(state -> TEXTS.get("holders.unknown", state)).orElse(""));
        problem.setVisible(stranger.isPresent());
        bar.setVisible(stranger.isEmpty());
        table.setVisible(stranger.isEmpty());
        steps = stranger.isPresent() ? List.of() : rule.distil(flow);
        newest = flow.stream().map(FlowEntry::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        tick(now);
    }

    /// A case taken over from elsewhere may have been in a state the workflow does not have.
    private Optional<String> findUnknownState(List<FlowEntry> flow) {
        List<String> known =
                dictionary.workflow().listStates().stream().map(StateDef::code).toList();
        return flow.stream().map(FlowEntry::to).filter(to -> !known.contains(to)).findFirst();
    }

    void tick(Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        HolderLedger ledger = HolderLedger.of(steps, now.isBefore(newest) ? newest : now);
        HolderShares shares = HolderShares.of(ledger);
        bar.show(shares, this::words);
        table.getChildren().clear();
        for (int i = 0; i < COLUMNS.size(); i++) {
            put(i, 0, TEXTS.get("holders." + COLUMNS.get(i))).getStyleClass().add("dim");
        }
        int row = 1;
        for (HolderShares.Row share : shares.rows()) {
            put(0, row, HolderBar.letter(row - 1) + "  " + name(share.holder()));
            put(1, row, Integer.toString(share.times()));
            put(2, row, Times.countdown(share.unsigned()));
            put(3, row, Times.countdown(share.signed()));
            put(4, row, Times.countdown(share.length()));
            put(5, row, Integer.toString(share.returns()));
            row++;
        }
        Label sum = put(0, row, TEXTS.get(ledger.ended() ? "holders.sum.ended" : "holders.sum"));
        Label whole = put(4, row, Times.countdown(shares.length()));
        whole.setId("holder-sum");
        Label returns = put(5, row, Integer.toString(ledger.returns()));
        for (Label label : List.of(sum, whole, returns)) {
            label.getStyleClass().add("figure");
        }
    }

    private Label put(int column, int row, String text) {
        Label label = new Label(text);
        label.getStyleClass().add("small");
        if (column == 0) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        } else {
            label.setMinWidth(USE_PREF_SIZE);
        }
        table.add(label, column, row);
        return label;
    }

    private String words(HolderShares.Span span) {
        return TEXTS.get(
                "holders.span",
                HolderBar.letter(span.row()) + " " + name(span.held().holder()),
                Times.full(span.held().from()),
                Times.full(span.held().to()),
                Times.countdown(span.unsigned()),
                Times.countdown(span.signed()));
    }

    private String name(Holder holder) {
        Locale locale = Texts.locale();
        return switch (holder) {
            case Holder.Centre _ -> TEXTS.get("holders.centre");
            case Holder.Department(String code) -> dictionary.departmentName(code, locale);
            case Holder.Ended _ -> TEXTS.get("holders.over");
        };
    }
}
