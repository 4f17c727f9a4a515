/// The site's list of base maps, checked when it is read.
@NullMarked
package org.fengqiao.console.basemap.list;

import org.jspecify.annotations.NullMarked;
