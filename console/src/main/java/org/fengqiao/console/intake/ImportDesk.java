package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.folder.BaseMapFolder;
import org.fengqiao.cityimport.folder.CityFolderWriter;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.read.PlaceColumns;
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
    private final @Nullable Path known;
    private final ContextDrawing drawing;
    private final BaseMapReader maps = new BaseMapReader();
    private final CitySettings city = new CitySettings();
    private final ObjectProperty<Path> classes;
    private final ObjectProperty<@Nullable Path> pbf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> existing = new SimpleObjectProperty<>();
    private final ObservableList<LayerRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private boolean again;

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
        this.classes = new SimpleObjectProperty<>(classes);
        this.known = known;
        this.drawing = drawing;
        work = new DeskWork(worker, fx, this::fail, this::catchUp);
        for (Observable setting : city.all()) {
            setting.addListener(_ -> draft());
        }
        pbf.addListener(_ -> draft());
        existing.addListener(_ -> draft());
    }

    ObservableList<LayerRow> rows() {
        return rows;
    }

    CitySettings city() {
        return city;
    }

    /// File with the classes of cases that are written into the city.
    ObjectProperty<Path> classesProperty() {
        return classes;
    }

    /// OpenStreetMap data in their own format for the base map; null for none.
    ObjectProperty<@Nullable Path> pbfProperty() {
        return pbf;
    }

    /// The city that gets another base map, where no city is made; null until it is chosen.
    ObjectProperty<@Nullable Path> existingProperty() {
        return existing;
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

    /// Reads more files. The parts of a shapefile beside its `.shp` may be among them.
    public void add(List<Path> files) {
        if (work.isBusy()) {
            return;
        }
        List<Path> wanted = files.stream().filter(file -> !isPart(file)).toList();
        List<Path> layers = wanted.stream().filter(file -> !isPbf(file)).toList();
        Runnable takeMap =
                () -> wanted.stream().filter(ImportDesk::isPbf).findFirst().ifPresent(pbf::set);
        if (layers.isEmpty()) {
            takeMap.run();
            return;
        }
        work.run(
                () -> Proposal.read(layers, null, Proposal.outline(known)),
                read -> {
                    read.forEach(each -> rows.add(heard(new LayerRow(each))));
                    takeMap.run();
                    draft();
                });
    }

    private static boolean isPart(Path file) {
        return name(file).matches(".*\\.(dbf|shx|prj|cpg|sbn|sbx|qpj)");
    }

    private static boolean isPbf(Path file) {
        return name(file).endsWith(".pbf");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private LayerRow heard(LayerRow row) {
        for (Observable setting : row.settings()) {
            setting.addListener(_ -> draft());
        }
        return row;
    }

    /// Reads the file of a layer again, in another encoding.
    void reread(LayerRow row, Charset charset) {
        if (work.isBusy()) {
            return;
        }
        work.run(
                () ->
                        Proposal.read(
                                List.of(row.proposal().path()), charset, Proposal.outline(known)),
                read -> {
                    int at = rows.indexOf(row);
                    if (at >= 0) {
                        rows.set(at, heard(row.reread(read.getFirst())));
                    }
                    draft();
                });
    }

    /// Reads the places of a layer anew, from the columns that were chosen.
    void place(LayerRow row) {
        if (work.isBusy()) {
            return;
        }
        PlaceColumns columns = row.pointColumns().places();
        work.run(
                () -> row.proposal().placed(columns),
                placed -> {
                    int at = rows.indexOf(row);
                    if (at >= 0) {
                        rows.set(at, heard(row.placed(placed)));
                    }
                    draft();
                });
    }

    void remove(LayerRow row) {
        rows.remove(row);
        draft();
    }

    /// The file of the base map; null where there is none.
    @Nullable Path basemap() {
        Path own = pbf.get();
        return own != null
                ? own
                : rows.stream()
                        .filter(row -> row.use() == LayerRow.Use.BASEMAP)
                        .map(row -> row.proposal().path())
                        .findFirst()
                        .orElse(null);
    }

    /// Whether there is a base map and nothing to make a city of.
    boolean isBaseMapOnly() {
        return basemap() != null
                && rows.stream().allMatch(row -> row.use() == LayerRow.Use.BASEMAP);
    }

    private void catchUp() {
        if (again) {
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
        written.set(null);
        CityPlan plan = plan();
        Path there = existing.get();
        boolean mapOnly = isBaseMapOnly();
        Preview.Maker maker = new Preview.Maker(maps, drawing, basemap());
        if (mapOnly && there == null) {
            message.set(TEXTS.get("desk.sayCity"));
        }
        if (plan == null || mapOnly && there == null) {
            preview.set(null);
        } else if (mapOnly && there != null) {
            work.run(() -> maker.ofCity(there, plan), this::show);
        } else {
            work.run(() -> maker.of(plan), this::show);
        }
    }

    private void show(Preview made) {
        IOException unread = made.unread();
        if (unread != null) {
            message.set(ImportWords.failure(unread));
        } else if (lacksTimezone(made)) {
            message.set(TEXTS.get("desk.sayZone"));
        }
        preview.set(made);
    }

    private boolean lacksTimezone(Preview made) {
        AreaTree tree = made.draft().tree();
        return tree != null
                && !isBaseMapOnly()
                && city.lacksTimezone(tree.root().shape().getEnvelopeInternal());
    }

    /// Whether what is shown may be written.
    boolean isReady() {
        Preview made = preview.get();
        return made != null
                && made.draft().tree() != null
                && made.unread() == null
                && !lacksTimezone(made);
    }

    /// Null where something is missing; then the message says it.
    private @Nullable CityPlan plan() {
        message.set("");
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        for (LayerRow row : rows) {
            Datum datum = row.datum().orElse(null);
            if (datum == null && row.use() != LayerRow.Use.BASEMAP) {
                message.set(
                        TEXTS.get(
                                "desk.sayDatum",
                                row.proposal().layer().file(),
                                ImportWords.hint(row.proposal().hint())));
                return null;
            }
            switch (row.use()) {
                case AREAS -> areas.add(row.areas(Objects.requireNonNull(datum)));
                case POINTS -> points.add(row.points(Objects.requireNonNull(datum)));
                case BASEMAP -> {} // read by itself, once the city is known
            }
        }
        if (rows.isEmpty() && pbf.get() == null) {
            return null;
        }
        String file =
                rows.isEmpty()
                        ? ""
                        : rows.getFirst().proposal().layer().file().replaceAll("\\..*", "");
        try {
            return city.plan(file, areas, points);
        } catch (IllegalArgumentException e) {
            message.set(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// Writes the draft as it is shown; what has errors is left out. The city that is there already
    /// gets the base map.
    ///
    /// @param target of a new city; not looked at where there is one already
    public void write(@Nullable Path target) {
        Preview confirmed = preview.get();
        if (confirmed == null || work.isBusy() || !isReady()) {
            return;
        }
        BaseMap map = confirmed.map();
        Path there = isBaseMapOnly() ? existing.get() : null;
        Path standard = classes.get();
        Path place = there == null ? target : there;
        if (place == null) {
            return;
        }
        work.run(
                () -> {
                    if (there != null && map != null) {
                        BaseMapFolder.put(map, there);
                    } else {
                        CityFolderWriter.write(confirmed.draft(), map, standard, place);
                    }
                    return place;
                },
                done -> {
                    written.set(done);
                    message.set(
                            TEXTS.get(there == null ? "command.written" : "basemap.written", done));
                });
    }

    /// Keeps all that was found as JSON.
    void report(Path file) {
        Preview shown = preview.get();
        if (shown == null || work.isBusy()) {
            return;
        }
        Path place = written.get();
        boolean mapOnly = isBaseMapOnly();
        work.run(
                () -> {
                    ReportFile.save(file, mapOnly ? null : shown.draft(), shown.map(), place);
                    return file;
                },
                done -> message.set(TEXTS.get("desk.reported", done)));
    }

    /// What is wrong with a file is said; anything else is a bug.
    private void fail(Throwable cause) {
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
