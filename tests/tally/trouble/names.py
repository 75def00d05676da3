# options: -i
# Names that are not there. The session is in names.in: each exception is followed by :why.
