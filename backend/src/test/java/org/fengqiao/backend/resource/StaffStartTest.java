package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.backend.boundary.CityFolder;
import org.fengqiao.backend.support.SmallCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffStartTest {

    @Test
    void aCityWhosePeopleWorkForUnknownDepartmentsIsRefusedAtStart(@TempDir Path folder)
            throws IOException {
        CityFolder city = CityFolder.load(new SmallCity().save(folder));
        IOException e =
                assertThrows(
                        IOException.class,
                        () -> new ResourceConfig().resources(city, new Departments(List.of())));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("resources.ndjson.gz line 17: GA-320102 works for"), message);
    }
}
