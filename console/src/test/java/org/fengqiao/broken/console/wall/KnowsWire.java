package org.fengqiao.broken.console.wall;

/// Breaks a rule on purpose.
class KnowsWire {

    final Class<?> wire = org.fengqiao.broken.console.app.Main.class;
}
