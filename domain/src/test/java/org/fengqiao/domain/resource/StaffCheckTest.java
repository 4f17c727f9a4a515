package org.fengqiao.domain.resource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffCheckTest {

    private static final AreaCode HERE = AreaCode.of("320102");
    private static final Department MANAGEMENT =
            Department.of(DepartmentType.CITY_MANAGEMENT, "城管局", "Urban management", HERE);
    private static final Department POLICE =
            Department.of(DepartmentType.PUBLIC_SECURITY, "公安分局", "Police", HERE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    private static Resource person(String id, String grid, @Nullable String department) {
        return new Resource(
                ResourceId.of(id),
                ResourceKind.CITY_MANAGEMENT,
                id,
                new LonLat(118.8, 32.0),
                AreaCode.of(grid),
                null,
                null,
                Map.of(),
                department);
    }

    @Test
    void whoWorksForADepartmentThatIsNotThereIsNamedByFileAndLine() {
        List<Resource> people =
                List.of(
                        person("A", "320102001001001", "320102-CG"),
                        person("B", "320102001001001", null),
                        person("C", "320102001001001", "320199-CG"));
        IOException e =
                assertThrows(
                        IOException.class,
                        () ->
                                StaffCheck.check(
                                        Path.of("city", "resources.ndjson.gz"),
                                        people,
                                        List.of(MANAGEMENT)));
        assertEquals(
                "city/resources.ndjson.gz line 3: C works for department 320199-CG, which"
                        + " departments.json does not have",
                e.getMessage());
        assertDoesNotThrow(() -> StaffCheck.check(dir, people.subList(0, 2), List.of(MANAGEMENT)));
    }

    @Test
    void aDepartmentAssignsItsOwnPeopleWhereverTheyLiveAndNobodyElses() {
        assertTrue(MANAGEMENT.canAssign(person("A", "320102001001001", "320102-CG")));
        assertTrue(MANAGEMENT.canAssign(person("A", "320106001001001", "320102-CG")));
        assertFalse(MANAGEMENT.canAssign(person("A", "320102001001001", "320102-GA")));
        assertFalse(MANAGEMENT.canAssign(person("A", "320102001001001", "320106-CG")));
    }

    @Test
    void whoWorksForNoneIsForEveryDepartmentOfTheArea() {
        for (Department department : List.of(MANAGEMENT, POLICE)) {
            assertTrue(department.canAssign(person("A", "320102001001001", null)));
            assertFalse(department.canAssign(person("A", "320106001001001", null)));
        }
    }

    @Test
    void theDepartmentTravelsInTheFileAndFilesWithoutItAreRead() throws IOException {
        Path file = dir.resolve(ResourceFile.NAME);
        List<Resource> people =
                List.of(
                        person("A", "320102001001001", "320102-CG"),
                        person("B", "320102001001001", null));
        ResourceFile.save(file, people);
        assertEquals(people, ResourceFile.load(file));
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ("{\"id\":\"A\",\"kind\":\"POLICE\",\"name\":\"A\",\"position\":"
                                    + "{\"lon\":118.8,\"lat\":32.0},\"grid\":\"320102001001001\","
                                    + "\"phone\":null,\"camera\":null,\"amounts\":{}}\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertNull(ResourceFile.load(file).getFirst().department());
    }

    @Test
    void whatCannotBeSentWorksForNobody() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Resource(
                                ResourceId.of("HY-1"),
                                ResourceKind.HYDRANT,
                                "x",
                                new LonLat(118.8, 32.0),
                                AreaCode.of("320102001001001"),
                                null,
                                null,
                                Map.of(),
                                "320102-XF"));
    }
}
