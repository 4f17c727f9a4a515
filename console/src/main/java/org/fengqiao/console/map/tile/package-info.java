/// Tiles drawn off the FX thread, kept, and composed into frames.
@NullMarked
package org.fengqiao.console.map.tile;

import org.jspecify.annotations.NullMarked;
