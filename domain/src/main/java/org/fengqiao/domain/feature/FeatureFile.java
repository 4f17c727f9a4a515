package org.fengqiao.domain.feature;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;

/// Features in a FlatGeobuf file (`.fgb`), readable by GDAL and QGIS. Coordinates are stored as
/// doubles, so what is equal stays equal. Written without the optional spatial index: a file is
/// always read whole.
public final class FeatureFile {

    /// CGCS2000 geographic.
    private static final int EPSG = 4490;

    private FeatureFile() {}

    /// Loads all features in the order of the file.
    ///
    /// @throws IOException naming the file, the feature and the reason if it cannot be read
    public static List<Feature> load(Path file) throws IOException {
        return load(file, Function.identity());
    }

    /// Loads what the features of a file stand for, in the order of the file.
    ///
    /// @param meaning what one feature stands for; called on several threads; throws
    ///   [IllegalArgumentException] with the reason where a feature makes no sense
    /// @throws IOException naming the file, the feature and the reason if it cannot be read
    public static <T> List<T> load(Path file, Function<Feature, T> meaning) throws IOException {
        return new FeatureReader(file).read(meaning);
    }

    /// Writes the same bytes for the same features.
    ///
    /// @param columns of every value that occurs
    public static void save(Path file, String name, List<Column> columns, List<Feature> features)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            WritableByteChannel channel = Channels.newChannel(out);
            out.write(Constants.MAGIC_BYTES);
            HeaderMeta.write(header(name, columns, features), out, new FlatBufferBuilder(1024));
            FlatBufferBuilder builder = new FlatBufferBuilder(1 << 16);
            for (Feature feature : features) {
                int properties =
                        org.wololo.flatgeobuf.generated.Feature.createPropertiesVector(
                                builder, PropertyCodec.encode(columns, feature.values()));
                int geometry = GeometryEncoder.encode(builder, feature.shape());
                int root =
                        org.wololo.flatgeobuf.generated.Feature.createFeature(
                                builder, geometry, properties, 0);
                org.wololo.flatgeobuf.generated.Feature.finishSizePrefixedFeatureBuffer(
                        builder, root);
                ByteBuffer bytes = builder.dataBuffer();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                builder.clear();
            }
        }
    }

    private static HeaderMeta header(String name, List<Column> columns, List<Feature> features) {
        HeaderMeta header = new HeaderMeta();
        header.name = name;
        header.geometryType = (byte) GeometryType.Unknown;
        header.srid = EPSG;
        header.featuresCount = features.size();
        Envelope envelope = new Envelope();
        features.forEach(f -> envelope.expandToInclude(f.shape().getEnvelopeInternal()));
        header.envelope = envelope;
        header.columns = new ArrayList<>();
        for (Column column : columns) {
            ColumnMeta meta = new ColumnMeta();
            meta.name = column.name();
            meta.type = (byte) typeCode(column.type());
            header.columns.add(meta);
        }
        return header;
    }

    private static int typeCode(Column.Type type) {
        return switch (type) {
            case TEXT -> ColumnType.String;
            case INT -> ColumnType.Int;
            case BOOL -> ColumnType.Bool;
            case DOUBLE -> ColumnType.Double;
        };
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
