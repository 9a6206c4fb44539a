package io.github.ssespec.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.store.Namespace;

/** Gives the tests of a suite the run that they present. */
final class RunParameter implements ParameterResolver {
    /** Where the launcher's session keeps the run. */
    static final Namespace NAMESPACE = Namespace.create(RunParameter.class);

    /** Under which key. */
    static final String KEY = "run";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RuleRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Future<?> run = context.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION,
                        ExtensionContext.Namespace.create(RunParameter.class))
                .get(KEY, Future.class);
        if (run == null) {
            throw new IllegalStateException("the launcher's session holds no run");
        }
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("there is no run", e);
        }
    }
}
