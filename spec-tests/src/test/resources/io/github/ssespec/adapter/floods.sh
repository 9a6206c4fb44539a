# A program that prints without end: reports, or one line; or reports of its first case when it serves all.
if [ "$1" = stays ]; then
    echo '{"kind":"ready"}'
    read -r first
    exec yes '{"kind":"error","case":1}'
fi
[ $# -gt 1 ] || exit 2
[ "$1" = reports ] && exec yes '{"kind":"error"}'
exec tr '\0' x < /dev/zero
