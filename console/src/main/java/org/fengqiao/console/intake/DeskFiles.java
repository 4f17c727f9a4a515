package org.fengqiao.console.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
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

    /// @param draft makes another draft of what the files say now
    DeskFiles(ImportInputs inputs, DeskWork work, Runnable draft) {
        this.inputs = inputs;
        this.work = work;
        this.draft = draft;
        inputs.known.addListener(_ -> compare());
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
                    unread.removeIf(each -> files.contains(each.path()));
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

    /// Reads the file of a layer again, in another encoding.
    void reread(LayerRow row, Charset charset) {
        if (work.isBusy()) {
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

    /// Reads the places of a layer anew, from the columns that were chosen.
    void place(LayerRow row) {
        if (work.isBusy()) {
            return;
        }
        PlaceColumns columns = row.pointColumns().places();
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

    /// Does what had to wait while the desk was at work.
    ///
    /// @return whether there was something
    boolean catchUp() {
        boolean waited = compareAgain;
        if (waited) {
            compare();
        }
        return waited;
    }
}
