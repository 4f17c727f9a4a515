package org.fengqiao.console.map.symbol;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.theme.ColourVision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every symbol of map and desk, four sizes, on the ground of each theme; and the same as people
/// with other eyes see it. The pages go to `target/pages`, to be looked at.
class SymbolPageTest {

    private static final List<String> STATUSES =
            List.of("done", "done-late", "suspended", "progress", "near", "overdue");
    private static final List<String> RESOURCES =
            List.of(
                    "GRID_WORKER",
                    "POLICE",
                    "CITY_MANAGEMENT",
                    "EMERGENCY_TEAM",
                    "EMERGENCY_DEPOT",
                    "SHELTER",
                    "HOSPITAL",
                    "FIRE_STATION",
                    "HYDRANT",
                    "CAMERA",
                    "OTHER");
    private static final int MAJORS = 5;
    private static final double ZOOM = 17;
    private static final int CELL = 240;
    private static final double[] DENSITIES = {1, 1.5, 2, 3};

    /// @param sign the class's plate, drawn over the marker
    private record Drawn(SymbolLook look, SignLook sign) {}

    private static List<Drawn> looks(MapStyle style) throws IOException {
        List<Drawn> looks = new ArrayList<>();
        STATUSES.forEach(s -> looks.add(drawn(style, "incident", Map.of("status", s))));
        for (String grade : List.of("yellow", "orange", "red")) {
            looks.add(drawn(style, "incident", Map.of("status", "progress", "grade", grade)));
        }
        int i = 0;
        for (String name : files("class")) {
            String status = STATUSES.get(i++ % STATUSES.size());
            looks.add(
                    drawn(
                            style,
                            "incident",
                            Map.of("status", status, "grade", "orange", "class", name)));
        }
        RESOURCES.forEach(kind -> looks.add(drawn(style, "resource", Map.of("class", kind))));
        for (String name : files("key-place")) {
            String kind = name.toUpperCase(Locale.ROOT).replace('-', '_');
            looks.add(drawn(style, "key-place", Map.of("class", kind)));
        }
        String[] troubles = files("component-state").toArray(String[]::new);
        int j = 0;
        for (String name : files("component")) {
            String trouble = troubles[j % troubles.length];
            String major = "0" + (1 + j++ % MAJORS);
            looks.add(
                    drawn(
                            style,
                            "component",
                            Map.of("symbol", name, "major", major, "trouble", trouble)));
        }
        int ink =
                style.find("street-label")
                        .orElseThrow()
                        .colour("text-color", ZOOM, FeatureProperties.NONE);
        for (String name : files("command")) {
            SymbolLook look = new SymbolLook("command/" + name, 8, ink, 0, 0, 0, 0, 0, 1);
            looks.add(new Drawn(look, SignLook.NONE));
        }
        return looks;
    }

