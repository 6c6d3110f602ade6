"""Cases that hold every pair of answers the product allows, and what their consumers make of them."""
