# A program for all cases: tells of each where it would connect, until it is asked to close.
echo '{"kind":"ready"}'
while read -r what case url; do
    case $what in
        open) echo '{"kind":"event","type":"message","data":"'"$url"'","case":'"$case"'}' ;;
        close) echo '{"kind":"closed","case":'"$case"'}' ;;
    esac
done
