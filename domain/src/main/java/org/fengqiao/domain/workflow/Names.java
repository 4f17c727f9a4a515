package org.fengqiao.domain.workflow;

/// Names as they stand in a definition.
final class Names {

    private Names() {}

    /// @throws IllegalArgumentException unless it is of A-Z and `_`
    static String upper(String what, String name) {
        if (!name.matches("[A-Z_]+")) {
            throw new IllegalArgumentException(what + " must be A-Z and '_': '" + name + "'");
        }
        return name;
    }
}
