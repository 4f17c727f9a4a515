package org.fengqiao.backend.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.UploadId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Photos of incidents over REST.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "attachments")
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping(
            path = "/incidents/{id}/attachments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Attach a photo",
            description =
                    "JPEG or PNG by content, at most 8 MiB and nine for each incident. The same"
                            + " uploadId with the same content again has the attachment of the"
                            + " first time; without one, every request is an upload of its own.")
    Attachment attach(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable String uploadId,
            @RequestParam MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            IncidentId incident = Unreadable.value("id", id, IncidentId::new);
            UploadId upload =
                    uploadId == null
                            ? UploadId.random()
                            : Unreadable.value("uploadId", uploadId, UploadId::new);
            return attachments.save(caller, incident, upload, name == null ? "" : name, content);
        }
    }

    @GetMapping("/attachments/{id}")
    @Operation(summary = "The photo")
    ResponseEntity<Resource> photo(Caller caller, @PathVariable String id) {
        Attachments.Found found = attachments.get(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.attachment().mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(found.attachment().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(found.file()));
    }
}
