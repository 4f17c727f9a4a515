package org.fengqiao.backend.boundary;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.wire.CityInfo;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the city's facts and files. A console keeps the files and asks with `If-None-Match`
/// whether they are still the newest.
@RestController
@RequestMapping("/api/v1")
class BoundaryController {

    private final CityFolder city;
    private final CityInfo info;

    BoundaryController(CityFolder city, AreaLocator areas) {
        this.city = city;
        this.info = CityFacts.info(city, areas.tree());
    }

    @GetMapping("/city")
    CityInfo city() {
        return info;
    }

    @GetMapping("/boundaries")
    ResponseEntity<Resource> boundaries() {
        return file(city.boundaries());
    }

    @GetMapping("/basemap")
    List<String> basemap() {
        return List.copyOf(city.basemap().keySet());
    }

    @GetMapping("/basemap/{layer}")
    ResponseEntity<Resource> layer(@PathVariable String layer) {
        Path file = city.basemap().get(layer);
        if (file == null) {
            throw Refusal.unknown("no-basemap", info.nameZh(), layer);
        }
        return file(file);
    }

    private ResponseEntity<Resource> file(Path file) {
        return ResponseEntity.ok()
                .eTag(city.tag(file))
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }
}
