package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleException;
import org.fengqiao.console.map.style.StyleFolder;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// The map's style for the present theme, fresh whenever its file in the site's folder is saved. FX
/// thread; the files are looked at by a thread of its own.
final class MapStyles implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MapStyles.class.getName());

    /// Soon enough for the hand that has just saved; three questions to the file system each.
    private static final long LOOK_EVERY_MS = 300;

    private final Map<String, MapStyle> styles = new TreeMap<>();
    private final Map<String, StyleException> broken = new TreeMap<>();
    private final ReadOnlyObjectWrapper<MapStyle> style;
    private final ReadOnlyObjectWrapper<@Nullable StyleException> trouble =
            new ReadOnlyObjectWrapper<>();
    private final Subscription theme;
    private Subscription watch = Subscription.NONE;

    MapStyles() {
        MapStyle.BUNDLED.forEach(name -> styles.put(name, MapStyle.load(name)));
        style = new ReadOnlyObjectWrapper<>(of(Look.theme()));
        theme = Subscription.listen(Look.themeProperty(), (_, _, now) -> style.set(of(now)));
    }

    /// Follows the files of a folder until closed.
    ///
    /// @param back crosses to the FX thread
    void watch(Path folder, Executor back) {
        StyleFolder files = new StyleFolder(folder);
        ScheduledExecutorService looking =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("fengqiao-styles").factory());
        looking.execute(() -> tell(files.open(), back));
        var unused =
                looking.scheduleWithFixedDelay(
                        () -> tell(files.look(), back),
                        LOOK_EVERY_MS,
                        LOOK_EVERY_MS,
                        TimeUnit.MILLISECONDS);
        watch = looking::shutdownNow;
    }

    private void tell(List<StyleFolder.News> news, Executor back) {
        if (!news.isEmpty()) {
            back.execute(() -> news.forEach(this::take));
        }
    }

    void take(StyleFolder.News news) {
        switch (news) {
            case StyleFolder.News.Fresh(String name, MapStyle fresh) -> {
                styles.put(name, fresh);
                broken.remove(name);
                style.set(of(Look.theme()));
            }
            case StyleFolder.News.Broken(String name, StyleException reason) -> {
                LOG.log(Level.WARNING, "style not taken over: {0}", reason.getMessage());
                broken.put(name, reason);
            }
        }
        trouble.set(broken.values().stream().findFirst().orElse(null));
    }

    /// The style of a theme, whichever is on the screen.
    MapStyle of(Theme now) {
        MapStyle found = styles.get(now.mapStyle());
        if (found == null) {
            throw new IllegalStateException("no style " + now.mapStyle());
        }
        return found;
    }

    ReadOnlyObjectProperty<MapStyle> styleProperty() {
        return style.getReadOnlyProperty();
    }

    /// What is wrong with a file of the folder, of whatever theme; null while all are in use.
    ReadOnlyObjectProperty<@Nullable StyleException> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public void close() {
        watch.close();
        theme.close();
    }
}
