package org.fengqiao.broken.console.wire;

/// Breaks a rule on purpose.
class Upward {

    final Object room = new org.fengqiao.broken.console.map.KnowsFeature();
}
