package org.fengqiao.console.map.label;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;

/// Measures texts and draws them with their halo into sprites. Safe for any thread.
public final class LabelForge {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// A second line is smaller than the first.
    public static final double SECOND = 0.86;

    private static final double LINE_HEIGHT = 1.22;

    /// Chinese characters fill their square up to so many ems above and below its middle.
    private static final double INK = 0.48;

    private final MapFonts fonts;
    private final Map<String, Double> regular = new ConcurrentHashMap<>();
    private final Map<String, Double> bold = new ConcurrentHashMap<>();
    private final Map<String, Boolean> writable = new ConcurrentHashMap<>();

    public LabelForge(MapFonts fonts) {
        this.fonts = fonts;
    }

    /// Width in logical pixels without the halo.
    public double width(String text, LabelLook look) {
        double widest = 0;
        double size = look.size();
        for (String line : text.split("\n", -1)) {
            double spacing = look.spacing() * line.length();
            widest = Math.max(widest, (ems(line, look) + spacing) * size);
            size = look.size() * SECOND;
        }
        return widest;
    }

    /// Height in logical pixels without the halo.
    public double height(String text, LabelLook look) {
        long lines = text.chars().filter(c -> c == '\n').count();
        return look.size() * (LINE_HEIGHT + lines * SECOND * LINE_HEIGHT);
    }

    /// The ink of each line about the middle of the text, in logical pixels without the halo.
    public List<Box> lines(String text, LabelLook look) {
        List<Box> boxes = new ArrayList<>();
        double size = look.size();
        double top = -height(text, look) / 2;
        for (String line : text.split("\n", -1)) {
            double half = (ems(line, look) + look.spacing() * (line.length() - 1)) * size / 2;
            double middle = top + size * LINE_HEIGHT / 2;
            if (!line.isBlank()) {
                boxes.add(new Box(-half, middle - INK * size, half, middle + INK * size));
            }
            top += size * LINE_HEIGHT;
            size = look.size() * SECOND;
        }
        return boxes;
    }

    /// Whether every letter of a text can be drawn; one that cannot would come out as an empty box.
    public boolean canWrite(String text) {
        return writable.computeIfAbsent(
                text,
                all -> all.lines().allMatch(line -> font(line, false).canDisplayUpTo(line) < 0));
    }

    /// The map's font; where that lacks a letter, as those of other scripts, the system's.
    private Font font(String line, boolean heavy) {
        Font own = heavy ? fonts.bold() : fonts.regular();
        if (own.canDisplayUpTo(line) < 0) {
            return own;
        }
        Font other = new Font(Font.SANS_SERIF, heavy ? Font.BOLD : Font.PLAIN, 12);
        return other.canDisplayUpTo(line) < 0 ? other : own;
    }

    private double ems(String line, LabelLook look) {
        if (line.isEmpty()) {
            return 0;
        }
        Map<String, Double> known = look.bold() ? bold : regular;
        return known.computeIfAbsent(
                line,
                text ->
                        font(text, look.bold())
                                        .deriveFont(100f)
                                        .getStringBounds(text, CONTEXT)
                                        .getWidth()
                                / 100);
    }

    /// Draws a label; the anchor is its middle.
    ///
    /// @param density device pixels in a logical pixel
    public Sprite forge(String text, LabelLook look, double density) {
        double margin = look.haloWidth() + 1.5;
        int width = (int) Math.ceil((width(text, look) + 2 * margin) * density) + 2;
        int height = (int) Math.ceil((height(text, look) + 2 * margin) * density) + 2;
        Surface surface = Surface.of(width, height);
        Shape outline = outline(text, look, width / density, height / density);
        Graphics2D graphics = surface.graphics();
        graphics.scale(density, density);
        if (look.haloWidth() > 0) {
            graphics.setColor(new Color(look.halo(), true));
            graphics.setStroke(haloPen(look.haloWidth()));
            graphics.draw(outline);
        }
        graphics.setColor(new Color(look.colour(), true));
        graphics.fill(outline);
        graphics.dispose();
        return new Sprite(width, height, surface.pixels(), width / 2, height / 2);
    }

    /// The letters of a line on a page.
    public Shape outline(Letters letters) {
        if (letters.text().isBlank()) {
            return new Path2D.Double();
        }
        TextLayout layout =
                layout(letters.text(), letters.bold(), letters.size(), letters.spacing());
        return layout.getOutline(
                AffineTransform.getTranslateInstance(left(letters), letters.baseline()));
    }

    /// Where the first letter of a line begins.
    public double left(Letters letters) {
        return letters.centred() && !letters.text().isBlank()
                ? letters.x() - (advance(letters) - letters.spacing() * letters.size()) / 2
                : letters.x();
    }

    /// How far a line reaches.
    public double advance(Letters letters) {
        return letters.text().isBlank()
                ? 0
                : layout(letters.text(), letters.bold(), letters.size(), letters.spacing())
                        .getAdvance();
    }

    /// What strokes the outline of letters for their halo.
    public static BasicStroke haloPen(double haloWidth) {
        return new BasicStroke(
                (float) (2 * haloWidth), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /// The lines of a label on a page.
    ///
    /// @param x its middle
    /// @param y its middle
    public List<Letters> letters(String text, LabelLook look, double opacity, double x, double y) {
        List<Letters> all = new ArrayList<>();
        double size = look.size();
        double top = y - height(text, look) / 2;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                all.add(
                        new Letters(
                                line,
                                x,
                                top + size * (LINE_HEIGHT / 2 + 0.36),
                                true,
                                size,
                                look.bold(),
                                look.spacing(),
                                Argb.fade(look.colour(), opacity),
                                look.haloWidth(),
                                Argb.fade(look.halo(), opacity)));
            }
            top += size * LINE_HEIGHT;
            size = look.size() * SECOND;
        }
        return all;
    }

    private TextLayout layout(String line, boolean heavy, double size, double spacing) {
        Font sized =
                font(line, heavy)
                        .deriveFont(
                                Map.of(
                                        TextAttribute.SIZE,
                                        (float) size,
                                        TextAttribute.TRACKING,
                                        (float) spacing));
        return new TextLayout(line, sized, CONTEXT);
    }

    private Shape outline(String text, LabelLook look, double width, double height) {
        Path2D all = new Path2D.Double();
        double size = look.size();
        double top = (height - height(text, look)) / 2;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                TextLayout layout = layout(line, look.bold(), size, look.spacing());
                double x = (width - layout.getAdvance() + look.spacing() * size) / 2;
                double baseline = top + size * (LINE_HEIGHT / 2 + 0.36);
                all.append(
                        layout.getOutline(
                                AffineTransform.getTranslateInstance(x, Math.rint(baseline))),
                        false);
            }
            top += size * LINE_HEIGHT;
            size = look.size() * SECOND;
        }
        return all;
    }
}
