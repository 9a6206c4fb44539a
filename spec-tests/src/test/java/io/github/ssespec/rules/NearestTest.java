package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"'','',0", "'',ab,2", "ab,ab,0", "ab,ba,1", "abc,ab,1", "abc,axc,1", "abcd,acbd,1", "kitten,sitting,3"})
    void aDistanceCountsSlips(String from, String to, int distance) {
        assertThat(Nearest.distance(from, to)).isEqualTo(distance);
        assertThat(Nearest.distance(to, from)).isEqualTo(distance);
    }

    @Test
    void theNearestOfSeveralIsGiven() {
        assertThat(Nearest.name("sevrer", List.of("serve", "server", "client"))).contains("server");
        assertThat(Nearest.name("--Strict", List.of("--skip", "--strict"))).contains("--strict");
    }

    @Test
    void theFirstOfEquallyNearOnesIsGiven() {
        assertThat(Nearest.name("ac", List.of("ab", "ad"))).contains("ab");
    }

    @Test
    void whatIsFarFromAllIsNotGuessed() {
        assertThat(Nearest.name("banana", List.of("server", "client"))).isEmpty();
        assertThat(Nearest.name("x", List.of())).isEmpty();
        assertThat(Nearest.name("", List.of("ab"))).isEmpty();
    }
}
