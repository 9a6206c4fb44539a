# A program that prints its first argument, as printf does, and then does what the others say.
[ $# -gt 2 ] || exit 2
printf "$1"
shift
[ "$1" = stays ] && exec sleep 600
echo "no more to say" >&2
exit "$1"
