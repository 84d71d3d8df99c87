package dev.madang.files;

import dev.madang.shared.Failure;
import java.util.List;

/**
 * The files of subjects such as {@code agent/sess_k3v9q0c8w2mt}. Names consist of letters, digits, Hangul and {@code . _ -},
 * at most 128 of them, and do not begin with a dot.
 */
public interface RunFiles {

    /**
     * Begins a file. Nobody sees it before its stream is closed, at which moment it replaces one of that name. Not inside a
     * transaction: whoever writes may take its time.
     */
    NewFile create(String subject, String name, String mediaType);

    /**
     * The file as it stands now; a later replacement does not touch what is read from it.
     *
     * @throws Failure {@code FILE_NOT_FOUND}
     */
    StoredFile open(String subject, String name);

    /** The files of a subject, in the order in which they were begun. */
    List<StoredFile> list(String subject);

    /** Removes everything of a subject, in the caller's transaction if there is one. */
    void deleteAll(String subject);
}
