/// One reader per format; each gives the features of a file as they stand in it, or says by file,
/// feature and reason why it cannot.
@NullMarked
package org.fengqiao.cityimport.read;

import org.jspecify.annotations.NullMarked;
