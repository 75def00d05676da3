# The calls that lead here.
import sys
import traceback


def leaf():
    print("".join(traceback.format_stack()))
    print(traceback.extract_stack(limit=1))
    print(traceback.extract_stack(limit=-1))
    traceback.print_stack(file=sys.stdout)
    traceback.print_stack(sys._getframe().f_back, file=sys.stdout, limit=1)
    print(traceback.format_stack(sys._getframe().f_back))
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_stack(sys._getframe())])
    print(traceback.StackSummary.extract(traceback.walk_stack(None)))


def middle():
    leaf()


middle()
traceback.print_list([("f", 1, "n", "l")], file=sys.stdout)
