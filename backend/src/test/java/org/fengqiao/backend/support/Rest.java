package org.fengqiao.backend.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.fengqiao.domain.wire.UploadId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A REST client of one user, as plain as can be.
public final class Rest {

    public static final String PASSWORD = "test-password";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

    private static final String BOUNDARY = "----fengqiao-boundary";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    private final int port;
    private final String base;
    private final @Nullable String token;

    private Rest(int port, @Nullable String token) {
        this.port = port;
        this.base = "http://127.0.0.1:" + port + "/api/v1";
        this.token = token;
    }

    public static Rest anonymous(int port) {
        return new Rest(port, null);
    }

    public static Rest withToken(int port, String token) {
        return new Rest(port, token);
    }

    public static Rest signIn(int port, String user) {
        SignedIn signedIn =
                anonymous(port)
                        .post("/session", new SignIn(user, PASSWORD))
                        .as(200, SignedIn.class);
        return new Rest(port, signedIn.token());
    }

    public String token() {
        if (token == null) {
            throw new IllegalStateException("anonymous");
        }
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// The body as it came, if the status is 200.
    public byte[] getBytes(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("status " + response.statusCode());
        }
        return response.body();
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return postText(path, JSON.writeValueAsString(body));
    }

    public Answer postText(String path, String body) {
        return postText(path, "application/json", body);
    }

    public Answer postText(String path, String mediaType, String body) {
        return send(
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body)));
    }

    /// Uploads a file the way a form does.
    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, "", fileName, content);
    }

    /// The same with an upload id.
    public Answer upload(String path, UploadId id, String fileName, byte[] content) {
        return uploadAs(path, id.value(), fileName, content);
    }

    /// The same with whatever stands for an upload id.
    public Answer uploadAs(String path, String id, String fileName, byte[] content) {
        return upload(path, idField(id), fileName, content);
    }

    /// Begins an upload and sends half of the content; the rest never comes.
    ///
    /// @return the open connection; closing it breaks it off with a reset
    public Socket uploadHalf(String path, UploadId id, String fileName, byte[] content)
            throws IOException {
        List<byte[]> form = form(idField(id.value()), fileName, content);
        String head =
                "POST /api/v1"
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                        + token()
                        + "\r\nContent-Type: "
                        + FORM
                        + "\r\nContent-Length: "
                        + form.stream().mapToInt(part -> part.length).sum()
                        + "\r\n\r\n";
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoLinger(true, 0);
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(form.getFirst());
        out.write(content, 0, content.length / 2);
        out.flush();
        return socket;
    }

    private static String idField(String id) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"uploadId\"\r\n\r\n"
                + id
                + "\r\n";
    }

    private Answer upload(String path, String fieldsBefore, String fileName, byte[] content) {
        return send(
                request(path)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofByteArrays(form(fieldsBefore, fileName, content))));
    }

    private static List<byte[]> form(String fieldsBefore, String fileName, byte[] content) {
        String head =
                fieldsBefore
                        + "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        return List.of(
                head.getBytes(StandardCharsets.UTF_8),
                content,
                tail.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.header("Accept-Language", "en");
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private static <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// What came back.
    public record Answer(int status, String body) {

        /// The body as a record, if the status is the expected one.
        public <T> T as(int expected, Class<T> type) {
            if (status != expected) {
                throw new AssertionError(
                        "expected status " + expected + " but was " + status + ": " + body);
            }
            return JSON.readValue(body, type);
        }

        /// The code of the problem, if the status is the expected one.
        public String problem(int expected) {
            return as(expected, Problem.class).code();
        }
    }
}
