#!/bin/sh
# A browser that does not come up.
echo "cannot open display" >&2
exit 1
