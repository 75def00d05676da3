# options: -i
# Calls of what is no function, and of functions with other parameters. The session is in calls.in: each exception is followed by :why.
