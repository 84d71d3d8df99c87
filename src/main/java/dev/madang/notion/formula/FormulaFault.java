package dev.madang.notion.formula;

/** What is wrong with a formula, or what it may not do, in words for whoever wrote it. */
public final class FormulaFault extends RuntimeException {

    private final int position;

    FormulaFault(String message, int position) {
        super(message, null, false, false);
        this.position = position;
    }

    FormulaFault(String message) {
        this(message, -1);
    }

    /** Where it was found, in characters from the start; -1 where it shows only in the evaluation. */
    public int position() {
        return position;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
