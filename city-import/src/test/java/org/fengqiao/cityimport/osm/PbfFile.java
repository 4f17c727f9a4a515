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
import java.util.Collections;
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
        group.addNodes(
                Node.newBuilder()
                        .setId(id)
                        .setLon(Math.round(lon / UNIT))
                        .setLat(Math.round(lat / UNIT))
                        .addAllKeys(numbers(tags, 0))
                        .addAllVals(numbers(tags, 1)));
        return this;
    }

    PbfFile way(long id, long[] nodes, String... tags) {
        group.addWays(
                Way.newBuilder()
                        .setId(id)
                        .addAllRefs(deltas(nodes))
                        .addAllKeys(numbers(tags, 0))
                        .addAllVals(numbers(tags, 1)));
        return this;
    }

    PbfFile relation(long id, long[] ways, String... tags) {
        group.addRelations(
                Relation.newBuilder()
                        .setId(id)
                        .addAllMemids(deltas(ways))
                        .addAllTypes(Collections.nCopies(ways.length, Relation.MemberType.WAY))
                        .addAllRolesSid(Collections.nCopies(ways.length, 0))
                        .addAllKeys(numbers(tags, 0))
                        .addAllVals(numbers(tags, 1)));
        return this;
    }

    /// Every second text from one on, by its number in the table.
    private List<Integer> numbers(String[] texts, int first) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = first; i < texts.length; i += 2) {
            numbers.add(number(texts[i]));
        }
        return numbers;
    }

    /// The format tells each number by how much it is more than the one before.
    private static List<Long> deltas(long[] numbers) {
        List<Long> deltas = new ArrayList<>();
        long last = 0;
        for (long number : numbers) {
            deltas.add(number - last);
            last = number;
        }
        return deltas;
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
