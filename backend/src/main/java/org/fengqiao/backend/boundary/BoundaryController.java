package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.wire.CityInfo;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the city's facts and files. A console keeps the files and asks with `If-None-Match`
/// whether they are still the newest.
@RestController
@RequestMapping("/api/v1")
class BoundaryController {

    private final CityFolder city;
    private final CityInfo info;
    private final String boundariesTag;
    private final Optional<String> basemapTag;

    BoundaryController(CityFolder city, AreaLocator areas) throws IOException {
        this.city = city;
        this.info = CityFacts.info(city, areas.tree());
        this.boundariesTag = FileTag.of(city.boundaries());
        Optional<Path> basemap = city.basemap();
        this.basemapTag =
                basemap.isPresent() ? Optional.of(FileTag.of(basemap.get())) : Optional.empty();
    }

    @GetMapping("/city")
    CityInfo city() {
        return info;
    }

    @GetMapping("/boundaries")
    ResponseEntity<Resource> boundaries() {
        return file(city.boundaries(), boundariesTag);
    }

    @GetMapping("/basemap")
    ResponseEntity<Resource> basemap() {
        if (basemapTag.isEmpty()) {
            throw Refusal.unknown("no-basemap", info.nameZh());
        }
        return file(city.basemap().orElseThrow(), basemapTag.get());
    }

    private static ResponseEntity<Resource> file(Path file, String tag) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }
}
