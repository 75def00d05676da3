# SPDX-License-Identifier: GPL-3.0-or-later
# Blocks indented with tabs, and with tabs after spaces in the same way.

if True:
	print('tab')
	if True:
		print('two tabs')
def f():
	for i in range(2):
		if i:
			return i
print(f())
class A:
	x = 1
	def m(self):
		return self.x
print(A().m())
if True:
        print('eight spaces')
        if True:
        	print('eight spaces and a tab')
if True:
	x = [
  1,
			2,
	]
	print(x)
if 1:	print('tab after the colon')
x	=	5
print(x,	'tabs between tokens')
def g():
	# comment with tab
  # comment with spaces

	return 'comments do not count'
print(g())
while True:
    if True:
    	break
print('done')
