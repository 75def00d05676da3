# SPDX-License-Identifier: GPL-3.0-or-later
# A failed assert with a message.

def set_age(age):
    assert isinstance(age, int), 'age must be an int'
    assert 0 <= age < 150, f'{age} is out of range'
    return age

print(set_age(20))
set_age(200)
