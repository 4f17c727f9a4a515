package org.fengqiao.console.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.cityimport.folder.BaseMapFolder;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.osm.BaseMapMaker;
import org.fengqiao.cityimport.osm.OsmTally;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.city.CityManifest;
import org.jspecify.annotations.Nullable;

/// The part of `fengqiao import` that brings a base map in.
final class BaseMapCommand {

    private static final Texts TEXTS = Texts.of("intake");

    private final PrintWriter out;

    BaseMapCommand(PrintWriter out) {
        this.out = out;
    }

    /// Reads a file and says what was taken of it.
    BaseMap read(Path file, AreaTree city) throws IOException {
        BaseMap map = BaseMapMaker.make(file, city);
        out.println(TEXTS.get("basemap.read", map.file(), map.size()));
        map.tally()
                .taken()
                .forEach((kind, count) ->
                        out.println(
                                "  "
                                        + TEXTS.get(
                                                "basemap.taken",
                                                TEXTS.get("context." + kind),
                                                count)));
        for (OsmTally.Left why : OsmTally.Left.values()) {
            int count = map.tally().left().getOrDefault(why, 0);
            if (count > 0) {
                String some = String.join(", ", map.tally().broken());
                out.println(TEXTS.get("basemap.left." + why, count, some));
            }
        }
        return map;
    }

    /// Gives a city that is there already another base map.
    ///
    /// @param check whether only to look
    void give(Path file, Path city, boolean check, @Nullable Path report) throws IOException {
        if (!Files.exists(city.resolve(CityManifest.FILE_NAME))) {
            throw new IOException(TEXTS.get("basemap.noCity", city));
        }
        BaseMap map = read(file, BaseMapFolder.areas(city));
        if (!check) {
            BaseMapFolder.put(map, city);
            out.println(TEXTS.get("basemap.written", city));
        }
        if (report != null) {
            ReportFile.save(report, null, map, List.of(), check ? null : city);
        }
    }
}
