package org.fengqiao.cityimport.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The features of one file, or of one layer or sheet in it.
///
/// @param file name of the file, and of the layer where it has several: `city.gpkg:streets`
/// @param columns in the order of the file
/// @param crs coordinate system as the file names it, `EPSG:n` or WKT; null where it says nothing
public record RawLayer(
        String file,
        List<String> columns,
        List<RawFeature> features,
        @Nullable String crs,
        List<ReadNote> notes) {

    public RawLayer {
        columns = List.copyOf(columns);
        features = List.copyOf(features);
        notes = List.copyOf(notes);
    }

    /// Columns in the order in which the features first have them.
    static List<String> columnsOf(List<RawFeature> features) {
        Set<String> columns = new LinkedHashSet<>();
        features.forEach(feature -> columns.addAll(feature.values().keySet()));
        return List.copyOf(columns);
    }
}
