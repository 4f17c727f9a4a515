package org.fengqiao.broken.console.wall;

/// Breaks a rule on purpose.
class KnowsBackend {

    final Object spring = org.springframework.Backend.class;
}
