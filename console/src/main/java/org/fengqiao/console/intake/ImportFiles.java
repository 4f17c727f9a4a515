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
import org.fengqiao.cityimport.read.ReadException;

/// Files that were chosen or dropped, and those in folders among them, told apart by their names.
///
/// @param layers boundaries and points
/// @param basemap OpenStreetMap data in their own format
/// @param unread folders that cannot be looked into or hold nothing that is read here
record ImportFiles(List<Path> layers, Optional<Path> basemap, List<UnreadFile> unread) {

    /// Of the files, without the parts that lie beside a `.shp`; those of a folder by their names
    /// in its place.
    static ImportFiles of(List<Path> chosen) {
        List<Path> files = new ArrayList<>();
        List<UnreadFile> unread = new ArrayList<>();
        for (Path each : chosen) {
            if (Files.isDirectory(each)) {
                try {
                    files.addAll(listFolder(each));
                } catch (IOException e) {
                    unread.add(new UnreadFile(each, e));
                }
            } else if (!isPart(each)) {
                files.add(each);
            }
        }
        return new ImportFiles(
                files.stream().filter(file -> !isPbf(file)).toList(),
                files.stream().filter(ImportFiles::isPbf).findFirst(),
                unread);
    }

    private static List<Path> listFolder(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(ImportFiles::isWanted).sorted().toList();
            if (files.isEmpty()) {
                throw new ReadException(
                        String.valueOf(folder.getFileName()),
                        "",
                        ReadException.Reason.NO_LAYER,
                        String.join(", ", Formats.ENDINGS));
            }
            return files;
        }
    }

    private static boolean isWanted(Path file) {
        String name = name(file);
        return Files.isRegularFile(file)
                && (isPbf(file)
                        || Formats.ENDINGS.stream()
                                .anyMatch(ending -> name.endsWith("." + ending)));
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
