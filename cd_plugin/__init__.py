"""The QGIS side of Deep Change Detection: menus, dialog, Processing. It never imports torch or the engine."""
