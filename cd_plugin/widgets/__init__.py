"""Small pieces of Qt that several windows use; they know nothing of what is shown in them."""
