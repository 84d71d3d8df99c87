package dev.madang.llm;

import java.util.List;

/** Somebody who has providers to offer that are known only once the server starts: a family with the tools of this machine. */
public interface ProviderSource {

    /** Its providers, asked for once; whether one can be used is asked of it at every call. */
    List<ModelProvider> providers();
}
