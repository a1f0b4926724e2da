package org.liandong.liaison.offline;

import org.liandong.account.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of what waits on this device, and what the device may pick from. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class OfflinePageController {

    private final DevicePicks picks;

    OfflinePageController(DevicePicks picks) {
        this.picks = picks;
    }

    /** Its rows are on the device alone; the portal knows nothing of them. */
    @GetMapping("/visits/offline")
    String waiting() {
        return "liaison/offline/waiting";
    }

    @GetMapping("/offline/picks")
    ResponseEntity<DevicePicks.Picks> picks(@AuthenticationPrincipal SignedIn me) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picks.of(me));
    }
}
