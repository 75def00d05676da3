# options: -i
# Operators between objects of types that do not go together. The session is in operators.in: each exception is followed by :why.
