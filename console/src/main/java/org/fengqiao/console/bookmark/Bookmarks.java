package org.fengqiao.console.bookmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.console.theme.Texts;

/// The bookmarks of one user, newest last; every change is written at once, on a worker, one after
/// the other. FX thread.
public final class Bookmarks {

    private static final Texts TEXTS = Texts.of("bookmark");

    private final BookmarkFile file;
    private final Executor worker;
    private final Executor fx;
    private final Consumer<ObservableValue<String>> trouble;
    private final ObservableList<Bookmark> all = FXCollections.observableArrayList();
    private CompletableFuture<Boolean> disk;

    /// Reads the file; the list is empty until then, and what is added meanwhile stays.
    ///
    /// @param trouble hears what could not be read or written
    public Bookmarks(
            BookmarkFile file,
            Executor worker,
            Executor fx,
            Consumer<ObservableValue<String>> trouble) {
        this.file = file;
        this.worker = worker;
        this.fx = fx;
        this.trouble = trouble;
        disk =
                CompletableFuture.supplyAsync(this::load, worker)
                        .thenApplyAsync(this::loaded, fx)
                        .exceptionallyAsync(failure -> tell("file.unread", failure), fx);
    }

    private BookmarkFile.Loaded load() {
        try {
            return file.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean loaded(BookmarkFile.Loaded found) {
        List<Bookmark> meanwhile = List.copyOf(all);
        all.setAll(found.bookmarks());
        meanwhile.forEach(bookmark -> {
            if (find(bookmark.name()).isEmpty()) {
                all.add(bookmark);
            }
        });
        found.setAside()
                .ifPresent(aside -> trouble.accept(TEXTS.bind("file.broken", aside.toString())));
        return true;
    }

    /// In the order they were made; not to be changed.
    public ObservableList<Bookmark> list() {
        return FXCollections.unmodifiableObservableList(all);
    }

    public Optional<Bookmark> find(String name) {
        return all.stream().filter(bookmark -> bookmark.name().equals(name)).findFirst();
    }

    /// Adds one, or replaces the one with its name.
    public void put(Bookmark bookmark) {
        remove(all.indexOf(find(bookmark.name()).orElse(null)));
        all.add(bookmark);
        save();
    }

    /// @return whether the new name was free; nothing changes otherwise
    public boolean rename(Bookmark bookmark, String newName) {
        int index = all.indexOf(bookmark);
        if (index < 0 || newName.isBlank() || find(newName.strip()).isPresent()) {
            return false;
        }
        all.set(index, bookmark.named(newName.strip()));
        save();
        return true;
    }

    public void delete(Bookmark bookmark) {
        remove(all.indexOf(bookmark));
        save();
    }

    private void remove(int index) {
        if (index >= 0) {
            all.remove(index);
        }
    }

    private void save() {
        disk =
                disk.thenApplyAsync(_ -> List.copyOf(all), fx)
                        .thenApplyAsync(this::write, worker)
                        .exceptionallyAsync(failure -> tell("file.unwritten", failure), fx);
    }

    private boolean write(List<Bookmark> now) {
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
