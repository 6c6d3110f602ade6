"""How one install is proven. What is here decides what a remembered result is worth."""
