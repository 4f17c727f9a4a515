/// Coordinate systems of what is brought in: chosen or hinted at, and turned into CGCS2000.
@NullMarked
package org.fengqiao.cityimport.datum;

import org.jspecify.annotations.NullMarked;
