/// Base maps of pictures: tiles from servers and files, moved onto the map and drawn under the
/// areas.
@NullMarked
package org.fengqiao.console.basemap;

import org.jspecify.annotations.NullMarked;
