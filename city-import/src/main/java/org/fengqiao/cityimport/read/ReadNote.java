package org.fengqiao.cityimport.read;

/// Something that was wrong with one feature and did not stop the reading.
///
/// @param feature as [RawFeature#number]
/// @param detail an untranslated particular, such as an offending value; may be empty
public record ReadNote(int feature, Kind kind, String detail) {

    public enum Kind {
        /// Latitudes stood before longitudes throughout and were exchanged; of no single feature.
        AXES_SWAPPED,
        /// A ring that does not end where it begins was closed.
        RING_CLOSED,
        /// A ring of fewer than three different points was left out.
        RING_DROPPED,
        /// The coordinates of a row are no numbers.
        BAD_COORDINATES,
        /// The shape cannot be read; the feature has none.
        BAD_SHAPE
    }
}
