package dev.escapement.models;

import static java.lang.Character.isDigit;
import static java.lang.Character.isLetter;
import static java.lang.Character.isLetterOrDigit;
import static java.lang.Character.isLowerCase;
import static java.lang.Character.isUpperCase;

/** How names of a service's model read in version 2 of the Java SDK, whose names Step Functions uses. */
final class SdkNames {

    private SdkNames() {}

    /** The action's name: {@code DescribeDBInstances} is {@code describeDBInstances}. */
    static String lowerStart(String name) {
        int end = 1;
        // A run of capitals counts as one letter, but for its last one when a word begins with that.
        while (end < name.length() && isUpperCase(name.charAt(end)) && !isLowerAt(name, end + 1)) {
            end++;
        }
        return lower(name, 0, end) + name.substring(end);
    }

    /** The member's name: {@code MD5OfMessageBody} is {@code Md5OfMessageBody}, {@code BOOL} is {@code Bool}. */
    static String member(String name) {
        return upperStart(lowerStart(name));
    }

    /** The exception's name: {@code DBInstanceNotFoundFault} is {@code DbInstanceNotFoundException}. */
    static String exception(String shape) {
        if (shape.endsWith("Exception")) {
            return pascalCase(shape);
        }
        int end = shape.endsWith("Fault") ? shape.length() - "Fault".length() : shape.length();
        return pascalCase(shape.substring(0, end)) + "Exception";
    }

    /** The words of a name joined again, each with one capital: {@code DynamoDB Streams} is {@code DynamoDbStreams}. */
    static String pascalCase(String name) {
        StringBuilder joined = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || startsWord(name, i)) {
                joined.append(capitalised(name, start, i));
                start = i;
            }
        }
        return joined.toString();
    }

    static String upperStart(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String capitalised(String name, int start, int end) {
        return isLetterOrDigit(name.charAt(start))
                ? Character.toUpperCase(name.charAt(start)) + lower(name, start + 1, end)
                : "";
    }

    private static boolean startsWord(String name, int i) {
        char before = name.charAt(i - 1);
        char at = name.charAt(i);
        if (!isLetterOrDigit(before) || !isLetterOrDigit(at)) {
            return true;
        }
        boolean hump = isLowerCase(before) && isUpperCase(at) && isLetterOrDigitAt(name, i + 1);
        boolean endOfAcronym =
                isUpperCase(before) && isUpperCase(at) && isLowerAt(name, i + 1) && !startsVersion(name, i + 1);
        boolean endOfNumber = isDigit(before) && isLetter(at);
        return hump || endOfAcronym || endOfNumber || startsVersion(name, i);
    }

    /** The small v of {@code SESv2}. */
    private static boolean startsVersion(String name, int i) {
        return name.charAt(i) == 'v'
                && i >= 2
                && !isLowerCase(name.charAt(i - 1))
                && !isLowerCase(name.charAt(i - 2))
                && i + 1 < name.length()
                && isDigit(name.charAt(i + 1));
    }

    private static boolean isLowerAt(String name, int i) {
        return i < name.length() && isLowerCase(name.charAt(i));
    }

    private static boolean isLetterOrDigitAt(String name, int i) {
        return i < name.length() && isLetterOrDigit(name.charAt(i));
    }

    private static String lower(String name, int start, int end) {
        StringBuilder lowered = new StringBuilder();
        for (int i = start; i < end; i++) {
            lowered.append(Character.toLowerCase(name.charAt(i)));
        }
        return lowered.toString();
    }
}
