# A program that never connects and prints nothing.
exec sleep 600
