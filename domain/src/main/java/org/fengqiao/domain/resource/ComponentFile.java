package org.fengqiao.domain.resource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.ClassKey;

/// Components in some five bytes each (`components.bin`), cut into one block for each grid, so that
/// those of a street are found and sent without reading those of the city. A city need not have
/// one.
///
/// All numbers are [Varints]. After the four letters `FQCP` and the version come the number of
/// classes and each one's key, the number of grids and each one's code, number of components and
/// length of its block in bytes, then the blocks. In a block come, for each class it has, the
/// number of the class and of its components, then for each of these the step from the code before
/// (zigzag), eight times, plus the state; the step in longitude and in latitude, millionths of a
/// degree (zigzag). Steps start from 0 in each block.
public final class ComponentFile {

    /// Its name in a city's folder.
    public static final String NAME = "components.bin";

    private static final byte[] MAGIC = {'F', 'Q', 'C', 'P'};
    private static final int VERSION = 1;

    /// More than any head needs; a head that claims to be longer is broken.
    private static final int LONGEST_HEAD = 16 << 20;

    /// Every component takes three bytes at least.
    private static final int LEAST_BYTES = 3;

    private record Block(AreaCode grid, int count, long from, int length) {}

    private final Path file;
    private final List<ClassKey> classes;
    private final List<Block> blocks;

    private ComponentFile(Path file, Head head) {
        this.file = file;
        classes = List.copyOf(head.classes);
        blocks = List.copyOf(head.blocks);
    }

