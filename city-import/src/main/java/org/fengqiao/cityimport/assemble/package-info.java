/// Makes one nested city of raw features and finds what is wrong with them. Pure: nothing is read
/// and nothing is written here.
@NullMarked
package org.fengqiao.cityimport.assemble;

import org.jspecify.annotations.NullMarked;
