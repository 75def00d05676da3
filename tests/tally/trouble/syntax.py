# options: -i
# Texts that are no programs. The session is in syntax.in: each exception is followed by :why.
