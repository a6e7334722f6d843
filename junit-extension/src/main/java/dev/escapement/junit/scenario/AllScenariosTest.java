package dev.escapement.junit.scenario;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Every scenario file of the class path, for builds that shall need no class of their own: with Surefire, name the artifact that
 * holds this class in {@code dependenciesToScan}.
 */
@API(status = Status.EXPERIMENTAL)
@Scenarios("/")
public final class AllScenariosTest {}
