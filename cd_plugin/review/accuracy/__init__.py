"""How good a change map is, by random pixels of it that are judged without knowing what it says of them."""
