#!/usr/bin/env bash
# register.bash LEDGER STAGE SIGNAL NAME COMMAND...
# Writes itself into the ledger, then becomes COMMAND. The process id and start time survive exec, so there is no moment
# in which a child of the launcher runs without being in the ledger.
# Bash, because other shells drop variables they could not name themselves, and ConnectionStrings__team-performance is one.
set -eu
ledger=$1 stage=$2 signal=$3 name=$4
shift 4

# $$ stays this shell's id inside $( ); field 22 of stat is the start time, the 20th after the name in parentheses.
start_time() {
    read -r line < "/proc/$$/stat"
    set -- ${line##*) }
    echo "${20}"
}

printf '%s %s %s %s %s\n' "$$" "$(start_time)" "$stage" "$signal" "$name" >> "$ledger"
exec "$@"
