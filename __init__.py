"""The entry point that QGIS looks for when it loads the plugin."""


def classFactory(iface):  # noqa: N802 (QGIS prescribes the name)
    from .cd_plugin.plugin import DeepChangePlugin

    return DeepChangePlugin(iface)
