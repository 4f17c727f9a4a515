package org.fengqiao.console.basemap.source;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.CacheControl;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.jspecify.annotations.Nullable;

/// Tiles of a server, with a cache on disk. Redirects are not followed: whoever set the source up
/// shall say where it is.
public final class HttpSupply implements TileSupply {

    /// A tile is some 20 kB.
    static final int MOST_BYTES = 4 << 20;

    private static final int NOT_IN_CACHE = 504;
    private static final int LANES = 8;

    private final OkHttpClient client;
    private final KeyMask mask;
    private final TileUrl url;
    private final String site;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /// @param shared its cache, connections and limits are used
    /// @param key of the site at the server; null where none is needed
    /// @param keep how long a tile counts as fresh, whatever the server says
    public HttpSupply(
            OkHttpClient shared, TileUrl url, @Nullable String key, Duration keep, String site) {
        mask = new KeyMask(key);
        client =
                shared.newBuilder()
                        .followRedirects(false)
                        .addNetworkInterceptor(new KeyAndCache(key, mask, keep))
                        .build();
        this.url = url;
        this.site = site;
    }

    @Override
    public boolean hasCache() {
        return client.cache() != null;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness) {
        Request request =
                new Request.Builder()
                        .url(url.of(tile))
                        .header("User-Agent", site)
                        .header("Accept", "image/webp,image/png,image/jpeg,image/*;q=0.8")
                        .cacheControl(
                                switch (freshness) {
                                    case USUAL -> new CacheControl.Builder().build();
                                    case FROM_SOURCE -> CacheControl.FORCE_NETWORK;
                                    case CACHED -> CacheControl.FORCE_CACHE;
                                })
                        .build();
        Call call = client.newCall(request);
        CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        calls.add(call);
        call.enqueue(
                new Callback() {
                    @Override
                    public void onFailure(Call failed, IOException reason) {
                        calls.remove(failed);
                        answer.completeExceptionally(unreachable(reason));
                    }

                    @Override
                    public void onResponse(Call answered, Response response) {
                        calls.remove(answered);
                        try (response) {
                            answer.complete(read(response, freshness));
                        } catch (SourceException bad) {
                            answer.completeExceptionally(bad);
                        } catch (IOException broken) {
                            answer.completeExceptionally(unreachable(broken));
                        }
                    }
                });
        return answer;
    }

    private static SourceException unreachable(IOException reason) {
        String words = reason.getMessage();
        String text = words == null ? reason.getClass().getSimpleName() : words;
        return new SourceException(SourceFault.UNREACHABLE, text);
    }

    private Optional<byte[]> read(Response response, Freshness freshness)
            throws IOException, SourceException {
        int code = response.code();
        if (code == 200) {
            return Optional.of(mask.hide(body(response)));
        }
        boolean none = code == 204 || code == 404 || code == 410;
        if (none || freshness == Freshness.CACHED && code == NOT_IN_CACHE) {
            return Optional.empty();
        }
        if (code == 401 || code == 403 || code == 418) {
            throw new SourceException(SourceFault.KEY_REFUSED, code);
        }
        if (response.isRedirect()) {
            String to = Optional.ofNullable(response.header("Location")).orElse("?");
            throw new SourceException(SourceFault.MOVED, to.split("\\?", 2)[0]);
        }
        throw new SourceException(
                RetryAfter.read(response.header("Retry-After"), System.currentTimeMillis()),
                SourceFault.STATUS,
                code);
    }

    private static byte[] body(Response response) throws IOException, SourceException {
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1L)) {
            throw new SourceException(SourceFault.TOO_BIG, MOST_BYTES);
        }
        return source.readByteArray();
    }

    @Override
    public void close() {
        calls.forEach(Call::cancel);
    }

    /// What happens to a request and its answer between the cache and the network, so that no key
    /// gets into the cache, and tiles stay in it although a server says nothing about it.
    private record KeyAndCache(@Nullable String key, KeyMask mask, Duration keep)
            implements okhttp3.Interceptor {

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request plain = chain.request();
            Response response = chain.proceed(key == null ? plain : withKey(plain, key));
            String type = String.valueOf(response.header("Content-Type"));
            boolean forbidden =
                    String.valueOf(response.header("Cache-Control")).contains("no-store");
            boolean picture = type.startsWith("image/") || type.startsWith("application/octet");
            Response.Builder kept = response.newBuilder().request(plain);
            String elsewhere = response.header("Location");
            if (elsewhere != null) {
                kept.header("Location", mask.hide(elsewhere));
            }
            // What says that nothing changed has no type, and its words replace those kept.
            boolean unchanged = response.code() == 304;
            if (response.code() == 200 || unchanged) {
                String fresh =
                        forbidden || !picture && !unchanged
                                ? "no-store"
                                : "max-age=" + TimeUnit.SECONDS.convert(keep);
                kept.removeHeader("Pragma")
                        .removeHeader("Expires")
                        .removeHeader("Vary")
                        .removeHeader("Age")
                        .header("Cache-Control", fresh);
            }
            return kept.build();
        }

        private static Request withKey(Request plain, String key) {
            return plain.newBuilder()
                    .url(plain.url().toString().replace(TileUrl.KEY_PLACE, KeyMask.encoded(key)))
                    .build();
        }
    }
}
