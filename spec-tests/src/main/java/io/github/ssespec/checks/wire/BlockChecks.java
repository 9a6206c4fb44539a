package io.github.ssespec.checks.wire;

import io.github.ssespec.stream.Block;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about the fields that stand together in a block. */
final class BlockChecks {
    private static final Set<String> RESERVED = Set.of("error", "open");

    /** "If the data buffer is an empty string, set … the event type buffer to the empty string and return." */
    static final BlockCheck UNDISPATCHED = new BlockCheck(
            "block",
            Block::hasFields,
            block -> block.dataLines() == 0 && !type(block).isEmpty()
                    ? "an event type without data: the event is never dispatched"
                    : null);

    static final BlockCheck TRIMMED_NAME = new BlockCheck(
            "event type",
            block -> block.type() != null,
            block -> padded(type(block))
                    ? "an event type begins or ends with white space: no listener matches it"
                    : null);

    static final BlockCheck RESERVED_TYPE = new BlockCheck(
            "event type",
            block -> block.type() != null,
            block -> RESERVED.contains(type(block))
                    ? "the event type '" + type(block) + "' is one of the client's own"
                    : null);

    /** "Set the event type buffer to field value": what stood there before is gone. */
    static final BlockCheck REPEATED_FIELD = new BlockCheck("block", Block::hasFields, BlockChecks::repeated);

    private BlockChecks() {}

    private static @Nullable String repeated(Block block) {
        if (block.types() > 1) {
            return block.types() + " event types in one block: only the last counts";
        }
        return block.ids() > 1 ? block.ids() + " ids in one block: only the last counts" : null;
    }

    private static String type(Block block) {
        return block.type() == null ? "" : block.type().value();
    }

    private static boolean padded(String type) {
        return !type.isEmpty() && (white(type.charAt(0)) || white(type.charAt(type.length() - 1)));
    }

    private static boolean white(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
