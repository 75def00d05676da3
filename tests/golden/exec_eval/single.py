# Mode 'single' prints the values of expressions, as the prompt does.
exec(compile("5; None; 'a'; x = 3; x\n", "<prompt>", "single"))
exec(compile("for i in range(3): i; [i]\n", "<prompt>", "single"))
exec(compile("if 1:\n    'yes'\n", "<prompt>", "single"))
exec(compile("def f(): 5\n", "<prompt>", "single"))
print(f())
exec(compile("class C:\n    6\n", "<prompt>", "single"))
exec(compile("5\n6\nNone\n", "<file>", "exec"))
print(eval(compile("7\n", "<prompt>", "single")))
print(_)
import sys
hook = sys.displayhook
sys.displayhook = lambda value: print("shown:", value)
exec(compile("1 + 1; 'b'\n", "<prompt>", "single"))
sys.displayhook = hook
# Only a file has a docstring.
"the script's own"
space = {}
exec("'''doc'''\nx = 1", space)
print(space["__doc__"])
exec(compile("'not a doc'\n", "<prompt>", "single"), space)
print(space["__doc__"])
eval("'nor this'", space)
print(space["__doc__"])
both = {}
exec("'''in the locals'''", {}, both)
print(both)
