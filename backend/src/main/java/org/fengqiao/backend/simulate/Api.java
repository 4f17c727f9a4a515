package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The public REST API as each of the field's people uses it: signs them in when first needed,
/// tries again while the backend cannot be reached, keeps below a rate of requests.
///
/// Calls block; meant for virtual threads.
final class Api implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Backoff WAITS =
            Backoff.even(Duration.ofMillis(500), Duration.ofSeconds(15));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI root;
    private final String password;
    private final RateLimit limit;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Api(URI backend, String password, RateLimit limit) {
        this.root = backend;
        this.password = password;
        this.limit = limit;
    }

    /// Thrown where the backend answered, but not as hoped; the request is not repeated.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    URI root() {
        return root;
    }

    <T> T get(String user, String path, Class<T> type) throws InterruptedException {
        return JSON.readValue(send(user, "GET", path, null), type);
    }

    <T> T get(String user, String path, TypeReference<T> type) throws InterruptedException {
        return JSON.readValue(send(user, "GET", path, null), type);
    }

    <T> T post(String user, String path, Object body, Class<T> type) throws InterruptedException {
        return JSON.readValue(send(user, "POST", path, JSON.writeValueAsString(body)), type);
    }

    void post(String user, String path, Object body) throws InterruptedException {
        send(user, "POST", path, JSON.writeValueAsString(body));
    }

    /// Sends text as it is, without a limit on the time it takes.
    <T> T postText(String user, String path, String mediaType, String text, Class<T> type)
            throws InterruptedException, IOException {
        HttpRequest request =
                request(user, path)
                        .header("Content-Type", mediaType)
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return JSON.readValue(checked(answer, path), type);
    }

    /// Saves what a GET answers to a file.
    void download(String user, String path, Path file) throws InterruptedException, IOException {
        HttpResponse<Path> answer =
                http.send(
                        request(user, path).GET().build(), HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new Refused(answer.statusCode(), "GET " + path + ": " + answer.statusCode());
        }
    }

    /// The user's token; signs in if there is none yet.
    String token(String user) throws InterruptedException {
        String token = tokens.get(user);
        if (token != null) {
            return token;
        }
        String body = JSON.writeValueAsString(new SignIn(user, password));
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/api/v1/session"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "zh-CN")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        String fresh =
                JSON.readValue(
                                checked(persist(request), "POST /session as " + user),
                                SignedIn.class)
                        .token();
        tokens.put(user, fresh);
        return fresh;
    }

    /// The next call signs the user in anew.
    void forget(String user) {
        tokens.remove(user);
    }

    private String send(String user, String method, String path, @Nullable String body)
            throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            HttpRequest.Builder request = request(user, path).timeout(TIMEOUT);
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
            }
            HttpResponse<String> answer = persist(request.build());
            if (answer.statusCode() != 401 || attempt > 0) {
                return checked(answer, method + " " + path + " as " + user);
            }
            tokens.remove(user);
        }
    }

    private HttpRequest.Builder request(String user, String path) throws InterruptedException {
        return HttpRequest.newBuilder(root.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token(user))
                .header("Accept-Language", "zh-CN");
    }

    /// Sends until there is an answer that is not a fault of the moment. Every request of the field
    /// may be repeated: commands carry an id, rungs and positions are idempotent.
    private HttpResponse<String> persist(HttpRequest request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            limit.acquire();
            try {
                HttpResponse<String> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    return answer;
                }
            } catch (IOException e) {
                if (closed) {
                    throw new InterruptedException("the field is closed");
                }
                System.getLogger(Api.class.getName())
                        .log(System.Logger.Level.DEBUG, "{0} again: {1}", request.uri(), e);
            }
            Rest.take(WAITS.delay(attempt));
        }
    }

    private static String checked(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(
                    answer.statusCode(), what + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /// Ends every session, as far as the backend can still be reached.
    @Override
    public void close() {
        closed = true;
        for (String token : tokens.values()) {
            HttpRequest request =
                    HttpRequest.newBuilder(root.resolve("/api/v1/session"))
                            .timeout(Duration.ofSeconds(2))
                            .header("Authorization", "Bearer " + token)
                            .DELETE()
                            .build();
            try {
                http.send(request, HttpResponse.BodyHandlers.discarding());
            } catch (IOException e) {
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        http.shutdownNow();
    }
}
