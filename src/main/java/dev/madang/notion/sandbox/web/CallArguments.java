package dev.madang.notion.sandbox.web;

import dev.madang.edge.Callers;
import dev.madang.edge.PublicUrl;
import dev.madang.identity.Caller;
import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Given;
import dev.madang.notion.sandbox.Refused;
import dev.madang.notion.sandbox.Refused.Code;
import dev.madang.notion.sandbox.Troubles;
import dev.madang.notion.sandbox.Version;
import dev.madang.notion.sandbox.Workspace;
import dev.madang.notion.sandbox.Workspaces;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets a request in: its token, its version, its body. */
@Component
class CallArguments implements HandlerMethodArgumentResolver {

    private static final String BEARER = "bearer ";

    private final Workspaces workspaces;
    private final Troubles troubles;
    private final PublicUrl address;
    private final Bodies bodies;
    private final JsonMapper json;

    CallArguments(Workspaces workspaces, Troubles troubles, PublicUrl address, Bodies bodies, JsonMapper json) {
        this.workspaces = workspaces;
        this.troubles = troubles;
        this.address = address;
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest nativeRequest,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(nativeRequest.getNativeRequest(HttpServletRequest.class));
        Workspace workspace = workspace(request);
        Version version = version(request);
        troubles.meet(workspace);
        return new Call(workspace, version, bodies.read(request), query(request), address.ofPages(request));
    }

    private Workspace workspace(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean local = Callers.of(request) instanceof Caller.Owner;
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            if (!token.isEmpty()) {
                return workspaces.open(new Secret(token), local).orElseThrow(CallArguments::unauthorized);
            }
        }
        throw unauthorized();
    }

    private static Refused unauthorized() {
        return Refused.of(Code.UNAUTHORIZED, "API token is invalid.");
    }

    private static Version version(HttpServletRequest request) {
        String header = request.getHeader("Notion-Version");
        if (header == null || header.isBlank()) {
            throw Refused.of(
                    Code.MISSING_VERSION,
                    "Notion-Version header failed validation: Notion-Version header should be defined, instead was `undefined`.");
        }
        return Version.of(header.strip())
                .orElseThrow(() -> Refused.of(
                        Code.VALIDATION_ERROR,
                        "Notion-Version header failed validation: Notion-Version header should be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Version.values())
                                                .map(one -> "`\"" + one.header() + "\"`")
                                                .toList())
                                + ", instead was a version that is not spoken here."));
    }

    private Given query(HttpServletRequest request) {
        ObjectNode query = json.createObjectNode();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length == 1) {
                query.put(name, values[0]);
            } else {
                Arrays.stream(values).forEach(query.withArray(name)::add);
            }
        });
        return new Given("query", query);
    }
}
