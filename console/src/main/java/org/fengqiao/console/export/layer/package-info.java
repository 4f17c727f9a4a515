/// Layers as data for other programs: GeoJSON (RFC 7946) and GeoPackage, CGCS2000, longitude first.
@NullMarked
package org.fengqiao.console.export.layer;

import org.jspecify.annotations.NullMarked;
