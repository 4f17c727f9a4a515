package org.fengqiao.console.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `fengqiao import` with points whose columns nobody would guess.
class PointOptionsTest extends CommandStudio {

    private Path town = Path.of("");
    private Path city = Path.of("");

    @BeforeEach
    void files() throws IOException {
        town =
                Files.writeString(
                        folder.resolve("town.csv"),
                        """
                        code;name;wkt
                        T;Musterstadt;POLYGON((13 52,14 52,14 53,13 53,13 52))
                        T-A;West;POLYGON((13 52,13.5 52,13.5 53,13 53,13 52))
                        T-B;East;POLYGON((13.5 52,14 52,14 53,13.5 53,13.5 52))
                        """);
        city = folder.resolve("city");
    }

    private int run(String points, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), points);
        List<Object> args = new ArrayList<>(List.of(town, file, "--into", city));
        args.addAll(List.of("--locale", "en", "--timezone", "Europe/Berlin"));
        args.addAll(Arrays.asList(more));
        return run(args.toArray());
    }

    private List<Resource> resources() throws IOException {
        return ResourceFile.load(city.resolve(ResourceFile.NAME));
    }

    @Test
    void columnsAreSaid() throws IOException {
        int code =
                run(
                        "Kennung,Art,Titel,Rechts,Hoch,Ruf\nK-1,Klinik,Nord,13.2,52.2,030 1\n",
                        "--x-column=Rechts",
                        "--y-column=Hoch",
                        "--id-column=Kennung",
                        "--name-column=name",
                        "--phone-column=Ruf",
                        "--kind=hospital");
        assertEquals(0, code, out + "" + err);
        Resource clinic = resources().getFirst();
        assertEquals("K-1", clinic.id().value());
        assertEquals(new LonLat(13.2, 52.2), clinic.position());
        assertEquals("0301", clinic.phone());
    }

    @Test
    void anAddressColumnPlacesWhatHasNoCoordinates() throws IOException {
        int code = run("Wo,kind\nEast 7,hospital\n", "--address-column=Wo");
        assertEquals(0, code, out + "" + err);
        assertTrue(resources().getFirst().position().lon() > 13.5, out::toString);
    }

    @Test
    void aColumnThatNoFileHasIsAMistake() throws IOException {
        assertEquals(1, run("x,y,kind\n13.2,52.2,hospital\n", "--x-column=Rechtz"));
        assertTrue(err.toString().contains("Rechtz"), err::toString);
        assertTrue(Files.notExists(city));
    }

    @Test
    void keyPlacesAreWritten() throws IOException {
        int code = run("name,x,y\nOst,13.7,52.2\n", "--kind=fuel-station");
        assertEquals(0, code, out + "" + err);
        assertEquals(
                KeyPlaceKind.FUEL_STATION,
                KeyPlaceFile.load(city.resolve(KeyPlaceFile.NAME)).getFirst().kind());
        assertTrue(resources().isEmpty());
    }

    @Test
    void columnsThatNameTheirDatumAreReadInItAndItIsSaid() throws IOException {
        int code = run("name,lng_wgs84,lat_wgs84,kind\nOst,13.7,52.2,hotel\n");
        assertEquals(0, code, out + "" + err);
        assertTrue(out.toString().contains("the names of the columns say CGCS2000"), out::toString);
    }

    private int add(Path file, String... more) {
        List<Object> args = new ArrayList<>(List.of(file, "--add-to", city, "--locale", "en"));
        args.addAll(Arrays.asList(more));
        return run(args.toArray());
    }

    @Test
    void pointsAreAddedToACityThatIsThere() throws IOException {
        assertEquals(0, run("id,name,x,y,kind\nK-1,Nord,13.2,52.2,hospital\n"), err::toString);
        Path more =
                Files.writeString(
                        folder.resolve("more.csv"),
                        "id,name,x,y,kind\nK-1,Nord,13.2,52.2,hospital\nK-2,Süd,13.7,52.2,hospital\n");
        assertEquals(0, add(more), out + "" + err);
        assertEquals(List.of("K-1", "K-2"), resources().stream().map(r -> r.id().value()).toList());
        assertTrue(out.toString().contains("is of the same kind, name and place"), out::toString);
    }

    @Test
    void areasAreNotAddedToACity() throws IOException {
        assertEquals(0, run("id,name,x,y,kind\nK-1,Nord,13.2,52.2,hospital\n"), err::toString);
        assertEquals(1, add(town));
        assertTrue(err.toString().contains("--into"), err::toString);
        assertEquals(2, add(town, "--into", folder.resolve("other").toString()));
    }

    @Test
    void figuresAreChosenAndNamed() throws IOException {
        Files.writeString(
                town,
                """
                code;name;Einwohner;Laerm;wkt
                T;Musterstadt;;;POLYGON((13 52,14 52,14 53,13 53,13 52))
                T-A;West;12;55,5;POLYGON((13 52,13.5 52,13.5 53,13 53,13 52))
                T-B;East;900;;POLYGON((13.5 52,14 52,14 53,13.5 53,13.5 52))
                """);
        int code =
                run(
                        "x,y,kind\n13.2,52.2,hospital\n",
                        "--figure=Einwohner=Population",
                        "--figure=Laerm=Noise dB");
        assertEquals(0, code, out + "" + err);
        AreaTree tree = BoundaryFile.load(city.resolve(BoundaryFile.NAME));
        AreaCode root = tree.root().code();
        assertEquals(
                Map.of("population", 12.0, "Noise dB", 55.5),
                tree.get(root.child("T-A")).figures().values());
        assertEquals(Map.of("population", 900.0), tree.get(root.child("T-B")).figures().values());
        assertEquals(Map.of("population", 912.0), tree.root().figures().values());
    }
}
