package dev.madang.agent.video;

import org.jcodec.codecs.h264.H264Const;
import org.jcodec.codecs.h264.decode.CoeffTransformer;
import org.jcodec.codecs.h264.io.CAVLC;
import org.jcodec.codecs.h264.io.model.MBType;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.common.io.BitWriter;

/**
 * Writes macroblocks of one slice as I_16x16, predicted from what lies above and to the left of them as the decoder will see
 * it. jcodec's own writer filters edges before it predicts from them, which a decoder does not, so its errors add up; here only
 * its transforms and code tables are used, and the stream turns the filter off.
 */
final class MacroblockWriter {

    private static final int[] ZIGZAG = CoeffTransformer.zigzag4x4;
    private static final int[] DC_OF_COLOUR = {0, 1, 2, 3};
    private static final int VERTICAL = 0;
    private static final int HORIZONTAL = 1;
    private static final int MEAN = 2;

    private final Planes wanted;
    private final Planes seen;
    private final int quantizer;
    private final CAVLC[] codes;
    private final int[][] luma = new int[16][16];
    private final int[][][] chroma = new int[2][4][16];
    private final int[] lumaDc = new int[16];
    private final int[][] chromaDc = new int[2][4];
    private final int[] prediction = new int[256];
    private final int[][] colourPrediction = new int[2][64];

    /**
     * @param wanted the picture to be written
     * @param seen what a decoder sees; the macroblocks are put into it
     */
    MacroblockWriter(
            SeqParameterSet sequence, PictureParameterSet parameters, Planes wanted, Planes seen, int quantizer) {
        this.wanted = wanted;
        this.seen = seen;
        this.quantizer = quantizer;
        this.codes = new CAVLC[] {
            new CAVLC(sequence, parameters, 2, 2),
            new CAVLC(sequence, parameters, 1, 1),
            new CAVLC(sequence, parameters, 1, 1),
        };
    }

    /** Notes a macroblock that is not written because it has not changed. */
    void skip(int column, int row) {
        forget(0, column, row);
        forget(1, column, row);
        forget(2, column, row);
    }

    private void forget(int plane, int column, int row) {
        int blocks = plane == 0 ? 4 : 2;
        for (int i = 0; i < blocks; i++) {
            codes[plane].setZeroCoeff(column * blocks + i, row * blocks);
            codes[plane].setZeroCoeff(column * blocks, row * blocks + i);
        }
    }

    /** @param offset what the slice adds to the numbers of intra types: 0, or 5 among predicted ones */
    void write(BitWriter out, int column, int row, int offset) {
        int mode = predictLuma(column, row);
        boolean detailed = transformLuma(column, row);
        int colours = transformChroma(column, row);
        CAVLCWriter.writeUE(out, offset + 1 + mode + 4 * colours + (detailed ? 12 : 0));
        CAVLCWriter.writeUE(out, 0);
        CAVLCWriter.writeSE(out, 0);
        writeLuma(out, column, row, detailed);
        writeChroma(out, column, row, colours);
        restoreLuma(column, row);
        restoreChroma(column, row);
    }

    private int predictLuma(int column, int row) {
        int best = MEAN;
        long least = error(MEAN, column, row, Long.MAX_VALUE);
        if (row > 0) {
            long vertical = error(VERTICAL, column, row, least);
            best = vertical < least ? VERTICAL : best;
            least = Math.min(least, vertical);
        }
        if (column > 0 && error(HORIZONTAL, column, row, least) < least) {
            best = HORIZONTAL;
        }
        predict(best, column, row);
        return best;
    }

    /** How far a prediction is off, given up once it is worse than the best. */
    private long error(int mode, int column, int row, long least) {
        predict(mode, column, row);
        byte[] plane = wanted.samples(0);
        long error = 0;
        for (int y = 0; y < 16 && error < least; y++) {
            int at = (row * 16 + y) * wanted.stride(0) + column * 16;
            for (int x = 0; x < 16; x++) {
                error += Math.abs((plane[at + x] & 255) - prediction[y * 16 + x]);
            }
        }
        return error;
    }

