# A program that says something else before it is ready.
echo '{"kind":"open"}'
echo '{"kind":"ready"}'
