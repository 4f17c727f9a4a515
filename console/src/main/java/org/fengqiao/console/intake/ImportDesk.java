package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.folder.CityFolderWriter;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Bringing a city in, step by step: files are read, their settings make a draft, a confirmed draft
/// is written. FX thread; the work is done by the worker.
///
/// Every change of a setting makes a new draft. While one is being made another change is only
/// remembered, so the newest settings are drawn however fast they change.
public final class ImportDesk {

    private static final Texts TEXTS = Texts.of("intake");

    private final Executor worker;
    private final Executor fx;
    private final Path classes;
    private final @Nullable Path known;
    private final ObservableList<LayerRow> rows = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty levels = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private boolean again;

    /// @param classes classes of cases for the city
    /// @param known folder of a city whose outline tells shifted coordinates; null for none
    /// @param worker runs what takes time
    /// @param fx hands what came of it back
    public ImportDesk(Path classes, @Nullable Path known, Executor worker, Executor fx) {
        this.classes = classes;
        this.known = known;
        this.worker = worker;
        this.fx = fx;
        name.subscribe(this::draft);
        levels.subscribe(this::draft);
    }

    ObservableList<LayerRow> rows() {
        return rows;
    }

    /// Name of the city; empty for that of its outermost area.
    StringProperty nameProperty() {
        return name;
    }

    /// What the levels are called, with commas between; empty for the usual names.
    StringProperty levelsProperty() {
        return levels;
    }

    /// Null until there is one.
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What is wrong with a file or a setting; empty if nothing is.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Where the city was written to; null before.
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Reads more files. The parts of a shapefile beside its `.shp` may be among them.
    public void add(List<Path> files) {
        List<Path> wanted = files.stream().filter(file -> !isPart(file)).toList();
        if (busy.get() || wanted.isEmpty()) {
            return;
        }
        work(
                () -> Proposal.read(wanted, null, Proposal.outline(known)),
                read -> {
                    for (Proposal each : read) {
                        LayerRow row = new LayerRow(each);
                        for (var setting : row.settings()) {
                            setting.addListener(_ -> draft());
                        }
                        rows.add(row);
                    }
                    draft();
                });
    }

    private static boolean isPart(Path file) {
        return String.valueOf(file.getFileName()).matches("(?i).*\\.(dbf|shx|prj|cpg|sbn|sbx|qpj)");
    }

    void remove(LayerRow row) {
        rows.remove(row);
        draft();
    }

    /// Makes the draft anew.
    private void draft() {
        if (busy.get()) {
            again = true;
            return;
        }
        again = false;
        written.set(null);
        CityPlan plan = plan();
        if (plan == null) {
            preview.set(null);
        } else {
            work(() -> Preview.of(plan), preview::set);
        }
    }

    /// Null where something is missing; then the message says it.
    private @Nullable CityPlan plan() {
        message.set("");
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        for (LayerRow row : rows) {
            Datum datum = row.datum().orElse(null);
            if (datum == null) {
                message.set(
                        TEXTS.get(
                                "desk.sayDatum",
                                row.proposal().layer().file(),
                                ImportWords.hint(row.proposal().hint())));
                return null;
            }
            if (row.proposal().areas()) {
                areas.add(row.areas(datum));
            } else {
                points.add(row.points(datum));
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        String file = rows.getFirst().proposal().layer().file().replaceAll("\\..*", "");
        String shown = name.get().isBlank() ? file : name.get().strip();
        try {
            return new CityPlan(
                    "",
                    shown,
                    shown,
                    "Asia/Shanghai",
                    Texts.isChinese() ? "zh-CN" : "en",
                    LevelWords.parse(levels.get()),
                    CityPlan.ParentRule.AUTO,
                    true,
                    areas,
                    points);
        } catch (IllegalArgumentException _) {
            message.set(TEXTS.get("desk.badLevels", levels.get()));
            return null;
        }
    }

    /// Writes the draft as it is shown; what has errors is left out.
    public void write(Path target) {
        Preview confirmed = preview.get();
        if (confirmed == null || busy.get()) {
            return;
        }
        work(
                () -> {
                    CityFolderWriter.write(confirmed.draft(), classes, target);
                    return target;
                },
                done -> {
                    written.set(done);
                    message.set(TEXTS.get("command.written", done));
                });
    }

    private <T> void work(Callable<T> task, Consumer<T> then) {
        busy.set(true);
        CompletableFuture<Void> done =
                CompletableFuture.supplyAsync(
                                () -> {
                                    try {
                                        return task.call();
                                    } catch (Exception e) {
                                        throw new CompletionException(e);
                                    }
                                },
                                worker)
                        .handleAsync(
                                (value, failure) -> {
                                    busy.set(false);
                                    if (failure == null) {
                                        then.accept(value);
                                    } else {
                                        fail(failure);
                                    }
                                    if (again) {
                                        draft();
                                    }
                                    return null;
                                },
                                fx);
        assert done != null;
    }

    /// What is wrong with a file is said; anything else is a bug.
    private void fail(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        switch (cause) {
            case IOException e -> message.set(ImportWords.failure(e));
            case Shift.UnknownDatum e -> {
                preview.set(null);
                message.set(ImportWords.failure(e));
            }
            default -> throw new IllegalStateException("importing failed", cause);
        }
    }
}
