// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Saves files completely or not at all. */
final class Saving {

    private Saving() {}

    /** Writes a stream to a temporary file, and renames it when it is complete. Returns the number of bytes. */
    static long save(InputStream stream, Path path) throws IOException {
        String suffix = "." + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".part";
        Path part = path.resolveSibling(path.getFileName() + suffix);
        try (stream) {
            long count = Files.copy(stream, part);
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