    private void predict(int mode, int column, int row) {
        byte[] plane = seen.samples(0);
        int stride = seen.stride(0);
        int corner = row * 16 * stride + column * 16;
        int mean = mode == MEAN ? mean(plane, stride, corner, column > 0, row > 0, 16) : 0;
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                prediction[y * 16 + x] = mode == VERTICAL
                        ? plane[corner - stride + x] & 255
                        : mode == HORIZONTAL ? plane[corner + y * stride - 1] & 255 : mean;
            }
        }
    }

    private static int mean(byte[] plane, int stride, int corner, boolean left, boolean above, int size) {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += above ? plane[corner - stride + i] & 255 : 0;
            sum += left ? plane[corner + i * stride - 1] & 255 : 0;
        }
        int count = (above ? size : 0) + (left ? size : 0);
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    /** Returns whether a block has more than its mean. */
    private boolean transformLuma(int column, int row) {
        boolean detailed = false;
        for (int block = 0; block < 16; block++) {
            int x = block % 4 * 4;
            int y = block / 4 * 4;
            residual(0, column * 16 + x, row * 16 + y, prediction, y * 16 + x, 16, luma[block]);
            CoeffTransformer.fdct4x4(luma[block]);
            lumaDc[block] = luma[block][0];
            luma[block][0] = 0;
            CoeffTransformer.quantizeAC(luma[block], quantizer);
            detailed |= hasAny(luma[block]);
        }
        CoeffTransformer.fvdDC4x4(lumaDc);
        CoeffTransformer.quantizeDC4x4(lumaDc, quantizer);
        return detailed;
    }

    /** Returns the coded pattern of the colours: 0 nothing, 1 means, 2 more. */
    private int transformChroma(int column, int row) {
        int pattern = 0;
        for (int colour = 0; colour < 2; colour++) {
            predictChroma(colour, column, row);
            for (int block = 0; block < 4; block++) {
                int x = block % 2 * 4;
                int y = block / 2 * 4;
                int[] coefficients = chroma[colour][block];
                residual(colour + 1, column * 8 + x, row * 8 + y, colourPrediction[colour], y * 8 + x, 8, coefficients);
                CoeffTransformer.fdct4x4(coefficients);
                chromaDc[colour][block] = coefficients[0];
                coefficients[0] = 0;
                CoeffTransformer.quantizeAC(coefficients, quantizer);
                pattern = hasAny(coefficients) ? 2 : pattern;
            }
            CoeffTransformer.fvdDC2x2(chromaDc[colour]);
            CoeffTransformer.quantizeDC2x2(chromaDc[colour], quantizer);
            pattern = Math.max(pattern, hasAny(chromaDc[colour]) ? 1 : 0);
        }
        return pattern;
    }

    /** Each quarter from the edges nearest to it (8.3.4 of the standard). */
    private void predictChroma(int colour, int column, int row) {
        byte[] plane = seen.samples(colour + 1);
        int stride = seen.stride(colour + 1);
        for (int block = 0; block < 4; block++) {
            int x = block % 2 * 4;
            int y = block / 2 * 4;
            boolean left = column > 0 && (block != 1 || row == 0);
            boolean above = row > 0 && (block != 2 || column == 0);
            int sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += above ? plane[(row * 8 - 1) * stride + column * 8 + x + i] & 255 : 0;
                sum += left ? plane[(row * 8 + y + i) * stride + column * 8 - 1] & 255 : 0;
            }
            int count = (above ? 4 : 0) + (left ? 4 : 0);
            int mean = count == 0 ? 128 : (sum + count / 2) / count;
            for (int i = 0; i < 16; i++) {
                colourPrediction[colour][(y + i / 4) * 8 + x + i % 4] = mean;
            }
        }
    }

    private void residual(int plane, int x, int y, int[] predicted, int from, int width, int[] out) {
        byte[] samples = wanted.samples(plane);
        int stride = wanted.stride(plane);
        for (int i = 0; i < 16; i++) {
            out[i] = (samples[(y + i / 4) * stride + x + i % 4] & 255) - predicted[from + i / 4 * width + i % 4];
        }
    }

    private static boolean hasAny(int[] coefficients) {
        for (int coefficient : coefficients) {
            if (coefficient != 0) {
                return true;
            }
        }
        return false;
    }

    private void writeLuma(BitWriter out, int column, int row, boolean detailed) {
        codes[0].writeLumaDCBlock(
                out,
                column * 4,
                row * 4,
                MBType.I_16x16,
                MBType.I_16x16,
                lumaDc,
                H264Const.totalZeros16,
                0,
                16,
                ZIGZAG);
        if (!detailed) {
            forget(0, column, row);
            return;
        }
        for (int i = 0; i < 16; i++) {
            int x = (i & 1) + ((i >> 2) & 1) * 2;
            int y = ((i >> 1) & 1) + ((i >> 3) & 1) * 2;
            writeBlock(out, 0, column * 4 + x, row * 4 + y, luma[y * 4 + x]);
        }
    }

    private void writeChroma(BitWriter out, int column, int row, int pattern) {
        for (int colour = 0; colour < 2 && pattern > 0; colour++) {
            codes[colour + 1].writeChrDCBlock(out, chromaDc[colour], H264Const.totalZeros4, 0, 4, DC_OF_COLOUR);
        }
        for (int colour = 0; colour < 2; colour++) {
            if (pattern < 2) {
                forget(colour + 1, column, row);
            } else {
                for (int block = 0; block < 4; block++) {
                    writeBlock(out, colour + 1, column * 2 + block % 2, row * 2 + block / 2, chroma[colour][block]);
                }
            }
        }
    }

    private void writeBlock(BitWriter out, int plane, int x, int y, int[] coefficients) {
        int ignored = codes[plane].writeACBlock(
                out, x, y, MBType.I_16x16, MBType.I_16x16, coefficients, H264Const.totalZeros16, 1, 15, ZIGZAG);
    }

    private void restoreLuma(int column, int row) {
        CoeffTransformer.invDC4x4(lumaDc);
        CoeffTransformer.dequantizeDC4x4(lumaDc, quantizer, null);
        for (int block = 0; block < 16; block++) {
            int x = block % 4 * 4;
            int y = block / 4 * 4;
            restore(0, column * 16 + x, row * 16 + y, lumaDc[block], luma[block], prediction, y * 16 + x, 16);
        }
    }

    private void restoreChroma(int column, int row) {
        for (int colour = 0; colour < 2; colour++) {
            CoeffTransformer.invDC2x2(chromaDc[colour]);
            CoeffTransformer.dequantizeDC2x2(chromaDc[colour], quantizer, null);
            for (int block = 0; block < 4; block++) {
                int x = block % 2 * 4;
                int y = block / 2 * 4;
                restore(
                        colour + 1,
                        column * 8 + x,
                        row * 8 + y,
                        chromaDc[colour][block],
                        chroma[colour][block],
                        colourPrediction[colour],
                        y * 8 + x,
                        8);
            }
        }
    }

    private void restore(int plane, int x, int y, int mean, int[] coefficients, int[] predicted, int from, int width) {
        CoeffTransformer.dequantizeAC(coefficients, quantizer, null);
        coefficients[0] = mean;
        CoeffTransformer.idct4x4(coefficients);
        byte[] samples = seen.samples(plane);
        int stride = seen.stride(plane);
        for (int i = 0; i < 16; i++) {
            int value = coefficients[i] + predicted[from + i / 4 * width + i % 4];
            samples[(y + i / 4) * stride + x + i % 4] = (byte) Math.clamp(value, 0, 255);
        }
    }
}
