package org.fengqiao.cityimport.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.BinaryParser;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The blocks of an `.osm.pbf` file, one in memory at a time and none larger than the format
/// allows. The library reads what is in a block; the frame around it is read here, because the
/// library takes a file that ends within a block for a whole one.
final class PbfBlocks {

    private static final int HEADER_BYTES = 64 << 10;
    private static final int BLOB_BYTES = 32 << 20;
    private static final double NANO = 1e-9;
    private static final List<String> FEATURES = List.of("OsmSchema-V0.6", "DenseNodes");

    private final Path path;
    private final String file;
    private int block;

    PbfBlocks(Path path) {
        this.path = path;
        file = String.valueOf(path.getFileName());
    }

    /// The box the file says it covers, in degrees; null where it says nothing.
    @Nullable Envelope findBounds() throws IOException {
        try (DataInputStream in = open()) {
            block = 1;
            byte[] bytes = next(in, in.readInt(), "OSMHeader");
            HeaderBlock header = HeaderBlock.parseFrom(bytes == null ? new byte[0] : bytes);
            return header.hasBbox()
                    ? new Envelope(
                            header.getBbox().getLeft() * NANO,
                            header.getBbox().getRight() * NANO,
                            header.getBbox().getBottom() * NANO,
                            header.getBbox().getTop() * NANO)
                    : null;
        } catch (EOFException e) {
            throw truncated(e);
        } catch (InvalidProtocolBufferException e) {
            throw broken(e);
        }
    }

    /// Hands every block of data to a parser.
    ///
    /// @throws ReadException naming the block if the file is cut, broken or a bomb
    void read(BinaryParser sink) throws IOException {
        try (DataInputStream in = open()) {
            for (block = 1; ; block++) {
                in.mark(1);
                if (in.read() < 0) {
                    if (block == 1) {
                        throw new ReadException(file, "", Reason.EMPTY, "");
                    }
                    return;
                }
                in.reset();
                int length = in.readInt();
                if (block == 1) {
                    checkHeader(next(in, length, "OSMHeader"));
                } else {
                    byte[] bytes = next(in, length, "OSMData");
                    if (bytes != null) {
                        parse(sink, bytes);
                    }
                }
            }
        } catch (EOFException e) {
            throw truncated(e);
        } catch (InvalidProtocolBufferException e) {
            throw broken(e);
        }
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    private void checkHeader(byte @Nullable [] bytes) throws IOException {
        HeaderBlock header = HeaderBlock.parseFrom(bytes == null ? new byte[0] : bytes);
        for (String needed : header.getRequiredFeaturesList()) {
            if (!FEATURES.contains(needed)) {
                throw new ReadException(file, place(), Reason.BROKEN, "needs " + needed);
            }
        }
    }

    private void parse(BinaryParser sink, byte[] bytes) throws IOException {
        PrimitiveBlock data = PrimitiveBlock.parseFrom(bytes);
        try {
            sink.parse(data);
        } catch (Stop stop) {
            throw stop.reason();
        } catch (IndexOutOfBoundsException e) {
            // Indices into tables of the block that lead nowhere.
            throw broken(e);
        }
    }

    /// The content of a block; null for a block of another type, which the format bids to skip.
    private byte @Nullable [] next(DataInputStream in, int headerBytes, String type)
            throws IOException {
        if (headerBytes <= 0 || headerBytes > HEADER_BYTES) {
            throw new ReadException(
                    file, place(), Reason.BROKEN, "header of " + headerBytes + " bytes");
        }
        BlobHeader header = BlobHeader.parseFrom(exactly(in, headerBytes));
        int size = header.getDatasize();
        if (size < 0 || size > BLOB_BYTES) {
            throw new ReadException(file, place(), Reason.TOO_LARGE, size + " > " + BLOB_BYTES);
        }
        byte[] bytes = exactly(in, size);
        if (!header.getType().equals(type)) {
            if (block == 1) {
                throw new ReadException(file, "", Reason.UNKNOWN_FORMAT, "osm.pbf");
            }
            return null;
        }
        return unpacked(Blob.parseFrom(bytes));
    }

    private static byte[] exactly(DataInputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private byte[] unpacked(Blob blob) throws IOException {
        if (blob.hasRaw()) {
            return blob.getRaw().toByteArray();
        }
        if (!blob.hasZlibData()) {
            throw new ReadException(
                    file, place(), Reason.BROKEN, "compressed as " + blob.getDataCase());
        }
        if (blob.getRawSize() < 0 || blob.getRawSize() > BLOB_BYTES) {
            throw new ReadException(
                    file, place(), Reason.BOMB, blob.getRawSize() + " > " + BLOB_BYTES);
        }
        byte[] bytes = new byte[blob.getRawSize()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(blob.getZlibData().toByteArray());
            int done = inflater.inflate(bytes);
            if (done < bytes.length || inflater.inflate(new byte[1]) > 0) {
                throw new ReadException(
                        file, place(), Reason.BROKEN, "does not unpack to " + bytes.length);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw broken(e);
        }
    }

    private String place() {
        return "block " + block;
    }

    private ReadException truncated(EOFException e) {
        return new ReadException(file, place(), Reason.TRUNCATED, "", e);
    }

    private ReadException broken(Exception e) {
        return new ReadException(file, place(), Reason.BROKEN, String.valueOf(e.getMessage()), e);
    }

    /// Carries a reason to stop out of the library's callbacks, which may throw nothing checked.
    static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ReadException reason;

        Stop(ReadException reason) {
            super(reason);
            this.reason = reason;
        }

        ReadException reason() {
            return reason;
        }
    }
}
