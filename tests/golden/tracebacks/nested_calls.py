# SPDX-License-Identifier: GPL-3.0-or-later
# A traceback through functions that call each other, with marks under the call.

def parse(text):
    return int(text) + 1

def total(texts):
    result = 0
    for text in texts:
        result = result + parse(text)
    return result

print('before')
print(total(['1', '2']))
print(total(['1', 'two', '3']))
print('never printed')
