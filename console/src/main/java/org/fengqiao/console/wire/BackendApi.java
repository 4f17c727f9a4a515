package org.fengqiao.console.wire;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.CalendarView;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Assignable;
import org.fengqiao.domain.wire.CityInfo;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Counts;
import org.fengqiao.domain.wire.Duplicates;
import org.fengqiao.domain.wire.ExportEntry;
import org.fengqiao.domain.wire.ExportReport;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.Nearby;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.wire.UploadId;
import org.fengqiao.domain.workflow.WorkflowView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The backend's REST interface (`docs/wire.md`). Every future ends with a value or with a
/// [BackendException], on a thread of the HTTP client; hop to the FX thread before showing it.
///
/// Safe for any thread. Holds the token of whoever signed in; when the backend refuses it, requests
/// wait until [#resume] or [#forget] instead of failing.
public final class BackendApi implements CommandSource {

    private final Rest rest;
    private final OkHttpClient http;
    private final Supplier<String> language;
    private final HttpUrl backend;
    private final InstantSource local;
    private final ServerClock clock;
    private final SessionToken token;
    private volatile Messages.@Nullable SignedIn session;

    /// @param language `zh-CN` or `en`, asked before each request
    public BackendApi(
            OkHttpClient http,
            HttpUrl backend,
            Supplier<String> language,
            InstantSource local,
            ServerClock clock) {
        this.http = http;
        this.language = language;
        this.backend = backend;
        this.local = local;
        this.clock = clock;
        token = new SessionToken(clock);
        rest = new Rest(http, backend, token, language);
    }

    public HttpUrl backend() {
        return backend;
    }

    /// The same backend for a second person; nobody is signed in there yet.
    BackendApi beside() {
        return new BackendApi(http, backend, language, local, clock);
    }

    /// What duty leaders and operators ask beside the incidents.
    public OversightApi oversight() {
        return new OversightApi(rest);
    }

    /// Alarms: what stands, what was, what a person does about them.
    public AlarmApi alarms() {
        return new AlarmApi(rest);
    }

    /// The duty log and the handovers, as whoever is signed in.
    public ShiftSource shift() {
        return new RestShift(this, rest);
    }

    /// Token of whoever is signed in, shared with the link.
    SessionToken token() {
        return token;
    }

    /// Why the sign-in is over; empty while it is not, and before the first.
    public Optional<SessionEnd> findSessionEnd() {
        return token.findEnd();
    }

    /// Hears when the backend has ended the session, on any thread: nothing goes on then until
    /// [#resume] or [#forget].
    public Subscription onSessionEnd(Consumer<SessionEnd> listener) {
        return token.onEnd(listener);
    }

    /// Whoever is signed in.
    public Optional<UserInfo> findUser() {
        return Optional.ofNullable(session).map(Messages.SignedIn::user);
    }

    /// Signs in; later requests carry the token.
    public CompletableFuture<Messages.SignedIn> signIn(String user, String password) {
        return rest.postOpen(
                        rest.url("session"),
                        new Messages.SignIn(user, password),
                        Messages.SignedIn.class)
                .whenComplete((signedIn, _) -> {
                    if (signedIn != null) {
                        resume(signedIn);
                    }
                });
    }

    /// Goes on with a sign-in of the same user that was made elsewhere: what waited is sent, and
    /// the link comes back.
    public void resume(Messages.SignedIn signedIn) {
        session = signedIn;
        token.accept(signedIn);
    }

    /// Gives the sign-in up; what waited for another ends with the refusal.
    public void forget() {
        session = null;
        token.forget();
    }

    /// Who the backend thinks is signed in.
    public CompletableFuture<Messages.SignedIn> loadSession() {
        return rest.get(rest.url("session"), Messages.SignedIn.class);
    }

    /// Signs out; the token is forgotten whether the backend heard it or not.
    public CompletableFuture<?> signOut() {
        CompletableFuture<?> done = rest.delete(rest.url("session"));
        forget();
        return done;
    }

    /// Asks for the server's time and lets the clock learn from it.
    public CompletableFuture<Messages.ServerTime> measureClock() {
        Instant sent = local.instant();
        return rest.getOpen(rest.url("time"), Messages.ServerTime.class)
                .whenComplete((time, _) -> {
                    if (time != null) {
                        clock.measure(sent, time.serverTime(), local.instant());
                    }
                });
    }

