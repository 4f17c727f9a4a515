package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.ComponentClasses;
import org.fengqiao.cityimport.assemble.Guess;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// What came of reading some files: one that is broken does not keep the others out.
///
/// @param basemap OpenStreetMap data in their own format, not read yet
/// @param looked all that was chosen and all that lay in the folders among it, as [#plain] has it
record Reading(
        List<Proposal> layers, Optional<Path> basemap, List<UnreadFile> unread, Set<Path> looked) {

    Reading {
        layers = List.copyOf(layers);
        unread = List.copyOf(unread);
        looked = Set.copyOf(looked);
    }

    /// Whether it says anew what a file or folder holds, however the way to it is written.
    boolean covers(Path path) {
        return looked.contains(plain(path));
    }

    /// One way of writing for each file; links are not followed.
    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// Reads files, and those in folders; seconds for large ones, so never on the FX thread.
    ///
    /// @param charset of text in CSV and DBF; null to tell it from the text
    /// @param known outline to compare coordinates with; null where none is known
    /// @param classes those of components that the city has
    static Reading of(
            List<Path> chosen,
            @Nullable Charset charset,
            @Nullable Geometry known,
            ComponentClasses classes) {
        ImportFiles files = ImportFiles.of(chosen);
        List<Proposal> layers = new ArrayList<>();
        List<UnreadFile> unread = new ArrayList<>(files.unread());
        for (Path file : files.layers()) {
            try {
                layers.addAll(layersOf(file, charset, known, classes));
            } catch (IOException e) {
                unread.add(new UnreadFile(file, e));
            }
        }
        Set<Path> looked =
                Stream.of(chosen.stream(), files.layers().stream(), files.basemap().stream())
                        .flatMap(each -> each)
                        .map(Reading::plain)
                        .collect(Collectors.toUnmodifiableSet());
        return new Reading(layers, files.basemap(), unread, looked);
    }

    /// @throws IOException naming the file if it cannot be read
    static List<Proposal> layersOf(
            Path file,
            @Nullable Charset charset,
            @Nullable Geometry known,
            ComponentClasses classes)
            throws IOException {
        List<Proposal> layers = new ArrayList<>();
        for (RawLayer layer : Formats.read(file, charset)) {
            layers.add(
                    new Proposal(
                            file,
                            layer,
                            Guess.isAreas(layer),
                            DatumHint.of(layer, known),
                            classes));
        }
        return layers;
    }
}
