package org.fengqiao.console.boundary;

/// How the values of a choropleth are cut into classes.
public enum Classing {
    /// As many areas in each class as equal values allow.
    QUANTILE,
    /// Classes whose values differ as little as can be: cut where there are gaps.
    NATURAL,
    /// Classes of equal width between the smallest and the greatest value.
    EQUAL
}
