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
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.jspecify.annotations.Nullable;

/// Adds points and a base map to the folder of a city that is there already. As with
/// [BaseMapFolder] the city is made anew beside its place and the two change places, so it is whole
/// at any time: without what is added or with all of it.
public final class CityAddition {

    private static final List<String> WRITTEN =
            List.of(BoundaryFile.NAME, ResourceFile.NAME, KeyPlaceFile.NAME, ComponentFile.NAME);

    private CityAddition() {}

    /// @throws IOException if there is no city in the folder, or it cannot be read
    public static ExistingCity load(Path city) throws IOException {
        Path resources = city.resolve(ResourceFile.NAME);
        Path keyPlaces = city.resolve(KeyPlaceFile.NAME);
        List<Resource> before = Files.exists(resources) ? ResourceFile.load(resources) : List.of();
        List<KeyPlace> sites = Files.exists(keyPlaces) ? KeyPlaceFile.load(keyPlaces) : List.of();
        return new ExistingCity(
                BaseMapFolder.areas(city),
                CityManifest.load(city).levels(),
                before,
                sites,
                components(city.resolve(ComponentFile.NAME)));
    }

    private static Components components(Path file) throws IOException {
        return Files.exists(file)
                ? ComponentFile.parse(file.toString(), Files.readAllBytes(file))
                : new Components.Builder(List.of()).build();
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
        for (String name : WRITTEN) {
            Files.deleteIfExists(folder.resolve(name));
        }
        AreaTree tree = draft.tree();
        if (tree == null) {
            throw new IllegalArgumentException("a draft of a city that is there has its areas");
        }
        BoundaryFile.save(folder.resolve(BoundaryFile.NAME), tree); // its figures count the points
        ResourceFile.save(folder.resolve(ResourceFile.NAME), draft.resources());
        if (!draft.keyPlaces().isEmpty()) {
            KeyPlaceFile.save(folder.resolve(KeyPlaceFile.NAME), draft.keyPlaces());
        }
        if (draft.components().size() > 0) {
            ComponentFile.save(folder.resolve(ComponentFile.NAME), draft.components());
        }
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : manifest.files()) {
            if (!WRITTEN.contains(file.name())) {
                files.add(file);
            }
        }
        for (String name : WRITTEN) {
            if (Files.exists(folder.resolve(name))) {
                files.add(DataFile.of(folder.resolve(name)));
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
