# A program for one case: tells where it would connect, and closes when it is asked to.
[ $# -gt 0 ] || { echo "usage: a-case URL" >&2; exit 2; }
echo '{"kind":"open"}'
echo '{"kind":"event","type":"message","data":"'"$1"'"}'
while read -r line; do
    echo '{"kind":"event","type":"told","data":"'"$line"'"}'
    [ "$line" = close ] && exit "${CLOSED_STATUS:-3}"
done
