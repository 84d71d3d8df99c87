package dev.madang.agent.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.boxes.ChunkOffsets64Box;
import org.jcodec.containers.mp4.boxes.MovieBox;
import org.jcodec.containers.mp4.boxes.NodeBox;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * Writes pictures as an MP4 whose index stands in front, so that it plays while it loads. The index is known last: until then
 * the coded pictures wait in a temporary file.
 */
final class Mp4Writer implements AutoCloseable {

    // An entry point at least so often, for those who seek.
    private static final int SECONDS_BETWEEN_WHOLES = 5;
    private static final int HEADER = 8;

    private final int framesPerSecond;
    private final Path waiting;
    private final FileChannel channel;
    private final MP4Muxer muxer;
    private final MuxerTrack track;
    private final FrameCoder coder;
    private final long samplesFrom;
    private int frames;
    private int sinceWhole;

    Mp4Writer(int width, int height, int framesPerSecond) throws IOException {
        this.framesPerSecond = framesPerSecond;
        this.coder = new FrameCoder(width, height);
        this.waiting = Files.createTempFile("madang-video", ".h264");
        this.channel = FileChannel.open(
                waiting, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.muxer = MP4Muxer.createMP4Muxer(new FileChannelWrapper(channel), Brand.MP4);
        this.track = muxer.addVideoTrack(
                Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(new Size(width, height), ColorSpace.YUV420));
        this.samplesFrom = channel.position();
    }

    /** Adds a picture; the first of a scene can be seeked to. */
    void add(BufferedImage image, boolean beginsScene) throws IOException {
        boolean whole = frames == 0 || beginsScene || isLong();
        write(whole ? coder.whole(image) : coder.changed(image), whole ? FrameType.KEY : FrameType.INTER);
    }

    /** Adds the last picture once more. */
    void repeat(BufferedImage image) throws IOException {
        write(isLong() ? coder.whole(image) : coder.same(), isLong() ? FrameType.KEY : FrameType.INTER);
    }

    private boolean isLong() {
        return sinceWhole >= SECONDS_BETWEEN_WHOLES * framesPerSecond;
    }

    private void write(ByteBuffer coded, FrameType type) throws IOException {
        track.addFrame(Packet.createPacket(coded, frames, framesPerSecond, 1, frames, type, null));
        frames++;
        sinceWhole = type == FrameType.KEY ? 1 : sinceWhole + 1;
    }

    int frames() {
        return frames;
    }

    /** Writes the whole file. Nothing can be added after it. */
    long finish(OutputStream out) throws IOException {
        MovieBox movie = muxer.finalizeHeader();
        ByteBuffer type = ByteBuffer.allocate(64);
        Brand.MP4.getFileTypeBox().write(type);
        type.flip();
        ByteBuffer index = ByteBuffer.allocate(64 * 1024 + frames * 32);
        movie.write(index);
        long size = channel.position() - samplesFrom;
        move(movie, type.remaining() + index.position() + HEADER - samplesFrom);
        index.clear();
        movie.write(index);
        index.flip();
        WritableByteChannel target = Channels.newChannel(out);
        long written = (long) target.write(type) + target.write(index);
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .putInt(Math.toIntExact(size + HEADER))
                .put("mdat".getBytes(StandardCharsets.US_ASCII));
        written += target.write(header.flip());
        for (long from = samplesFrom; from < samplesFrom + size; ) {
            from += channel.transferTo(from, samplesFrom + size - from, target);
        }
        return written + size;
    }

    /** The samples lie elsewhere than the index was made for. */
    private static void move(MovieBox movie, long by) {
        ChunkOffsets64Box chunks = NodeBox.findFirstPath(
                movie.getVideoTrack(), ChunkOffsets64Box.class, new String[] {"mdia", "minf", "stbl", "co64"});
        long[] offsets = chunks.getChunkOffsets();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += by;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
