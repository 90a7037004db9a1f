// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.promptcrafter.PromptCrafterClient.InvalidSettingException;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Logs to standard error at the level in {@code PROMPTCRAFTER_LOG}. */
final class EnvironmentLogger implements System.Logger {

    private final Level least;

    /** @throws InvalidSettingException if the level is unknown */
    EnvironmentLogger() {
        String level = System.getenv().getOrDefault("PROMPTCRAFTER_LOG", "").strip();
        if (!level.matches("|info|debug")) {
            throw new InvalidSettingException("PROMPTCRAFTER_LOG must be info or debug");
        }
        least = level.isEmpty()
            ? Level.OFF
            : Level.valueOf(level.toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public String getName() {
        return "promptcrafter";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= least.getSeverity();
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
        if (isLoggable(level)) {
            System.err.println(level + " " + text + (thrown == null ? "" : ": " + thrown));
        }
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... given) {
        log(
            level,
            bundle,
            given == null ? format : MessageFormat.format(format, given),
            (Throwable) null
        );
    }
}
