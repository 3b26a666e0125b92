#!/usr/bin/env bash
# with-keyring.sh open|locked|none|hanging PROGRAM [ARGUMENT...]
# Runs a program in a session of its own, with a home folder that is thrown away: with a real gnome-keyring that is unlocked, with
# one that is locked, without any session bus, or with a secret service that never answers. Nothing it starts outlives it, and
# nothing it starts inherits a descriptor of the caller beside the three standard ones.
set -euo pipefail
for descriptor in /proc/self/fd/*; do
    descriptor=${descriptor##*/}
    if ((descriptor > 2 && descriptor != 255)); then exec {descriptor}>&-; fi
done

if [ "${1:-}" = --inside ]; then # on the new session bus
    state=$2
    shift 2
    if [ "$state" = hanging ]; then
        "$OPBX_BLACK_HOLE" &
    else
        gnome-keyring-daemon --foreground --unlock --components=secrets < <(printf 'pw\n') >/dev/null 2>&1 &
    fi
    service=$!
    trap 'kill $service 2>/dev/null || true; wait $service 2>/dev/null || true' EXIT
    # Asking who owns the name does not start a second service, as any other question would.
    for ((i = 0; i < 200; i++)); do
        owned=$(dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets)
        case $owned in *true*) break ;; esac
        sleep 0.05
    done
    if [ "$state" = locked ]; then
        dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
            org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
    fi
    status=0
    "$@" || status=$?
    exit $status
fi

state=$1
shift
home=$(mktemp -d "${TMPDIR:-/tmp}/opbx-keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home"/{config,share,cache,runtime}
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/share XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/runtime
export OPBX_TEST_KEYRING=$state
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP KDE_FULL_SESSION
unset OPBX_REQUESTS_API_KEY OPBX_WEBHOOK_SECRET OPBX_CLOUDONIX_API_KEY
unset OPBX_REQUESTS_API_KEY_FILE OPBX_WEBHOOK_SECRET_FILE OPBX_CLOUDONIX_API_KEY_FILE

case $state in
open | locked | hanging) dbus-run-session -- "${BASH_SOURCE[0]}" --inside "$state" "$@" ;;
none) "$@" ;;
*)
    echo "unknown state: $state" >&2
    exit 2
    ;;
esac
