# SPDX-License-Identifier: GPL-3.0-or-later
# raise ... from ...: the direct cause.

class ConfigError(Exception):
    pass

def read(text):
    try:
        key, value = text.split('=')
    except ValueError as error:
        raise ConfigError(f'bad line {text!r}') from error
    return key, value

print(read('a=1'))
read('nothing')
