/// Writes a confirmed draft as a city folder, all of it or nothing.
@NullMarked
package org.fengqiao.cityimport.folder;

import org.jspecify.annotations.NullMarked;
