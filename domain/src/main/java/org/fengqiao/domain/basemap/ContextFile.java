package org.fengqiao.domain.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.feature.Column;
import org.fengqiao.domain.feature.Feature;
import org.fengqiao.domain.feature.FeatureFile;

/// Base map features in a FlatGeobuf file, one for each [ContextLayer].
public final class ContextFile {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("kind", Column.Type.TEXT),
                    new Column("name", Column.Type.TEXT),
                    new Column("name_en", Column.Type.TEXT),
                    new Column("storeys", Column.Type.INT),
                    new Column("underground", Column.Type.BOOL));

    private ContextFile() {}

    /// Loads all features in the order of the file.
    ///
    /// @throws IOException naming file, feature and reason if it cannot be read
    public static List<ContextFeature> load(Path file) throws IOException {
        return FeatureFile.load(file, ContextFile::context);
    }

    private static ContextFeature context(Feature feature) {
        return new ContextFeature(
                ContextClass.valueOf(feature.getText("kind")),
                text(feature, "name"),
                text(feature, "name_en"),
                feature.values().containsKey("storeys") ? feature.getInt("storeys") : 0,
                feature.values().containsKey("underground") && feature.getBool("underground"),
                feature.shape());
    }

    private static String text(Feature feature, String column) {
        return feature.values().containsKey(column) ? feature.getText(column) : "";
    }

    /// Writes the same bytes for the same features.
    public static void save(Path file, String name, List<ContextFeature> context)
            throws IOException {
        List<Feature> features = new ArrayList<>(context.size());
        for (ContextFeature one : context) {
            Map<String, Object> values = new HashMap<>();
            values.put("kind", one.kind().name());
            if (!one.name().isEmpty()) {
                values.put("name", one.name());
            }
            if (!one.nameEn().isEmpty()) {
                values.put("name_en", one.nameEn());
            }
            if (one.underground()) {
                values.put("underground", true);
            }
            if (one.storeys() > 0) {
                values.put("storeys", one.storeys());
            }
            features.add(new Feature(one.shape(), values));
        }
        FeatureFile.save(file, name, COLUMNS, features);
    }
}
