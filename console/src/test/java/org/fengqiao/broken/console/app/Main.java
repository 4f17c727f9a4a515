package org.fengqiao.broken.console.app;

/// Breaks a rule on purpose.
public class Main {

    public static final Object WIRED = new Object();
}
