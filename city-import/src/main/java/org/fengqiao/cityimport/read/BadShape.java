package org.fengqiao.cityimport.read;

import org.fengqiao.cityimport.read.ReadException.Reason;

/// A shape that makes no sense; the reader that meets it knows where and goes on, or stops.
final class BadShape extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    BadShape(Reason reason, String detail) {
        super(reason + " (" + detail + ")", null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
