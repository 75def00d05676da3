import keyword

print(keyword.kwlist)
print(keyword.softkwlist)
for word in ("if", "match", "none", "None", "print", "", "_", "yield"):
    print(word, keyword.iskeyword(word), keyword.issoftkeyword(word))
print(keyword.__all__)