    /// @param endedWithinHours how long ago an incident may have ended to be in it
    public CompletableFuture<Messages.Snapshot> loadSnapshot(int endedWithinHours) {
        return rest.get(
                rest.url("incidents/snapshot")
                        .addQueryParameter("endedWithinHours", Integer.toString(endedWithinHours)),
                Messages.Snapshot.class);
    }

    /// @return ends with status 410 if the numbering is another or the gap is too old: then a
    ///   snapshot has to be taken
    public CompletableFuture<Messages.ChangePage> loadChanges(String epoch, long after, int limit) {
        return rest.get(
                rest.url("changes")
                        .addQueryParameter("epoch", epoch)
                        .addQueryParameter("after", Long.toString(after))
                        .addQueryParameter("limit", Integer.toString(limit)),
                Messages.ChangePage.class);
    }

    public CompletableFuture<Messages.IncidentFile> loadIncident(IncidentId id) {
        return rest.get(
                rest.url("incidents").addPathSegment(id.value()), Messages.IncidentFile.class);
    }

    /// Cases that may be the same thing as one that is being registered.
    public CompletableFuture<Duplicates> searchDuplicates(Duplicates.Draft draft) {
        return rest.post(rest.url("duplicates").addPathSegment("search"), draft, Duplicates.class);
    }

    /// Cases that may be the same thing as an incident.
    public CompletableFuture<Duplicates> loadDuplicates(IncidentId id) {
        return rest.get(
                rest.url("incidents").addPathSegment(id.value()).addPathSegment("duplicates"),
                Duplicates.class);
    }

    /// The likeliest candidate of each of some incidents; those without one are left out.
    ///
    /// @param incidents at most 100
    public CompletableFuture<List<Duplicates.Likeliest>> loadLikeliest(
            Collection<IncidentId> incidents) {
        HttpUrl.Builder url = rest.url("duplicates").addPathSegment("likeliest");
        incidents.forEach(id -> url.addQueryParameter("incidents", id.value()));
        return rest.get(url, list(new TypeReference<List<Duplicates.Likeliest>>() {}));
    }

    /// People a case can be assigned to, nearest first.
    public CompletableFuture<Assignable> loadHandlers(IncidentId id) {
        return rest.get(
                rest.url("incidents").addPathSegment(id.value()).addPathSegment("handlers"),
                Assignable.class);
    }

    /// @return ends with status 404 if the backend has never seen the command
    @Override
    public CompletableFuture<Outcome> loadOutcome(CommandId id) {
        return rest.get(rest.url("commands").addPathSegment(id.value()), Outcome.class);
    }

    public CompletableFuture<List<IncidentClass>> loadClasses() {
        return rest.get(rest.url("classes"), list(new TypeReference<List<IncidentClass>>() {}));
    }

    public CompletableFuture<List<Department>> loadDepartments() {
        return rest.get(rest.url("departments"), list(new TypeReference<List<Department>>() {}));
    }

    public CompletableFuture<WorkflowView> loadWorkflow() {
        return rest.get(rest.url("workflow"), WorkflowView.class);
    }

    /// The work calendar in force.
    ///
    /// @return ends with status 404 if the backend is of a version that does not tell
    public CompletableFuture<CalendarView> loadCalendar() {
        return rest.get(rest.url("calendar"), CalendarView.class);
    }

    /// The boundary file as it lies on the server; about 10 MB.
    public CompletableFuture<byte[]> loadBoundaries() {
        return rest.get(rest.url("boundaries"), body -> body);
    }

    /// The boundary file, unless the one tagged `etag` is still current.
    ///
    /// @param etag of a file kept from an earlier answer; null asks for it in any case
    /// @return empty if the file kept is still current
    public CompletableFuture<Optional<TaggedBody>> loadBoundaries(@Nullable String etag) {
        return rest.getTagged(rest.url("boundaries"), etag);
    }

    /// Resources around a place, nearest first; cancelling the future cancels the request.
    ///
    /// @param radiusM straight-line metres, at most 5000
    /// @param kinds empty asks for every kind
    public CompletableFuture<Nearby> loadNearby(
            LonLat centre, double radiusM, Collection<ResourceKind> kinds, int limit) {
        HttpUrl.Builder url =
                rest.url("resources/nearby")
                        .addQueryParameter("lon", Double.toString(centre.lon()))
                        .addQueryParameter("lat", Double.toString(centre.lat()))
                        .addQueryParameter("radius", Double.toString(radiusM))
                        .addQueryParameter("limit", Integer.toString(limit));
        if (!kinds.isEmpty()) {
            url.addQueryParameter("kinds", joined(kinds));
        }
        return rest.get(url, Nearby.class);
    }

