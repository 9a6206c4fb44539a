package io.github.ssespec.reports.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the terms of the file, and not of this program's types, where it is wrong and what was expected there. */
final class Complaint {
    private Complaint() {}

    static String of(JsonMappingException error) {
        return "at " + pointer(error) + ": " + what(error);
    }

    private static String pointer(JsonMappingException error) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : error.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.isEmpty() ? "its top" : pointer.toString();
    }

    private static String what(JsonMappingException error) {
        Throwable cause = error.getCause();
        if (cause instanceof IllegalArgumentException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof NullPointerException) {
            return "a member is null that must not be";
        }
        if (error instanceof UnrecognizedPropertyException) {
            return "there is no such member in this format";
        }
        return error instanceof MismatchedInputException mismatch
                ? "expected is " + kind(mismatch.getTargetType())
                : error.getOriginalMessage();
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ResultsMapper.MAPPER.valueToTree(constant).asText())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "String", "Reason", "Instant" -> "a string";
            case "Read" -> "an array of milliseconds, offset and length";
            default -> "an object";
        };
    }
}
