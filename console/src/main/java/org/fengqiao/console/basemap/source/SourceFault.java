package org.fengqiao.console.basemap.source;

/// What can be wrong with a tile or with where it comes from; the words stand in the texts of the
/// room under `fault.<NAME>`.
public enum SourceFault {
    /// No answer, or the answer broke off: {0} says why.
    UNREACHABLE,
    /// HTTP status {0}.
    STATUS,
    /// HTTP status {0} that means the key is missing, wrong or used up.
    KEY_REFUSED,
    /// The server sends people elsewhere, {0}.
    MOVED,
    /// Text instead of a picture: {0}.
    NOT_A_PICTURE,
    /// The server reports an error in XML: {0}.
    SERVER_SAYS,
    /// A picture of {0} × {1} instead of {2} × {2}.
    WRONG_SIZE,
    /// The picture ends before its end.
    TRUNCATED,
    /// More than {0} bytes.
    TOO_BIG,
    /// The picture cannot be decoded: {0}.
    BROKEN_PICTURE,
    /// The file cannot be read: {0}.
    FILE_UNREADABLE,
    /// The file holds {0}, not pictures.
    NOT_RASTER,
    /// The file is not of its kind, or broken: {0}.
    FILE_BROKEN
}
