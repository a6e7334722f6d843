package dev.escapement.story;

import dev.escapement.history.HistoryEvent;

/**
 * An event worth telling.
 *
 * @param subject the state that was entered, or the error that struck
 * @param note what retriers and catchers had to say; empty if they were not asked
 * @param trouble whether it is about an error
 */
record Milestone(HistoryEvent event, String subject, String note, boolean trouble) {

    Milestone noted(String text) {
        return new Milestone(event, subject, text, trouble);
    }

    Milestone noted(String earlier, String text) {
        return noted(earlier.isEmpty() ? text : earlier + "; " + text);
    }

    boolean tellsOfTrouble() {
        return trouble || !note.isEmpty();
    }
}
