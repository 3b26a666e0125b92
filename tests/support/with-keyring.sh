#!/usr/bin/env bash
# with-keyring.sh open|locked|none|hanging|bus PROGRAM [ARGUMENT...]
# Runs a program with a bus of its own and a home folder that is thrown away: with a real gnome-keyring that is unlocked, with
# one that is locked, without any session bus, with a secret service that never answers, or with a bus on which the program
# offers one itself. Nothing it starts outlives it, even when it is killed, and nothing it starts inherits a descriptor of the
# caller beside the three standard ones.
set -euo pipefail
for descriptor in /proc/self/fd/*; do
    descriptor=${descriptor##*/}
    if ((descriptor > 2 && descriptor != 255)); then exec {descriptor}>&-; fi
done

state=$1
shift
case $state in
open | locked | hanging | none | bus) ;;
*)
    echo "unknown state: $state" >&2
    exit 2
    ;;
esac

children=()
home=$(mktemp -d "${TMPDIR:-/tmp}/opbx-keyring.XXXXXX")
finish() {
    # The latest first: the bus goes last.
    for ((i = ${#children[@]} - 1; i >= 0; i--)); do
        kill "${children[i]}" 2>/dev/null || true
        wait "${children[i]}" 2>/dev/null || true
    done
    rm -rf "$home"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP

# The kernel ends the child when this script is killed and can end nothing itself.
tied() { exec setpriv --pdeathsig KILL "$@"; }

mkdir -m 700 "$home"/{config,share,cache,runtime}
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/share XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/runtime
export OPBX_TEST_KEYRING=$state
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP KDE_FULL_SESSION
unset OPBX_REQUESTS_API_KEY OPBX_WEBHOOK_SECRET OPBX_CLOUDONIX_API_KEY
unset OPBX_REQUESTS_API_KEY_FILE OPBX_WEBHOOK_SECRET_FILE OPBX_CLOUDONIX_API_KEY_FILE

ask_bus() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null || true
}

start_bus() {
    # No folder of services: a keyring the bus starts by itself would outlive the bus.
    cat >"$home/bus.conf" <<CONF
<busconfig>
  <type>session</type>
  <listen>unix:path=$home/runtime/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    tied dbus-daemon --nofork --nopidfile --config-file="$home/bus.conf" >/dev/null &
    children+=($!)
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/runtime/bus
    for ((i = 0; i < 400; i++)); do
        [ -n "$(ask_bus)" ] && return
        sleep 0.05
    done
    echo "the bus did not start" >&2
    exit 1
}

start_service() {
    if [ "$state" = hanging ]; then
        tied "$OPBX_BLACK_HOLE" &
    else
        printf 'pw' >"$home/password"
        tied gnome-keyring-daemon --foreground --unlock --components=secrets <"$home/password" >/dev/null 2>&1 &
    fi
    children+=($!)
    for ((i = 0; i < 400; i++)); do
        case $(ask_bus) in *true*) return ;; esac
        sleep 0.05
    done
    echo "the secret service did not start" >&2
    exit 1
}

if [ "$state" != none ]; then
    start_bus
fi
case $state in
open | locked | hanging) start_service ;;
esac
if [ "$state" = locked ]; then
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
fi
tied "$@" <&0 &
program=$!
children+=("$program")
status=0
wait "$program" || status=$?
exit $status
