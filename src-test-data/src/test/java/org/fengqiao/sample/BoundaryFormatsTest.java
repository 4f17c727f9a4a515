package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The comparison of formats compares like with like.
class BoundaryFormatsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFormatGivesBackTheSameAreas(BoundaryFormat format) throws IOException {
        AreaTree tree = oneDistrict();
        Path file = folder.resolve(format.fileName());
        format.save(file, tree);
        AreaTree read = format.load(file);
        for (Level level : Level.values()) {
            List<Area> expected = tree.listLevel(level);
            List<Area> found = read.listLevel(level);
            assertEquals(expected.size(), found.size(), level.name());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(expected.get(i), found.get(i));
            }
        }
    }

    /// Records compare shapes by topology only, so figures and vertices are compared apart.
    private static void assertSame(Area expected, Area found) {
        assertEquals(withoutShape(expected), withoutShape(found));
        assertTrue(expected.shape().equalsExact(found.shape()), () -> expected.name());
    }

    private static List<Object> withoutShape(Area area) {
        AreaCode parent = area.parent();
        return List.of(
                area.code(),
                area.name(),
                parent == null ? "" : parent,
                area.pseudoUnit(),
                area.surveyed(),
                area.figures());
    }

    private static AreaTree oneDistrict() {
        AreaTree city = City.tree();
        List<Area> areas = new ArrayList<>(List.of(city.root()));
        List<Area> open = new ArrayList<>(List.of(city.listLevel(Level.DISTRICT).getFirst()));
        while (!open.isEmpty()) {
            Area area = open.removeLast();
            areas.add(area);
            open.addAll(city.listChildren(area.code()));
        }
        return new AreaTree(areas);
    }
}
