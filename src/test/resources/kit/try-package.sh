#!/usr/bin/env bash
# Installs, uses, removes and purges the Debian package on a copy of this machine whose changes go to a folder of their own:
# try-package.sh PACKAGE WORK. What each step said or found is in WORK/seen. Needs root, and runs by «unshare --mount».
set -euo pipefail
package=$(realpath "$1")
work=$2
mkdir -p "$work/changes" "$work/between" "$work/machine" "$work/seen"
mount --make-rprivate /
mount -t overlay overlay -o "lowerdir=/,upperdir=$work/changes,workdir=$work/between" "$work/machine"
mount --rbind /proc "$work/machine/proc"
mount --rbind /dev "$work/machine/dev"
# As a machine whose systemd does not run: nothing of this one is told of the package.
mount -t tmpfs tmpfs "$work/machine/run"
mount -t tmpfs tmpfs "$work/machine/tmp"
mount --bind "$work/seen" "$work/machine/mnt"
cp "$package" "$work/machine/tmp/jobun.deb"
unit=/lib/systemd/system/jobun.service
in_there() {
    chroot "$work/machine" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
# step NAME COMMAND…: what it says goes to seen/NAME, its code to seen/NAME.code.
step() {
    local name=$1 code=0
    shift
    in_there "$@" >"$work/seen/$name" 2>&1 </dev/null || code=$?
    echo "$code" >"$work/seen/$name.code"
}
step install dpkg --force-unsafe-io -i /tmp/jobun.deb
step owners stat -c '%n %U:%G %a' /var/lib/jobun /etc/jobun/server.conf /usr/lib/jobun/jobun
step verify systemd-analyze verify "$unit"
# 20 of 100: what systemd itself calls OK and better.
step security systemd-analyze security --offline=true --threshold=20 "$unit"
step generate runuser -u jobun -- env JOBUN_CACHE=off jobun generate \
    /usr/lib/jobun/matters/resident-data-migration.yaml -o /var/lib/jobun/papers
step papers cp -r /var/lib/jobun/papers /mnt/set
in_there runuser -u jobun -- env JOBUN_CACHE=off jobun web --server --no-browser --data /var/lib/jobun --port 18480 \
    >"$work/seen/web" 2>&1 </dev/null &
server=$!
for ((i = 0; i < 300; i++)); do
    step healthy /usr/lib/jobun/lib/healthy 18480
    [ "$(cat "$work/seen/healthy.code")" = 0 ] && break
    sleep 0.2
done
kill "$server"
wait "$server" || true
step changed dpkg -V jobun
step edit sh -c 'echo "# mine" >>/etc/jobun/server.conf'
step remove dpkg --force-unsafe-io -r jobun
step kept sh -c 'ls -d /usr/lib/jobun /usr/bin/jobun /etc/jobun/server.conf /var/lib/jobun/papers 2>/dev/null'
step purge dpkg --force-unsafe-io -P jobun
step left sh -c 'ls -d /etc/jobun /var/lib/jobun/papers /lib/systemd/system/jobun.service 2>/dev/null'
(cd "$work/changes" && find . -type f | sort) >"$work/seen/all"
