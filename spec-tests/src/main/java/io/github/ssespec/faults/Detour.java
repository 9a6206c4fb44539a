package io.github.ssespec.faults;

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
