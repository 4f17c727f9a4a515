package org.fengqiao.console.app;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.layer.HeatLegend;
import org.fengqiao.console.incident.layer.HeatOf;
import org.fengqiao.console.incident.layer.HeatWords;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.heat.HeatLayer;
import org.fengqiao.console.map.heat.HeatRamp;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Texts;

/// The heat map of incidents: on the map while its layer is shown, counted anew at most once a
/// second and only when incidents have changed. FX thread; points are made on the worker.
final class HeatDesk implements AutoCloseable {

    static final String LAYER = "heat";
    static final String OF = "heat.of";
    static final String WEIGHTED = "heat.weighted";

    /// What the styles call it.
    static final String SOURCE = "incident-heat";

    private final MapView map;
    private final IncidentDesk incidents;
    private final LayerModel model;
    private final ObservableValue<Instant> now;
    private final Executor worker;
    private final HeatLayer layer;
    private final HeatLegend legend = new HeatLegend();
    private final Subscription subscriptions;
    private boolean onMap;
    private boolean stale = true;
    private boolean counting;
    private int count;
    private Instant countedAt;

    /// @param latitude of the city, degrees
    HeatDesk(
            MapView map,
            IncidentDesk incidents,
            LayerModel model,
            ObservableValue<Instant> now,
            Executor worker,
            double latitude) {
        this.map = map;
        this.incidents = incidents;
        this.model = model;
        this.now = now;
        this.worker = worker;
        countedAt = now.getValue();
        layer = new HeatLayer(SOURCE, latitude);
        layer.setOnScale(_ -> tell());
        legend.setVisible(false);
        subscriptions =
                Subscription.all(
                        model.listen(this::changed),
                        incidents.store().listen((_, _) -> touch(HeatOf.OPEN)),
                        Subscription.listen(
                                incidents.model().rowsProperty(), (_, _, _) -> touch(HeatOf.LIST)),
                        Subscription.listen(now, (_, _, _) -> recount()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> tell()));
        changed(LAYER);
    }

    HeatLegend legend() {
        return legend;
    }

    boolean isAtRest() {
        return !counting && layer.isAtRest();
    }

    private void changed(String what) {
        switch (what) {
            case LAYER -> {
                layer.setOpacity(model.opacity(LAYER));
                put(model.isShown(LAYER));
                dress(map.style());
            }
            case OF, WEIGHTED -> {
                stale = true;
                recount();
            }
            default -> {
                // Another layer's.
            }
        }
    }

    /// What one of the two ways to count starts from has changed.
    private void touch(HeatOf counted) {
        stale |= of() == counted;
    }

    private void put(boolean shown) {
        if (shown == onMap) {
            return;
        }
        onMap = shown;
        legend.setVisible(shown);
        if (shown) {
            map.addLayerBelow(layer);
            recount();
        } else {
            map.removeLayer(layer);
        }
    }

    private HeatOf of() {
        return HeatOf.valueOf(model.choice(OF));
    }

    private boolean weighted() {
        return Boolean.parseBoolean(model.choice(WEIGHTED));
    }

    private void recount() {
        if (!onMap || !stale || counting) {
            return;
        }
        counting = true;
        stale = false;
        HeatOf of = of();
        boolean weighted = weighted();
        Instant at = now.getValue();
        List<IncidentRow> rows =
                of == HeatOf.LIST ? incidents.model().rows() : incidents.store().listAll();
        worker.execute(() -> {
            HeatPoints points = of.points(rows, weighted);
            FxThread.executor().execute(() -> counted(points, at));
        });
    }

    private void counted(HeatPoints points, Instant at) {
        counting = false;
        count = points.size();
        countedAt = at;
        layer.setPoints(points);
        tell();
        recount();
    }

    private void tell() {
        legend.tell(words());
    }

    /// What the colours on the map stand for.
    HeatWords words() {
        return HeatWords.of(layer.scale(), of(), weighted(), count, countedAt);
    }

    /// The map has another style.
    void dress(MapStyle style) {
        double zoom = map.viewport().zoom();
        HeatRamp.of(style, SOURCE, zoom, model.opacity(LAYER))
                .ifPresent(ramp -> legend.show(ramp, ShadeColours.ground(style)));
    }

    @Override
    public void close() {
        subscriptions.close();
        put(false);
    }
}
