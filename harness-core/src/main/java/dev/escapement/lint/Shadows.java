package dev.escapement.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * An error that never reaches a retrier or catcher.
 *
 * @param error its name
 * @param taker the name by which an earlier one takes it
 * @param spot where the unreached one names it
 */
record Shadows(String error, String taker, Spot spot) {

    /** Among the retriers or catchers of a state. */
    static List<Shadows> of(List<Site.Part> handlers) {
        List<Shadows> shadows = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        for (Site.Part handler : handlers) {
            List<String> errors = handler.errors();
            for (int i = 0; i < errors.size(); i++) {
                Spot spot = handler.error(i);
                String error = errors.get(i);
                earlier.stream()
                        .filter(each -> ErrorNames.covers(each, error))
                        .findFirst()
                        .ifPresent(taker -> shadows.add(new Shadows(error, taker, spot)));
            }
            earlier.addAll(errors);
        }
        return shadows;
    }

    String sentence(String noun) {
        return error + " never reaches this " + noun + ": an earlier one takes " + (taker.equals(error) ? "it" : taker);
    }
}
