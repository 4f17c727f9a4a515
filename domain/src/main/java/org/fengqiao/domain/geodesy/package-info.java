/// Positions and datums. Inside the product every position is CGCS2000 (EPSG:4490) with longitude
/// first; other datums are shifted where data comes in.
@NullMarked
package org.fengqiao.domain.geodesy;

import org.jspecify.annotations.NullMarked;
