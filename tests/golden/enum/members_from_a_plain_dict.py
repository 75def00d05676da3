"""A class made by hand, without the namespace that EnumType.__prepare__ makes, is refused."""

from enum import Enum, EnumType

for bases in [(), (Enum,)]:
    try:
        EnumType("Made", bases, {"A": 1})
    except Exception as error:
        print(type(error).__name__, error)

namespace = EnumType.__prepare__("Made", (Enum,))
namespace["A"] = 1
print(list(EnumType("Made", (Enum,), namespace)))
