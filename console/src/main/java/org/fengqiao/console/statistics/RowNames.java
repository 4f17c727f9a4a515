package org.fengqiao.console.statistics;

/// What codes are called, in the language of the interface.
public interface RowNames {

    /// @param digits code of an area
    String area(String digits);

    String department(String code);

    String state(String code);
}
