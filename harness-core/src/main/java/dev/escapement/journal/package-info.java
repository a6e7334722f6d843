/**
 * What happened, as plain facts in the order in which they happened; append-only. Everything a user sees of a run is a reading
 * of its journal.
 *
 * <p>May know {@code json}, {@code definition}, {@code services} and {@code simulation}. Facts name strands by number; who was
 * whose cause in the words of the service is for a reader to say.
 */
@NullMarked
package dev.escapement.journal;

import org.jspecify.annotations.NullMarked;
