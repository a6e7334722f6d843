/**
 * What a distributed Map reads and writes: objects in buckets, the items in them, and the files of its results.
 *
 * <p>May know {@code json} and what the JDK gives. Everything streams: an item is made when it is asked for and forgotten when it
 * was handed out. What goes wrong with the data is a value, not an exception.
 */
@NullMarked
package dev.escapement.dataset;

import org.jspecify.annotations.NullMarked;
