package org.fengqiao.console.map.style;

/// A style file that cannot be used; the message names file, layer, property and reason.
public final class StyleException extends Exception {

    private static final long serialVersionUID = 2;

    private final transient StylePlace place;
    private final StyleFault fault;
    private final transient Object[] args;

    StyleException(StylePlace place, StyleFault fault, Object... args) {
        super(place + ": " + fault.say(args));
        this.place = place;
        this.fault = fault;
        this.args = args.clone();
    }

    public StylePlace place() {
        return place;
    }

    public StyleFault fault() {
        return fault;
    }

    /// What fills the holes of the fault's text.
    public Object[] args() {
        return args.clone();
    }
}
