package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaTree;
import org.jspecify.annotations.Nullable;

/// Bringing a city in, step by step: files are read, their settings make a draft, a confirmed draft
/// is written. FX thread; the work is done by the worker.
///
/// Every change of a setting makes a new draft. While one is being made another change is only
/// remembered, so the newest settings are drawn however fast they change.
public final class ImportDesk {

    private static final Texts TEXTS = Texts.of("intake");

    private final DeskWork work;
    private final ContextDrawing drawing;
    private final BaseMapReader maps = new BaseMapReader();
    private final ImportInputs inputs;
    private final DeskFiles files;
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private boolean again;

    /// Whether the draft that is shown was made of other settings than those that stand now.
    private boolean stale;

    /// @param classes classes of cases for the city
    /// @param known folder of a city whose outline tells shifted coordinates; null for none
    /// @param drawing makes the layers of a base map ready
    /// @param worker runs what takes time
    /// @param fx hands what came of it back
    public ImportDesk(
            Path classes,
            @Nullable Path known,
            ContextDrawing drawing,
            Executor worker,
            Executor fx) {
        inputs = new ImportInputs(classes, known, this::draft);
        this.drawing = drawing;
        work = new DeskWork(worker, fx, this::fail, this::catchUp);
        files = new DeskFiles(inputs, work, this::draft);
    }

    ObservableList<LayerRow> rows() {
        return inputs.rows;
    }

    CitySettings city() {
        return inputs.city;
    }

    /// File with the classes of cases that are written into the city.
    ObjectProperty<Path> classesProperty() {
        return inputs.classes;
    }

    /// OpenStreetMap data in their own format for the base map; null for none.
    ObjectProperty<@Nullable Path> pbfProperty() {
        return inputs.pbf;
    }

    /// The city that gets points or another base map, where no city is made; null until it is
    /// chosen.
    ObjectProperty<@Nullable Path> existingProperty() {
        return inputs.existing;
    }

    /// Folder of a city whose outline tells shifted coordinates; null for none.
    ObjectProperty<@Nullable Path> knownProperty() {
        return inputs.known;
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
        return work.busyProperty();
    }

    /// Where the city was written to; null before.
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Reads more files, and those in folders. The parts of a shapefile beside its `.shp` may be
    /// among them.
    public void add(List<Path> chosen) {
        files.add(chosen);
    }

    DeskFiles files() {
        return files;
    }

    void remove(LayerRow row) {
        inputs.rows.remove(row);
        draft();
    }

    /// The file of the base map; null where there is none.
    @Nullable Path basemap() {
        return inputs.basemap();
    }

    /// Whether there are points or a base map and nothing to make a city of.
    boolean isAddition() {
        return inputs.isAddition();
    }

    /// How many points are added to a city that is there; 0 where a city is made.
    int countAdded() {
        Preview shown = preview.get();
        return !isAddition() || shown == null
                ? 0
                : shown.draft().findings().stream()
                        .filter(each ->
                                each.kind() == Finding.Kind.POINT_COUNT
                                        || each.kind() == Finding.Kind.COMPONENT_COUNT)
                        .mapToInt(each -> (int) each.amount())
                        .sum();
    }

    private void catchUp() {
        if (!files.catchUp() && again) {
            draft();
        }
    }

    /// Makes the draft anew.
    private void draft() {
        if (work.isBusy()) {
            again = true;
            return;
        }
        again = false;
        stale = true;
        written.set(null);
        RowsPlan said = inputs.plan();
        message.set(files.unread().isEmpty() ? said.message() : unreadWords());
        CityPlan plan = said.plan();
        Path there = inputs.existing.get();
        boolean addition = isAddition();
        Preview.Maker maker = new Preview.Maker(maps, drawing, basemap(), inputs.dictionary());
        if (plan != null && addition && there == null && files.unread().isEmpty()) {
            message.set(TEXTS.get("desk.sayCity"));
        }
        if (plan == null || addition && there == null) {
            preview.set(null);
        } else if (addition && there != null) {
            work.run(() -> maker.ofCity(there, plan), this::show);
        } else {
            work.run(() -> maker.of(plan), this::show);
        }
    }

    private String unreadWords() {
        List<UnreadFile> unread = files.unread();
        return unread.size() == 1
                ? TEXTS.get("desk.unreadOne", unread.getFirst().words())
                : TEXTS.get(
                        "desk.unread",
                        unread.size(),
                        unread.stream()
                                .map(UnreadFile::name)
                                .collect(Collectors.joining(TEXTS.get("list.and"))));
    }

    private void show(Preview made) {
        IOException unread = made.unread();
        if (unread != null) {
            message.set(ImportWords.failure(unread));
        } else if (lacksTimezone(made) && files.unread().isEmpty()) {
            message.set(TEXTS.get("desk.sayZone"));
        }
        stale = false;
        preview.set(made);
    }

    private boolean lacksTimezone(Preview made) {
        AreaTree tree = made.draft().tree();
        return tree != null
                && !isAddition()
                && inputs.city.lacksTimezone(tree.root().shape().getEnvelopeInternal());
    }

    /// Whether what is shown may be written.
    boolean isReady() {
        Preview made = preview.get();
        return made != null
                && !stale
                && made.draft().tree() != null
                && made.unread() == null
                && files.unread().isEmpty()
                && !lacksTimezone(made);
    }

    /// Writes the draft as it is shown; what has errors is left out. The city that is there already
    /// gets what is added.
    ///
    /// @param target of a new city; not looked at where there is one already
    public void write(@Nullable Path target) {
        Preview confirmed = preview.get();
        if (confirmed == null || work.isBusy() || !isReady()) {
            return;
        }
        Path there = isAddition() ? inputs.existing.get() : null;
        Path standard = inputs.classes.get();
        Path place = there == null ? target : there;
        if (place == null) {
            return;
        }
        work.run(
                () -> {
                    confirmed.write(there == null, standard, place);
                    return place;
                },
                done -> {
                    written.set(done);
                    message.set(
                            TEXTS.get(there == null ? "command.written" : "command.added", done));
                });
    }

    /// Keeps all that was found as JSON.
    void report(Path file) {
        Preview shown = preview.get();
        if (shown == null || work.isBusy()) {
            return;
        }
        Path place = written.get();
        boolean made = !isAddition() || countAdded() > 0;
        List<UnreadFile> unread = List.copyOf(files.unread());
        work.run(
                () -> {
                    ReportFile.save(file, made ? shown.draft() : null, shown.map(), unread, place);
                    return file;
                },
                done -> message.set(TEXTS.get("desk.reported", done)));
    }

    /// What is wrong with a file is said; anything else is a bug, which is said as well. A draft
    /// that could not be made anew stays in sight but cannot be written.
    private void fail(Throwable cause) {
        switch (cause) {
            case IOException e -> message.set(ImportWords.failure(e));
            case Shift.UnknownDatum e -> {
                preview.set(null);
                message.set(ImportWords.failure(e));
            }
            case OutOfMemoryError _ -> {
                preview.set(null);
                message.set(TEXTS.get("desk.memory"));
            }
            default -> {
                message.set(TEXTS.get("desk.bug", String.valueOf(cause)));
                throw new IllegalStateException("importing failed", cause);
            }
        }
    }
}
