# SPDX-License-Identifier: GPL-3.0-or-later
# A program with its own exception classes, retries, translation and clean-up.

class BankError(Exception):
    """Base of all errors of this bank."""
    code = 1
    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details
    def describe(self): return f'E{self.code:03}: {self} {self.details or ""}'.rstrip()
class NoFunds(BankError): code = 10
class NoAccount(BankError, KeyError):
    code = 20
    __str__ = Exception.__str__
class Fatal(BaseException): pass
accounts = {'ann': 100, 'bob': 5}
def withdraw(who, amount):
    try:
        balance = accounts[who]
    except KeyError as e:
        raise NoAccount(f'no account {who!r}', who=who) from e
    if amount > balance: raise NoFunds('not enough', need=amount - balance)
    if amount < 0: raise ValueError('negative amount')
    accounts[who] -= amount
    return accounts[who]
for who, amount in (('ann', 30), ('bob', 30), ('cid', 1), ('ann', -1), ('ann', 'x')):
    try:
        result = withdraw(who, amount)
    except NoFunds as e:
        print('funds:', e.describe(), e.details['need'])
    except BankError as e:
        print('bank:', e.describe(), repr(e.__cause__))
    except (ValueError, TypeError) as e:
        print('argument:', type(e).__name__, e)
    else:
        print('ok', result)
    finally:
        print('-- done', who, amount)
attempts = []
def flaky():
    attempts.append(1)
    if len(attempts) < 3: raise TimeoutError(f'attempt {len(attempts)}')
    return 'answer'
def retry(f, times):
    last = None
    for n in range(times):
        try:
            return f()
        except TimeoutError as e:
            print('retrying after', e)
            last = e
    raise RuntimeError('gave up') from last
print(retry(flaky, 5))
attempts.clear()
try:
    retry(flaky, 2)
except RuntimeError as e:
    print(e, '<-', repr(e.__cause__))
try:
    try:
        raise Fatal('not an Exception')
    except Exception:
        print('never')
    finally:
        print('cleanup')
except BaseException as e:
    print(type(e).__name__, e)
def multi():
    errors = []
    for text in ('1', 'x', '3', '', 'y'):
        try:
            errors.append(int(text))
        except ValueError as e:
            errors.append(e)
    return errors
print(multi(), [isinstance(x, int) for x in multi()])
print(
    isinstance(NoAccount('m'), LookupError), NoAccount('m'), KeyError('m'), NoAccount.__mro__[1:4],
    BankError.__doc__, NoFunds.__doc__
)
