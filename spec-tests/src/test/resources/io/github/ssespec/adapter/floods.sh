# A program that prints without end: reports, or one line.
[ $# -gt 1 ] || exit 2
[ "$1" = reports ] && exec yes '{"kind":"error"}'
exec tr '\0' x < /dev/zero
