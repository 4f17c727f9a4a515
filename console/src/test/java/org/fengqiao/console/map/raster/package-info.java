@NullMarked
package org.fengqiao.console.map.raster;

import org.jspecify.annotations.NullMarked;
