# options: -i
# Items, and going through them. The session is in items.in: each exception is followed by :why.
