/// Where tiles come from: servers, MBTiles and PMTiles; what comes is checked before it is drawn.
@NullMarked
package org.fengqiao.console.basemap.source;

import org.jspecify.annotations.NullMarked;
