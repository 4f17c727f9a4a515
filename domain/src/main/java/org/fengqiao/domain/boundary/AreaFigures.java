package org.fengqiao.domain.boundary;

/// Counts of what an area holds; a parent's figures are the sums of its children's.
///
/// @param population persons
/// @param households 户
/// @param dwellings 房屋, flats and houses
/// @param units 单位, firms and institutions
/// @param keyPlaces 重点场所
/// @param components 部件, city components
public record AreaFigures(
        int population, int households, int dwellings, int units, int keyPlaces, int components) {

    public static final AreaFigures NONE = new AreaFigures(0, 0, 0, 0, 0, 0);

    public AreaFigures plus(AreaFigures other) {
        return new AreaFigures(
                population + other.population,
                households + other.households,
                dwellings + other.dwellings,
                units + other.units,
                keyPlaces + other.keyPlaces,
                components + other.components);
    }
}
