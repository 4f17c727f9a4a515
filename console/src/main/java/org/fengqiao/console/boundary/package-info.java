/// The five-level division on screen: where the operator is, how they get in and out, what each
/// area is shaded by, and how an area is found by name.
@NullMarked
package org.fengqiao.console.boundary;

import org.jspecify.annotations.NullMarked;
