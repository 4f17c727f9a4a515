package org.fengqiao.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Handovers.Current;

/// The shift is handed over: the outgoing leader builds and signs the sheet, the incoming one signs
/// in at the same desk, ticks every item and signs, and the sheet is printed.
final class ShiftSteps {

    /// Account of the sample city's other duty leader.
    private static final String INCOMING = "seat-leader";

    private static final Texts TEXTS = Texts.of("handover");
    private static final String SHEET = "#handover-sheet";
    private static final String NOTE = "#handover-note";
    private static final String GOES = "两件督办待回复，请盯紧";
    private static final String COMES = "已逐项核对";

    /// So many are ticked one by one before the rest is ticked together.
    private static final int SINGLY = 3;

    private final TourOperator leader;
    private final Colleagues colleagues;
    private final Path papers;
    private Optional<IncidentId> supervised = Optional.empty();
    private long number;
    private Instant askedToPrint = Instant.EPOCH;

    /// @param papers folder of the sheets that were printed
    ShiftSteps(TourOperator leader, Colleagues colleagues, Path papers) {
        this.leader = leader;
        this.colleagues = colleagues;
        this.papers = papers;
    }

    /// @param supervision incident whose supervision waits for its answer: it must not be missing
    ///   on the sheet
    List<Step> list(Supplier<IncidentId> supervision) {
        return List.of(
                opened(),
                clicked("goes", NOTE),
                leader.written("goes-written", NOTE, GOES),
                built(supervision),
                invited(),
                leader.written("comes-user", "#second-user", INCOMING),
                password(),
                came(),
                tickedSingly(),
                tickedAll(),
                clicked("comes-note", NOTE),
                leader.written("comes-written", NOTE, COMES),
                signed(),
                past(),
                printedAgain());
    }

    private Step opened() {
        return Step.onScreen(
                "handover",
                MainJob.SOON,
                () -> leader.turnTo("page-handover"),
                () ->
                        leader.eye()
                                .find("#handover-begin")
                                .flatMap(_ -> leader.eye().findText("#handover-standing"))
                                .map(words -> Map.of("standing", words)));
    }

    private Step clicked(String name, String field) {
        return Step.onScreen(
                name,
                MainJob.SOON,
                () -> {
                    leader.hand().click(leader.eye().get(field));
                    return "clicked " + field;
                },
                () -> leader.opened(field, "field"));
    }

    private Step built(Supplier<IncidentId> supervision) {
        return new Step(
                "sheet",
                MainJob.SOON,
                () -> {
                    supervised = Optional.of(supervision.get());
                    leader.hand().press(KeyCode.CONTROL, KeyCode.N);
                    return "pressed Ctrl+N";
                },
                () ->
                        leader.eye()
                                .find("#handover-second")
                                .flatMap(_ -> leader.eye().findText("#handover-progress"))
                                .map(words -> Map.of("progress", words)),
                () -> leader.desk().api().shift().loadCurrent().thenApply(this::complete));
    }

    private Map<String, Object> complete(Current current) {
        Handover of = current.handover();
        if (of == null || of.signed() || !of.outgoing().user().equals(leader.desk().user().id())) {
            throw new IllegalStateException("not this leader's sheet: " + of);
        }
        number = of.number();
        boolean promise =
                of.sheet().items().stream()
                        .filter(item -> item.section() == Section.PROMISE)
                        .anyMatch(item -> item.title().equals(DutyLogSteps.PROMISE));
        boolean demand =
                of.sheet().items().stream()
                        .filter(item -> item.section() == Section.SUPERVISION)
                        .anyMatch(item ->
                                supervised.filter(id -> id.equals(item.incident())).isPresent());
        if (!promise || !demand) {
            throw new IllegalStateException(
                    "not on the sheet: promise " + promise + ", supervision " + demand);
        }
        return Map.of("number", number, "items", of.sheet().items().size());
    }

