package org.fengqiao.console.basemap.grid;

/// Names a tile of a source.
///
/// @param level the world is tile size · 2^level pixels wide, in both grids
/// @param column counted eastwards from 180° W
/// @param row counted southwards from the north end of the grid
public record TileAddress(int level, int column, int row) {

    public static final int MAX_LEVEL = 22;

    public TileAddress {
        if (level < 0 || level > MAX_LEVEL || column < 0 || row < 0 || column >= 1 << level) {
            throw new IllegalArgumentException(
                    "no tile " + level + "/" + column + "/" + row + " in the grid");
        }
    }

    /// The tile that holds this one, so many levels up.
    public TileAddress ancestor(int up) {
        return new TileAddress(level - up, column >> up, row >> up);
    }

    /// The row counted northwards from the south end, as TMS and MBTiles do; Web Mercator only.
    public int rowFromSouth() {
        return (1 << level) - 1 - row;
    }

    @Override
    public String toString() {
        return level + "/" + column + "/" + row;
    }
}
