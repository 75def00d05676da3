# SPDX-License-Identifier: GPL-3.0-or-later
# The object has a type, the name has none
import tally

x = 5
print(type(x))
# why: Nobody said that x is an int. The object says it.

# predict: May x become a list?
x = [5]
print(type(x))
# why: = binds the name to another object. The 5 did not become a list.

y = x
# predict: Now x is bound to a str. What is y?
x = 'five'
print(y)
# why: Rebinding x moves one arrow. The list and the name y do not notice.

tally.draw('x', 'y')

# predict: A function is an object, too. What does this bind?
show = print
show('hello')
# why: show is a second name for the function that print is bound to.
