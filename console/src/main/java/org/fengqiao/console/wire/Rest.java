package org.fengqiao.console.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// JSON over HTTP with the wire's error answers; every future ends with a value or with a
/// [BackendException]. Futures complete on the HTTP client's threads.
///
/// A request whose token is refused had no effect. It is held until somebody has signed in again
/// and then repeated once with the new token, so that whoever asked need not know (decision 11).
final class Rest {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String BASE = "api/v1/";
    private static final int NOT_MODIFIED = 304;
    private static final int UNAUTHENTICATED = 401;

    /// Turns the body of a good answer into a value.
    @FunctionalInterface
    interface Reader<T> {
        T read(byte[] body) throws JacksonException;
    }

    private interface Taker<T> {
        T take(Response response) throws IOException;
    }

    private final OkHttpClient http;
    private final HttpUrl backend;
    private final SessionToken token;
    private final Supplier<String> language;

    Rest(OkHttpClient http, HttpUrl backend, SessionToken token, Supplier<String> language) {
        this.http = http;
        this.backend = backend;
        this.token = token;
        this.language = language;
    }

    /// @param path below `/api/v1`, without a leading slash
    HttpUrl.Builder url(String path) {
        return backend.newBuilder().addPathSegments(BASE + path);
    }

    <T> CompletableFuture<T> get(HttpUrl.Builder url, Class<T> type) {
        return get(url, body -> Json.MAPPER.readValue(body, type));
    }

    /// Without a token: what everybody may ask, and what must not wait for a sign-in.
    <T> CompletableFuture<T> getOpen(HttpUrl.Builder url, Class<T> type) {
        return sendOpen(request(url).get().build(), type);
    }

    /// Without a token, as [#getOpen].
    <T> CompletableFuture<T> postOpen(HttpUrl.Builder url, Object body, Class<T> type) {
        RequestBody json = RequestBody.create(Json.MAPPER.writeValueAsBytes(body), JSON);
        return sendOpen(request(url).post(json).build(), type);
    }

    private <T> CompletableFuture<T> sendOpen(Request request, Class<T> type) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(request, null, response -> Json.MAPPER.readValue(goodBody(response), type), result);
        return result;
    }

    <T> CompletableFuture<T> get(HttpUrl.Builder url, Reader<T> reader) {
        return send(request(url).get().build(), reader);
    }

    <T> CompletableFuture<T> post(HttpUrl.Builder url, Object body, Class<T> type) {
        RequestBody json = RequestBody.create(Json.MAPPER.writeValueAsBytes(body), JSON);
        return send(request(url).post(json).build(), bytes -> Json.MAPPER.readValue(bytes, type));
    }

    <T> CompletableFuture<T> post(HttpUrl.Builder url, RequestBody body, Class<T> type) {
        return send(request(url).post(body).build(), bytes -> Json.MAPPER.readValue(bytes, type));
    }

    CompletableFuture<?> delete(HttpUrl.Builder url) {
        return send(request(url).delete().build(), body -> body);
    }

    private Request.Builder request(HttpUrl.Builder url) {
        return new Request.Builder().url(url.build()).header("Accept-Language", language.get());
    }

    /// Asks for a body unless the one tagged `etag` is still current.
    ///
    /// @return empty if it is
    CompletableFuture<Optional<TaggedBody>> getTagged(HttpUrl.Builder url, @Nullable String etag) {
        Request.Builder request = request(url).get();
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return exchange(
                request.build(),
                response ->
                        response.code() == NOT_MODIFIED
                                ? Optional.empty()
                                : Optional.of(
                                        new TaggedBody(
                                                goodBody(response), response.header("ETag"))));
    }

    private <T> CompletableFuture<T> send(Request request, Reader<T> reader) {
        return exchange(request, response -> reader.read(goodBody(response)));
    }

    /// Cancelling the future cancels the call.
    private <T> CompletableFuture<T> exchange(Request request, Taker<T> taker) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attemptWhen(token.whenUsable(), request, taker, result);
        return result;
    }

    private <T> void attemptWhen(
            CompletableFuture<@Nullable String> usable,
            Request request,
            Taker<T> taker,
            CompletableFuture<T> result) {
        usable.whenComplete((bearer, refusal) -> {
            if (refusal != null) {
                result.completeExceptionally(BackendException.of(refusal));
            } else if (!result.isDone()) {
                attempt(request, bearer, taker, result);
            }
        });
    }

    private <T> void attempt(
            Request request, @Nullable String bearer, Taker<T> taker, CompletableFuture<T> result) {
        Call call = http.newCall(bearer == null ? request : signed(request, bearer));
        result.whenComplete((_, _) -> {
            if (result.isCancelled()) {
                call.cancel();
            }
        });
        call.enqueue(
                new Callback() {
                    @Override
                    public void onFailure(Call failed, IOException e) {
                        result.completeExceptionally(unreachable(request, e));
                    }

                    @Override
                    public void onResponse(Call answered, Response response) {
                        try (response) {
                            if (bearer != null && response.code() == UNAUTHENTICATED) {
                                byte[] body = response.body().bytes();
                                var next =
                                        token.refuse(
                                                bearer, refused(UNAUTHENTICATED, body).problem());
                                attemptWhen(next, request, taker, result);
                            } else {
                                result.complete(taker.take(response));
                            }
                        } catch (BackendException e) {
                            result.completeExceptionally(e);
                        } catch (IOException e) {
                            result.completeExceptionally(unreachable(request, e));
                        } catch (JacksonException | IllegalArgumentException e) {
                            result.completeExceptionally(garbled(request, response, e));
                        }
                    }
                });
    }

    private static Request signed(Request request, String bearer) {
        return request.newBuilder().header("Authorization", "Bearer " + bearer).build();
    }

    /// @throws BackendException if the answer is an error
    private static byte[] goodBody(Response response) throws IOException {
        byte[] body = response.body().bytes();
        if (!response.isSuccessful()) {
            throw refused(response.code(), body);
        }
        return body;
    }

    private static BackendException unreachable(Request request, IOException e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        BackendException failure =
                new BackendException(
                        0,
                        new Problem(
                                BackendException.UNREACHABLE,
                                request.url().host() + ":" + request.url().port() + ": " + detail,
                                null));
        failure.initCause(e);
        return failure;
    }

    private static BackendException garbled(Request request, Response response, Exception e) {
        BackendException failure =
                new BackendException(
                        response.code(),
                        new Problem(
                                BackendException.GARBLED,
                                request.url().encodedPath() + ": " + e.getMessage(),
                                null));
        failure.initCause(e);
        return failure;
    }

    private static BackendException refused(int status, byte[] body) {
        try {
            return new BackendException(status, Json.MAPPER.readValue(body, Problem.class));
        } catch (JacksonException e) {
            // A proxy on the way, or an answer made before the backend's own error handling.
            BackendException failure =
                    new BackendException(
                            status,
                            new Problem(
                                    BackendException.HTTP_ONLY + status, "HTTP " + status, null));
            failure.addSuppressed(e);
            return failure;
        }
    }
}
