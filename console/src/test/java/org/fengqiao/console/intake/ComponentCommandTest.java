package org.fengqiao.console.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.Components;
import org.junit.jupiter.api.Test;

/// `fengqiao import` with city components.
class ComponentCommandTest extends CommandStudio {

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Components components(Path city) throws IOException {
        Path file = city.resolve(ComponentFile.NAME);
        return ComponentFile.parse(file.toString(), Files.readAllBytes(file));
    }

    @Test
    void componentsAreKnownByTheirClassesAndWrittenGridByGrid() throws IOException {
        Path city = folder.resolve("city");
        Path covers = table("部件.csv", "类别,lon,lat\n供水井盖,13.1,52.1\n路灯,13.2,52.1\n路灯,13.7,52.1\n");
        assertEquals(0, run(town(), covers, "--into", city, "--locale", "en"), out + "" + err);
        assertEquals(3, components(city).size());
        assertEquals(2, components(city).grids().size());
        assertTrue(
                CityManifest.load(city).files().stream()
                        .anyMatch(file -> file.name().equals(ComponentFile.NAME)));
        assertTrue(out.toString().contains("2 components taken in: Street lamp"), out.toString());
        assertEquals(
                3,
                BoundaryFile.load(city.resolve(BoundaryFile.NAME))
                        .root()
                        .figures()
                        .weight(AreaFigures.COMPONENTS));
    }

    @Test
    void unknownClassesAreErrorsUntilTheyAreLeftOut() throws IOException {
        Path city = folder.resolve("city");
        Path file =
                table("a.csv", "art,lon,lat\nBank,13.1,52.1\n01037,13.2,52.1\nBank,13.7,52.1\n");
        assertEquals(
                1,
                run(town(), file, "--class-column", "art", "--into", city, "--locale", "en"),
                out + "" + err);
        assertTrue(out.toString().contains("2 components of a class"), out.toString());
        assertFalse(Files.exists(city));
        assertEquals(
                0,
                run(
                        town(),
                        file,
                        "--class-column",
                        "art",
                        "--into",
                        city,
                        "--leave-out",
                        "--locale",
                        "en"));
        assertEquals(1, components(city).size());
    }

    @Test
    void componentsWithoutAClassGetTheOneThatIsSaidAndComeToACityThatIsThere() throws IOException {
        Path city = folder.resolve("city");
        assertEquals(0, run(town(), "--into", city, "--locale", "en"), out + "" + err);
        Path file = table("points.csv", "nr,lon,lat\n7,13.1,52.1\n8,13.2,52.1\n");
        Object[] args = {
            "--components",
            file,
            "--class",
            "行道树",
            "--id-column",
            "nr",
            "--add-to",
            city,
            "--locale",
            "en"
        };
        assertEquals(0, run(args), out + "" + err);
        assertEquals(7, components(city).id(0));
        assertEquals("04002", components(city).classes().getFirst().code());
        assertEquals(0, run(args), out + "" + err);
        assertEquals(2, components(city).size());
        assertTrue(out.toString().contains("2 components are there twice"), out.toString());
        assertEquals(
                1,
                run("--components", file, "--class", "Tanne", "--add-to", city, "--locale", "en"));
        assertTrue(err.toString().contains("“Tanne”"), err.toString());
        assertEquals(
                1,
                run(
                        "--components",
                        file,
                        "--state-column",
                        "zustand",
                        "--add-to",
                        city,
                        "--locale",
                        "en"));
        assertTrue(err.toString().contains("zustand"), err.toString());
    }
}
