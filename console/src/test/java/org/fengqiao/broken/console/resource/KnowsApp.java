package org.fengqiao.broken.console.resource;

/// Breaks a rule on purpose.
class KnowsApp {

    final Object wired = org.fengqiao.broken.console.app.Main.WIRED;
}
