package org.fengqiao.console.geo;

import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Boxes around shorter and shorter pieces of each arc, so that of a coast of a million vertices
/// only those are looked at that are near a place or in sight. Immutable once ranked; any thread.
final class ArcTree {

    /// Edges in the shortest pieces.
    static final int STRETCH = 32;

    /// Pieces in the next longer one.
    private static final int FAN = 8;

    private final double[] x;
    private final double[] y;
    private final int[] arcStart;

    /// First node of each arc: its stretches in order, then what gathers eight of them, and so on;
    /// the last is the whole arc.
    private final int[] nodeStart;

    /// West, east, low and high of each node.
    private final double[] box;

    /// The greatest rank of any vertex of each node.
    private float[] greatest = new float[0];

    private float[] rank = new float[0];

    ArcTree(double[] x, double[] y, int[] arcStart) {
        this.x = x;
        this.y = y;
        this.arcStart = arcStart;
        int arcs = arcStart.length - 1;
        nodeStart = new int[arcs + 1];
        for (int arc = 0; arc < arcs; arc++) {
            int count = 0;
            for (int pieces = stretches(arc); ; pieces = (pieces + FAN - 1) / FAN) {
                count += pieces;
                if (pieces <= 1) {
                    break;
                }
            }
            nodeStart[arc + 1] = nodeStart[arc] + count;
        }
        box = new double[4 * nodeStart[arcs]];
        for (int arc = 0; arc < arcs; arc++) {
            measure(arc);
        }
    }

    private int stretches(int arc) {
        return Math.max(1, (edges(arc) + STRETCH - 1) / STRETCH);
    }

    private int edges(int arc) {
        return arcStart[arc + 1] - arcStart[arc] - 1;
    }

    private void measure(int arc) {
        int node = nodeStart[arc];
        int last = arcStart[arc + 1] - 1;
        for (int from = arcStart[arc]; node < nodeStart[arc] + stretches(arc); from += STRETCH) {
            clear(node);
            for (int i = from; i <= Math.min(from + STRETCH, last); i++) {
                box[4 * node] = Math.min(box[4 * node], x[i]);
                box[4 * node + 1] = Math.max(box[4 * node + 1], x[i]);
                box[4 * node + 2] = Math.min(box[4 * node + 2], y[i]);
                box[4 * node + 3] = Math.max(box[4 * node + 3], y[i]);
            }
            node++;
        }
        int below = nodeStart[arc];
        int end = node;
        while (end - below > 1) {
            for (int first = below; first < end; first += FAN) {
                clear(node);
                for (int part = first; part < Math.min(first + FAN, end); part++) {
                    box[4 * node] = Math.min(box[4 * node], box[4 * part]);
                    box[4 * node + 1] = Math.max(box[4 * node + 1], box[4 * part + 1]);
                    box[4 * node + 2] = Math.min(box[4 * node + 2], box[4 * part + 2]);
                    box[4 * node + 3] = Math.max(box[4 * node + 3], box[4 * part + 3]);
                }
                node++;
            }
            below = end;
            end = node;
        }
    }

    private void clear(int node) {
        box[4 * node] = Double.POSITIVE_INFINITY;
        box[4 * node + 1] = Double.NEGATIVE_INFINITY;
        box[4 * node + 2] = Double.POSITIVE_INFINITY;
        box[4 * node + 3] = Double.NEGATIVE_INFINITY;
    }

    /// Takes how much each vertex matters; needed for sending.
    void setRanks(float[] ranks) {
        rank = ranks;
        greatest = new float[box.length / 4];
        for (int arc = 0; arc + 1 < arcStart.length; arc++) {
            new Walk(arc, 0, null, (_, _, _) -> {}).rankNodes();
        }
    }

    /// Box around a whole arc, world units.
    Envelope bounds(int arc) {
        int top = 4 * (nodeStart[arc + 1] - 1);
        return new Envelope(box[top], box[top + 1], box[top + 2], box[top + 3]);
    }

    /// Takes edges that have to be looked at one by one.
    interface Edges {
        /// @param from vertex where the first begins
        /// @param to vertex where the last ends
        void look(int from, int to);
    }

    /// Whether a line from a place to the right crosses an arc an odd number of times.
    boolean crossesOddly(int arc, double px, double py) {
        boolean[] odd = {false};
        boolean far =
                crossesOddly(
                        arc,
                        px,
                        py,
                        (from, to) -> {
                            for (int i = from; i < to; i++) {
                                if (y[i] > py != y[i + 1] > py
                                        && px
                                                < (x[i + 1] - x[i])
                                                                * (py - y[i])
                                                                / (y[i + 1] - y[i])
                                                        + x[i]) {
                                    odd[0] = !odd[0];
                                }
                            }
                        });
        return far ^ odd[0];
    }

    /// Whether the pieces that lie wholly to the right of a place are crossed an odd number of
    /// times: each is if it begins above the line and ends below, or the other way.
    ///
    /// @param near takes the pieces around the place
    boolean crossesOddly(int arc, double px, double py, Edges near) {
        return new Ray(arc, px, py, near).crosses(levels(arc), nodeStart[arc + 1] - 1, 0);
    }

    /// Levels above the stretches.
    private int levels(int arc) {
        int levels = 0;
        for (int pieces = stretches(arc); pieces > 1; pieces = (pieces + FAN - 1) / FAN) {
            levels++;
        }
        return levels;
    }

    private static int span(int level) {
        int span = STRETCH;
        for (int i = 0; i < level; i++) {
            span *= FAN;
        }
        return span;
    }

