/// Pixels: filling, stroking and copying in rows of premultiplied ARGB. No toolkit, no geography.
@NullMarked
package org.fengqiao.console.map.raster;

import org.jspecify.annotations.NullMarked;
