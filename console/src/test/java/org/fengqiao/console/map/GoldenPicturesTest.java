package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample city in every theme at three zooms against pictures that a person has looked at.
///
/// A change of styles or labels that is meant is taken over by `./mvnw -pl console -am
/// -Dtest=GoldenPicturesTest -Dgolden.renew=true -Dsurefire.failIfNoSpecifiedTests=false verify`;
/// look at the pictures before they are committed.
class GoldenPicturesTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/org/fengqiao/console/map/golden");
    private static final Path MADE = Path.of("target/golden");
    private static final List<Double> ZOOMS = List.of(9.0, 13.1, 16.2);

    /// A channel may differ by so much before a pixel counts as different: less than the step from
    /// one shade of the choropleth to the next, more than another release's way to smooth type.
    private static final int STEP = 16;

    /// So many of a thousand pixels may differ: a label of three characters is about two.
    private static final double PER_MILLE = 1;

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void theMapLooksAsItWasApproved(String theme) throws IOException {
        TestCity city = TestCity.load();
        Files.createDirectories(MADE);
        try (MapStudio studio = MapStudio.open(theme, 480, 300)) {
            List<AreaLayer> areas = MapPicture.areaLayers(city);
            MarkerLayer incidents = MapPicture.incidents(city, 10_000);
            MapStudio.doFx(() -> {
                TestCity.context().forEach(studio.map()::addLayer);
                areas.forEach(studio.map()::addLayer);
                studio.map().addLayer(incidents);
            });
            for (double zoom : ZOOMS) {
                MapStudio.doFx(() -> studio.map().jumpTo(118.785, 32.05, zoom));
                studio.settle();
                String name = theme + "-" + zoom + ".png";
                studio.save(MADE.resolve(name));
                if (Boolean.getBoolean("golden.renew")) {
                    Files.createDirectories(GOLDEN);
                    studio.save(GOLDEN.resolve(name));
                }
                compare(name);
            }
        }
    }

    private static void compare(String name) throws IOException {
        assertTrue(Files.exists(GOLDEN.resolve(name)), "no picture to compare with: " + name);
        BufferedImage golden = ImageIO.read(GOLDEN.resolve(name).toFile());
        BufferedImage made = ImageIO.read(MADE.resolve(name).toFile());
        assertEquals(golden.getWidth(), made.getWidth());
        assertEquals(golden.getHeight(), made.getHeight());
        int different = 0;
        for (int y = 0; y < made.getHeight(); y++) {
            for (int x = 0; x < made.getWidth(); x++) {
                different += isFar(golden.getRGB(x, y), made.getRGB(x, y)) ? 1 : 0;
            }
        }
        double share = 1000.0 * different / (made.getWidth() * made.getHeight());
        assertTrue(
                share <= PER_MILLE,
                name + ": " + different + " pixels differ; see " + MADE.resolve(name));
    }

    private static boolean isFar(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >>> shift & 255) - (other >>> shift & 255)) > STEP) {
                return true;
            }
        }
        return false;
    }
}
