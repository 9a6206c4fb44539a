package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large streams, and that their cost grows with their size and not with its square. Cost is measured twice, on the
 * thread that parses: the bytes it allocates, which show each copy made in growing, and the processor time it takes,
 * which shows each byte looked at again. Size grows eightfold, and so may cost, with a generous allowance; its square
 * would grow by 64.
 */
@Execution(ExecutionMode.SAME_THREAD)
class LargeStreamTest {

    private static final int MIB = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<String> data = new ArrayList<>();
    private final EventStreamParser parser = new EventStreamParser(event -> data.add(event.data()));

    @ParameterizedTest
    @Tag("parse.long-line")
    @Tag("parse.large-event")
    @ValueSource(ints = {Integer.MAX_VALUE, 1 << 10, 1})
    void aLineOfEightMebibytesIsOneEvent(int readSize) {
        Cut.every(readSize).feed(longLine(8 * MIB), parser);
        assertThat(data).hasSize(1);
        assertThat(data.get(0).equals("x".repeat(8 * MIB))).isTrue();
    }

    @ParameterizedTest
    @Tag("parse.many-lines")
    @ValueSource(ints = {Integer.MAX_VALUE, 1 << 10})
    void aHundredThousandDataLinesAreOneEvent(int readSize) {
        List<String> lines =
                IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList();
        byte[] stream = Streams.bytes(
                lines.stream().map(line -> "data: " + line + "\r\n").collect(Collectors.joining()) + "\r\n");
        Cut.every(readSize).feed(stream, parser);
        assertThat(data).hasSize(1);
        assertThat(data.get(0).equals(String.join("\n", lines))).isTrue();
    }

    @Test
    void manyEventsInOneReadAllArriveInOrder() {
        List<String> numbers =
                IntStream.range(0, 64_000).mapToObj(Integer::toString).toList();
        Cut.WHOLE.feed(
                Streams.bytes(numbers.stream().map(n -> "data:" + n + "\n\n").collect(Collectors.joining())), parser);
        assertThat(data.equals(numbers)).isTrue();
    }

    @Test
    @Tag("parse.growth")
    void oneEventInSmallReadsCostsInProportionToItsSize() {
        assertGrowsWithSize(1 << 10, LargeStreamTest::longLine);
    }

    @Test
    @Tag("parse.growth")
    void oneEventOfManyLinesCostsInProportionToItsSize() {
        assertGrowsWithSize(1 << 10, size -> repeat("data: 89012345\n", size, "\n"));
    }

    @Test
    @Tag("parse.growth")
    void manyEventsInOneReadCostInProportionToTheirNumber() {
        assertGrowsWithSize(Integer.MAX_VALUE, size -> repeat("data: 89012345\n\n", size, ""));
    }

    @Test
    @Tag("parse.growth")
    void ignoredLinesCostInProportionToTheirSize() {
        assertGrowsWithSize(1 << 10, size -> repeat("x", size, "\n\n"));
        assertGrowsWithSize(1 << 10, size -> repeat(":", size, "\n\n"));
        assertGrowsWithSize(1 << 10, size -> repeat("\r\n", size, ""));
    }

    @Test
    @Tag("parse.growth")
    void longIdsTypesAndNumbersCostInProportionToTheirSize() {
        assertGrowsWithSize(1 << 10, size -> repeat("id:", size, "\n\n"));
        assertGrowsWithSize(1 << 10, size -> repeat("event:", size, "\n\n"));
        assertGrowsWithSize(1 << 10, size -> Streams.join(Streams.bytes("retry:"), repeat("1", size, "\n")));
    }

    @Test
    @Tag("parse.growth")
    void illFormedTextCostsInProportionToItsSize() {
        assertGrowsWithSize(1 << 10, size -> Streams.join(Streams.bytes("data:"), repeat("\u00E2", size, "\n\n")));
    }

    @Test
    void whatNobodyWantsIsNotHeld() {
        for (String unwanted : List.of(":", "unknown", "retry:0")) {
            byte[] stream = Streams.join(Streams.bytes(unwanted), repeat("0", 4 * MIB, "\n\n"));
            assertThat(measure(stream, 1 << 10).allocated()).as(unwanted).isLessThan(64 << 10);
        }
    }

    private record Cost(long allocated, long nanoseconds) {}

    private interface StreamOfSize {
        byte[] make(int size);
    }

    private static void assertGrowsWithSize(int readSize, StreamOfSize streams) {
        byte[] small = streams.make(MIB);
        byte[] large = streams.make(8 * MIB);
        measure(large, readSize); // warms up
        Cost one = best(small, readSize);
        Cost eight = best(large, readSize);
        assertThat(eight.allocated()).as("bytes allocated").isLessThan(20 * (one.allocated() + (64 << 10)));
        assertThat(eight.nanoseconds()).as("nanoseconds").isLessThan(32 * (one.nanoseconds() + 1_000_000));
    }

    private static Cost best(byte[] stream, int readSize) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            costs.add(measure(stream, readSize));
        }
        return new Cost(
                costs.stream().mapToLong(Cost::allocated).min().orElseThrow(),
                costs.stream().mapToLong(Cost::nanoseconds).min().orElseThrow());
    }

    private static Cost measure(byte[] stream, int readSize) {
        EventStreamParser measured = new EventStreamParser(event -> {});
        Cut cut = Cut.every(readSize);
        long id = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(id);
        long nanoseconds = THREADS.getCurrentThreadCpuTime();
        cut.feed(stream, measured);
        return new Cost(
                THREADS.getThreadAllocatedBytes(id) - allocated, THREADS.getCurrentThreadCpuTime() - nanoseconds);
    }

    private static byte[] longLine(int size) {
        return Streams.join(Streams.bytes("data:"), repeat("x", size, "\n\n"));
    }

    private static byte[] repeat(String text, int size, String end) {
        return Streams.bytes(text.repeat(size / text.length()) + end);
    }
}
