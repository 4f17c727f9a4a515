/// Where the tiles of a source lie and how they are moved onto the map; arithmetic only.
@NullMarked
package org.fengqiao.console.basemap.grid;

import org.jspecify.annotations.NullMarked;
