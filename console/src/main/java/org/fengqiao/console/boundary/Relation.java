package org.fengqiao.console.boundary;

/// What the number of an area is set against, so that large and small areas compare.
public enum Relation {
    /// Nothing: the number itself.
    ABSOLUTE,
    /// A thousand residents.
    PER_THOUSAND,
    /// A square kilometre of ground.
    PER_KM2
}
