package org.fengqiao.console.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.fengqiao.cityimport.assemble.ComponentClasses;
import org.fengqiao.cityimport.read.PlaceColumns;
import org.locationtech.jts.geom.Geometry;

/// The files of a desk: reads them, reads them again in another way, and keeps those that cannot be
/// read until somebody takes them out or puts others in their place. FX thread; the worker reads.
final class DeskFiles {

    private final ImportInputs inputs;
    private final DeskWork work;
    private final Runnable draft;
    private final ObservableList<UnreadFile> unread = FXCollections.observableArrayList();

    /// Kept, because one that nobody keeps stops telling its listeners.
    private final ObservableList<UnreadFile> shown =
            FXCollections.unmodifiableObservableList(unread);

    private boolean compareAgain;

    /// What was chosen for a layer while the desk was at work, the newest of each.
    private final SequencedMap<LayerRow, Consumer<LayerRow>> waiting = new LinkedHashMap<>();

    /// @param draft makes another draft of what the files say now
    DeskFiles(ImportInputs inputs, DeskWork work, Runnable draft) {
        this.inputs = inputs;
        this.work = work;
        this.draft = draft;
        inputs.known.addListener(_ -> compare());
        inputs.rows.addListener(this::follow);
    }

    /// What waits for a layer waits for its next reading too, and for none that was taken out.
    private void follow(ListChangeListener.Change<? extends LayerRow> change) {
        while (change.next()) {
            for (LayerRow gone : change.getRemoved()) {
                Consumer<LayerRow> choice = waiting.remove(gone);
                if (choice != null && change.wasReplaced()) {
                    waiting.put(change.getAddedSubList().getFirst(), choice);
                }
            }
        }
    }

    /// Those that cannot be read. While there are any, nothing is written.
    ObservableList<UnreadFile> unread() {
        return shown;
    }

    /// Reads more files. Nothing happens while the desk is at work.
    void add(List<Path> files) {
        add(files, List.of());
    }

    /// @param replaced keep standing until the others are read
    private void add(List<Path> files, List<UnreadFile> replaced) {
        if (work.isBusy() || files.isEmpty()) {
            return;
        }
        Path city = inputs.known.get();
        Path classes = inputs.dictionary();
        work.run(
                () -> Reading.of(files, null, Proposal.outline(city), Proposal.classes(classes)),
                read -> {
                    unread.removeAll(replaced);
                    unread.removeIf(each -> read.covers(each.path()));
                    unread.addAll(read.unread());
                    inputs.add(read.layers());
                    read.basemap().ifPresent(inputs.pbf::set);
                    draft.run();
                });
    }

    /// Reads others in the place of one that cannot be read; also that one again, once it was
    /// mended.
    void replace(UnreadFile bad, List<Path> files) {
        add(files, List.of(bad));
    }

    /// Goes on without one that cannot be read.
    void leaveOut(UnreadFile bad) {
        unread.remove(bad);
        draft.run();
    }

    /// Reads the file of a layer again, in another encoding; once the desk has time for it.
    void reread(LayerRow row, Charset charset) {
        if (work.isBusy()) {
            waiting.put(row, now -> reread(now, charset));
            return;
        }
        Path file = row.proposal().path();
        Path city = inputs.known.get();
        ComponentClasses classes = row.proposal().classes();
        work.run(
                () -> Reading.layersOf(file, charset, Proposal.outline(city), classes),
                read -> {
                    inputs.replace(row, read.getFirst());
                    draft.run();
                });
    }

    /// Reads the places of a layer anew, from the columns that were chosen; once the desk has time
    /// for it.
    void place(LayerRow row) {
        place(row, row.pointColumns());
    }

    /// @param chosen may be of an earlier reading, and may change until the desk has time
    private void place(LayerRow row, PointColumns chosen) {
        if (work.isBusy()) {
            waiting.put(row, now -> place(now, chosen));
            return;
        }
        if (!chosen.isNewsTo(row.proposal().layer())) {
            return;
        }
        PlaceColumns columns = chosen.places();
        work.run(
                () -> row.proposal().placed(columns),
                placed -> {
                    inputs.place(row, placed);
                    draft.run();
                });
    }

    /// Compares the layers that are there with another city.
    private void compare() {
        if (work.isBusy()) {
            compareAgain = true;
            return;
        }
        compareAgain = false;
        Path city = inputs.known.get();
        List<LayerRow> now = List.copyOf(inputs.rows);
        work.run(
                () -> {
                    Geometry outline = Proposal.outline(city);
                    return now.stream().map(row -> row.proposal().compared(outline)).toList();
                },
                hinted -> {
                    for (int i = 0; i < hinted.size(); i++) {
                        inputs.replace(now.get(i), hinted.get(i));
                    }
                    draft.run();
                });
    }

    /// Begins with what had to wait while the desk was at work.
    ///
    /// @return whether the desk is at work now
    boolean catchUp() {
        if (compareAgain) {
            compare();
        }
        while (!work.isBusy() && !waiting.isEmpty()) {
            Map.Entry<LayerRow, Consumer<LayerRow>> first = waiting.firstEntry();
            waiting.remove(first.getKey());
            first.getValue().accept(first.getKey());
        }
        return work.isBusy();
    }
}
