/// Features (a geometry with named values) in FlatGeobuf files.
@NullMarked
package org.fengqiao.domain.feature;

import org.jspecify.annotations.NullMarked;
