package dev.escapement.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of a whole definition while it is read. */
final class Reading {

    private final Problems problems;
    private final Set<String> stateNames = new LinkedHashSet<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final List<Transitions> transitions = new ArrayList<>();

    Reading(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /** Takes down a state's name, which must be the only one of its kind in all containers. */
    void name(String name, Location state) {
        if (!stateNames.add(name)) {
            problems.report("DUPLICATE_STATE_NAME", state, "Duplicate State name: " + name);
        }
    }

    /** Takes down the label of a distributed Map, which must be the only one of its kind. */
    void label(String label, Location field) {
        if (!labels.add(label)) {
            problems.report("DUPLICATE_LABEL_NAME", field, "Duplicate Label name: " + label);
        }
    }

    /** Transitions to be followed when all states have been read. */
    Transitions transitionsOf(Location container) {
        Transitions ofContainer = new Transitions(container, problems);
        transitions.add(ofContainer);
        return ofContainer;
    }

    /** Follows the transitions of all containers, outer ones first. */
    void followTransitions() {
        transitions.forEach(Transitions::check);
    }

    /** Follows those of all containers but one, whose states lead out of what was read. */
    void followTransitionsInside(Transitions open) {
        transitions.stream().filter(each -> each != open).forEach(Transitions::check);
    }
}
