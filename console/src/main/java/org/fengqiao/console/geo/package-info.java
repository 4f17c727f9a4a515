/// Places as numbers: projection, viewport, spatial indexes. Only the JDK and JTS; no picture, no
/// thread, no feature. World units are those of Web Mercator squeezed into 0..1, x to the east and
/// y to the south; degrees are CGCS2000, longitude first.
@NullMarked
package org.fengqiao.console.geo;

import org.jspecify.annotations.NullMarked;
