package org.fengqiao.domain.feature;

/// A named value every feature of a file may have.
public record Column(String name, Type type) {

    /// What a column holds; the Java type of its values.
    public enum Type {
        /// [String]
        TEXT,
        /// [Integer]
        INT,
        /// [Boolean]
        BOOL,
        /// [Double]
        DOUBLE
    }
}
