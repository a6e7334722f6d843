package dev.escapement.parquet;

import dev.escapement.dataset.ObjectUnpacking;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.InputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Unpacks what is packed with Zstandard, in plain Java. */
@API(status = Status.EXPERIMENTAL)
public final class ZstandardUnpacking implements ObjectUnpacking {

    /** Found and called by a {@link java.util.ServiceLoader}. */
    public ZstandardUnpacking() {}

    @Override
    public String format() {
        return "ZSTD";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new ZstdInputStream(packed);
    }
}
