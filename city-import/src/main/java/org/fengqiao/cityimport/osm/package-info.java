/// Makes a base map of OpenStreetMap data: readers, the table of what is taken, the clip.
@NullMarked
package org.fengqiao.cityimport.osm;

import org.jspecify.annotations.NullMarked;
