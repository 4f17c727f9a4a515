package org.fengqiao.broken.console.map;

/// Breaks a rule on purpose.
class KnowsField {

    final Object field = org.fengqiao.domain.incident.Grade.RED;
}
