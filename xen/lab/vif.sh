#!/bin/sh
# xl's script for a network interface: dom0 is at its other end, as 192.0.2.1 (RFC 5737).
export PATH=/bin:/sbin
[ "$1" = online ] || exit 0
ifconfig "$vif" 192.0.2.1 netmask 255.255.255.0 up
xenstore-write "$XENBUS_PATH/hotplug-status" connected
