package org.fengqiao.console.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/// How dense points lie over a part of the world, sampled on a grid whose corners belong to the
/// world and not to the part: two grids of one radius agree where they overlap. Immutable.
public final class HeatGrid {

    /// Cells in a radius: linear in between is then off by less than a hundredth of the hill.
    private static final int CELLS_IN_RADIUS = 8;

    private final float[] density;
    private final int columns;
    private final int rows;
    private final double cell;
    private final double left;
    private final double top;

    private HeatGrid(float[] density, int columns, int rows, double cell, double left, double top) {
        this.density = density;
        this.columns = columns;
        this.rows = rows;
        this.cell = cell;
        this.left = left;
        this.top = top;
    }

    /// @param world the part, world units
    /// @param radius of a point's hill, world units
    public static HeatGrid of(HeatPoints points, Envelope world, double radius) {
        double cell = radius / CELLS_IN_RADIUS;
        float[] kernel = HeatKernel.samples(CELLS_IN_RADIUS);
        int reach = kernel.length / 2 + 1;
        long firstColumn = (long) Math.floor(world.getMinX() / cell) - reach;
        long firstRow = (long) Math.floor(world.getMinY() / cell) - reach;
        int columns = (int) ((long) Math.ceil(world.getMaxX() / cell) + reach - firstColumn) + 1;
        int rows = (int) ((long) Math.ceil(world.getMaxY() / cell) + reach - firstRow) + 1;
        float[] grid = new float[columns * rows];
        double left = firstColumn * cell;
        double top = firstRow * cell;
        if (spread(points, grid, columns, rows, cell, left, top)) {
            grid = convolve(grid, columns, rows, kernel);
        }
        return new HeatGrid(grid, columns, rows, cell, left, top);
    }

    /// Shares each point out among the four corners around it.
    private static boolean spread(
            HeatPoints points,
            float[] grid,
            int columns,
            int rows,
            double cell,
            double left,
            double top) {
        boolean any = false;
        for (int i = 0; i < points.size(); i++) {
            double u = (points.x()[i] - left) / cell;
            double v = (points.y()[i] - top) / cell;
            if (!(u >= 0 && v >= 0 && u < columns - 1 && v < rows - 1)) {
                continue;
            }
            int column = (int) u;
            int row = (int) v;
            float right = (float) (u - column);
            float below = (float) (v - row);
            float weight = points.weight()[i];
            int at = row * columns + column;
            grid[at] += weight * (1 - right) * (1 - below);
            grid[at + 1] += weight * right * (1 - below);
            grid[at + columns] += weight * (1 - right) * below;
            grid[at + columns + 1] += weight * right * below;
            any = true;
        }
        return any;
    }

    private static float[] convolve(float[] grid, int columns, int rows, float[] kernel) {
        int reach = kernel.length / 2;
        float[] across = new float[grid.length];
        for (int row = 0; row < rows; row++) {
            int at = row * columns;
            for (int i = reach; i < columns - reach; i++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * grid[at + i + k - reach];
                }
                across[at + i] = sum;
            }
        }
        float[] both = new float[grid.length];
        for (int row = reach; row < rows - reach; row++) {
            for (int k = 0; k < kernel.length; k++) {
                int from = (row + k - reach) * columns;
                float share = kernel[k];
                int at = row * columns;
                for (int i = 0; i < columns; i++) {
                    both[at + i] += share * across[from + i];
                }
            }
        }
        return both;
    }

    /// A row of samples at equal steps, for painting.
    ///
    /// @param x of the first sample, world units
    /// @param step world units from one to the next
    /// @param out takes weight per square world unit
    /// @return whether any of it is above zero
    public boolean row(double x, double y, double step, float[] out) {
        double v = (y - top) / cell;
        int row = (int) Math.floor(v);
        if (row < 0 || row >= rows - 1) {
            Arrays.fill(out, 0);
            return false;
        }
        float part = (float) (v - row);
        float[] mixed = new float[columns];
        int at = row * columns;
        float scale = (float) (1 / (cell * cell));
        float greatest = 0;
        for (int i = 0; i < columns; i++) {
            float above = density[at + i];
            mixed[i] = (above + (density[at + columns + i] - above) * part) * scale;
            greatest = Math.max(greatest, mixed[i]);
        }
        if (greatest == 0) {
            Arrays.fill(out, 0);
            return false;
        }
        double u0 = (x - left) / cell;
        double du = step / cell;
        for (int i = 0; i < out.length; i++) {
            double u = Math.clamp(u0 + i * du, 0, columns - 1.001);
            int column = (int) u;
            out[i] = mixed[column] + (mixed[column + 1] - mixed[column]) * (float) (u - column);
        }
        return true;
    }
}
