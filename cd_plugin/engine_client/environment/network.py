"""What pip is told of the network and the packages' place: QGIS's proxy and certificates, an index, a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

INDEX_SETTING = "deep_change_detection/package_index"
"""The address of a package index that is used in place of the public one."""
FOLDER_SETTING = "deep_change_detection/wheel_folder"
"""A folder of wheels; with it nothing is asked of the network."""
PUBLIC_INDEX = "https://pypi.org/simple"


@dataclass(frozen=True)
class Source:
    """Where packages come from, and how to get there.

    Attributes:
        index: an address, or "" for the one that pip is set to, usually the public one.
        folder: a folder of wheels that is used in place of any index, or "".
        proxies: environment variables; passwords stay out of command lines.
        certificates: authorities that QGIS trusts beside the system's, as PEM.
    """

    index: str = ""
    folder: str = ""
    proxies: dict[str, str] = field(default_factory=dict)
    certificates: str = ""

    def options(self, torch_index: str = "") -> list[str]:
        """For pip's command line."""
        if self.folder:
            return ["--no-index", "--find-links", self.folder]
        options = ["--index-url", self.index] if self.index else []
        return [*options, *(["--extra-index-url", torch_index] if torch_index else [])]

    def variables(self, folder: Path, known: Iterable[str]) -> dict[str, str]:
        """For the environment of pip's process; the certificates are written into a file in `folder`.

        Args:
            known: files of authorities that pip trusts without us.

        Raises:
            OSError: that file cannot be written.
        """
        variables = dict(self.proxies)
        if self.certificates:
            bundle = folder / "certificates.pem"
            texts = [_text_of(path) for path in known]
            bundle.write_text("\n".join([*texts, self.certificates]), encoding="ascii", errors="ignore")
            variables.update(dict.fromkeys(("PIP_CERT", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"), str(bundle)))
        return variables


def source() -> Source:
    """As QGIS is set now; call it in the main thread."""
    settings = QgsSettings()
    index = settings.value(INDEX_SETTING, "", type=str).strip()
    folder = os.path.expanduser(settings.value(FOLDER_SETTING, "", type=str).strip())
    return Source(index, folder, _proxies(index or PUBLIC_INDEX), _certificates())


def _proxies(address: str) -> dict[str, str]:
    """What QGIS would take to that address; nothing where it would go there directly."""
    for proxy in QgsNetworkAccessManager.instance().queryProxy(QNetworkProxyQuery(QUrl(address))):
        found = _address_of(proxy)
        if found:
            return {**dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), found)}
    return {}


def _address_of(proxy: QNetworkProxy) -> str:
    kinds = QNetworkProxy.ProxyType
    schemes = {kinds.HttpProxy: "http", kinds.HttpCachingProxy: "http", kinds.Socks5Proxy: "socks5"}
    scheme = schemes.get(proxy.type())
    if not scheme or not proxy.hostName():
        return ""
    user = quote(proxy.user(), safe="")
    if user and proxy.password():
        user += ":" + quote(proxy.password(), safe="")
    return f"{scheme}://{user + '@' if user else ''}{proxy.hostName()}:{proxy.port()}"


def _certificates() -> str:
    """Of the authorities that were added in QGIS; the system's are known to pip."""
    manager = QgsApplication.authManager()
    if manager is None or manager.isDisabled():
        return ""
    added = [*manager.extraFileCAs(), *manager.databaseCAs()]
    return "\n".join(bytes(each.toPem()).decode("ascii", "ignore") for each in added)


def _text_of(path: str) -> str:
    try:
        return Path(path).read_text(encoding="ascii", errors="ignore")
    except OSError:
        return ""