    private Step invited() {
        return Step.onScreen(
                "comes",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.CONTROL, KeyCode.I);
                    return "pressed Ctrl+I";
                },
                () -> leader.opened("#second-user", "form"));
    }

    private Step password() {
        return Step.onScreen(
                "comes-password",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.TAB);
                    leader.hand().paste(colleagues.password());
                    return "pressed Tab, wrote the password";
                },
                () ->
                        leader.eye()
                                .find("#second-password")
                                .map(node -> ((PasswordField) node).getLength())
                                .filter(length -> length == colleagues.password().length())
                                .map(length -> Map.of("written", length)));
    }

    private Step came() {
        return Step.onScreen(
                "came",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Enter";
                },
                () ->
                        leader.eye().find("#second-user").isPresent()
                                ? Optional.empty()
                                : leader.eye()
                                        .find("#handover-sign")
                                        .flatMap(_ -> leader.eye().findText("#handover-next"))
                                        .map(words -> Map.of("next", words)));
    }

    private Step tickedSingly() {
        return Step.onScreen(
                "ticked-singly",
                MainJob.SOON,
                () -> {
                    for (int i = 0; i < SINGLY; i++) {
                        leader.hand().press(KeyCode.SPACE);
                    }
                    return "pressed Space " + SINGLY + " times";
                },
                () -> ticked(SINGLY));
    }

    private Step tickedAll() {
        return new Step(
                "ticked",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.HOME);
                    leader.hand().press(KeyCode.SHIFT, KeyCode.END);
                    leader.hand().press(KeyCode.SPACE);
                    return "pressed Home, Shift+End and Space";
                },
                () -> ticked(all()),
                () ->
                        leader.desk()
                                .api()
                                .shift()
                                .loadHandover(number)
                                .thenApply(of -> {
                                    if (!of.listUnticked(INCOMING).isEmpty()) {
                                        throw new IllegalStateException(
                                                "not ticked: " + of.listUnticked(INCOMING));
                                    }
                                    return Map.of("ticked", of.tickedBy(INCOMING).size());
                                }));
    }

    /// As many as the head over the sheet says there are.
    private int all() {
        return leader.eye()
                .findText("#handover-progress")
                .map(words -> words.replaceAll("\\D*[\\d,]+/", "").replaceAll("\\D", ""))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    private Optional<Map<String, Object>> ticked(int wanted) {
        String words = TEXTS.get("progress", wanted, all());
        return leader.eye()
                .findText("#handover-progress")
                .filter(words::equals)
                .map(progress ->
                        Map.of(
                                "progress",
                                progress,
                                "rows",
                                ((ListView<?>) leader.eye().get(SHEET)).getItems().size()));
    }

    private Step signed() {
        return new Step(
                "signed",
                MainJob.SOON,
                () -> {
                    askedToPrint = Instant.now();
                    leader.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
                    return "pressed Ctrl+Enter";
                },
                () -> leader.eye().find("#handover-begin").flatMap(_ -> printed()),
                () -> leader.desk().api().shift().loadHandover(number).thenApply(this::twice));
    }

    private Map<String, Object> twice(Handover of) {
        Handover.Signature comes = of.incoming();
        if (comes == null
                || !comes.user().equals(INCOMING)
                || !comes.note().equals(COMES)
                || !of.outgoing().note().equals(GOES)) {
            throw new IllegalStateException("signed by " + of.outgoing() + " and " + comes);
        }
        return Map.of("outgoing", of.outgoing().user(), "incoming", comes.user());
    }

    /// The list of those there were comes after the note.
    private Step past() {
        return Step.onScreen(
                "past",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.TAB);
                    leader.hand().press(KeyCode.HOME);
                    return "pressed Tab and Home";
                },
                () ->
                        leader.eye()
                                .find("#past-handovers")
                                .filter(Node::isFocused)
                                .map(node -> (ListView<?>) node)
                                .filter(list -> list.getSelectionModel().getSelectedIndex() == 0)
                                .map(list -> Map.of("past", list.getItems().size())));
    }

    private Step printedAgain() {
        return Step.onScreen(
                "printed",
                MainJob.SOON,
                () -> {
                    askedToPrint = Instant.now();
                    leader.hand().press(KeyCode.P);
                    return "pressed P";
                },
                this::printed);
    }

    /// The file is there, younger than what asked for it, and the notice names it.
    private Optional<Map<String, Object>> printed() {
        return findPaper()
                .filter(file ->
                        leader.eye()
                                .texts(".toast .label")
                                .contains(TEXTS.get("print.saved", file.toString())))
                .map(file -> Map.of("file", file.toString()));
    }

    private Optional<Path> findPaper() {
        if (!Files.isDirectory(papers)) {
            return Optional.empty();
        }
        try (var files = Files.list(papers)) {
            for (Path file : files.toList()) {
                boolean ours = file.toString().endsWith("-" + number + ".pdf");
                // File systems round times down to a second.
                if (ours
                        && Files.getLastModifiedTime(file)
                                .toInstant()
                                .isAfter(askedToPrint.minusSeconds(1))) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
