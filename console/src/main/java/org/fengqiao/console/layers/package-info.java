/// Which layers of the map are shown, how faint each is, and the tree in which a person switches
/// them. Knows no layer itself: the desk says which there are.
@NullMarked
package org.fengqiao.console.layers;

import org.jspecify.annotations.NullMarked;
