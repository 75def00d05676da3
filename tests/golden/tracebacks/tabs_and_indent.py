# SPDX-License-Identifier: GPL-3.0-or-later
# The shown line is stripped of its indentation, tabs too.

class A:
	def f(self):
		if True:
			for i in range(3):
				x = 10 / (2 - i)
				print(i, x)

A().f()
