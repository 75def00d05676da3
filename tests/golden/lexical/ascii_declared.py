# coding: ascii
# Nothing but ASCII here.
print("\u00e4", len("\xff"))
