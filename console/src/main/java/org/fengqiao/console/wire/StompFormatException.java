package org.fengqiao.console.wire;

/// What came is no STOMP 1.2; the message says what was found where.
final class StompFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    StompFormatException(String message) {
        super(message);
    }
}
