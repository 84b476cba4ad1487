"""The map tools that draw and edit shapes."""
