package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Pictures that a person has looked at, and how much another may differ from them.
///
/// A change of styles or labels that is meant is taken over by `./mvnw -pl console -am
/// -Dtest='*GoldenPicturesTest' -Dgolden.renew=true -Dsurefire.failIfNoSpecifiedTests=false
/// verify`; look at the pictures before they are committed.
public final class Golden {

    private static final Path APPROVED =
            Path.of("src/test/resources/org/fengqiao/console/map/golden");
    private static final Path MADE = Path.of("target/golden");

    /// A channel may differ by so much before a pixel counts as different: less than the step from
    /// one shade of the choropleth to the next, more than another release's way to smooth type.
    private static final int STEP = 16;

    /// So many of a thousand pixels may differ: a label of three characters is about two.
    private static final double PER_MILLE = 1;

    private Golden() {}

    /// Compares what a map shows now with the approved picture of that name.
    public static void compare(MapStudio studio, String name) throws IOException {
        Files.createDirectories(MADE);
        studio.save(MADE.resolve(name));
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(APPROVED);
            studio.save(APPROVED.resolve(name));
        }
        assertTrue(Files.exists(APPROVED.resolve(name)), "no picture to compare with: " + name);
        BufferedImage golden = ImageIO.read(APPROVED.resolve(name).toFile());
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
