package org.fengqiao.console.geo;

import org.locationtech.jts.geom.Envelope;

/// What of the world is seen: immutable, in logical pixels with the origin top left.
///
/// @param x centre, world units
/// @param y centre, world units
/// @param zoom fractional; the world is 256 · 2^zoom pixels wide
/// @param width logical pixels, at least 1
/// @param height logical pixels, at least 1
public record Viewport(double x, double y, double zoom, double width, double height) {

    public static final double MIN_ZOOM = 2;
    public static final double MAX_ZOOM = 22;

    private static final double TILE_PX = 256;

    public Viewport {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(zoom))) {
            throw new IllegalArgumentException("viewport at " + x + ", " + y + ", zoom " + zoom);
        }
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /// A view centred on a place in degrees.
    public static Viewport at(double lon, double lat, double zoom, double width, double height) {
        return new Viewport(Mercator.x(lon), Mercator.y(lat), zoom, width, height);
    }

    /// The view that just holds a box of world units inside its padding.
    ///
    /// @param padding logical pixels kept free on each side
    public static Viewport fit(Envelope world, double width, double height, double padding) {
        double free = Math.max(1, Math.min(width, height) / 2 - 1);
        double pad = Math.min(padding, free);
        double across = Math.max(world.getWidth(), 1e-9);
        double down = Math.max(world.getHeight(), 1e-9);
        double scale =
                Math.min(
                        Math.max(1, width - 2 * pad) / across,
                        Math.max(1, height - 2 * pad) / down);
        return new Viewport(
                (world.getMinX() + world.getMaxX()) / 2,
                (world.getMinY() + world.getMaxY()) / 2,
                zoomOf(scale),
                width,
                height);
    }

    /// Zoom at which one world unit is so many pixels.
    public static double zoomOf(double pixelsPerUnit) {
        return Math.log(pixelsPerUnit / TILE_PX) / Math.log(2);
    }

    /// Logical pixels in one world unit at a zoom.
    public static double scaleOf(double zoom) {
        return TILE_PX * Math.pow(2, zoom);
    }

    /// Logical pixels in one world unit.
    public double scale() {
        return scaleOf(zoom);
    }

    public double lon() {
        return Mercator.lon(x);
    }

    public double lat() {
        return Mercator.lat(y);
    }

    public double toScreenX(double worldX) {
        return (worldX - x) * scale() + width / 2;
    }

    public double toScreenY(double worldY) {
        return (worldY - y) * scale() + height / 2;
    }

    public double toWorldX(double screenX) {
        return x + (screenX - width / 2) / scale();
    }

    public double toWorldY(double screenY) {
        return y + (screenY - height / 2) / scale();
    }

    /// The same place under the anchor, at another zoom.
    public Viewport zoomedAt(double screenX, double screenY, double newZoom) {
        double zoomed = Math.clamp(newZoom, MIN_ZOOM, MAX_ZOOM);
        double after = scaleOf(zoomed);
        return new Viewport(
                toWorldX(screenX) - (screenX - width / 2) / after,
                toWorldY(screenY) - (screenY - height / 2) / after,
                zoomed,
                width,
                height);
    }

    /// The view after the paper was pushed by so many pixels.
    public Viewport pannedBy(double dx, double dy) {
        return new Viewport(x - dx / scale(), y - dy / scale(), zoom, width, height);
    }

    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(x, y, zoom, newWidth, newHeight);
    }

    public Viewport centredAt(double worldX, double worldY) {
        return new Viewport(worldX, worldY, zoom, width, height);
    }

    /// The centre held inside a box, so that the city cannot be lost off the screen.
    public Viewport heldIn(Envelope world) {
        double heldX = Math.clamp(x, world.getMinX(), world.getMaxX());
        double heldY = Math.clamp(y, world.getMinY(), world.getMaxY());
        return heldX == x && heldY == y ? this : centredAt(heldX, heldY);
    }

    /// What is on the screen, in world units.
    public Envelope bounds() {
        return new Envelope(toWorldX(0), toWorldX(width), toWorldY(0), toWorldY(height));
    }

    /// Ground metres in one logical pixel at the centre.
    public double metresPerPixel() {
        return Mercator.metresPerUnit(lat()) / scale();
    }
}
