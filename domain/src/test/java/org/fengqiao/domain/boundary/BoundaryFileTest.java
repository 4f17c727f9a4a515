package org.fengqiao.domain.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class BoundaryFileTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir Path dir;
    private Path file = Path.of("unset");

    @BeforeEach
    void save() throws IOException {
        file = dir.resolve("small.fgb");
        BoundaryFile.save(file, tree());
    }

    private static AreaTree tree() {
        Geometry west = square(118.1, 31.9000001);
        Geometry two =
                FACTORY.createMultiPolygon(
                        new Polygon[] {square(118.2, 31.9000001), square(118.5, 32)});
        return new AreaTree(
                List.of(
                        area("320100", null, true, two),
                        area("320102", "320100", true, west),
                        area("320102400", "320102", false, two)));
    }

    private static Area area(
            String code, @Nullable String parent, boolean surveyed, Geometry shape) {
        return new Area(
                AreaCode.of(code),
                "名" + code,
                parent == null ? null : AreaCode.of(parent),
                code.length() == 9,
                surveyed,
                new AreaFigures(1, 2, 3, 4, 5, 6),
                shape);
    }

    private static Polygon square(double lon, double lat) {
        return FACTORY.createPolygon(
                new Coordinate[] {
                    new Coordinate(lon, lat),
                    new Coordinate(lon + 0.1, lat),
                    new Coordinate(lon + 0.1, lat + 0.1),
                    new Coordinate(lon, lat + 0.1),
                    new Coordinate(lon, lat)
                });
    }

    @Test
    void whatIsSavedIsLoadedToTheLastBit() throws IOException {
        AreaTree loaded = BoundaryFile.load(file);
        AreaTree saved = tree();
        assertEquals(saved.size(), loaded.size());
        for (Level level : Level.values()) {
            for (Area expected : saved.listLevel(level)) {
                Area area = loaded.get(expected.code());
                assertEquals(expected.name(), area.name());
                assertEquals(expected.parent(), area.parent());
                assertEquals(expected.pseudoUnit(), area.pseudoUnit());
                assertEquals(expected.surveyed(), area.surveyed());
                assertEquals(expected.figures(), area.figures());
                assertTrue(expected.shape().equalsExact(area.shape(), 0));
            }
        }
    }

    @Test
    void theSameTreeGivesTheSameBytes() throws IOException {
        Path again = dir.resolve("again.fgb");
        BoundaryFile.save(again, tree());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void everyTruncationIsAnErrorThatNamesTheFile() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = messageOf(file);
            assertTrue(message.contains("small.fgb"), message);
        }
    }

    @Test
    void aCutFeatureIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));
        String message = messageOf(file);
        assertTrue(message.contains("small.fgb, feature 3 of 3: cut off"), message);
    }

    /// They are decoded on several cores.
    @Test
    void ofSeveralBrokenFeaturesTheFirstIsNamed() throws IOException {
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int features = 12 + whole.getInt(8);
        int broken = 0;
        for (int at = features; at + 8 <= whole.limit(); at++) {
            if (whole.getDouble(at) == 118.1 || whole.getDouble(at) == 118.2) {
                whole.putDouble(at, 500);
                broken++;
            }
        }
        assertTrue(broken >= 3, broken + " coordinates broken");
        Files.write(file, whole.array());
        for (int round = 0; round < 100; round++) {
            String message = messageOf(file);
            assertTrue(message.contains("small.fgb, feature 1 of 3: broken"), message);
        }
    }

    @Test
    void noSingleBrokenByteEndsInAnythingButAnIoException() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= (byte) 0xFF;
            Files.write(file, broken);
            try {
                BoundaryFile.load(file);
            } catch (IOException e) {
                refused++;
                assertTrue(String.valueOf(e.getMessage()).contains("small.fgb"), e.toString());
            }
        }
        assertTrue(refused > whole.length / 4, refused + " of " + whole.length);
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Files.write(file, "{\"type\":\"FeatureCollection\"}".getBytes(StandardCharsets.UTF_8));
        String message = messageOf(file);
        assertTrue(message.contains("does not start like a FlatGeobuf file"), message);
    }

    @Test
    void aMissingParentIsNamed() throws IOException {
        AreaTree whole = tree();
        byte[] bytes = Files.readAllBytes(file);
        String code = whole.listLevel(Level.STREET).getFirst().code().digits();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("320102", bytes.length);
        bytes[at + 5] = '9';
        Files.write(file, bytes);
        String message = messageOf(file);
        assertTrue(message.contains("320109") || message.contains(code), message);
    }

    private static String messageOf(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> BoundaryFile.load(file)).getMessage());
    }
}
