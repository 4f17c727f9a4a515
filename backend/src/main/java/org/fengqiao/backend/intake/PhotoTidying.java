package org.fengqiao.backend.intake;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the folder of photos into line with what is listed, at the start and before anything new
/// comes in: a backend that was killed in the middle of an upload leaves a file that nothing names.
final class PhotoTidying {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoTidying.class);

    private PhotoTidying() {}

    static void run(AttachmentStore store, PhotoFolder folder) throws IOException {
        int unfinished = folder.deleteUnfinished();
        Set<String> there = folder.listIds();
        Set<String> listed = store.listIds();
        Set<String> unlisted = new TreeSet<>(there);
        unlisted.removeAll(listed);
        for (String id : unlisted) {
            folder.delete(id);
        }
        if (unfinished + unlisted.size() > 0) {
            LOG.info(
                    "cleared away {} files of uploads that were cut off",
                    unfinished + unlisted.size());
        }
        Set<String> missing = new TreeSet<>(listed);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            LOG.error(
                    "the files of {} photos are gone, first {}",
                    missing.size(),
                    missing.iterator().next());
        }
    }
}
