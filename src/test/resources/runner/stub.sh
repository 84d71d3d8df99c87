#!/bin/sh
# Replays $TRANSCRIPT: "#err x" goes to standard error, "#part x" has no line end, "#exit n" is the exit code, other # are comments.
cat > /dev/null
code=0
while IFS= read -r line || [ -n "$line" ]; do
    case $line in
        '#err '*) printf '%s\n' "${line#?????}" >&2 ;;
        '#part '*) printf '%s' "${line#??????}" ;;
        '#exit '*) code=${line#??????} ;;
        '#'*) ;;
        *) printf '%s\n' "$line" ;;
    esac
done < "$TRANSCRIPT"
exit "$code"
