/// Makes a city folder of boundary and point files in the formats people have: `read` knows the
/// formats, `datum` the coordinate systems, `assemble` (pure) makes the city and finds what is
/// wrong.
@NullMarked
package org.fengqiao.cityimport;

import org.jspecify.annotations.NullMarked;
