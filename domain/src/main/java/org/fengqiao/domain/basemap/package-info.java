/// What a map shows beside the areas: roads, water, green, buildings and names.
@NullMarked
package org.fengqiao.domain.basemap;

import org.jspecify.annotations.NullMarked;
