package org.fengqiao.broken.console.incident;

/// Breaks a rule on purpose.
public class KnowsFeature {

    final Object other = new org.fengqiao.broken.console.resource.CrossesThreads();
}
