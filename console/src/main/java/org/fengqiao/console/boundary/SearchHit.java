package org.fengqiao.console.boundary;

/// One thing the search box offers.
///
/// @param kind what it is, in the user's language, e.g. 街道
/// @param title its name
/// @param detail where it is, or how it stands
/// @param rank smaller is better; 0 an exact answer, up to 9 for a loose one
/// @param open goes there; called on the FX thread
public record SearchHit(String kind, String title, String detail, int rank, Runnable open) {}
