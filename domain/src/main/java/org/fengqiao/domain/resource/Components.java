package org.fengqiao.domain.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;

/// The components (部件) of some grids: what the city has put up and looks after, manhole covers,
/// lamps, bins, trees. There are hundreds in a grid and millions in a city, therefore they are kept
/// in flat arrays: grid by grid, in a grid class by class. Immutable, safe for any thread.
public final class Components {

    /// 18 digits.
    private static final long LARGEST_ID = 999_999_999_999_999_999L;

    /// Positions are kept in millionths of a degree, 0.1 m.
    private static final double UNITS = 1e6;

    private static final ComponentState[] STATES = ComponentState.values();

    private final List<ClassKey> classes;
    private final List<AreaCode> grids;
    private final int[] starts;
    private final long[] ids;
    private final int[] lons;
    private final int[] lats;
    private final byte[] kinds;
    private final byte[] states;

    private Components(Builder made) {
        classes = List.copyOf(made.classes);
        grids = List.copyOf(made.grids);
        starts = Arrays.copyOf(made.starts, grids.size() + 1);
        starts[grids.size()] = made.size;
        ids = Arrays.copyOf(made.ids, made.size);
        lons = Arrays.copyOf(made.lons, made.size);
        lats = Arrays.copyOf(made.lats, made.size);
        kinds = Arrays.copyOf(made.kinds, made.size);
        states = Arrays.copyOf(made.states, made.size);
    }

    public int size() {
        return ids.length;
    }

    /// The classes there can be; not every one need have a component.
    public List<ClassKey> classes() {
        return classes;
    }

    public List<AreaCode> grids() {
        return grids;
    }

    /// The first component of a grid; those of the next grid begin where it ends.
    ///
    /// @param grid 0 up to and including the number of grids
    public int start(int grid) {
        return starts[grid];
    }

    /// The first component of a grid whose class has a number, or that after it where it has none.
    ///
    /// @param kind 0 up to and including the number of classes
    public int start(int grid, int kind) {
        int low = starts[grid];
        int high = starts[grid + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kinds[middle] < kind) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Its code (部件标识码), mostly 17 digits.
    public long id(int at) {
        return ids[at];
    }

    public double lon(int at) {
        return lons[at] / UNITS;
    }

    public double lat(int at) {
        return lats[at] / UNITS;
    }

    /// Number of its class in [#classes].
    public int kind(int at) {
        return kinds[at];
    }

    public ComponentState state(int at) {
        return STATES[states[at]];
    }

    int lonUnits(int at) {
        return lons[at];
    }

    int latUnits(int at) {
        return lats[at];
    }

    /// Takes components in their order. One thread.
    public static final class Builder {

        private final List<ClassKey> classes;
        private final List<AreaCode> grids = new ArrayList<>();
        private int[] starts = new int[16];
        private long[] ids = new long[256];
        private int[] lons = new int[256];
        private int[] lats = new int[256];
        private byte[] kinds = new byte[256];
        private byte[] states = new byte[256];
        private int size;

        /// @param classes at most 127
        public Builder(List<ClassKey> classes) {
            if (classes.size() > Byte.MAX_VALUE) {
                throw new IllegalArgumentException(classes.size() + " classes of components");
            }
            this.classes = List.copyOf(classes);
        }

        /// What is added from now on lies in this grid.
        public Builder grid(AreaCode grid) {
            if (grids.size() + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[grids.size()] = size;
            grids.add(grid);
            return this;
        }

        /// @param kind number of its class, not less than that of the one before in the grid
        /// @param id its code as a number, of at most 18 digits
        public Builder add(int kind, long id, LonLat at, ComponentState state) {
            return add(
                    kind,
                    id,
                    (int) Math.round(at.lon() * UNITS),
                    (int) Math.round(at.lat() * UNITS),
                    state.ordinal());
        }

        Builder add(int kind, long id, int lon, int lat, int state) {
            int first = grids.isEmpty() ? -1 : starts[grids.size() - 1];
            if (first < 0
                    || kind < 0
                    || kind >= classes.size()
                    || size > first && kind < kinds[size - 1]
                    || id <= 0
                    || id > LARGEST_ID
                    || Math.abs((long) lon) > 180 * UNITS
                    || Math.abs((long) lat) > 90 * UNITS
                    || state < 0
                    || state >= STATES.length) {
                throw new IllegalArgumentException(
                        "component "
                                + id
                                + " of class number "
                                + kind
                                + " at "
                                + lon
                                + ", "
                                + lat
                                + " (1e-6°), state number "
                                + state
                                + ", after "
                                + size
                                + " others");
            }
            if (size == ids.length) {
                int room = size * 2;
                ids = Arrays.copyOf(ids, room);
                lons = Arrays.copyOf(lons, room);
                lats = Arrays.copyOf(lats, room);
                kinds = Arrays.copyOf(kinds, room);
                states = Arrays.copyOf(states, room);
            }
            ids[size] = id;
            lons[size] = lon;
            lats[size] = lat;
            kinds[size] = (byte) kind;
            states[size] = (byte) state;
            size++;
            return this;
        }

        /// How many there are so far.
        public int size() {
            return size;
        }

        public Components build() {
            return new Components(this);
        }
    }
}
