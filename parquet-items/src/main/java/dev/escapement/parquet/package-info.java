/**
 * Reads Parquet files and what is packed with Zstandard for the item reader of a distributed Map, which finds it on the class path.
 *
 * <p>It is a module of its own because the library it uses brings stubs of a few Hadoop classes: on a class path with the real ones
 * leave this artifact out.
 */
@NullMarked
package dev.escapement.parquet;

import org.jspecify.annotations.NullMarked;
