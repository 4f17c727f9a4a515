package org.fengqiao.console.map;

import java.awt.Graphics2D;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;

/// One picture of the map while it is drawn. Positions given to it are logical pixels of the view
/// or world units; it does the arithmetic with the density of the screen.
public final class Frame {

    private final Surface surface;
    private final Viewport viewport;
    private final double density;
    private final long nanos;
    private final double scale;
    private final double originX;
    private final double originY;
    private final LabelForge letters;
    private boolean again;
    private boolean soon;

    Frame(Surface surface, Viewport viewport, double density, long nanos, LabelForge letters) {
        this(surface, surface.width(), surface.height(), viewport, density, nanos, letters);
    }

    private Frame(
            Surface surface,
            int columns,
            int rows,
            Viewport viewport,
            double density,
            long nanos,
            LabelForge letters) {
        this.letters = letters;
        this.surface = surface;
        this.viewport = viewport;
        this.density = density;
        this.nanos = nanos;
        scale = viewport.scale() * density;
        originX = Math.round(viewport.x() * scale - columns / 2.0);
        originY = Math.round(viewport.y() * scale - rows / 2.0);
    }

    /// A frame that is not shown, to ask layers what lies where in one that is.
    static Frame blank(Viewport viewport, double density, LabelForge letters) {
        return new Frame(
                Surface.of(1, 1),
                Screen.columns(viewport.width(), density),
                Screen.columns(viewport.height(), density),
                viewport,
                density,
                System.nanoTime(),
                letters);
    }

    public Surface surface() {
        return surface;
    }

    public Viewport viewport() {
        return viewport;
    }

    /// Device pixels in a logical pixel.
    public double density() {
        return density;
    }

    /// Time of the frame, for animations.
    public long nanos() {
        return nanos;
    }

    /// Column in device pixels of a place.
    public double deviceX(double worldX) {
        return worldX * scale - originX;
    }

    /// Row in device pixels of a place.
    public double deviceY(double worldY) {
        return worldY * scale - originY;
    }

    /// Where the middle of a sprite comes to lie that is drawn at a column, in logical pixels:
    /// sprites fit the pixels of the screen.
    double drawnX(double deviceX) {
        return (Math.floor(deviceX) + 0.5) / density;
    }

    /// The same for a row.
    double drawnY(double deviceY) {
        return (Math.floor(deviceY) + 0.5) / density;
    }

    /// Draws a sprite with its anchor on a place given in device pixels.
    public void draw(Sprite sprite, double deviceX, double deviceY, int opacity) {
        sprite.draw(
                surface.pixels(),
                surface.width(),
                surface.height(),
                (int) Math.floor(deviceX),
                (int) Math.floor(deviceY),
                opacity);
    }

    /// A smoothed painter in logical pixels of the view, for few things. The caller disposes of it.
    public Graphics2D graphics() {
        Graphics2D graphics = surface.graphics();
        graphics.scale(density, density);
        return graphics;
    }

    /// Asks for another frame after this one, because something is moving.
    public void animate() {
        again = true;
    }

    /// Asks for another frame within a twentieth of a second, for what moves without hurry.
    public void animateSoon() {
        soon = true;
    }

    /// Writes with the type of the labels.
    public LabelForge fonts() {
        return letters;
    }

    boolean wantsAnother() {
        return again;
    }

    boolean wantsAnotherSoon() {
        return soon;
    }
}
