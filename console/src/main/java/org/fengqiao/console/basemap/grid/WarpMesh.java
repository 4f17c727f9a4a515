package org.fengqiao.console.basemap.grid;

/// For each pixel of a square picture of the map, where its source has it. Worked out exactly at
/// every sixteenth pixel and between them linearly. Where source and map are both Web Mercator in
/// CGCS2000 that is exact; else it is off by less than a fifth of a pixel at any zoom, by less than
/// half a metre from zoom 12 and by less than a centimetre from zoom 15 on (the formulas of GCJ-02
/// and BD-09 themselves are only good to some metres). A test states it.
public final class WarpMesh {

    private static final int CELL = 16;

    private final int size;
    private final int nodes;
    private final double[] x;
    private final double[] y;
    private double minX = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    /// @param left west end of the picture, world units
    /// @param top north end of the picture, world units
    /// @param pixel size of one of its pixels, world units
    /// @param size pixels across and down
    public WarpMesh(SourceGrid source, int level, double left, double top, double pixel, int size) {
        this.size = size;
        nodes = (size + CELL - 1) / CELL + 1;
        x = new double[nodes * nodes];
        y = new double[nodes * nodes];
        double pixels = source.pixels(level);
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                int at = row * nodes + column;
                source.send(
                        left + (column * CELL + 0.5) * pixel,
                        top + (row * CELL + 0.5) * pixel,
                        (gridX, gridY) -> set(at, gridX * pixels, gridY * pixels));
            }
        }
    }

    private void set(int at, double px, double py) {
        x[at] = px;
        y[at] = py;
        minX = Math.min(minX, px);
        maxX = Math.max(maxX, px);
        minY = Math.min(minY, py);
        maxY = Math.max(maxY, py);
    }

    /// The part of the level's picture that is needed, with the neighbours of its outermost pixels.
    Window window(double levelWidth, double levelHeight) {
        int left = (int) Math.floor(Math.clamp(minX, 0, levelWidth)) - 2;
        int top = (int) Math.floor(Math.clamp(minY, 0, levelHeight)) - 2;
        int right = (int) Math.ceil(Math.clamp(maxX, 0, levelWidth)) + 2;
        int bottom = (int) Math.ceil(Math.clamp(maxY, 0, levelHeight)) + 2;
        return new Window(left, top, right - left, bottom - top);
    }

    /// @param left column of the level's picture
    /// @param top row of the level's picture
    record Window(int left, int top, int width, int height) {}

    /// Where the middle of a pixel lies, in pixels of the level.
    double[] at(double column, double row) {
        int cellX = Math.min((int) column / CELL, nodes - 2);
        int cellY = Math.min((int) row / CELL, nodes - 2);
        double u = (column - cellX * CELL) / CELL;
        double v = (row - cellY * CELL) / CELL;
        return new double[] {between(x, cellX, cellY, u, v), between(y, cellX, cellY, u, v)};
    }

    private double between(double[] of, int cellX, int cellY, double u, double v) {
        int at = cellY * nodes + cellX;
        double above = of[at] + (of[at + 1] - of[at]) * u;
        double below = of[at + nodes] + (of[at + nodes + 1] - of[at + nodes]) * u;
        return above + (below - above) * v;
    }

    /// Draws the picture from a part of the level's.
    ///
    /// @return premultiplied ARGB, row by row
    public int[] draw(Mosaic mosaic) {
        int[] out = new int[size * size];
        for (int cellY = 0; cellY < nodes - 1; cellY++) {
            int rowEnd = Math.min(size, (cellY + 1) * CELL);
            for (int row = cellY * CELL; row < rowEnd; row++) {
                double v = (double) (row - cellY * CELL) / CELL;
                for (int cellX = 0; cellX < nodes - 1; cellX++) {
                    drawRun(mosaic, out, row, cellX, cellY, v);
                }
            }
        }
        return out;
    }

    private void drawRun(Mosaic mosaic, int[] out, int row, int cellX, int cellY, double v) {
        int end = Math.min(size, (cellX + 1) * CELL);
        double px = between(x, cellX, cellY, 0, v);
        double py = between(y, cellX, cellY, 0, v);
        double stepX = (between(x, cellX, cellY, 1, v) - px) / CELL;
        double stepY = (between(y, cellX, cellY, 1, v) - py) / CELL;
        for (int column = cellX * CELL; column < end; column++) {
            out[row * size + column] = mosaic.sample(px, py);
            px += stepX;
            py += stepY;
        }
    }
}
