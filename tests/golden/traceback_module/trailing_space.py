# Marks under lines with white space at the end: CPython 3.11 counts that, too.
import traceback
def f():
    x = 1/0   
try: f()
except Exception: print(traceback.format_exc())
def g():
	y = len(5) 	
try: g()
except Exception: print(traceback.format_exc())
