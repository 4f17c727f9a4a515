package org.fengqiao.cityimport.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.cityimport.osm.ClassTable.Form;
import org.fengqiao.cityimport.read.ReadException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/// What an `.osm.pbf` file has in a box. The file may be that of a whole country: it is gone
/// through three times, and only what lies in the box, or belongs to something that does, is kept.
/// Areas that surround the box without a corner in it are not found.
final class OsmPbf {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private record WayDraft(long id, long[] nodes, Map<String, String> tags, boolean near) {}

    private record RelationDraft(long id, long[] ways, Map<String, String> tags) {}

    private final Path path;
    private final ClassTable table;
    private final Set<String> keys;
    private final Envelope box;
    private final OsmTally tally;
    private final NodeStore near;
    private final NodeStore far;
    private final List<OsmThing> things = new ArrayList<>();
    private final List<RelationDraft> relations = new ArrayList<>();
    private final Set<Long> members = new HashSet<>();
    private final Map<Long, WayDraft> ways = new HashMap<>();
    private long corners;
    private int elsewhere;

    private OsmPbf(Path path, ClassTable table, Set<String> keys, Envelope box, OsmTally tally) {
        this.path = path;
        this.table = table;
        this.keys = keys;
        this.box = box;
        this.tally = tally;
        String file = String.valueOf(path.getFileName());
        near = new NodeStore(file);
        far = new NodeStore(file);
    }

    /// @param keys of the tags to keep
    /// @throws ReadException naming the block where the file is cut or broken
    static List<OsmThing> read(
            Path path, ClassTable table, Set<String> keys, Envelope box, OsmTally tally)
            throws IOException {
        return new OsmPbf(path, table, keys, box, tally).read();
    }

    private List<OsmThing> read() throws IOException {
        takeNodesAndRelations();
        takeWays();
        relations.removeIf(relation -> !isNear(relation));
        Set<Long> needed = new HashSet<>();
        relations.forEach(r -> Arrays.stream(r.ways()).forEach(needed::add));
        ways.values().removeIf(way -> !way.near() && !needed.contains(way.id()));
        takeFarNodes();
        ways.values().forEach(this::build);
        relations.forEach(this::build);
        return things;
    }

    private void takeNodesAndRelations() throws IOException {
        new PbfPass(keys) {
            @Override
            void node(long id, double lon, double lat, Map<String, String> tags)
                    throws ReadException {
                if (box.contains(lon, lat)) {
                    near.put(id, lon, lat);
                    if (table.find(Form.SPOT, tags).isPresent()) {
                        Coordinate at = new Coordinate(lon, lat);
                        things.add(new OsmThing("node/" + id, tags, SHAPES.createPoint(at)));
                    } else if (!tags.isEmpty()) {
                        tally.leave(OsmTally.Left.NO_CLASS, 1);
                    }
                } else {
                    elsewhere++;
                }
            }

            @Override
            void relation(long id, long[] parts, Map<String, String> tags) {
                if ("multipolygon".equals(tags.get("type")) && table.knows(tags)) {
                    relations.add(new RelationDraft(id, parts, tags));
                    Arrays.stream(parts).forEach(members::add);
                }
            }
        }.run(path);
        if (things.isEmpty() && near.size() == 0 && elsewhere > 0) {
            tally.leave(OsmTally.Left.OUTSIDE, elsewhere); // all there is
        }
        near.close();
    }

    private void takeWays() throws IOException {
        new PbfPass(keys) {
            @Override
            void way(long id, long[] nodes, Map<String, String> tags) throws ReadException {
                boolean inSight = Arrays.stream(nodes).anyMatch(near::has);
                boolean wanted = table.knows(tags) || isShore(tags);
                if (members.contains(id) || inSight && wanted) {
                    keep(new WayDraft(id, nodes, tags, inSight));
                } else if (inSight && !tags.isEmpty()) {
                    tally.leave(OsmTally.Left.NO_CLASS, 1);
                }
            }
        }.run(path);
    }

    /// Ways of relations are kept wherever they lie, so that their number needs a bound too.
    private void keep(WayDraft way) throws ReadException {
        corners += way.nodes().length;
        if (corners > NodeStore.MOST) {
            throw new ReadException(
                    String.valueOf(path.getFileName()),
                    "",
                    ReadException.Reason.TOO_LARGE,
                    "> " + NodeStore.MOST + " nodes");
        }
        ways.put(way.id(), way);
    }

    static boolean isShore(Map<String, String> tags) {
        return "coastline".equals(tags.get("natural"));
    }

    private boolean isNear(RelationDraft relation) {
        return Arrays.stream(relation.ways())
                .mapToObj(ways::get)
                .anyMatch(way -> way != null && way.near());
    }

    private void takeFarNodes() throws IOException {
        long[] wanted =
                ways.values().stream()
                        .flatMapToLong(way -> Arrays.stream(way.nodes()))
                        .filter(id -> !near.has(id))
                        .sorted()
                        .distinct()
                        .toArray();
        if (wanted.length > 0) {
            new PbfPass(Set.of()) {
                @Override
                void node(long id, double lon, double lat, Map<String, String> tags)
                        throws ReadException {
                    if (Arrays.binarySearch(wanted, id) >= 0) {
                        far.put(id, lon, lat);
                    }
                }
            }.run(path);
        }
        far.close();
    }

    private void build(WayDraft way) {
        if (way.near() && (table.knows(way.tags()) || isShore(way.tags()))) {
            LineString line = line(way);
            if (line == null) {
                tally.spoil("way/" + way.id());
            } else {
                things.add(new OsmThing("way/" + way.id(), way.tags(), line));
            }
        }
    }

    private void build(RelationDraft relation) {
        List<LineString> lines = new ArrayList<>();
        for (long id : relation.ways()) {
            WayDraft way = ways.get(id);
            LineString line = way == null ? null : line(way);
            if (line != null) {
                lines.add(line);
            }
        }
        String id = "relation/" + relation.id();
        AreaBuilder area = AreaBuilder.of(lines);
        if (!area.whole() || lines.size() < relation.ways().length) {
            tally.spoil(id);
        }
        if (!area.shape().isEmpty()) {
            things.add(new OsmThing(id, relation.tags(), area.shape()));
        }
    }

    /// Null where fewer than two of its nodes are in the file.
    private @Nullable LineString line(WayDraft way) {
        List<Coordinate> points = new ArrayList<>(way.nodes().length);
        for (long id : way.nodes()) {
            int at = near.at(id);
            NodeStore store = at >= 0 ? near : far;
            int there = at >= 0 ? at : far.at(id);
            if (there >= 0) {
                Coordinate point = new Coordinate(store.lon(there), store.lat(there));
                if (points.isEmpty() || !points.getLast().equals2D(point)) {
                    points.add(point);
                }
            }
        }
        return points.size() < 2
                ? null
                : SHAPES.createLineString(points.toArray(new Coordinate[0]));
    }
}
