/// What a city's data folder holds.
@NullMarked
package org.fengqiao.domain.city;

import org.jspecify.annotations.NullMarked;
