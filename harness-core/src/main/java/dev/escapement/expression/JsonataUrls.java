package dev.escapement.expression;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as JavaScript does it. */
final class JsonataUrls {

    /** What {@code encodeURIComponent} leaves as it is besides letters and digits. */
    static final String COMPONENT = "-_.!~*'()";

    /** What {@code encodeURI} leaves as it is besides letters and digits. */
    static final String WHOLE = COMPONENT + ";/?:@&=+$,#";

    private static final String HEX = "0123456789ABCDEF";

    private JsonataUrls() {}

    static String encode(JsonataArguments given, String plain) {
        String text = given.text(0);
        given.run().hold(3L * text.length());
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : utf8(text, plain)) {
            char c = (char) (b & 0xFF);
            if (isAlphanumeric(c) || plain.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static byte[] utf8(String text, String plain) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException loneSurrogate) {
            throw malformed("encodeUrl", text, plain);
        }
    }

    static String decode(JsonataArguments given, String plain) {
        String text = given.text(0);
        given.run().hold(text.length());
        StringBuilder decoded = new StringBuilder(text.length());
        int position = 0;
        while (position < text.length()) {
            int end = position;
            while (end < text.length() && text.charAt(end) == '%') {
                end += 3;
            }
            if (end == position) {
                decoded.append(text.charAt(position++));
            } else {
                decoded.append(escapes(text, position, end, plain));
                position = end;
            }
        }
        return decoded.toString();
    }

    /** A run of escapes; whole addresses keep those that stand for characters with a meaning. */
    private static String escapes(String text, int start, int end, String plain) {
        ByteBuffer bytes = ByteBuffer.allocate((end - start) / 3);
        for (int i = start; i < end; i += 3) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw malformed("decodeUrl", text, plain);
            }
            bytes.put((byte) (16 * high + low));
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return plain.equals(WHOLE) ? keepReserved(decoded) : decoded;
        } catch (CharacterCodingException noUtf8) {
            throw malformed("decodeUrl", text, plain);
        }
    }

    private static String keepReserved(String decoded) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            boolean reserved = WHOLE.indexOf(c) >= COMPONENT.length();
            kept.append(reserved ? "%" + HEX.charAt(c >> 4) + HEX.charAt(c & 15) : String.valueOf(c));
        }
        return kept.toString();
    }

    private static JsonataError malformed(String function, String text, String plain) {
        return JsonataError.coded("D3140", plain.equals(WHOLE) ? function : function + "Component", text);
    }
}
