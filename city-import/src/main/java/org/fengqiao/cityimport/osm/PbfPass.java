package org.fengqiao.cityimport.osm;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.cityimport.read.ReadException;

/// One way through an `.osm.pbf` file. Whoever goes it takes what it wants of nodes, ways and
/// relations; tags come with the keys asked for only.
abstract class PbfPass extends BinaryParser {

    private final Set<String> keys;

    PbfPass(Set<String> keys) {
        this.keys = keys;
    }

    void run(Path file) throws IOException {
        new PbfBlocks(file).read(this);
    }

    /// @param tags empty for most nodes
    void node(long id, double lon, double lat, Map<String, String> tags) throws ReadException {}

    void way(long id, long[] nodes, Map<String, String> tags) throws ReadException {}

    /// @param ways its members that are ways, in the order of the relation
    void relation(long id, long[] ways, Map<String, String> tags) throws ReadException {}

    @Override
    protected void parseDense(DenseNodes nodes) {
        long id = 0;
        long lat = 0;
        long lon = 0;
        int tag = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lat += nodes.getLat(i);
            lon += nodes.getLon(i);
            Map<String, String> tags = Map.of();
            while (tag < nodes.getKeysValsCount() && nodes.getKeysVals(tag) != 0) {
                tags = with(tags, nodes.getKeysVals(tag), nodes.getKeysVals(tag + 1));
                tag += 2;
            }
            tag++;
            long number = id;
            double x = parseLon(lon);
            double y = parseLat(lat);
            Map<String, String> own = tags;
            hand(() -> node(number, x, y, own));
        }
    }

    @Override
    protected void parseNodes(List<Node> nodes) {
        for (Node node : nodes) {
            hand(() ->
                    node(
                            node.getId(),
                            parseLon(node.getLon()),
                            parseLat(node.getLat()),
                            tags(node.getKeysList(), node.getValsList())));
        }
    }

    @Override
    protected void parseWays(List<Way> ways) {
        for (Way way : ways) {
            hand(() ->
                    way(
                            way.getId(),
                            undelta(way.getRefsList()),
                            tags(way.getKeysList(), way.getValsList())));
        }
    }

    @Override
    protected void parseRelations(List<Relation> relations) {
        for (Relation relation : relations) {
            long[] members = undelta(relation.getMemidsList());
            int ways = 0;
            for (int i = 0; i < members.length; i++) {
                if (relation.getTypes(i) == Relation.MemberType.WAY) {
                    members[ways++] = members[i];
                }
            }
            long[] parts = Arrays.copyOf(members, ways);
            hand(() ->
                    relation(
                            relation.getId(),
                            parts,
                            tags(relation.getKeysList(), relation.getValsList())));
        }
    }

    private interface Taker {
        void take() throws ReadException;
    }

    /// The library's callbacks may throw nothing checked.
    private static void hand(Taker taker) {
        try {
            taker.take();
        } catch (ReadException e) {
            throw new PbfBlocks.Stop(e);
        }
    }

    @Override
    protected void parse(HeaderBlock header) {}

    @Override
    public void complete() {}

    private static long[] undelta(List<Long> deltas) {
        long[] values = new long[deltas.size()];
        long last = 0;
        for (int i = 0; i < values.length; i++) {
            last += deltas.get(i);
            values[i] = last;
        }
        return values;
    }

    private Map<String, String> tags(List<Integer> names, List<Integer> values) {
        Map<String, String> tags = Map.of();
        for (int i = 0; i < names.size(); i++) {
            tags = with(tags, names.get(i), values.get(i));
        }
        return tags;
    }

    private Map<String, String> with(Map<String, String> tags, int name, int value) {
        String key = getStringById(name);
        if (!keys.contains(key)) {
            return tags;
        }
        Map<String, String> grown = tags.isEmpty() ? new HashMap<>() : tags;
        grown.put(key, getStringById(value));
        return grown;
    }
}
