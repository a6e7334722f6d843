package dev.escapement.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pieces of text that most services share, for the packer to refer to. */
final class CommonDictionary {

    /** The packer looks no further back. */
    private static final int SIZE = 32 * 1024 - 262;

    private static final int SHORTEST = 4;

    private CommonDictionary() {}

    /** The most valuable pieces, the best at the end, where references to them are shortest. */
    static byte[] of(Collection<String> texts) {
        Map<String, Integer> services = new TreeMap<>();
        for (String text : texts) {
            pieces(text).forEach(piece -> services.merge(piece, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(services.entrySet());
        ranked.removeIf(entry -> entry.getValue() < 2);
        ranked.sort(Comparator.comparingInt(CommonDictionary::value).reversed());
        return join(ranked).getBytes(StandardCharsets.UTF_8);
    }

    private static int value(Map.Entry<String, Integer> piece) {
        return (piece.getValue() - 1) * piece.getKey().length();
    }

    private static String join(List<Map.Entry<String, Integer>> ranked) {
        List<String> chosen = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, Integer> piece : ranked) {
            size += piece.getKey().getBytes(StandardCharsets.UTF_8).length;
            if (size > SIZE) {
                break;
            }
            chosen.add(0, piece.getKey());
        }
        return String.join("", chosen);
    }

    /** Whole lines of scalars, and the labels of members without the position behind them. */
    private static Set<String> pieces(String text) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("(")) {
                pieces.addAll(labels(line.substring(1)));
            } else {
                pieces.add(line + "\n");
            }
        }
        pieces.removeIf(piece -> piece.length() < SHORTEST);
        return pieces;
    }

    private static Set<String> labels(String members) {
        return List.of(members.split(" ")).stream()
                .map(member -> " " + member.replaceFirst("(?<=[!:]).*", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
