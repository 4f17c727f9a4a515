package org.fengqiao.console.map.style;

/// A style file that cannot be used; the message names file, layer, property and reason.
public final class StyleException extends Exception {

    private static final long serialVersionUID = 1;

    public StyleException(String message) {
        super(message);
    }

    public StyleException(String message, Throwable cause) {
        super(message, cause);
    }
}
