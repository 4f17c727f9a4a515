package org.fengqiao.backend.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets only signed-in users pass and hands them to the controllers as [Caller].
final class SessionGate implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Sessions sessions;

    SessionGate(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (open(request)) {
            return true;
        }
        String token = Tokens.get(request);
        Caller caller =
                sessions.find(token, request.getRemoteAddr())
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.UNAUTHENTICATED,
                                        "bad-token",
                                        "Authorization"));
        Callers.put(request, caller);
        return true;
    }

    private static boolean open(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/api/v1/session" -> request.getMethod().equals("POST");
            case "/api/v1/time", "/api/v1/openapi" -> request.getMethod().equals("GET");
            default -> false;
        };
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest served = request.getNativeRequest(HttpServletRequest.class);
        return Optional.ofNullable(served)
                .flatMap(Callers::find)
                .orElseThrow(() ->
                        new IllegalStateException("no caller: the path is open to everybody"));
    }
}
