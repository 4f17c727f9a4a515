/// The map as paper under the hand: view, layers, hit test. It knows no feature; each feature
/// brings its layer. Only the thread that owns the view calls anything here unless a method says
/// otherwise.
@NullMarked
package org.fengqiao.console.map;

import org.jspecify.annotations.NullMarked;
