package dev.escapement.eventbus;

/** A text in which every star stands for any characters, none included; matched without going back further than to the last star. */
record Wildcard(String pattern) {

    static Wildcard of(String pattern) {
        return new Wildcard(pattern);
    }

    boolean matches(String text) {
        int inText = 0;
        int inPattern = 0;
        int star = -1;
        int resume = 0;
        while (inText < text.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                resume = inText;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == text.charAt(inText)) {
                inPattern++;
                inText++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inText = ++resume;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
            inPattern++;
        }
        return inPattern == pattern.length();
    }
}
