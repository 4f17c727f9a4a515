package org.fengqiao.console.app;

import org.fengqiao.console.wire.SessionEnd;

/// How a desk comes by a new sign-in when the backend has ended its own. FX thread.
interface Renewal extends AutoCloseable {

    /// Begins; asking again while it goes on changes nothing.
    void begin(SessionEnd why);

    @Override
    void close();
}