    /// Names of the context layers in the order they are drawn; empty where the city has none.
    public CompletableFuture<List<String>> loadBasemapLayers() {
        return rest.get(rest.url("basemap"), list(new TypeReference<List<String>>() {}));
    }

    /// The file of a context layer, unless the one tagged `etag` is still current.
    ///
    /// @param etag of a file kept from an earlier answer; null asks for it in any case
    /// @return empty if the file kept is still current
    public CompletableFuture<Optional<TaggedBody>> loadBasemap(
            String layer, @Nullable String etag) {
        return rest.getTagged(rest.url("basemap/" + layer), etag);
    }

    /// @param kinds empty asks for every kind
    public CompletableFuture<List<Resource>> loadResources(Collection<ResourceKind> kinds) {
        HttpUrl.Builder url = rest.url("resources");
        if (!kinds.isEmpty()) {
            url.addQueryParameter("kinds", joined(kinds));
        }
        return rest.get(url, list(new TypeReference<List<Resource>>() {}));
    }

    /// The key places of the jurisdiction; none where the city has no file of them.
    public CompletableFuture<List<KeyPlace>> loadKeyPlaces() {
        return rest.get(rest.url("key-places"), list(new TypeReference<List<KeyPlace>>() {}));
    }

    /// The classes of components the city has; none where it has no components.
    public CompletableFuture<List<ClassKey>> loadComponentClasses() {
        return rest.get(
                rest.url("components").addPathSegment("classes"),
                list(new TypeReference<List<ClassKey>>() {}));
    }

    /// The components of an area of the jurisdiction, as
    /// [org.fengqiao.domain.resource.ComponentFile] has them.
    public CompletableFuture<byte[]> loadComponents(AreaCode area) {
        return rest.get(
                rest.url("components").addQueryParameter("area", area.digits()), body -> body);
    }

    /// Incidents by status in an area and its children, on the server's clock.
    public CompletableFuture<Counts> loadCounts(AreaCode area, int endedWithinHours) {
        return rest.get(
                rest.url("incidents/counts")
                        .addQueryParameter("area", area.digits())
                        .addQueryParameter("endedWithinHours", Integer.toString(endedWithinHours)),
                Counts.class);
    }

    public CompletableFuture<CityInfo> loadCity() {
        return rest.get(rest.url("city"), CityInfo.class);
    }

    /// Sends a command over HTTP. Panels use the [CommandDesk] instead, which outlives a lost link.
    @Override
    public CompletableFuture<Outcome> post(Command command) {
        return rest.post(rest.url("commands"), command, Outcome.class);
    }

    /// The newest positions and duties of everybody in the jurisdiction.
    public CompletableFuture<Messages.PositionBatch> loadPositions() {
        return rest.get(rest.url("positions"), Messages.PositionBatch.class);
    }

    /// @param upload the same on every retry, so that the photo is attached once
    /// @param jpegOrPng at most 8 MiB; the backend looks at the content, not at the name
    public CompletableFuture<Messages.Attachment> attach(
            IncidentId id, UploadId upload, String fileName, byte[] jpegOrPng) {
        RequestBody file = RequestBody.create(jpegOrPng, MediaType.get("application/octet-stream"));
        return rest.post(
                rest.url("incidents").addPathSegment(id.value()).addPathSegment("attachments"),
                new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("uploadId", upload.value())
                        .addFormDataPart("file", fileName, file)
                        .build(),
                Messages.Attachment.class);
    }

    /// Tells that a file was made of what this console shows.
    public CompletableFuture<ExportEntry> report(ExportReport export) {
        return rest.post(rest.url("exports"), export, ExportEntry.class);
    }

    /// The bytes of a photo.
    public CompletableFuture<byte[]> loadAttachment(String id) {
        return rest.get(rest.url("attachments").addPathSegment(id), body -> body);
    }

    private static String joined(Collection<ResourceKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static <T> Rest.Reader<T> list(TypeReference<T> type) {
        return body -> Json.MAPPER.readValue(body, type);
    }
}
