package org.fengqiao.broken.console.theme;

/// Breaks a rule on purpose.
public class Upward {

    public final Object room = org.fengqiao.broken.console.app.Main.WIRED;
}
