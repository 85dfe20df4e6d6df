#!/bin/sh
# dom0's first program. Starts Xen's daemons, then the guest of /guest, or a shell when there is
# none. The serial lines: 1 Xen's and this script's messages, 2 the guest's console (the shell's),
# 3 what the lab on the host must know, a line each:
#	guest			the guest, or the shell, is about to run
#	exit CODE		it shut down with this code (0 when it told none)
#	crash REASON		it went down by itself: xl's shutdown reason, a number
#	failed MESSAGE		it could not be started
export PATH=/bin:/sbin
console=/dev/ttyS1

tell() {
	echo "$*" >/dev/ttyS2
}

shell() {
	stty -F $console sane
	setsid sh -c "exec sh -l <$console >$console 2>&1"
}

finish() {
	[ -f /keep ] && shell
	# stty waits until all is out.
	stty -F $console sane
	tell "$*"
	poweroff -f
}

/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mkdir /dev/pts
mount -t devpts pts /dev/pts
while read -r module; do
	insmod "/lib/modules/$module"
done </lib/modules/order
mount -t xenfs xenfs /proc/xen
xenstored --pid-file /run/xenstored.pid
xen-init-dom0
stty -F $console raw -echo
exec 3<$console	# a line that nobody has open loses what is typed
# xenconsoled's log of the guest is the serial line itself: no reader that could lag behind.
ln -s $console /var/log/xen/console/guest-app.log
xenconsoled --log=guest --log-dir=/var/log/xen/console

if [ ! -d /guest ]; then
	tell guest
	shell
	finish exit 0
fi

# Linux finds disks in any order; the serial number says which is which.
disks=$(cat /guest/disks)
tries=0
while [ "$(ls /dev | grep -c '^nvme[0-9]*n1$')" -lt "$disks" ]; do
	tries=$((tries + 1))
	[ $tries -gt 200 ] && finish failed "dom0 does not see its $disks disks"
	usleep 50000
done
for disk in /sys/block/nvme*; do
	[ -d "$disk" ] && ln -s "${disk##*/}" "/dev/$(tr -d ' ' <"$disk/device/serial")"
done

tell guest
if ! xl create -q -e /guest/domain.cfg 2>/tmp/errors; then
	cat /tmp/errors
	finish failed "xl: $(grep -v '^Parsing' /tmp/errors | tail -n 1)"
fi
cat <&3 >"$(xenstore-read /local/domain/1/console/tty)" &

# Each change of a domain's life comes as a line, and one at the start.
reason=-
mkfifo /tmp/changes
xenstore-watch @releaseDomain >/tmp/changes &
while [ "$reason" = - ] && read -r _; do
	reason=$(xl list -v app | awk 'END { print $8 }')
done </tmp/changes
xl list -v app
case $reason in
-)
	finish failed "xenstore-watch ended before the guest"
	;;
0 | 1)
	finish exit "$(xenstore-read /local/domain/1/data/exit-code 2>/dev/null || echo 0)"
	;;
*)
	xl dmesg | tail -n 40
	finish crash "$reason"
	;;
esac
