package org.fengqiao.broken.console.disk;

/// Breaks a rule on purpose.
class Upward {

    final Object room = new org.fengqiao.broken.console.theme.Upward();
}
