package org.fengqiao.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/// The formats that boundaries could be stored in, each read completely into the same objects:
/// codes, names, parents, figures and polygons in flat arrays.
enum BoundaryFormat {
    FLATGEOBUF("fgb") {
        @Override
        void save(Path file, AreaTree tree) throws IOException {
            BoundaryFile.save(file, tree);
        }

        @Override
        AreaTree load(Path file) throws IOException {
            return BoundaryFile.load(file);
        }
    },
    GEOPACKAGE("gpkg") {
        @Override
        void save(Path file, AreaTree tree) throws IOException {
            GeoPackage.save(file, tree);
        }

        @Override
        AreaTree load(Path file) throws IOException {
            return GeoPackage.load(file);
        }
    },
    GEOJSON("geojson.gz") {
        @Override
        void save(Path file, AreaTree tree) throws IOException {
            ZippedGeoJson.save(file, tree);
        }

        @Override
        AreaTree load(Path file) throws IOException {
            return ZippedGeoJson.load(file);
        }
    };

    /// Keeps coordinates as the program's own reader does.
    static final GeometryFactory GEOMETRIES =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final String extension;

    BoundaryFormat(String extension) {
        this.extension = extension;
    }

    abstract void save(Path file, AreaTree tree) throws IOException;

    abstract AreaTree load(Path file) throws IOException;

    String fileName() {
        return "boundaries." + extension;
    }
}
