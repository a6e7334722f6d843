package dev.escapement.junit.writing;

/** A draft, and what comes of it. */
record Tried(Draft draft, Outcome outcome) {}
