#!/usr/bin/env bash
# with-keyring.sh open|locked|none|hanging PROGRAM [ARGUMENT...]
# Runs a program in a session of its own, with a home folder that is thrown away: with a real gnome-keyring that is unlocked, with
# one that is locked, without any session bus, or with a secret service that never answers.
set -euo pipefail
state=$1; shift
home=$(mktemp -d "${TMPDIR:-/tmp}/opbx-keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home"/{config,share,cache,runtime}
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/share XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/runtime
export OPBX_TEST_KEYRING=$state
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP KDE_FULL_SESSION
unset OPBX_REQUESTS_API_KEY OPBX_WEBHOOK_SECRET OPBX_CLOUDONIX_API_KEY
unset OPBX_REQUESTS_API_KEY_FILE OPBX_WEBHOOK_SECRET_FILE OPBX_CLOUDONIX_API_KEY_FILE

unlock='printf "pw\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1'
lock='dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null'
hang='"$OPBX_BLACK_HOLE" & hole=$!; until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; do sleep 0.05; done'
case $state in
open) dbus-run-session -- bash -c "$unlock; \"\$@\"" run "$@" ;;
locked) dbus-run-session -- bash -c "$unlock; $lock; \"\$@\"" run "$@" ;;
hanging) dbus-run-session -- bash -c "$hang; \"\$@\"; status=\$?; kill \$hole; exit \$status" run "$@" ;;
none) "$@" ;;
*) echo "unknown state: $state" >&2; exit 2 ;;
esac
