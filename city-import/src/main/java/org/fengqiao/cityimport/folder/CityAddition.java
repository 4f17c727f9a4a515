package org.fengqiao.cityimport.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.ExistingCity;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.jspecify.annotations.Nullable;

/// Adds points and a base map to the folder of a city that is there already. As with
/// [BaseMapFolder] the city is made anew beside its place and the two change places, so it is whole
/// at any time: without what is added or with all of it.
public final class CityAddition {

    private CityAddition() {}

    /// @throws IOException if there is no city in the folder, or it cannot be read
    public static ExistingCity load(Path city) throws IOException {
        Path resources = city.resolve(ResourceFile.NAME);
        Path keyPlaces = city.resolve(KeyPlaceFile.NAME);
        List<Resource> before = Files.exists(resources) ? ResourceFile.load(resources) : List.of();
        List<KeyPlace> sites = Files.exists(keyPlaces) ? KeyPlaceFile.load(keyPlaces) : List.of();
        return new ExistingCity(
                BaseMapFolder.areas(city), CityManifest.load(city).levels(), before, sites);
    }

    /// A backend that has the folder open must be started again.
    ///
    /// @param draft of the city with its old points and its new ones
    /// @param map takes the place of the one it has; null to leave that
    /// @throws IOException naming what could not be written; the city is then as it was before
    public static void put(CityDraft draft, @Nullable BaseMap map, Path city) throws IOException {
        Path place = city.toRealPath();
        CityManifest manifest = CityManifest.load(place);
        Path made = Folders.create(place);
        try {
            Folders.link(place, made);
            CityManifest added = fill(draft, manifest, made);
            (map == null ? added : BaseMapFolder.fill(map, added, made)).save(made);
            Folders.exchange(made, place);
        } finally {
            Folders.delete(made);
        }
    }

    private static CityManifest fill(CityDraft draft, CityManifest manifest, Path folder)
            throws IOException {
        // What is linked is the old city's too.
        Files.deleteIfExists(folder.resolve(CityManifest.FILE_NAME));
        Path resources = folder.resolve(ResourceFile.NAME);
        Path keyPlaces = folder.resolve(KeyPlaceFile.NAME);
        Files.deleteIfExists(resources);
        Files.deleteIfExists(keyPlaces);
        ResourceFile.save(resources, draft.resources());
        if (!draft.keyPlaces().isEmpty()) {
            KeyPlaceFile.save(keyPlaces, draft.keyPlaces());
        }
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : manifest.files()) {
            if (!file.name().equals(ResourceFile.NAME) && !file.name().equals(KeyPlaceFile.NAME)) {
                files.add(file);
            }
        }
        for (Path file : List.of(resources, keyPlaces)) {
            if (Files.exists(file)) {
                files.add(DataFile.of(file));
            }
        }
        List<String> notes =
                Stream.concat(
                                manifest.notes().stream(),
                                CityFolderWriter.pointSources(draft.plan()).stream())
                        .distinct()
                        .toList();
        return manifest.withFiles(notes, files);
    }
}
