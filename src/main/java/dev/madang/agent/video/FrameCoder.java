package dev.madang.agent.video;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.NALUnit;
import org.jcodec.codecs.h264.io.model.NALUnitType;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.RefPicMarkingIDR;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceHeader;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.codecs.h264.io.write.SliceHeaderWriter;
import org.jcodec.common.io.BitWriter;
import org.jcodec.common.model.ColorSpace;

/**
 * Codes pictures as H.264 (constrained baseline). A picture is either whole, or consists of the macroblocks that differ from
 * the picture before; one that differs in nothing is a few bytes.
 */
final class FrameCoder {

    // Finer than the usual 26: text has hard edges.
    private static final int QUANTIZER = 23;
    private static final int INTRA_AMONG_PREDICTED = 5;
    private static final int BITS_OF_NUMBERS = 8;
    private static final int BT_709 = 1;
    // The filter of edges would smear text, and we do not follow it. At our quantizer this least strength is none; some
    // decoders,
    // jcodec's own among them, take no notice of the plain way to turn it off.
    private static final int LEAST_FILTER = -6;

    private final int columns;
    private final int rows;
    private final SeqParameterSet sequence;
    private final PictureParameterSet parameters;
    private final Planes seen;
    private final ByteBuffer slice;
    private final ByteBuffer coded;
    private Planes wanted;
    private Planes before;
    private int number;
    private int wholes;

    FrameCoder(int width, int height) {
        this.columns = (width + Planes.BLOCK - 1) / Planes.BLOCK;
        this.rows = (height + Planes.BLOCK - 1) / Planes.BLOCK;
        this.sequence = sequence(width, height);
        this.parameters = new PictureParameterSet();
        this.parameters.deblockingFilterControlPresentFlag = true;
        this.wanted = new Planes(columns, rows);
        this.before = new Planes(columns, rows);
        this.seen = new Planes(columns, rows);
        int most = columns * rows * Planes.BLOCK * Planes.BLOCK * 3;
        this.slice = ByteBuffer.allocate(most);
        this.coded = ByteBuffer.allocate(most + most / 2);
    }

    private SeqParameterSet sequence(int width, int height) {
        SeqParameterSet set = new SeqParameterSet();
        set.profileIdc = 66;
        set.constraintSet0Flag = true;
        set.constraintSet1Flag = true;
        set.levelIdc = 40;
        set.chromaFormatIdc = ColorSpace.YUV420J;
        set.picWidthInMbsMinus1 = columns - 1;
        set.picHeightInMapUnitsMinus1 = rows - 1;
        set.numRefFrames = 1;
        set.frameMbsOnlyFlag = true;
        set.direct8x8InferenceFlag = true;
        // Shown in the order in which they are coded.
        set.picOrderCntType = 2;
        set.log2MaxFrameNumMinus4 = BITS_OF_NUMBERS - 4;
        set.frameCropRightOffset = (columns * Planes.BLOCK - width) / 2;
        set.frameCropBottomOffset = (rows * Planes.BLOCK - height) / 2;
        set.frameCroppingFlag = set.frameCropRightOffset + set.frameCropBottomOffset > 0;
        set.vuiParams = new VUIParameters();
        set.vuiParams.videoSignalTypePresentFlag = true;
        set.vuiParams.videoFormat = 5;
        set.vuiParams.colourDescriptionPresentFlag = true;
        set.vuiParams.colourPrimaries = BT_709;
        set.vuiParams.transferCharacteristics = BT_709;
        set.vuiParams.matrixCoefficients = BT_709;
        return set;
    }

    /** A picture that needs no other; the stream can be entered here. */
    ByteBuffer whole(BufferedImage image) {
        take(image);
        number = 0;
        coded.clear();
        coded.putInt(1);
        new NALUnit(NALUnitType.SPS, 3).write(coded);
        H264Utils.escapeNAL(H264Utils.writeSPS(sequence, 256), coded);
        coded.putInt(1);
        new NALUnit(NALUnitType.PPS, 3).write(coded);
        H264Utils.escapeNAL(H264Utils.writePPS(parameters, 256), coded);
        BitWriter out = begin(SliceType.I);
        MacroblockWriter writer = new MacroblockWriter(sequence, parameters, wanted, seen, QUANTIZER);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                writer.write(out, column, row, 0);
            }
        }
        wholes++;
        return end(out, NALUnitType.IDR_SLICE);
    }

    /** What differs from the picture before. */
    ByteBuffer changed(BufferedImage image) {
        take(image);
        number++;
        coded.clear();
        BitWriter out = begin(SliceType.P);
        MacroblockWriter writer = new MacroblockWriter(sequence, parameters, wanted, seen, QUANTIZER);
        int skipped = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (wanted.isSame(before, column, row)) {
                    writer.skip(column, row);
                    skipped++;
                } else {
                    CAVLCWriter.writeUE(out, skipped);
                    skipped = 0;
                    writer.write(out, column, row, INTRA_AMONG_PREDICTED);
                }
            }
        }
        if (skipped > 0) {
            CAVLCWriter.writeUE(out, skipped);
        }
        return end(out, NALUnitType.NON_IDR_SLICE);
    }

    /** The picture before once more. */
    ByteBuffer same() {
        number++;
        coded.clear();
        BitWriter out = begin(SliceType.P);
        CAVLCWriter.writeUE(out, columns * rows);
        return end(out, NALUnitType.NON_IDR_SLICE);
    }

    /** What a decoder sees after what was coded last. */
    Planes seen() {
        return seen;
    }

    private void take(BufferedImage image) {
        Planes free = before;
        before = wanted;
        wanted = free;
        wanted.draw(image);
    }

    private BitWriter begin(SliceType type) {
        boolean whole = type == SliceType.I;
        SliceHeader header = new SliceHeader();
        header.sliceType = type;
        header.sps = sequence;
        header.pps = parameters;
        header.frameNum = number % (1 << BITS_OF_NUMBERS);
        header.idrPicId = wholes % 2;
        header.refPicMarkingIDR = whole ? new RefPicMarkingIDR(false, false) : null;
        header.sliceQpDelta = QUANTIZER - 26;
        header.sliceAlphaC0OffsetDiv2 = LEAST_FILTER;
        slice.clear();
        BitWriter out = new BitWriter(slice);
        SliceHeaderWriter.write(header, whole, 3, out);
        return out;
    }

    private ByteBuffer end(BitWriter out, NALUnitType type) {
        out.write1Bit(1);
        out.flush();
        slice.flip();
        coded.putInt(1);
        new NALUnit(type, 3).write(coded);
        H264Utils.escapeNAL(slice, coded);
        coded.flip();
        return coded;
    }
}
