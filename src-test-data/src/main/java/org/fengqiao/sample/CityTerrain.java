package org.fengqiao.sample;

/// Short, nearly straight pieces in the city, long winding ones in the country.
record CityTerrain(Density density) implements Fractal.Terrain {

    /// Persons in an average grid; sets the size of a grid at a place.
    static final double PERSONS_PER_GRID = 790;

    private static final double PIECES_PER_GRID_SIDE = 7;

    @Override
    public double stepM(double x, double y) {
        double side = Math.sqrt(PERSONS_PER_GRID / density.persons(x, y));
        return Math.clamp(side / PIECES_PER_GRID_SIDE, 8, 160);
    }

    @Override
    public double bend(double x, double y) {
        double perKm2 = density.persons(x, y) * 1e6;
        double rural = 1 / (1 + perKm2 / 2500);
        return 0.09 + 0.20 * rural;
    }
}
