package dev.madang.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.DemuxerTrackMeta;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;

/** An MP4 as a decoder that shares nothing with our writer but tables sees it. */
public record DecodedVideo(int width, int height, double seconds, List<Frame> frames) {

    /**
     * A picture.
     *
     * @param contrast between its darkest and its brightest hundredth
     * @param fingerprint equal for equal pictures
     */
    public record Frame(int contrast, int fingerprint) {}

    public static DecodedVideo of(Path file) throws IOException, JCodecException {
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            DemuxerTrackMeta meta = grab.getVideoTrack().getMeta();
            List<Frame> frames = new ArrayList<>();
            Picture picture = grab.getNativeFrame();
            int width = picture.getCroppedWidth();
            int height = picture.getCroppedHeight();
            for (; picture != null; picture = grab.getNativeFrame()) {
                frames.add(frame(picture));
            }
            return new DecodedVideo(width, height, meta.getTotalDuration(), frames);
        }
    }

    private static Frame frame(Picture picture) {
        byte[] light = picture.getPlaneData(0);
        int[] counts = new int[256];
        for (byte sample : light) {
            counts[sample + 128]++;
        }
        int fingerprint = Arrays.hashCode(light) * 31 + Arrays.hashCode(picture.getPlaneData(1));
        return new Frame(rank(counts, light.length * 99 / 100) - rank(counts, light.length / 100), fingerprint);
    }

    private static int rank(int[] counts, int rank) {
        int below = 0;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            if (below > rank) {
                return i;
            }
        }
        return counts.length;
    }
}
