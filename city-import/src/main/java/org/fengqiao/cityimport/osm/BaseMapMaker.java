package org.fengqiao.cityimport.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.cityimport.osm.ClassTable.Form;
import org.fengqiao.cityimport.read.Limits;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/// Makes a base map of a file of OpenStreetMap data: reads, classes, names, clips.
public final class BaseMapMaker {

    /// What its licence asks for.
    public static final ContextOrigin OPEN_STREET_MAP =
            new ContextOrigin(false, "© OpenStreetMap contributors (ODbL)");

    private static final long FILE_BYTES = 8L << 30;

    private final ClassTable table = ClassTable.load();
    private final OsmTally tally = new OsmTally();
    private final Map<ContextLayer, List<ContextFeature>> layers =
            new EnumMap<>(ContextLayer.class);
    private final List<LineString> shore = new ArrayList<>();
    private final Envelope frame;
    private final Clip clip;
    private final Set<String> areas;

    private BaseMapMaker(Envelope frame, Set<String> areas) {
        this.areas = areas;
        this.frame = frame;
        clip = new Clip(frame);
        for (ContextLayer layer : ContextLayer.values()) {
            layers.put(layer, new ArrayList<>());
        }
    }

    /// Reads a file; seconds for that of a province.
    ///
    /// @param city its areas; the map reaches a little beyond, and does not repeat their names
    /// @throws ReadException if it is cut, broken, too large, or has nothing in the city
    public static BaseMap make(Path file, AreaTree city) throws IOException {
        String name = String.valueOf(file.getFileName());
        Limits.checkSize(file, FILE_BYTES);
        boolean pbf = name.toLowerCase(Locale.ROOT).endsWith(".pbf");
        Envelope frame = Frame.around(city.root().shape().getEnvelopeInternal());
        if (pbf) {
            Envelope covered = new PbfBlocks(file).findBounds();
            frame = covered == null ? frame : frame.intersection(covered);
        }
        BaseMapMaker maker = new BaseMapMaker(frame, names(city));
        Set<String> keys = new HashSet<>(maker.table.keys());
        keys.addAll(OsmNames.KEYS);
        List<OsmThing> things =
                pbf && !frame.isNull()
                        ? OsmPbf.read(file, maker.table, keys, frame, maker.tally)
                        : pbf ? List.of() : OsmGeoJson.read(file, keys, maker.tally);
        things.forEach(maker::take);
        for (Polygon piece : Coastline.sea(maker.shore, frame)) {
            maker.add(ContextClass.SEA, OsmNames.NONE, piece);
        }
        BaseMap made = new BaseMap(name, OPEN_STREET_MAP, maker.layers, maker.tally);
        if (made.size() == 0) {
            throw maker.nothing(name, frame);
        }
        return made;
    }

    /// @param frame null envelope where the file says itself that it covers another place
    private ReadException nothing(String file, Envelope frame) {
        int outside = tally.left().getOrDefault(OsmTally.Left.OUTSIDE, 0);
        String count = outside > 0 ? "(" + outside + ")" : "";
        return outside > 0 || frame.isNull()
                ? new ReadException(file, "", Reason.OUTSIDE, count)
                : new ReadException(file, "", Reason.EMPTY, "");
    }

    private static Set<String> names(AreaTree city) {
        Set<String> names = new HashSet<>();
        for (Level level : city.listLevels()) {
            city.listLevel(level).forEach(area -> names.add(area.name()));
        }
        return names;
    }

    private void take(OsmThing thing) {
        if (OsmPbf.isShore(thing.tags()) && thing.shape() instanceof LineString line) {
            shore.add(line);
            return;
        }
        Optional<ContextClass> spot = table.find(Form.SPOT, thing.tags());
        OsmNames names = OsmNames.of(thing);
        boolean named = spot.isPresent() && !names.name().isEmpty();
        boolean drawn = draw(thing, named ? names.unnamed() : names);
        if (named && thing.tags().containsKey("place") && areas.contains(names.name())) {
            tally.leave(OsmTally.Left.NAMED_AREA, 1);
        } else if (named) {
            add(spot.get(), names, thing.shape().getInteriorPoint());
        } else if (!drawn && isCounted(thing)) {
            tally.leave(OsmTally.Left.NO_CLASS, 1);
        }
    }

    /// Whether it is missed where it has no class: a thing in the frame of which something is told
    /// that the map could use. A file of all things there are is full of others.
    private boolean isCounted(OsmThing thing) {
        return !thing.tags().isEmpty() && frame.intersects(thing.shape().getEnvelopeInternal());
    }

    private boolean draw(OsmThing thing, OsmNames names) {
        Optional<ContextClass> line = table.find(Form.LINE, thing.tags());
        Optional<ContextClass> area = table.find(Form.AREA, thing.tags());
        Geometry shape = thing.shape();
        if (shape instanceof Lineal && line.isPresent() && !thing.is("area", "yes")) {
            add(line.get(), names, shape);
            return true;
        }
        if (shape instanceof LineString ring
                && area.isPresent()
                && ring.isClosed()
                && ring.getNumPoints() > 3
                && !thing.is("area", "no")) {
            Polygon polygon = ring.getFactory().createPolygon(ring.getCoordinateSequence());
            add(area.get(), names, polygon);
            return true;
        }
        if (shape instanceof Polygonal && area.isPresent()) {
            add(area.get(), names, shape);
            return true;
        }
        return false;
    }

    private void add(ContextClass kind, OsmNames names, Geometry shape) {
        Geometry inside = clip.apply(shape);
        if (inside.isEmpty()) {
            tally.leave(OsmTally.Left.OUTSIDE, 1);
            return;
        }
        tally.take(kind);
        Objects.requireNonNull(layers.get(kind.layer()))
                .add(
                        new ContextFeature(
                                kind,
                                names.name(),
                                names.nameEn(),
                                names.storeys(),
                                names.underground(),
                                inside));
    }
}