    /// Reads what the file holds, but no component.
    ///
    /// @throws IOException naming file and reason if it cannot be read
    public static ComponentFile open(Path file) throws IOException {
        long size = Files.size(file);
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer start = read(in, file, 0, (int) Math.min(size, LONGEST_HEAD));
            return new ComponentFile(file, new Head(file.toString(), start, size));
        }
    }

    public List<ClassKey> classes() {
        return classes;
    }

    /// The components of an area, as a file of their own. Reads only them.
    ///
    /// @throws IOException naming file and reason if it cannot be read
    public byte[] cut(AreaCode area) throws IOException {
        List<Block> wanted = blocks.stream().filter(one -> area.contains(one.grid())).toList();
        Varints.Writer out = new Varints.Writer();
        head(out, classes, wanted);
        try (FileChannel in = FileChannel.open(file)) {
            for (Block block : wanted) {
                out.bytes(read(in, file, block.from(), block.length()).array());
            }
        }
        return out.toBytes();
    }

    private static ByteBuffer read(FileChannel in, Path file, long from, int length)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, from + bytes.position()) < 0) {
                throw new IOException(file + " is cut at byte " + (from + bytes.position()));
            }
        }
        return bytes.flip();
    }

    /// Reads components.
    ///
    /// @param name of the file or of who sent it, for what is told if it is broken
    /// @throws IOException naming that and the reason if it is no such file
    public static Components parse(String name, byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Head head = new Head(name, in, bytes.length);
        Components.Builder made = new Components.Builder(head.classes);
        for (Block block : head.blocks) {
            made.grid(block.grid());
            try {
                Varints.Reader run =
                        new Varints.Reader(in.slice((int) block.from(), block.length()));
                parse(run, block.count(), made);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IOException(name + ", grid " + block.grid() + ": " + e.getMessage(), e);
            }
        }
        return made.build();
    }

    private static void parse(Varints.Reader in, int count, Components.Builder made) {
        long id = 0;
        long lon = 0;
        long lat = 0;
        int left = count;
        while (left > 0) {
            int kind = in.count(Byte.MAX_VALUE);
            int some = in.count(left);
            if (some == 0) {
                throw new IllegalArgumentException("a class without components");
            }
            for (int i = 0; i < some; i++) {
                long step = in.number();
                id += Varints.unzigzag(step >>> 3);
                lon += Varints.unzigzag(in.number());
                lat += Varints.unzigzag(in.number());
                made.add(kind, id, Math.toIntExact(lon), Math.toIntExact(lat), (int) (step & 7));
            }
            left -= some;
        }
    }

    /// Writes the same bytes for the same components.
    public static void save(Path file, Components components) throws IOException {
        Files.write(file, write(components));
    }

    /// The bytes of a file of these components.
    public static byte[] write(Components components) {
        List<byte[]> blocks = new ArrayList<>();
        List<Block> listed = new ArrayList<>();
        for (int grid = 0; grid < components.grids().size(); grid++) {
            byte[] block = block(components, grid);
            blocks.add(block);
            int count = components.start(grid + 1) - components.start(grid);
            listed.add(new Block(components.grids().get(grid), count, 0, block.length));
        }
        Varints.Writer out = new Varints.Writer();
        head(out, components.classes(), listed);
        blocks.forEach(out::bytes);
        return out.toBytes();
    }

    private static byte[] block(Components all, int grid) {
        Varints.Writer out = new Varints.Writer();
        long id = 0;
        int lon = 0;
        int lat = 0;
        for (int kind = 0; kind < all.classes().size(); kind++) {
            int to = all.start(grid, kind + 1);
            int from = all.start(grid, kind);
            if (from < to) {
                out.number(kind).number(to - from);
            }
            for (int i = from; i < to; i++) {
                out.number(Varints.zigzag(all.id(i) - id) << 3 | all.state(i).ordinal());
                out.number(Varints.zigzag(all.lonUnits(i) - lon));
                out.number(Varints.zigzag(all.latUnits(i) - lat));
                id = all.id(i);
                lon = all.lonUnits(i);
                lat = all.latUnits(i);
            }
        }
        return out.toBytes();
    }

    private static void head(Varints.Writer out, List<ClassKey> classes, List<Block> blocks) {
        out.bytes(MAGIC).number(VERSION).number(classes.size());
        classes.forEach(one -> out.text(one.toString()));
        out.number(blocks.size());
        blocks.forEach(block ->
                out.text(block.grid().digits()).number(block.count()).number(block.length()));
    }

    /// What stands before the blocks.
    private static final class Head {

        private final List<ClassKey> classes = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();

        /// @param size of the whole file, which the blocks must fill
        Head(String name, ByteBuffer bytes, long size) throws IOException {
            try {
                Varints.Reader in = new Varints.Reader(bytes.duplicate());
                for (byte letter : MAGIC) {
                    if (in.number() != letter) { // each is a number below 128
                        throw new IllegalArgumentException("no file of components");
                    }
                }
                long version = in.number();
                if (version != VERSION) {
                    throw new IllegalArgumentException(
                            "version " + version + ", understood is " + VERSION);
                }
                int kinds = in.count(Byte.MAX_VALUE);
                for (int i = 0; i < kinds; i++) {
                    classes.add(ClassKey.parse(in.text()));
                }
                readBlocks(in, size);
            } catch (IllegalArgumentException e) {
                throw new IOException(name + ": " + e.getMessage(), e);
            }
        }

        private void readBlocks(Varints.Reader in, long size) {
            int grids = in.count(LONGEST_HEAD);
            List<int[]> sizes = new ArrayList<>();
            List<AreaCode> codes = new ArrayList<>();
            for (int i = 0; i < grids; i++) {
                codes.add(AreaCode.of(in.text()));
                int count = in.count(Integer.MAX_VALUE);
                int length = in.count(Integer.MAX_VALUE);
                if ((long) count * LEAST_BYTES > length) {
                    throw new IllegalArgumentException(
                            "grid "
                                    + codes.getLast()
                                    + " claims "
                                    + count
                                    + " components in "
                                    + length
                                    + " bytes");
                }
                sizes.add(new int[] {count, length});
            }
            long from = in.position();
            for (int i = 0; i < grids; i++) {
                blocks.add(new Block(codes.get(i), sizes.get(i)[0], from, sizes.get(i)[1]));
                from += sizes.get(i)[1];
            }
            if (from != size) {
                throw new IllegalArgumentException("it has " + size + " bytes and claims " + from);
            }
        }
    }
}
