# A program that has children; one of them has lost its parent. None ends when it is asked to.
[ $# -gt 0 ] || exit 2
trap '' TERM HUP
sleep 600 &
child=$!
orphan=$(sh -c 'sleep 600 > /dev/null & echo $!')
echo '{"kind":"event","type":"pids","data":"'"$$ $child $orphan"'"}'
wait
while :; do sleep 1; done
