# options: --max-seconds 0.2
# Time is up inside one call of a built-in function, too.
print('before')
try:
    10**10**8
except BaseException:
    print('never')
finally:
    print('never')
