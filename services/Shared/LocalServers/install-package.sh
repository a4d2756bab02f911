#!/bin/sh
# install-package.sh PACKAGE...
# Installs packages without letting it start its daemon: the platform runs the server itself, on its own data and ports.
# policy-rc.d is the distribution's switch for that. One that exists belongs to the machine and stays; ours is removed again.
set -eu
policy=/usr/sbin/policy-rc.d
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1

if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' HUP INT TERM
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
fi

# Another package operation may hold the lock; five minutes is longer than most of them take. The lists and the downloaded archives have no
# lock one can wait for, so what another operation pulled away from under this one is fetched once more.
install() {
    apt-get -o DPkg::Lock::Timeout=300 update &&
        apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@"
}

install "$@" || { dpkg --configure -a && install "$@"; }
