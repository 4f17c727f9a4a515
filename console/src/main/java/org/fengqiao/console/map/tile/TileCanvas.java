package org.fengqiao.console.map.tile;

import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.locationtech.jts.geom.Envelope;

/// What a source paints on: takes world units, makes the pixels of a tile or the paths of a page.
/// Used by one thread at a time.
public interface TileCanvas {

    double zoom();

    /// Device pixels in a logical pixel: widths of a style are multiplied by it.
    double density();

    /// Size of a device pixel in world units.
    double pixel();

    /// Columns and rows of the picture, what lies round the tile included.
    int size();

    /// Puts a picture of the same size over what is there.
    ///
    /// @param premultiplied ARGB, row by row
    void picture(int[] premultiplied);

    /// Lets something be painted only where no picture covers the ground by half at least.
    void besidePictures(Runnable painting);

    /// What is painted in world units, wider by a margin for lines that reach in from outside.
    ///
    /// @param margin logical pixels
    Envelope bounds(double margin);

    /// Takes rings to fill.
    VertexSink fillSink();

    /// Fills what was sent, over the picture.
    void fill(int straight);

    /// Begins areas that do not overlap each other.
    void beginGroup();

    /// Fills what was sent as one of the areas that do not overlap.
    void fillInGroup(int straight);

    /// Hatches what was sent as one of the areas that do not overlap. The stripes lie fixed on the
    /// ground of a zoom, so that they go on from tile to tile.
    void hatchInGroup(int straight);

    /// Puts the areas over the picture, without a seam between neighbours.
    void endGroup();

    /// Takes lines to stroke.
    ///
    /// @param width logical pixels
    /// @param dashes lengths of dash and gap in multiples of the width; empty for an unbroken line
    VertexSink lineSink(double width, float[] dashes);

    /// Strokes what was sent in one colour, over the picture.
    void stroke(int straight);
}
