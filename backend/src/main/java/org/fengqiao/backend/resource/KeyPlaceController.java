package org.fengqiao.backend.resource;

import java.util.List;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.resource.KeyPlace;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the key places of the caller's jurisdiction; none where the city's folder has no file
/// of them.
@RestController
@RequestMapping("/api/v1")
class KeyPlaceController {

    private final KeyPlaces places;

    KeyPlaceController(KeyPlaces places) {
        this.places = places;
    }

    @GetMapping("/key-places")
    List<KeyPlace> keyPlaces(Caller caller) {
        ResourceController.requireSeer(caller);
        return places.list(caller.user().jurisdiction());
    }
}
