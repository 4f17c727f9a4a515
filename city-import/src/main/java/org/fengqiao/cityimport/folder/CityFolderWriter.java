package org.fengqiao.cityimport.folder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.ResourceFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/// Writes a city folder that backend and console open. It is written beside its place and moved
/// there in one step, so half a city never stands where a whole one is looked for.
public final class CityFolderWriter {

    private CityFolderWriter() {}

    /// @param classes the classes of cases and their standards, which are the same in many cities
    /// @param target must not exist, or be an empty folder
    /// @throws IOException naming what could not be written; the target is then as it was before
    public static void write(CityDraft draft, Path classes, Path target) throws IOException {
        write(draft, null, classes, target);
    }

    /// @param map the city's base map; null for none
    public static void write(CityDraft draft, @Nullable BaseMap map, Path classes, Path target)
            throws IOException {
        AreaTree tree = draft.tree();
        if (tree == null) {
            throw new IOException(target + ": there are no areas to write");
        }
        Path place = target.toAbsolutePath();
        checkFree(place);
        Path parent = place.getParent();
        if (parent == null) {
            throw new IOException(target + ": no place for a city");
        }
        Files.createDirectories(parent);
        Path made = Folders.create(place);
        try {
            CityManifest manifest = fill(draft, tree, classes, made);
            (map == null ? manifest : BaseMapFolder.fill(map, manifest, made)).save(made);
            Files.deleteIfExists(place);
            Folders.move(made, place);
        } finally {
            Folders.delete(made);
        }
    }

    private static void checkFree(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        try (Stream<Path> there = Files.list(place)) {
            if (there.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(place.toString());
            }
        }
    }

    private static CityManifest fill(CityDraft draft, AreaTree tree, Path classes, Path folder)
            throws IOException {
        BoundaryFile.save(folder.resolve(BoundaryFile.NAME), tree);
        ResourceFile.save(folder.resolve(ResourceFile.NAME), draft.resources());
        DepartmentFile.save(folder.resolve(DepartmentFile.NAME), MadeDepartments.of(tree));
        IncidentClassFile.save(
                folder.resolve(IncidentClassFile.NAME), IncidentClassFile.load(classes));
        if (!draft.keyPlaces().isEmpty()) {
            KeyPlaceFile.save(folder.resolve(KeyPlaceFile.NAME), draft.keyPlaces());
        }
        if (draft.components().size() > 0) {
            ComponentFile.save(folder.resolve(ComponentFile.NAME), draft.components());
        }
        List<DataFile> files = new ArrayList<>();
        for (String name :
                List.of(
                        BoundaryFile.NAME,
                        ResourceFile.NAME,
                        DepartmentFile.NAME,
                        IncidentClassFile.NAME,
                        KeyPlaceFile.NAME,
                        ComponentFile.NAME)) {
            if (Files.exists(folder.resolve(name))) {
                files.add(DataFile.of(folder.resolve(name)));
            }
        }
        CityPlan plan = draft.plan();
        Point middle = tree.root().shape().getInteriorPoint();
        CityManifest manifest =
                new CityManifest(
                        tree.root().code(),
                        plan.nameZh(),
                        plan.nameEn(),
                        new LonLat(middle.getX(), middle.getY()),
                        plan.timezone(),
                        draft.levels(),
                        plan.locale(),
                        List.of("departments"),
                        sources(plan),
                        0,
                        "",
                        files);
        return manifest.withFigureUnits(plan.units().byFigure());
    }

    /// Where it comes from and in which datum it came.
    private static List<String> sources(CityPlan plan) {
        return Stream.concat(
                        plan.areas().stream().map(s -> note("areas", s.layer().file(), s.datum())),
                        pointSources(plan).stream())
                .toList();
    }

    static List<String> pointSources(CityPlan plan) {
        return Stream.concat(
                        plan.points().stream()
                                .map(s -> note("points", s.layer().file(), s.datum())),
                        plan.components().stream()
                                .map(s -> note("components", s.layer().file(), s.datum())))
                .toList();
    }

    private static String note(String what, String file, Datum datum) {
        return what + ": " + file + " (" + datum.name() + ")";
    }
}