    /// The symbols of a folder of `icons/`, in the order of the alphabet.
    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "icons", folder))) {
            return files.map(file -> file.getFileName().toString().replace(".svg", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Drawn drawn(MapStyle style, String source, Map<String, ?> properties) {
        List<StyleLayer> layers =
                style.layers().stream().filter(layer -> layer.source().equals(source)).toList();
        FeatureProperties feature = FeatureProperties.of(properties);
        SymbolLook look = SymbolLook.of(layers, ZOOM, feature);
        return new Drawn(look, SignLook.of(layers, ZOOM, feature, look));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void everySymbolIsThereAndWhole(String name) throws IOException {
        MapStyle style = MapStyle.load(name);
        List<Drawn> looks = looks(style);
        int last = DENSITIES.length - 1;
        int rows = last + ColourVision.values().length;
        BufferedImage page = page(looks.size() * CELL, rows * CELL);
        StyleLayer land = style.find("land").orElseThrow();
        Color ground = new Color(land.colour("fill-color", ZOOM, FeatureProperties.NONE));
        for (int row = 0; row < rows; row++) {
            double density = DENSITIES[Math.min(row, last)];
            ColourVision vision = ColourVision.values()[Math.max(0, row - last)];
            for (int i = 0; i < looks.size(); i++) {
                Drawn drawn = looks.get(i);
                Sprite sprite = SymbolForge.forge(drawn.look(), density);
                Sprite sign = SymbolForge.sign(drawn.sign(), density);
                String what = name + " " + drawn + " ×" + density;
                assertWhole(sprite, cell(ground, sprite), what);
                if (drawn.sign().isVisible()) {
                    SignLook alone = new SignLook(drawn.sign().sign(), 0);
                    Sprite plate = SymbolForge.sign(alone, density);
                    assertWhole(plate, cell(ground, plate), what);
                }
                BufferedImage cell = cell(ground, sprite, sign);
                for (int p = 0; p < CELL * CELL; p++) {
                    int colour = vision.see(cell.getRGB(p % CELL, p / CELL));
                    page.setRGB(i * CELL + p % CELL, row * CELL + p / CELL, colour);
                }
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        ImageIO.write(page, "png", folder.resolve("symbols-" + name + ".png").toFile());
    }

    private static BufferedImage page(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage cell(Color ground, Sprite... sprites) {
        Surface surface = Surface.of(CELL, CELL);
        Arrays.fill(surface.pixels(), ground.getRGB());
        for (Sprite sprite : sprites) {
            sprite.draw(surface.pixels(), CELL, CELL, CELL / 2, CELL / 2);
        }
        BufferedImage cell = page(CELL, CELL);
        cell.setRGB(0, 0, CELL, CELL, surface.pixels(), 0, CELL);
        return cell;
    }

    /// Ink is there, and none of it comes to the sprite's rim, where it would be cut off.
    private static void assertWhole(Sprite sprite, BufferedImage cell, String what) {
        int ground = cell.getRGB(0, 0);
        int left = CELL / 2 - sprite.width() / 2;
        int right = left + sprite.width() - 1;
        assertTrue(left > 0, what + " does not fit its cell");
        int ink = 0;
        for (int p = 0; p < CELL * CELL; p++) {
            int x = p % CELL;
            int y = p / CELL;
            if (cell.getRGB(x, y) != ground) {
                ink++;
                boolean rim = x <= left || x >= right || y <= left || y >= right;
                assertTrue(!rim, what + " is clipped at " + x + "," + y);
            }
        }
        assertTrue(ink > 80, what + " is empty");
    }

    /// In black and white any two statuses, and any two symbols of one folder, differ in a good
    /// part of their ink.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "resource",
                "key-place",
                "class",
                "command",
                "component",
                "component-state"
            })
    void symbolsDifferWithoutColour(String folder) throws IOException {
        List<String> names = files(folder);
        List<boolean[]> masks = names.stream().map(name -> mask(folder + "/" + name)).toList();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double part = differing(masks.get(i), masks.get(j));
                assertTrue(part >= 0.08, names.get(i) + " and " + names.get(j) + ": " + part);
            }
        }
    }

    /// Black shape, white sign, white ground.
    private static boolean[] mask(String symbol) {
        BufferedImage page = page(64, 64);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 64, 64);
        Picture picture = Picture.get(symbol);
        graphics.translate(32, 32);
        graphics.scale(24, 24);
        graphics.setColor(Color.BLACK);
        graphics.fill(picture.body());
        graphics.setColor(Color.WHITE);
        graphics.fill(picture.sign());
        graphics.dispose();
        boolean[] black = new boolean[64 * 64];
        for (int i = 0; i < black.length; i++) {
            black[i] = (page.getRGB(i % 64, i / 64) & 255) < 128;
        }
        return black;
    }

    /// Pixels that are black in only one, as a part of those black in any.
    private static double differing(boolean[] one, boolean[] other) {
        int any = 0;
        int only = 0;
        for (int i = 0; i < one.length; i++) {
            any += one[i] || other[i] ? 1 : 0;
            only += one[i] != other[i] ? 1 : 0;
        }
        return (double) only / any;
    }
}
