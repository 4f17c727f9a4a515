package org.fengqiao.console.incident.list;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.filter.BadExpressionException;
import org.fengqiao.console.incident.filter.EcqlExpression;
import org.fengqiao.console.incident.filter.IncidentFilter;
import org.fengqiao.console.incident.filter.ListQuery;
import org.fengqiao.console.incident.filter.RowOrder;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The rows the list shows: the store's, filtered and sorted on a worker, so that neither a
/// keystroke nor a burst of changes holds up a frame. While one result is worked out further wishes
/// wait, and only the newest of them is worked out next. FX thread only.
public final class IncidentListModel implements AutoCloseable {

    private final IncidentStore store;
    private final Dictionary dictionary;
    private final InstantSource serverClock;
    private final Executor worker;
    private final Executor fx;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<IncidentRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyObjectWrapper<@Nullable BadExpressionException> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", null);

    private IncidentFilter filter = IncidentFilter.ALL;
    private @Nullable Set<IncidentId> only;
    private RowOrder order = RowOrder.URGENT_FIRST;
    private Locale locale;
    private @Nullable EcqlExpression expression;
    private String expressionText = "";
    private boolean stale;

    /// @param worker runs tasks elsewhere, in any order
    /// @param fx runs on the FX thread
    public IncidentListModel(
            IncidentStore store,
            Dictionary dictionary,
            InstantSource serverClock,
            Locale locale,
            Executor worker,
            Executor fx) {
        this.store = store;
        this.dictionary = dictionary;
        this.serverClock = serverClock;
        this.locale = locale;
        this.worker = worker;
        this.fx = fx;
        subscription = store.listen((_, _) -> refresh());
        refresh();
    }

    /// Immutable lists, each replacing the one before.
    public ReadOnlyObjectProperty<List<IncidentRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public List<IncidentRow> rows() {
        return rows.get();
    }

    /// Whether a newer result than [#rows] is on its way.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// What is wrong with the expression last given; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable BadExpressionException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public IncidentFilter filter() {
        return filter;
    }

    /// Every part but the expression, which [#useExpression] sets.
    public void use(IncidentFilter wanted) {
        filter = wanted;
        refresh();
    }

    /// Only these, wherever they lie; the rest of the filter still holds.
    ///
    /// @param wanted immutable; null for all
    public void useOnly(@Nullable Set<IncidentId> wanted) {
        if (!Objects.equals(only, wanted)) {
            only = wanted;
            refresh();
        }
    }

    public RowOrder order() {
        return order;
    }

    public void use(RowOrder wanted) {
        order = wanted;
        refresh();
    }

    public void use(Locale wanted) {
        locale = wanted;
        refresh();
    }

    /// Compiles the expression on the worker. While it is wrong the last right one stays in force
    /// and [#problemProperty] says what is wrong.
    ///
    /// @param text blank takes the expression away
    public void useExpression(String text) {
        expressionText = text;
        if (text.isBlank()) {
            expression = null;
            problem.set(null);
            refresh();
            return;
        }
        Locale names = locale;
        worker.execute(() -> {
            try {
                EcqlExpression compiled =
                        EcqlExpression.compile(text, dictionary, serverClock, names);
                fx.execute(() -> compiled(text, compiled, null));
            } catch (BadExpressionException e) {
                fx.execute(() -> compiled(text, null, e));
            }
        });
    }

    private void compiled(
            String text, @Nullable EcqlExpression made, @Nullable BadExpressionException wrong) {
        if (!text.equals(expressionText)) {
            return;
        }
        problem.set(wrong);
        if (made != null) {
            expression = made;
            refresh();
        }
    }

    /// Lets time pass for an expression that asks for it; called about once a second.
    public void tick() {
        if (expression != null && expression.movesWithTime()) {
            refresh();
        }
    }

    private void refresh() {
        if (working.get()) {
            stale = true;
            return;
        }
        working.set(true);
        stale = false;
        EcqlExpression extra = expression;
        Predicate<IncidentRow> test = extra == null ? _ -> true : extra;
        Set<IncidentId> chosen = only;
        IncidentFilter wanted =
                chosen == null
                        ? filter.withExpression(test)
                        : filter.withArea(null)
                                .withExpression(row -> chosen.contains(row.id()) && test.test(row));
        ListQuery query = new ListQuery(wanted, order, locale);
        List<IncidentRow> all = store.listAll();
        worker.execute(() -> {
            List<IncidentRow> found = query.list(all, dictionary, serverClock.instant());
            fx.execute(() -> show(found));
        });
    }

    private void show(List<IncidentRow> found) {
        rows.set(List.copyOf(found));
        working.set(false);
        if (stale) {
            refresh();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
