/**
 * A nightly fan-out at its real size: 60,000 videos, in batches of twenty, against a fleet that collapses above 400 jobs at a time.
 */
@NullMarked
package dev.escapement.samples.transcode;

import org.jspecify.annotations.NullMarked;
