"""The QGIS side of Deep Change Detection: menus, dialog, Processing, review.

It never imports torch, and of the engine only `engine.contract`, which both sides must agree on.
"""
