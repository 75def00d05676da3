import sys
import warnings

sys.stderr = sys.stdout
def f(n=1): warnings.warn("text %d" % n, stacklevel=n)
f(); f(); f(2); f(2); f(3); f(9)
for i in range(3): f(2)
for i in range(3): warnings.warn("loop", DeprecationWarning)
warnings.warn(RuntimeWarning("obj"))
warnings.warn("pend", PendingDeprecationWarning)
class W(UserWarning): pass
warnings.warn("own", W)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for i in range(2): f()
    warnings.warn("x", W)
    print(len(log), log[0], log[-1].category, log[-1].message, log[0].filename[-4:])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: f()
    except UserWarning as e: print("raised", repr(e))
    warnings.filterwarnings("ignore", "Text")
    f()
    warnings.filterwarnings("error", category=W)
    f()
    try: warnings.warn("q", W)
    except W as e: print(e)
    warnings.filterwarnings("once", "on")
    for i in range(2): warnings.warn("once %d" % 1); warnings.warn("once 1")
    warnings.filterwarnings("module", "mo")
    for i in range(2): warnings.warn("module"); warnings.warn("module")
f()
for bad in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", 3), lambda: warnings.warn("x", "abc"), lambda: warnings.simplefilter("foo"), lambda: warnings.filterwarnings("ignore", 3), lambda: warnings.filterwarnings("ignore", category=int), lambda: warnings.filterwarnings("ignore", lineno=-1), lambda: warnings.filterwarnings("ignore", category=3),lambda: warnings.simplefilter("ignore", lineno=-1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(warnings.formatwarning("m", W, "f.py", 3), warnings.formatwarning("m", W, "f.py", 3, "  line"), end="")
c = warnings.catch_warnings()
print(repr(c), repr(warnings.catch_warnings(record=True)))
with c: pass
try:
    with c: pass
except RuntimeError as e: print(e)
try: warnings.catch_warnings().__exit__()
except RuntimeError as e: print(e)
warnings.warn_explicit("expl", UserWarning, "foo.py", 12)
warnings.warn_explicit("expl", UserWarning, "foo.py", 12)
reg = {}
warnings.warn_explicit("expl", UserWarning, "foo.py", 12, registry=reg); warnings.warn_explicit("expl", UserWarning, "foo.py", 12, registry=reg)
def show(*a): print("SHOW", a[0], a[1], a[3])
warnings.showwarning = show
warnings.warn("shown")
warnings.resetwarnings(); warnings.warn("d", PendingDeprecationWarning)
print(warnings.filters)
print([k for k in __warningregistry__][:3])
