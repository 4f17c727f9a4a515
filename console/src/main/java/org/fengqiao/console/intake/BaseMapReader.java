package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.osm.BaseMapMaker;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Reads the base map anew only where file, place or names of the city have changed: a draft is
/// made at every setting, and the file may be that of a country. One task at a time.
final class BaseMapReader {

    private record Key(Path file, Envelope place, Set<String> names) {}

    private record Kept(Key key, BaseMap map) {}

    private @Nullable Kept kept;

    BaseMap read(Path file, AreaTree city) throws IOException {
        Set<String> names =
                city.listLevels().stream()
                        .flatMap(level -> city.listLevel(level).stream())
                        .map(Area::name)
                        .collect(Collectors.toSet());
        Key key = new Key(file, city.root().shape().getEnvelopeInternal(), names);
        Kept last = kept;
        if (last == null || !last.key().equals(key)) {
            kept = null; // two large ones need not fit into memory
            last = new Kept(key, BaseMapMaker.make(file, city));
            kept = last;
        }
        return last.map();
    }
}
