# The module types: names for types that have none of their own.
import types


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def function():
    return lambda: outer
    outer = 1


class Class:
    def method(self):
        pass

    @classmethod
    def of_class(cls):
        pass


checks = [(function, types.FunctionType), (lambda: 0, types.LambdaType), (Class().method, types.MethodType),
          (Class.of_class, types.MethodType), (Class.method, types.FunctionType), (len, types.BuiltinFunctionType),
          ([].append, types.BuiltinMethodType), (types, types.ModuleType), (None, types.NoneType),
          (NotImplemented, types.NotImplementedType), (..., types.EllipsisType), (str.join, types.MethodDescriptorType),
          (object.__init__, types.WrapperDescriptorType), (object().__str__, types.MethodWrapperType),
          (dict.__dict__['fromkeys'], types.ClassMethodDescriptorType), (function.__code__, types.CodeType),
          (function().__closure__[0], types.CellType), (Class.__dict__, types.MappingProxyType),
          (int | str, types.UnionType), (list[int], types.GenericAlias), (Class, type), ((x for x in ()), types.GeneratorType)]
for value, cls in checks:
    print(cls, type(value) is cls)
try:
    raise ValueError
except ValueError as error:
    print(type(error.__traceback__) is types.TracebackType, type(error.__traceback__.tb_frame) is types.FrameType)

proxy = types.MappingProxyType({'a': 1})
print(proxy, proxy['a'], list(proxy.items()))
attempt(lambda: proxy.update(b=2))
attempt(lambda: types.MappingProxyType([1]))
bound = types.MethodType(lambda self, x: (self, x), 'me')
print(bound(3), bound.__self__)
attempt(lambda: types.MethodType(3, 4))
attempt(lambda: types.MethodType(len, None))
module = types.ModuleType('made', 'Its text.')
module.value = 42
print(module, module.__name__, module.__doc__, module.value)
attempt(lambda: module.missing)
print(types.NoneType() is None, types.NotImplementedType() is NotImplemented, types.EllipsisType() is ...)
for cls in (types.FrameType, types.GetSetDescriptorType, types.BuiltinFunctionType):
    attempt(lambda: cls())
