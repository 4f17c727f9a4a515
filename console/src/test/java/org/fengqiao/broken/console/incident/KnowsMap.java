package org.fengqiao.broken.console.incident;

/// Breaks a rule on purpose.
class KnowsMap {

    final Object map = new org.fengqiao.broken.console.map.KnowsFeature();
}
