package dev.escapement.expression;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a date that pictures speak of. */
final class JsonataDateComponents {

    static final List<String> DAYS =
            List.of("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    static final List<String> MONTHS = List.of(
            "",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private JsonataDateComponents() {}

    /** The number of the component; half-days count from 0. */
    static int number(LocalDateTime time, char component) {
        return switch (component) {
            case 'Y' -> time.getYear();
            case 'M' -> time.getMonthValue();
            case 'D' -> time.getDayOfMonth();
            case 'd' -> time.getDayOfYear();
            case 'F' -> time.getDayOfWeek().getValue();
            case 'W' -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case 'X' -> time.get(IsoFields.WEEK_BASED_YEAR);
            case 'w' -> weekOfMonth(time.toLocalDate());
            case 'x' -> monthOfWeek(time.toLocalDate()).getMonthValue();
            case 'H' -> time.getHour();
            case 'h' -> time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
            case 'P' -> time.getHour() / 12;
            case 'm' -> time.getMinute();
            case 's' -> time.getSecond();
            case 'f' -> time.getNano() / 1_000_000;
            default -> 0;
        };
    }

    /** The names of the component's values; {@code null} if they have none. */
    static @Nullable List<String> names(char component) {
        return switch (component) {
            case 'M', 'x' -> MONTHS;
            case 'F' -> DAYS;
            default -> null;
        };
    }

    /** The first day of the month that the week belongs to: that of its Thursday. */
    private static LocalDate monthOfWeek(LocalDate date) {
        return date.plusDays(4L - date.getDayOfWeek().getValue()).withDayOfMonth(1);
    }

    private static int weekOfMonth(LocalDate date) {
        LocalDate first = monthOfWeek(date);
        int day = first.getDayOfWeek().getValue();
        LocalDate start = day > 4 ? first.plusDays(8L - day) : first.minusDays(day - 1L);
        return (int) ChronoUnit.DAYS.between(start, date) / 7 + 1;
    }
}
