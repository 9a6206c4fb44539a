# A program for all cases that does something else with the second one: it ends, or prints that line.
echo '{"kind":"ready"}'
read -r what case url
echo '{"kind":"open","case":'"$case"'}'
read -r what case url
[ "$1" = ends ] && { echo "out of luck" >&2; exit 7; }
echo "$1"
exec sleep 600
