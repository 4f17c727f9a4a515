/// The heat map: density of points as a picture under labels and markers.
@NullMarked
package org.fengqiao.console.map.heat;

import org.jspecify.annotations.NullMarked;
