package dev.escapement.fault.plan;

/** An error as Step Functions reports it. */
record ServiceError(String name, String cause) {}
