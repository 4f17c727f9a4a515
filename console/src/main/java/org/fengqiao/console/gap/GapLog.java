package org.fengqiao.console.gap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.gap.GapDigest;
import org.fengqiao.domain.gap.GapItem;

/// All that happened in breaks and was not read yet, the newest break first. Kept on the disk with
/// every change. FX thread.
public final class GapLog {

    private static final Texts TEXTS = Texts.of("gap");

    private final GapFile file;
    private final Executor worker;
    private final Executor fx;
    private final Consumer<ObservableValue<String>> trouble;
    private final ObservableList<KeptDigest> digests = FXCollections.observableArrayList();

    /// One for all who listen: a view that nobody holds is forgotten with its listeners.
    private final ObservableList<KeptDigest> shown =
            FXCollections.unmodifiableObservableList(digests);

    private volatile boolean keeping = true;
    private CompletableFuture<Boolean> disk;

    /// Begins to read what is kept.
    ///
    /// @param trouble hears what could not be read or written
    public GapLog(
            GapFile file, Executor worker, Executor fx, Consumer<ObservableValue<String>> trouble) {
        this.file = file;
        this.worker = worker;
        this.fx = fx;
        this.trouble = trouble;
        disk =
                CompletableFuture.supplyAsync(this::load, worker)
                        .thenApplyAsync(this::loaded, fx)
                        .exceptionallyAsync(this::unread, fx);
    }

    /// What could not be read is not written over either: the disk may be back at the next start.
    private boolean unread(Throwable failure) {
        keeping = false;
        return tell("file.unread", failure);
    }

    private GapFile.Loaded load() {
        try {
            return file.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean loaded(GapFile.Loaded found) {
        digests.addAll(found.digests());
        found.setAside()
                .ifPresent(aside -> trouble.accept(TEXTS.bind("file.broken", aside.toString())));
        return true;
    }

    /// Not to be changed.
    public ObservableList<KeptDigest> list() {
        return shown;
    }

    public int countUnread() {
        return digests.stream().mapToInt(each -> each.unread().size()).sum();
    }

    /// Adds what happened in a break.
    public void add(GapDigest digest) {
        digests.addFirst(KeptDigest.of(digest));
        save();
    }

    /// One thing has been read.
    void acknowledge(KeptDigest of, GapItem item) {
        int index = digests.indexOf(of);
        if (index < 0) {
            return;
        }
        List<GapItem> left = new ArrayList<>(of.unread());
        left.remove(item);
        if (left.isEmpty()) {
            digests.remove(index);
        } else {
            digests.set(index, new KeptDigest(of.from(), of.to(), left));
        }
        save();
    }

    /// All of one break has been read.
    void acknowledgeAll(KeptDigest of) {
        if (digests.remove(of)) {
            save();
        }
    }

    private void save() {
        disk =
                disk.thenCompose(
                        _ -> keeping ? written() : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> written() {
        return CompletableFuture.supplyAsync(() -> List.copyOf(digests), fx)
                .thenApplyAsync(this::write, worker)
                .exceptionallyAsync(failure -> tell("file.unwritten", failure), fx);
    }

    private boolean write(List<KeptDigest> now) {
        try {
            file.save(now);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tell(String key, Throwable failure) {
        Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
        trouble.accept(TEXTS.bind(key, String.valueOf(cause == null ? failure : cause)));
        return false;
    }
}
