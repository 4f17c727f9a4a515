package org.fengqiao.broken.console.map;

/// Breaks a rule on purpose.
class Locks {

    int read() {
        synchronized (this) {
            return 1;
        }
    }
}
