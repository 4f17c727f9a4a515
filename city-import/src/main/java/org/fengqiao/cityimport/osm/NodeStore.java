package org.fengqiao.cityimport.osm;

import java.util.Arrays;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.cityimport.read.ReadException.Reason;

/// Where nodes are, by id: 16 bytes each, in flat arrays.
final class NodeStore {

    /// Nodes of a city of ten million are some twenty million.
    static final int MOST = 60_000_000;

    private static final double UNIT = 1e-7;

    private final String file;
    private long[] ids = new long[1 << 12];
    private long[] places = new long[1 << 12];
    private int size;
    private boolean sorted = true;

    NodeStore(String file) {
        this.file = file;
    }

    /// @throws ReadException if there are too many
    void put(long id, double lon, double lat) throws ReadException {
        if (size == MOST) {
            throw new ReadException(file, "", Reason.TOO_LARGE, "> " + MOST + " nodes");
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        sorted &= size == 0 || ids[size - 1] < id;
        ids[size] = id;
        places[size++] = Math.round(lon / UNIT) << 32 | Math.round(lat / UNIT) & 0xffffffffL;
    }

    int size() {
        return size;
    }

    /// To be called once all are in: files have nodes in any order, though most by id.
    void close() {
        if (!sorted) {
            sort(0, size - 1);
            sorted = true;
        }
    }

    boolean has(long id) {
        return at(id) >= 0;
    }

    /// Place of a node in the arrays; negative where it is not here.
    int at(long id) {
        return Arrays.binarySearch(ids, 0, size, id);
    }

    double lon(int at) {
        return (places[at] >> 32) * UNIT;
    }

    double lat(int at) {
        return (int) places[at] * UNIT;
    }

    /// Quicksort of both arrays at once; the shorter part first, so that the stack stays low.
    private void sort(int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            long pivot = ids[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (ids[i] < pivot) {
                    i++;
                }
                while (ids[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (j - low < high - i) {
                sort(low, j);
                low = i;
            } else {
                sort(i, high);
                high = j;
            }
        }
    }

    private void swap(int a, int b) {
        long id = ids[a];
        ids[a] = ids[b];
        ids[b] = id;
        long place = places[a];
        places[a] = places[b];
        places[b] = place;
    }
}
