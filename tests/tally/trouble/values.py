# options: -i
# Values that will not do; files; depth; what the program raises itself. The session is in values.in: each exception is followed by :why.
