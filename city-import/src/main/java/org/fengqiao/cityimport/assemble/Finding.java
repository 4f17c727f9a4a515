package org.fengqiao.cityimport.assemble;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// One thing a person should know before the city is taken in. The words for it are the door's.
///
/// @param file with the layer where there are several; empty for what concerns the whole city
/// @param feature number or line in the file; 0 for what concerns no single one
/// @param subject name and code of the area or point
/// @param detail an untranslated particular, such as the other area; may be empty
/// @param amount square metres, a share or a count, as the kind says; 0 where there is none
/// @param where to look, degrees in CGCS2000; null where there is nothing to see
public record Finding(
        Kind kind,
        String file,
        int feature,
        String subject,
        String detail,
        double amount,
        @Nullable Envelope where) {

    public enum Severity {
        /// It is left out of the city.
        ERROR,
        /// It is in, and somebody should look at it.
        WARNING,
        /// It was put right, or is just to be known.
        NOTE
    }

    public enum Kind {
        /// Detail: what stands in its place and makes no sense; empty where nothing does.
        NO_SHAPE(Severity.ERROR),
        WRONG_TYPE(Severity.ERROR),
        /// Coordinates that lie nowhere on earth.
        NOWHERE(Severity.ERROR),
        /// It lies on both sides of the 180th meridian, where a map in one piece ends.
        ACROSS_180(Severity.ERROR),
        /// Detail: why, if that is known.
        UNREPAIRABLE(Severity.ERROR),
        /// Another area of the level has the code; detail: which.
        DUPLICATE_CODE(Severity.ERROR),
        /// Nothing encloses it; detail: the parent it names.
        ORPHAN(Severity.ERROR),
        /// More than five levels.
        TOO_DEEP(Severity.ERROR),
        /// Not one area is left; detail: the files that have only points.
        NO_AREAS(Severity.ERROR),
        /// Neither file nor row says what it is; detail: what stands there.
        UNKNOWN_KIND(Severity.ERROR),
        /// Latitudes stood before longitudes and were exchanged. Amount: features of the file.
        AXES_SWAPPED(Severity.WARNING),
        /// Components of a class that the city has not; left out. Detail: what stands there, or …
        /// for the rarer words of many; amount: how many. So in all that begin with COMPONENT.
        UNKNOWN_CLASS(Severity.ERROR),
        /// More classes of components than can be kept; the rarest are left out. Detail: which;
        /// amount: how many of it.
        TOO_MANY_CLASSES(Severity.ERROR),
        /// Without coordinates, or with some that make no sense; left out.
        COMPONENT_UNPLACED(Severity.WARNING),
        /// Outside the city; left out.
        COMPONENT_OUTSIDE(Severity.WARNING),
        /// Of the same class and place as another, and of no other code; left out.
        COMPONENT_TWICE(Severity.WARNING),
        /// Another component has the code; in, with one that was made up.
        COMPONENT_ID_TAKEN(Severity.WARNING),
        /// A state that nobody here knows; in, as intact. Detail: the state.
        UNKNOWN_STATE(Severity.WARNING),
        MISSING_CODE(Severity.WARNING),
        /// A file without a column of codes. Amount: areas that got a makeshift one.
        NO_CODES(Severity.WARNING),
        MISSING_NAME(Severity.WARNING),
        /// Signs that a code may not have were replaced; detail: the code as it stood.
        CODE_CHANGED(Severity.NOTE),
        /// A name too long to be shown was cut. Amount: letters it had.
        NAME_CUT(Severity.WARNING),
        /// Neither parent column nor prefix led to the parent, its place did; detail: the parent.
        PARENT_BY_PLACE(Severity.WARNING),
        /// What stands in a column of figures is no number; the figure is missing. Detail: column
        /// and text.
        NO_NUMBER(Severity.WARNING),
        /// Files say different units of one figure; the first holds. Detail: figure and units.
        UNIT_DIFFERS(Severity.WARNING),
        /// Its parent is not of the level next to its own; detail: the parent.
        LEVEL_SKIPPED(Severity.WARNING),
        /// Amount: share of the area that lies outside; detail: the parent.
        OUTSIDE_PARENT(Severity.WARNING),
        /// Amount: m²; detail: the other.
        OVERLAP(Severity.WARNING),
        /// Parts of a parent that none of its children has. Amount: m².
        GAP(Severity.WARNING),
        /// An area above the innermost level without anything in it.
        CHILDLESS(Severity.WARNING),
        /// An address led to an area, the point was put into its middle; detail: the area with
        /// those around it.
        PLACED_BY_AREA(Severity.WARNING),
        /// Neither coordinates nor a known area in the address; left out. Detail: the address.
        UNPLACED(Severity.WARNING),
        /// An address names several areas and does not tell which; left out. Detail: the areas, and
        /// the address.
        AMBIGUOUS_ADDRESS(Severity.WARNING),
        /// Coordinates that make no sense, and no address that helps; left out. Detail: they.
        BAD_COORDINATES(Severity.WARNING),
        /// A point outside the city; left out.
        POINT_OUTSIDE(Severity.WARNING),
        /// A point of the same kind, name and place is in already; left out. Detail: which.
        DUPLICATE_POINT(Severity.WARNING),
        /// Another point has the id; in, with an id that was made up. Detail: the id, and which.
        DUPLICATE_ID(Severity.WARNING),
        /// Of the same kind, name and place as another, but of another id; in. Detail: which.
        ALIKE_POINT(Severity.WARNING),
        /// What a camera sees is not known; it is taken to see all around for 100 m.
        CAMERA_VIEW_ASSUMED(Severity.WARNING),
        RING_DROPPED(Severity.WARNING),
        RING_CLOSED(Severity.NOTE),
        /// An invalid shape was repaired. Amount: m² by which it changed.
        REPAIRED(Severity.NOTE),
        /// Features of one code and name became one area of several parts. Amount: features.
        PARTS_MERGED(Severity.NOTE),
        /// The city's outline is the union of its parts. Amount: parts.
        ROOT_MADE(Severity.NOTE),
        /// The codes do not nest as national codes do; they are kept as paths.
        CODES_AS_PATHS(Severity.NOTE),
        /// Amount: areas of a level; detail: its name.
        LEVEL_COUNT(Severity.NOTE),
        /// Ids that a point may not have were replaced. Amount: how many.
        IDS_MADE(Severity.NOTE),
        /// A figure that is a number of points stands as the files say it. Detail: the figure;
        /// amount: points there are.
        FIGURE_STANDS(Severity.NOTE),
        /// Without a code that can be one; made up.
        COMPONENT_IDS_MADE(Severity.NOTE),
        /// Amount: components of a class taken in; detail: the name of the class.
        COMPONENT_COUNT(Severity.NOTE),
        /// Amount: areas that have a figure; detail: the figure.
        FIGURE_COUNT(Severity.NOTE),
        /// Amount: points taken in.
        POINT_COUNT(Severity.NOTE);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }
}
