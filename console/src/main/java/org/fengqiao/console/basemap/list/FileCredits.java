package org.fengqiao.console.basemap.list;

import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fengqiao.console.basemap.source.FileWords;
import org.fengqiao.console.basemap.source.SourceException;

/// What the files of an entry say of themselves; it stands in for what the list does not say.
///
/// @param said in the order of the sources
record FileCredits(List<FileWords> said) {

    private static final Logger LOG = Logger.getLogger(FileCredits.class.getName());

    /// Does IO. A file that cannot be read says nothing; why is told when the map is chosen.
    static FileCredits load(List<TileSpec> tiles) {
        return new FileCredits(
                tiles.stream()
                        .filter(TileSpec.Archive.class::isInstance)
                        .map(TileSpec.Archive.class::cast)
                        .map(FileCredits::words)
                        .toList());
    }

    private static FileWords words(TileSpec.Archive archive) {
        try {
            return switch (archive.kind()) {
                case MBTILES -> FileWords.ofMbtiles(archive.file());
                case PMTILES -> FileWords.ofPmtiles(archive.file());
            };
        } catch (SourceException unreadable) {
            LOG.log(Level.WARNING, "nothing known of " + archive.file(), unreadable);
            return FileWords.NONE;
        }
    }

    /// One text for both languages, each name once; empty where no file has one.
    Basemap.Words name() {
        return join(FileWords::name);
    }

    /// One text for both languages, each maker once; empty where no file names one.
    Basemap.Words attribution() {
        return join(FileWords::attribution);
    }

    private Basemap.Words join(Function<FileWords, String> part) {
        String all =
                said.stream()
                        .map(part)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" · "));
        return new Basemap.Words(all, all);
    }
}
