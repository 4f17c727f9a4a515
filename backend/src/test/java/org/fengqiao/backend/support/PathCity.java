package org.fengqiao.backend.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.DepartmentType;
import org.fengqiao.domain.resource.ResourceFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A city abroad with levels and codes of its own: every area is cut into two from west to east,
/// the last of each two stops short of the northern tenth of its parent, so that there is a gap.
public final class PathCity {

    private static final Envelope WHOLE = new Envelope(13.0, 13.4, 52.3, 52.7);

    private final LevelNames levels;
    private final List<Area> areas = new ArrayList<>();

    /// @param levels how many levels, with whatever names
    public PathCity(LevelNames levels) {
        this.levels = levels;
        add(AreaCode.root("Town_1"), null, "Musterstadt", WHOLE);
    }

    private void add(AreaCode code, @Nullable AreaCode parent, String name, Envelope box) {
        areas.add(
                new Area(
                        code,
                        name,
                        parent,
                        false,
                        true,
                        AreaFigures.NONE,
                        new GeometryFactory().toGeometry(box)));
        if (code.level().ordinal() + 1 < levels.names().size()) {
            double middle = (box.getMinX() + box.getMaxX()) / 2;
            double short10 = box.getMaxY() - box.getHeight() / 10;
            Envelope west = new Envelope(box.getMinX(), middle, box.getMinY(), box.getMaxY());
            Envelope east = new Envelope(middle, box.getMaxX(), box.getMinY(), short10);
            add(code.child("A-01"), code, name + " W", west);
            add(code.child("B-02"), code, name + " E", east);
        }
    }

    public AreaTree tree() {
        return new AreaTree(areas);
    }

    public Path save(Path folder) throws IOException {
        AreaTree tree = tree();
        BoundaryFile.save(folder.resolve("boundaries.fgb"), tree);
        ResourceFile.save(folder.resolve("resources.ndjson.gz"), List.of());
        DepartmentFile.save(
                folder.resolve("departments.json"),
                tree.listChildren(tree.root().code()).stream()
                        .map(area ->
                                Department.of(
                                        DepartmentType.CITY_MANAGEMENT,
                                        area.name(),
                                        area.name(),
                                        area.code()))
                        .toList());
        IncidentClassFile.save(folder.resolve("classes.json"), new SmallCity().classes());
        List<CityManifest.DataFile> files = new ArrayList<>();
        for (String name :
                List.of(
                        "boundaries.fgb",
                        "resources.ndjson.gz",
                        "departments.json",
                        "classes.json")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            files.add(
                    new CityManifest.DataFile(
                            name, bytes.length, HexFormat.of().formatHex(Sha256.of(bytes))));
        }
        new CityManifest(
                        tree.root().code(),
                        "样板城",
                        "Musterstadt",
                        new LonLat(13.2, 52.5),
                        "Europe/Berlin",
                        levels,
                        "de",
                        List.of(),
                        List.of("made for tests"),
                        1,
                        "",
                        files)
                .save(folder);
        return folder;
    }
}
