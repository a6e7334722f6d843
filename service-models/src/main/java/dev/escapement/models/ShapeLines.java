package dev.escapement.models;

import dev.escapement.services.Member;
import dev.escapement.services.Range;
import dev.escapement.services.Shape;
import dev.escapement.services.Shape.Blob;
import dev.escapement.services.Shape.Bool;
import dev.escapement.services.Shape.Document;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.NumberKind;
import dev.escapement.services.Shape.Numeric;
import dev.escapement.services.Shape.Structure;
import dev.escapement.services.Shape.Text;
import dev.escapement.services.Shape.Timestamp;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of one service, a line each, made when first asked for. The first letter says what it is:
 *
 * <pre>
 * s1:256 ^[a-z]+$         a text, its length, its pattern          b   true or false
 * e A|B                   a text that is one of these              t   a moment
 * i1:10  l  f  d          numbers of the kinds of NumberKind       ?   any JSON
 * x1:6144  X              bytes; streaming bytes
 * [7 1:10                 a list of shape 7, its length
 * {7 8 0:50               a map from shape 7 to shape 8, its size
 * (Arn!7 BOOL:8 NULL=Nul:8    a structure; ! marks required members, = a spelling of the SDK that no rule gives
 * </pre>
 *
 * <p>Positions are in base 36, ranges may lack either end.
 */
final class ShapeLines {

    private static final int BASE = 36;

    private final List<String> lines;
    private final AtomicReferenceArray<@Nullable Shape> shapes;

    ShapeLines(List<String> lines) {
        this.lines = lines;
        this.shapes = new AtomicReferenceArray<>(lines.size());
    }

    static int position(String text) {
        return Integer.parseInt(text, BASE);
    }

    static String position(int number) {
        return Integer.toString(number, BASE);
    }

    /** The same object for the same position, whoever asks first. */
    Shape at(int position) {
        Shape known = shapes.get(position);
        if (known != null) {
            return known;
        }
        Shape made = read(lines.get(position));
        Shape earlier = shapes.compareAndExchange(position, null, made);
        return earlier == null ? made : earlier;
    }

    private Shape read(String line) {
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case 's' -> new Text(range(word(rest, 0)), pattern(rest), List.of());
            case 'e' -> new Text(Range.ANY, null, List.of(rest.split("\\|", -1)));
            case 'i' -> new Numeric(NumberKind.INTEGER, range(rest));
            case 'l' -> new Numeric(NumberKind.LONG, range(rest));
            case 'f' -> new Numeric(NumberKind.FLOAT, range(rest));
            case 'd' -> new Numeric(NumberKind.DOUBLE, range(rest));
            case 'b' -> new Bool();
            case 't' -> new Timestamp();
            case '?' -> new Document();
            case 'x' -> new Blob(range(rest), false);
            case 'X' -> new Blob(range(rest), true);
            case '[' -> new ListOf(shape(word(rest, 0)), range(word(rest, 1)));
            case '{' -> new MapOf(shape(word(rest, 0)), shape(word(rest, 1)), range(word(rest, 2)));
            case '(' -> Structure.later(() -> members(rest));
            default -> throw new DamagedModelsException("has a shape of an unknown kind: " + line);
        };
    }

    private Shape shape(String position) {
        return at(position(position));
    }

    private List<Member> members(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream().map(this::member).toList();
    }

    private Member member(String text) {
        int mark = Math.max(text.indexOf('!'), text.indexOf(':'));
        String[] names = text.substring(0, mark).split("=");
        String name = SdkNames.upperStart(names[0]);
        String sdkName = names.length > 1 ? names[1] : SdkNames.member(names[0]);
        return new Member(name, sdkName, text.charAt(mark) == '!', shape(text.substring(mark + 1)));
    }

    private static @Nullable String pattern(String rest) {
        int space = rest.indexOf(' ');
        return space < 0 ? null : rest.substring(space + 1);
    }

    private static String word(String text, int index) {
        String[] words = text.split(" ");
        return index < words.length ? words[index] : "";
    }

    private static Range range(String text) {
        if (text.isEmpty()) {
            return Range.ANY;
        }
        int colon = text.indexOf(':');
        return new Range(bound(text.substring(0, colon)), bound(text.substring(colon + 1)));
    }

    private static @Nullable BigDecimal bound(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
