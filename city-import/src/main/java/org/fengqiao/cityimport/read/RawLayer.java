package org.fengqiao.cityimport.read;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The features of one file, or of one layer or sheet in it.
///
/// @param file name of the file, and of the layer where it has several: `city.gpkg:streets`
/// @param columns in the order of the file
/// @param crs coordinate system as the file names it, `EPSG:n` or WKT; null where it says nothing
/// @param charset in which its text was read, where the format leaves that open; null elsewhere
/// @param places columns from which its places are read; none where the format has shapes
public record RawLayer(
        String file,
        List<String> columns,
        List<RawFeature> features,
        @Nullable String crs,
        List<ReadNote> notes,
        @Nullable Charset charset,
        PlaceColumns places) {

    public RawLayer {
        columns = List.copyOf(columns);
        features = List.copyOf(features);
        notes = List.copyOf(notes);
    }

    /// One of a format that says in what its text is.
    public RawLayer(
            String file,
            List<String> columns,
            List<RawFeature> features,
            @Nullable String crs,
            List<ReadNote> notes) {
        this(file, columns, features, crs, notes, null);
    }

    /// One of a format that has shapes.
    public RawLayer(
            String file,
            List<String> columns,
            List<RawFeature> features,
            @Nullable String crs,
            List<ReadNote> notes,
            @Nullable Charset charset) {
        this(file, columns, features, crs, notes, charset, PlaceColumns.NONE);
    }

    /// The same layer with its features read in another way.
    ///
    /// @param said all notes, those that stood here among them
    /// @param from columns from which the places were read
    RawLayer reread(List<RawFeature> read, List<ReadNote> said, PlaceColumns from) {
        return new RawLayer(file, columns, read, crs, said, charset, from);
    }

    /// Why features have no shape, by their numbers; those without a word of it have none in the
    /// file.
    public Map<Integer, String> unread() {
        Map<Integer, String> why = new HashMap<>();
        for (ReadNote note : notes) {
            if (note.kind() == ReadNote.Kind.BAD_SHAPE
                    || note.kind() == ReadNote.Kind.BAD_COORDINATES) {
                why.putIfAbsent(note.feature(), note.detail());
            }
        }
        return why;
    }

    /// Columns in the order in which the features first have them.
    static List<String> columnsOf(List<RawFeature> features) {
        Set<String> columns = new LinkedHashSet<>();
        features.forEach(feature -> columns.addAll(feature.values().keySet()));
        return List.copyOf(columns);
    }
}
