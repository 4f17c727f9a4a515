/// What a map shows beside the areas: roads, water, green and buildings.
@NullMarked
package org.fengqiao.domain.basemap;

import org.jspecify.annotations.NullMarked;
