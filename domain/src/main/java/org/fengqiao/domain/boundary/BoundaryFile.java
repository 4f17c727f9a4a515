package org.fengqiao.domain.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.feature.Column;
import org.fengqiao.domain.feature.Feature;
import org.fengqiao.domain.feature.FeatureFile;

/// All levels of a city in one FlatGeobuf file (`boundaries.fgb`), outermost level first, so that a
/// reader could draw the city before it has the grids.
public final class BoundaryFile {

    /// Its name in the folder of a city.
    public static final String NAME = "boundaries.fgb";

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("code", Column.Type.TEXT),
                    new Column("name", Column.Type.TEXT),
                    new Column("parent", Column.Type.TEXT),
                    new Column("pseudoUnit", Column.Type.BOOL),
                    new Column("surveyed", Column.Type.BOOL));

    private BoundaryFile() {}

    /// Loads a city; takes some hundred milliseconds, so not on the thread that draws.
    ///
    /// @throws IOException naming file, feature and reason if it cannot be read
    public static AreaTree load(Path file) throws IOException {
        return nest(file, loadAreas(file));
    }

    /// Loads the areas of a city in the order of the file, for who has something to do with them
    /// before they are nested.
    ///
    /// @throws IOException naming file, feature and reason if it cannot be read
    public static List<Area> loadAreas(Path file) throws IOException {
        return FeatureFile.load(file, BoundaryFile::area);
    }

    /// @param file where the areas are from
    /// @throws IOException naming file and reason if the areas do not nest
    public static AreaTree nest(Path file, List<Area> areas) throws IOException {
        try {
            return new AreaTree(areas);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// Writes the same bytes for the same tree.
    public static void save(Path file, AreaTree tree) throws IOException {
        List<Area> areas = new ArrayList<>(tree.size());
        for (Level level : Level.values()) {
            areas.addAll(tree.listLevel(level));
        }
        List<Column> figures = FigureColumns.of(areas);
        FeatureFile.save(
                file,
                "boundaries",
                Stream.concat(COLUMNS.stream(), figures.stream()).toList(),
                areas.stream().map(area -> feature(area, figures)).toList());
    }

    /// The area a feature with the columns of this file stands for.
    ///
    /// @throws IllegalArgumentException with the reason if it stands for none
    public static Area area(Feature feature) {
        return new Area(
                AreaCode.of(feature.getText("code")),
                feature.getText("name"),
                feature.values().containsKey("parent")
                        ? AreaCode.of(feature.getText("parent"))
                        : null,
                feature.getBool("pseudoUnit"),
                feature.getBool("surveyed"),
                FigureColumns.read(feature.values()),
                feature.shape());
    }

    /// An area as a feature with the columns of this file.
    public static Feature feature(Area area) {
        return feature(area, FigureColumns.of(List.of(area)));
    }

    private static Feature feature(Area area, List<Column> figures) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", area.code().digits());
        values.put("name", area.name());
        AreaCode parent = area.parent();
        if (parent != null) {
            values.put("parent", parent.digits());
        }
        values.put("pseudoUnit", area.pseudoUnit());
        values.put("surveyed", area.surveyed());
        FigureColumns.put(area.figures(), figures, values);
        return new Feature(area.shape(), values);
    }
}
