package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteBuilderTest {

    private final ByteBuilder builder = new ByteBuilder();

    @Test
    void anArrayOfOrdinarySizeIsKeptForTheNextValue() {
        builder.append(new byte[ByteBuilder.RETAINED_BYTES], 0, ByteBuilder.RETAINED_BYTES);
        builder.clear();
        assertThat(builder.isEmpty()).isTrue();
        assertThat(builder.capacity()).isEqualTo(ByteBuilder.RETAINED_BYTES);
    }

    @Test
    void aHugeArrayIsLetGo() {
        builder.append(new byte[ByteBuilder.RETAINED_BYTES + 1], 0, ByteBuilder.RETAINED_BYTES + 1);
        builder.clear();
        assertThat(builder.capacity()).isZero();
    }

    @Test
    void itGrowsByDoublingSoThatFewCopiesAreMade() {
        int copies = 0;
        for (int i = 0; i < 1_000_000; i++) {
            int before = builder.capacity();
            builder.append((byte) i);
            copies += builder.capacity() == before ? 0 : 1;
        }
        assertThat(copies).isLessThan(16);
    }
}
