package io.github.ssespec.faults;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Step;
import java.util.List;

/**
 * A publishing server of which one path is answered by another.
 *
 * @param path how the path ends
 */
record Detour(Script server, String path, Script other) implements Script {

    @Override
    public List<Step> answer(ClientRequest request) {
        return (request.path().endsWith(path) ? other : server).answer(request);
    }

    @Override
    public boolean publishes() {
        return true;
    }
}
