package org.fengqiao.broken.console.resource;

/// Breaks a rule on purpose.
public class CrossesThreads {

    final boolean here = javafx.application.Platform.isFxApplicationThread();
}
