package org.fengqiao.console.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// What is asked for and what has come. The newest question wins, an answer to an older one is
/// dropped. FX thread.
public final class StatisticsModel {

    private final StatisticsSource source;
    private final Supplier<Instant> now;
    private final Supplier<ZoneId> zone;
    private final Executor fxThread;

    private final ObjectProperty<Period.Preset> preset =
            new SimpleObjectProperty<>(Period.Preset.DAYS_30);
    private final ObjectProperty<LocalDate> first;
    private final ObjectProperty<LocalDate> last;
    private final ObjectProperty<Grouping.By> by = new SimpleObjectProperty<>(Grouping.By.AREA);
    private final ObjectProperty<AreaCode> area;
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Statistics> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private int question;

    /// @param now on the server's clock
    public StatisticsModel(
            StatisticsSource source,
            AreaCode home,
            Supplier<Instant> now,
            Supplier<ZoneId> zone,
            Executor fxThread) {
        this.source = source;
        this.now = now;
        this.zone = zone;
        this.fxThread = fxThread;
        area = new SimpleObjectProperty<>(home);
        LocalDate today = now.get().atZone(zone.get()).toLocalDate();
        first = new SimpleObjectProperty<>(today.minusDays(6));
        last = new SimpleObjectProperty<>(today);
    }

    /// What went wrong.
    ///
    /// @param message the backend's; null where the days chosen are the wrong way round
    record Trouble(@Nullable String message) {}

    /// The cases behind a number.
    ///
    /// @param key of the row; null for all together
    /// @param count how many the table counts
    /// @param total how many there are now; more or fewer where something has changed since
    record Opened(
            Statistics table,
            Indicator indicator,
            Part part,
            @Nullable String key,
            int count,
            List<Statistics.CaseLine> cases,
            int total,
            boolean changed,
            boolean loading) {

        Opened {
            cases = List.copyOf(cases);
        }

        boolean more() {
            return cases.size() < total;
        }
    }

    public ObjectProperty<Period.Preset> presetProperty() {
        return preset;
    }

    ObjectProperty<LocalDate> firstProperty() {
        return first;
    }

    ObjectProperty<LocalDate> lastProperty() {
        return last;
    }

    public ObjectProperty<Grouping.By> byProperty() {
        return by;
    }

    /// Whose cases are counted.
    public ObjectProperty<AreaCode> areaProperty() {
        return area;
    }

    /// Null before the first answer.
    public ReadOnlyObjectProperty<@Nullable Statistics> tableProperty() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    BooleanProperty loadingProperty() {
        return loading;
    }

    /// Asks for the numbers anew; the cases that are open belong to the table before and close.
    public void reload() {
        int asked = ++question;
        opened.set(null);
        if (preset.get() == Period.Preset.DAYS && last.get().isBefore(first.get())) {
            loading.set(false);
            trouble.set(new Trouble(null));
            return;
        }
        loading.set(true);
        Period period =
                preset.get() == Period.Preset.DAYS
                        ? Period.days(first.get(), last.get(), zone.get())
                        : Period.until(now.get(), preset.get(), zone.get());
        hear(
                source.load(period, by.get(), area.get()),
                () -> asked == question,
                found -> {
                    loading.set(false);
                    trouble.set(null);
                    table.set(found);
                });
    }

    /// Opens the cases that a number counts.
    ///
    /// @param key of the row; null for all together
    void open(IndicatorRow row, Indicator indicator, Part part) {
        Statistics shown = table.get();
        if (shown == null) {
            return;
        }
        int count =
                part == Part.NUMERATOR
                        ? row.ratio(indicator).numerator()
                        : row.ratio(indicator).denominator();
        Opened begun =
                new Opened(shown, indicator, part, row.key(), count, List.of(), count, false, true);
        opened.set(begun);
        loadPage(begun);
    }

    /// Loads the next page of the cases that are open.
    void more() {
        Opened so = opened.get();
        if (so != null && so.more() && !so.loading()) {
            Opened begun = with(so, so.cases(), so.total(), so.changed(), true);
            opened.set(begun);
            loadPage(begun);
        }
    }

    private void loadPage(Opened begun) {
        hear(
                source.loadCases(
                        begun.table(),
                        begun.indicator(),
                        begun.part(),
                        begun.key(),
                        begun.cases().size()),
                () -> opened.get() == begun,
                page -> {
                    List<Statistics.CaseLine> all = new ArrayList<>(begun.cases());
                    all.addAll(page.cases());
                    boolean changed =
                            begun.changed() || page.sequence() != begun.table().sequence();
                    // A page that brings nothing ends the list, else it would be asked for forever.
                    int total = page.cases().isEmpty() ? all.size() : page.total();
                    opened.set(with(begun, all, total, changed, false));
                });
    }

    private static Opened with(
            Opened of,
            List<Statistics.CaseLine> cases,
            int total,
            boolean changed,
            boolean loading) {
        return new Opened(
                of.table(),
                of.indicator(),
                of.part(),
                of.key(),
                of.count(),
                cases,
                total,
                changed,
                loading);
    }

    private <T> void hear(
            CompletableFuture<T> answer, Supplier<Boolean> wanted, Consumer<T> taken) {
        answer.whenCompleteAsync(
                (found, failure) -> {
                    if (!wanted.get()) {
                        return;
                    }
                    if (failure == null) {
                        taken.accept(found);
                    } else {
                        loading.set(false);
                        opened.set(null);
                        trouble.set(new Trouble(BackendException.of(failure).problem().message()));
                    }
                },
                fxThread);
    }
}
