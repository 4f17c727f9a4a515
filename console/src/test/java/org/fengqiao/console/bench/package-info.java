/// The project's side of the common map bench: a generated city on a real map in a real window,
/// moved by a script, with every composed frame counted.
@NullMarked
package org.fengqiao.console.bench;

import org.jspecify.annotations.NullMarked;
