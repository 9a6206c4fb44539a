package io.github.ssespec.vectors;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files with which the vectors go out. */
public enum VectorFiles {
    /** The vectors. */
    VECTORS("vectors.json"),
    /** The JSON Schema of the vectors. */
    SCHEMA("vectors.schema.json"),
    /** The page on how to use them. */
    README("README.md");

    private final String fileName;

    VectorFiles(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name. */
    public String fileName() {
        return fileName;
    }

    /** Its content, UTF-8. The caller closes it. */
    public InputStream open() throws IOException {
        InputStream in = VectorFiles.class.getResourceAsStream(fileName);
        if (in == null) {
            throw new FileNotFoundException("the kit lacks " + fileName);
        }
        return in;
    }
}
