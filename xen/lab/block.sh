#!/bin/sh
# xl's script for a disk, here always a block device: its number, in hexadecimal, for the back end.
export PATH=/bin:/sbin
[ "$1" = add ] || exit 0
device=$(xenstore-read "$XENBUS_PATH/params")
xenstore-write "$XENBUS_PATH/physical-device" "$(stat -L -c %t:%T "$device")"
xenstore-write "$XENBUS_PATH/hotplug-status" connected
