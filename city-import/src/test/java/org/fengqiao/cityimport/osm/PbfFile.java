package org.fengqiao.cityimport.osm;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A small `.osm.pbf` file, byte by byte as a test wants it.
final class PbfFile {

    private static final double UNIT = 1e-7;

    private final List<String> strings = new ArrayList<>(List.of(""));
    private final PrimitiveGroup.Builder group = PrimitiveGroup.newBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PbfFile() {
        this(HeaderBlock.newBuilder().addRequiredFeatures("OsmSchema-V0.6").build());
    }

    PbfFile(HeaderBlock header) {
        block("OSMHeader", raw(header));
    }

    private static Blob raw(Message content) {
        return Blob.newBuilder().setRaw(content.toByteString()).build();
    }

    PbfFile node(long id, double lon, double lat, String... tags) {
        Node.Builder node =
                Node.newBuilder()
                        .setId(id)
                        .setLon(Math.round(lon / UNIT))
                        .setLat(Math.round(lat / UNIT));
        for (int i = 0; i < tags.length; i += 2) {
            node.addKeys(number(tags[i])).addVals(number(tags[i + 1]));
        }
        group.addNodes(node);
        return this;
    }

    PbfFile way(long id, long[] nodes, String... tags) {
        Way.Builder way = Way.newBuilder().setId(id);
        long last = 0;
        for (long node : nodes) {
            way.addRefs(node - last);
            last = node;
        }
        for (int i = 0; i < tags.length; i += 2) {
            way.addKeys(number(tags[i])).addVals(number(tags[i + 1]));
        }
        group.addWays(way);
        return this;
    }

    PbfFile relation(long id, long[] ways, String... tags) {
        Relation.Builder relation = Relation.newBuilder().setId(id);
        long last = 0;
        for (long way : ways) {
            relation.addMemids(way - last).addTypes(Relation.MemberType.WAY).addRolesSid(0);
            last = way;
        }
        for (int i = 0; i < tags.length; i += 2) {
            relation.addKeys(number(tags[i])).addVals(number(tags[i + 1]));
        }
        group.addRelations(relation);
        return this;
    }

    private int number(String text) {
        if (!strings.contains(text)) {
            strings.add(text);
        }
        return strings.indexOf(text);
    }

    PbfFile block(String type, Blob blob) {
        byte[] content = blob.toByteArray();
        byte[] header =
                BlobHeader.newBuilder()
                        .setType(type)
                        .setDatasize(content.length)
                        .build()
                        .toByteArray();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(header.length);
            out.write(header);
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        StringTable.Builder table = StringTable.newBuilder();
        strings.forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
        block(
                "OSMData",
                raw(
                        PrimitiveBlock.newBuilder()
                                .setStringtable(table)
                                .addPrimitivegroup(group)
                                .build()));
        return bytes.toByteArray();
    }
}
