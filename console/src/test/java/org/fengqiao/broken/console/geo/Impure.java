package org.fengqiao.broken.console.geo;

/// Breaks a rule on purpose.
public class Impure {

    final Object toolkit = new javafx.beans.property.SimpleDoubleProperty();
}
