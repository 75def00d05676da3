# SPDX-License-Identifier: GPL-3.0-or-later
# catches everything
# try, except, else, finally in all combinations of normal and exceptional flow.

def flow(body, handler=None, orelse=None, final=None):
    log = []
    try:
        try:
            log.append('body')
            if body: raise body
        except ValueError as e:
            log.append('except')
            if handler: raise handler
        else:
            log.append('else')
            if orelse: raise orelse
        finally:
            log.append('finally')
            if final: raise final
        log.append('after')
    except Exception as e:
        log.append(f'escaped {e!r} context {e.__context__!r}')
    return log
print(flow(None))
print(flow(ValueError('v')))
print(flow(KeyError('k')))
print(flow(ValueError('v'), handler=KeyError('h')))
print(flow(None, orelse=ValueError('in else')))
print(flow(None, final=OSError('f')))
print(flow(ValueError('v'), final=OSError('f')))
print(flow(KeyError('k'), final=OSError('f')))
print(flow(ValueError('v'), handler=TypeError('h'), final=OSError('f')))
print(flow(None, orelse=KeyError('e'), final=OSError('f')))
def order():
    try: print('try', end=' ')
    except: print('never')
    else: print('else', end=' ')
    finally: print('finally')
order()
def many(e):
    try: raise e
    except KeyError: return 'KeyError'
    except (ValueError, TypeError) as err: return f'tuple {type(err).__name__}'
    except LookupError: return 'LookupError'
    except OSError: return 'OSError'
    except Exception: return 'Exception'
    except: return 'bare'
for e in (
    KeyError(), ValueError(), TypeError(), IndexError(), FileNotFoundError(), ZeroDivisionError(),
    KeyboardInterrupt(), SystemExit(), BaseException()
):
    print(type(e).__name__, '->', many(e))
def nested():
    try:
        try:
            try: 1 / 0
            except KeyError: print('wrong')
            finally: print('finally 1')
        except ArithmeticError as e:
            print('caught', e)
            raise
        finally: print('finally 2')
    except ZeroDivisionError as e: print('again', e)
    else: print('never')
    finally: print('finally 3')
nested()
def in_loop():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print('body', i, end=' ')
        except Exception: pass
        else: print('else', i, end=' ')
        finally: print('finally', i)
    else: print('never')
in_loop()
