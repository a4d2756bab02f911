#!/bin/sh
# watchdog.sh LEDGER GRACE
# Sits in a session of its own and reads a pipe whose other end only the launcher holds. When the launcher is gone, however it
# went, the read ends and everything still in the ledger is stopped: stage by stage, each with its own signal, killed after GRACE
# seconds. After an ordered stop nobody in it is alive, and all there is to do is to remove it.
# The next launcher runs the same script, with an empty input, on a ledger that was left behind.
set -u
ledger=$1 grace=$2
trap '' HUP INT TERM
while read -r _; do :; done

# Start time of a live process: with it, an id that now belongs to somebody else is never signalled. A zombie is not alive.
start_time() {
    { read -r line < "/proc/$1/stat"; } 2> /dev/null || return 1
    set -- ${line##*) }
    [ "$1" != Z ] || return 1
    echo "${20}"
}

is_alive() {
    [ "$(start_time "$1")" = "$2" ]
}

# for_each_alive STAGE ACTION: runs ACTION with pid and signal for the stage's live processes; false if there was none.
for_each_alive() {
    found=1
    while read -r pid start stage signal name; do
        if [ "$stage" = "$1" ] && is_alive "$pid" "$start"; then
            found=0
            "$2" "$pid" "$signal"
        fi
    done < "$ledger"
    return $found
}

ask() { kill -s "$2" "$1" 2> /dev/null || :; }
# Each child leads a process group of its own, which takes what it started along.
force() { kill -s KILL -- "-$1" 2> /dev/null || kill -s KILL "$1" 2> /dev/null || :; }
look() { :; }

wait_until_gone() {
    polls=$((grace * 10))
    while for_each_alive "$1" look; do
        [ "$polls" -gt 0 ] || return 1
        polls=$((polls - 1))
        sleep 0.1
    done
}

[ -f "$ledger" ] || exit 0
for stage_now in 1 2 3; do
    for_each_alive "$stage_now" ask || continue
    wait_until_gone "$stage_now" || for_each_alive "$stage_now" force || :
done
rm -f "$ledger"
