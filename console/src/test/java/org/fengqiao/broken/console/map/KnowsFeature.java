package org.fengqiao.broken.console.map;

/// Breaks a rule on purpose.
public class KnowsFeature {

    final Object feature = new org.fengqiao.broken.console.incident.KnowsFeature();
}
