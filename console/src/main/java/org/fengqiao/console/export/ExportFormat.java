package org.fengqiao.console.export;

/// The kinds of files that are made.
public enum ExportFormat {
    PNG("png", true),
    PDF("pdf", true),
    GEOJSON("geojson", false),
    GEOPACKAGE("gpkg", false);

    private final String ending;
    private final boolean page;

    ExportFormat(String ending, boolean page) {
        this.ending = ending;
        this.page = page;
    }

    /// Without the dot.
    public String ending() {
        return ending;
    }

    /// Whether it shows the view; else it holds a layer.
    public boolean isPage() {
        return page;
    }
}
