package org.fengqiao.cityimport.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;

/// Puts a base map into the folder of a city that is there already, in the place of the one it has.
/// The city is made anew beside its place and the two change places, so a city that is there is
/// always whole: with the old base map or with the new one. Between two renames there is none; a
/// power cut just then leaves it beside its place, in a folder whose name ends in `-old`.
public final class BaseMapFolder {

    private static final String NOTE = "Base map: ";

    /// The sample city's roads for other programs; they are those of its generated base map.
    private static final String EXPORT = "city.osm.gz";

    private BaseMapFolder() {}

    /// The areas of the city in a folder.
    ///
    /// @throws IOException if there is no city in it
    public static AreaTree areas(Path city) throws IOException {
        return BoundaryFile.load(city.resolve(BoundaryFile.NAME));
    }

    /// A backend that has the folder open must be started again.
    ///
    /// @throws IOException naming what could not be written; the city is then as it was before
    public static void put(BaseMap map, Path city) throws IOException {
        Path place = city.toRealPath();
        CityManifest manifest = CityManifest.load(place);
        Path made = Folders.create(place);
        try {
            Folders.link(place, made);
            fill(map, manifest, made).save(made);
            Folders.exchange(made, place);
        } finally {
            Folders.delete(made);
        }
    }

    /// Writes the layers into a folder and says so in its manifest.
    ///
    /// @return the manifest, not written yet
    static CityManifest fill(BaseMap map, CityManifest manifest, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CityManifest.FILE_NAME));
        Files.deleteIfExists(folder.resolve(EXPORT));
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : manifest.files()) {
            boolean replaced =
                    file.name().equals(EXPORT)
                            || Arrays.stream(ContextLayer.values())
                                    .anyMatch(layer -> layer.fileName().equals(file.name()));
            if (!replaced) {
                files.add(file);
            }
        }
        for (ContextLayer layer : ContextLayer.values()) {
            Path file = folder.resolve(layer.fileName());
            Files.deleteIfExists(file);
            ContextFile.save(file, layer.id(), map.list(layer));
            files.add(DataFile.of(file));
        }
        Stream<String> notes = manifest.notes().stream().filter(note -> !note.startsWith(NOTE));
        String source = NOTE + map.file() + ", " + map.origin().attribution();
        return manifest.withBasemap(
                map.origin(),
                manifest.synthetic().stream()
                        .filter(text -> !text.equals(ContextOrigin.SYNTHETIC))
                        .toList(),
                Stream.concat(notes, Stream.of(source)).toList(),
                files);
    }
}
