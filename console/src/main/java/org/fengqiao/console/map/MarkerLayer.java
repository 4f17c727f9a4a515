package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.symbol.SymbolForge;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.jspecify.annotations.Nullable;

/// Many points: drawn in bulk from sprites, one per kind, the more severe over the less. Style
/// layers of kind symbol that name the layer's id give outline and colour, those of kind circle the
/// ring. Below a zoom markers that are close together are shown as one badge.
public final class MarkerLayer implements Layer {

    private final String id;
    private final double clusterBelowZoom;
    private final Map<String, Marker> markers = new HashMap<>();
    private final Map<MarkerKind, Sprite> sprites = new HashMap<>();
    private double spriteZoom = -1;
    private double spriteDensity;
    private @Nullable LayerHost host;
    private @Nullable MapStyle style;
    private @Nullable String selected;

    /// @param clusterBelowZoom markers are gathered below this zoom; 0 never gathers
    public MarkerLayer(String id, double clusterBelowZoom) {
        this.id = id;
        this.clusterBelowZoom = clusterBelowZoom;
    }

    @Override
    public String id() {
        return id;
    }

    /// Adds a marker, or replaces the one with its id.
    public void put(Marker marker) {
        markers.put(marker.id(), marker);
        repaint();
    }

    public void putAll(Collection<Marker> many) {
        many.forEach(this::put);
    }

    public void remove(String markerId) {
        markers.remove(markerId);
        repaint();
    }

    public void clear() {
        markers.clear();
        repaint();
    }

    public int size() {
        return markers.size();
    }

    public Optional<Marker> find(String markerId) {
        return Optional.ofNullable(markers.get(markerId));
    }

    /// Marks one marker, which is then drawn by itself and over all others; null for none.
    public void select(@Nullable String markerId) {
        selected = markerId;
        repaint();
    }

    private void repaint() {
        if (host != null) {
            host.repaint();
        }
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle mapStyle) {
        host = layerHost;
        styleChanged(mapStyle);
    }

    @Override
    public void detach() {
        host = null;
    }

    @Override
    public void styleChanged(MapStyle mapStyle) {
        style = mapStyle;
        sprites.clear();
    }

    @Override
    public void draw(Frame frame) {
        double zoom = Math.rint(frame.viewport().zoom() * 4) / 4;
        if (zoom != spriteZoom || frame.density() != spriteDensity) {
            spriteZoom = zoom;
            spriteDensity = frame.density();
            sprites.clear();
        }
        List<Marker> order = new ArrayList<>(markers.values());
        order.sort((a, b) -> Integer.compare(a.severity(), b.severity()));
        for (Marker marker : order) {
            Sprite sprite = sprites.computeIfAbsent(marker.kind(), this::forge);
            frame.draw(
                    sprite,
                    frame.deviceX(Mercator.x(marker.lon())),
                    frame.deviceY(Mercator.y(marker.lat())),
                    255);
        }
    }

    private Sprite forge(MarkerKind kind) {
        MapStyle current = style;
        if (current == null) {
            return Sprite.EMPTY;
        }
        var layers = current.layers().stream().filter(l -> l.source().equals(id)).toList();
        return SymbolForge.forge(
                SymbolLook.of(layers, spriteZoom, kind.toFeature()), spriteDensity);
    }
}
