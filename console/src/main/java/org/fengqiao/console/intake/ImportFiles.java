package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.cityimport.read.Formats;

/// Files that were chosen or dropped, told apart by their names.
///
/// @param layers boundaries and points, or folders of them
/// @param basemap OpenStreetMap data in their own format
record ImportFiles(List<Path> layers, Optional<Path> basemap) {

    /// Of the files, without the parts that lie beside a `.shp`.
    static ImportFiles of(List<Path> files) {
        List<Path> wanted = files.stream().filter(file -> !isPart(file)).toList();
        return new ImportFiles(
                wanted.stream().filter(file -> !isPbf(file)).toList(),
                wanted.stream().filter(ImportFiles::isPbf).findFirst());
    }

    /// The files of layers, those of a folder by their names in its place.
    List<Path> listLayers() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path each : layers) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> inside = Files.list(each)) {
                    inside.filter(ImportFiles::isLayer).sorted().forEach(all::add);
                }
            } else {
                all.add(each);
            }
        }
        return all;
    }

    private static boolean isLayer(Path file) {
        String name = name(file);
        return Files.isRegularFile(file)
                && Formats.ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    private static boolean isPart(Path file) {
        return name(file).matches(".*\\.(dbf|shx|prj|cpg|sbn|sbx|qpj)");
    }

    private static boolean isPbf(Path file) {
        return name(file).endsWith(".pbf");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