    /// How many nodes an arc has on a level.
    private int count(int arc, int level) {
        int span = span(level);
        return Math.max(1, (edges(arc) + span - 1) / span);
    }

    private final class Ray {
        private final int arc;
        private final double px;
        private final double py;
        private final Edges near;

        Ray(int arc, double px, double py, Edges near) {
            this.arc = arc;
            this.px = px;
            this.py = py;
            this.near = near;
        }

        /// @param index of the node on its level
        boolean crosses(int level, int node, int index) {
            int b = 4 * node;
            if (py < box[b + 2] || py > box[b + 3] || px > box[b + 1]) {
                return false;
            }
            int from = arcStart[arc] + index * span(level);
            int to = Math.min(from + span(level), arcStart[arc + 1] - 1);
            if (px < box[b]) {
                return y[from] > py != y[to] > py;
            }
            if (level == 0) {
                near.look(from, to);
                return false;
            }
            boolean odd = false;
            int below = count(arc, level - 1);
            int first = node - index - below;
            for (int i = index * FAN; i < Math.min((index + 1) * FAN, below); i++) {
                odd ^= crosses(level - 1, first + i, i);
            }
            return odd;
        }
    }

    /// Sends the vertices of an arc that matter, in its order or backward. Pieces that do not meet
    /// the box are sent as a straight line, which does not meet it either: what is seen of strokes
    /// without dashes, and of fills, is the same.
    ///
    /// @param least rank that matters
    /// @param world null for everything
    /// @param begins whether the first vertex belongs to it, and begins a line
    void send(
            int arc,
            boolean backward,
            float least,
            @Nullable Envelope world,
            boolean begins,
            VertexSink sink) {
        Walk walk = new Walk(arc, least, world, sink);
        if (begins) {
            int first = backward ? arcStart[arc + 1] - 1 : arcStart[arc];
            sink.vertex(x[first], y[first], true);
        }
        walk.send(backward, levels(arc), nodeStart[arc + 1] - 1, 0);
    }

    private final class Walk {
        private final int arc;
        private final float least;
        private final @Nullable Envelope world;
        private final VertexSink sink;

        Walk(int arc, float least, @Nullable Envelope world, VertexSink sink) {
            this.arc = arc;
            this.least = least;
            this.world = world;
            this.sink = sink;
        }

        void rankNodes() {
            rankNode(levels(arc), nodeStart[arc + 1] - 1, 0);
        }

        private float rankNode(int level, int node, int index) {
            float most = 0;
            if (level == 0) {
                int from = arcStart[arc] + index * STRETCH;
                int to = Math.min(from + STRETCH, arcStart[arc + 1] - 1);
                for (int i = from; i <= to; i++) {
                    most = Math.max(most, rank[i]);
                }
            } else {
                int below = count(arc, level - 1);
                int first = node - index - below;
                for (int i = index * FAN; i < Math.min((index + 1) * FAN, below); i++) {
                    most = Math.max(most, rankNode(level - 1, first + i, i));
                }
            }
            greatest[node] = most;
            return most;
        }

        /// Forward a node has its vertices but the first, backward all but the last.
        void send(boolean backward, int level, int node, int index) {
            if (greatest[node] < least) {
                return;
            }
            int from = arcStart[arc] + index * span(level);
            int to = Math.min(from + span(level), arcStart[arc + 1] - 1);
            if (!meets(node)) {
                int start = find(backward, true, level, node, index);
                if (start >= 0) {
                    put(start);
                    int end = find(backward, false, level, node, index);
                    if (end != start) {
                        put(end);
                    }
                }
            } else if (level == 0) {
                for (int k = 0; k < to - from; k++) {
                    int i = backward ? to - 1 - k : from + 1 + k;
                    if (rank[i] >= least) {
                        put(i);
                    }
                }
            } else {
                int below = count(arc, level - 1);
                int first = node - index - below;
                int low = index * FAN;
                int high = Math.min((index + 1) * FAN, below) - 1;
                for (int k = 0; k <= high - low; k++) {
                    int i = backward ? high - k : low + k;
                    send(backward, level - 1, first + i, i);
                }
            }
        }

        /// The first or last vertex of a node that matters, as seen in the direction it is sent in;
        /// −1 where there is none.
        private int find(boolean backward, boolean first, int level, int node, int index) {
            if (greatest[node] < least) {
                return -1;
            }
            int from = arcStart[arc] + index * span(level);
            int to = Math.min(from + span(level), arcStart[arc + 1] - 1);
            boolean down = backward == first;
            if (level == 0) {
                for (int k = 0; k < to - from; k++) {
                    int at = down ? to - from - 1 - k : k;
                    int i = backward ? from + at : from + 1 + at;
                    if (rank[i] >= least) {
                        return i;
                    }
                }
                return -1;
            }
            int below = count(arc, level - 1);
            int firstNode = node - index - below;
            int low = index * FAN;
            int high = Math.min((index + 1) * FAN, below) - 1;
            for (int k = 0; k <= high - low; k++) {
                int i = down ? high - k : low + k;
                int found = find(backward, first, level - 1, firstNode + i, i);
                if (found >= 0) {
                    return found;
                }
            }
            return -1;
        }

        private boolean meets(int node) {
            Envelope clip = world;
            return clip == null
                    || box[4 * node] <= clip.getMaxX()
                            && box[4 * node + 1] >= clip.getMinX()
                            && box[4 * node + 2] <= clip.getMaxY()
                            && box[4 * node + 3] >= clip.getMinY();
        }

        private void put(int i) {
            sink.vertex(x[i], y[i], false);
        }
    }
}
