package dev.escapement.mock;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What is made of requests and answers that do not fit the models of the services. */
@API(status = Status.EXPERIMENTAL)
public enum ContractCheck {
    /** Nothing: nobody looks. */
    NONE,
    /** They are noted: {@link Script#contractProblems()}. */
    WARNING,
    /** They stop the run. */
    ERROR
}
