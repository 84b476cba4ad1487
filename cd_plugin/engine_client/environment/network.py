"""What pip is told of the network and of where packages are: QGIS's proxy and certificates, an index."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QSslCertificate, QSslConfiguration

INDEX_SETTING = "deep_change_detection/package_index"
"""The address of a package index that is used in place of the public one."""
FOLDER_SETTING = "deep_change_detection/wheel_folder"
"""A folder of wheels; with it nothing is asked of the network."""
TRUSTED = ("PIP_CERT", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")
"""Variables that name a file of authorities, in the order in which pip looks at them."""
PUBLIC_INDEX = "https://pypi.org/simple"


@dataclass(frozen=True)
class Source:
    """Where packages come from, and how to get there; passwords in addresses stay out of command lines.

    Attributes:
        index: an address, or "" for the one that pip is set to, usually the public one.
        folder: a folder of wheels that is used in place of any index, or "".
        proxies: environment variables.
        certificates: authorities that were added in QGIS, as PEM.
        system_certificates: those of the system, which those are added to.
    """

    index: str = ""
    folder: str = ""
    proxies: dict[str, str] = field(default_factory=dict)
    certificates: str = ""
    system_certificates: str = ""

    def options(self, torch_index: str = "") -> list[str]:
        """For pip's command line."""
        if self.folder:
            return ["--no-index", "--find-links", self.folder]
        return ["--extra-index-url", torch_index] if torch_index else []

    @property
    def server(self) -> str:
        """Where packages come from, as a person is told it."""
        return self.folder or QUrl(self.index or PUBLIC_INDEX).host()

    def variables(self, folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
        """For the environment of pip's process, beside what is there; certificates go into `folder`.

        Raises:
            OSError: that file cannot be written.
        """
        variables = dict(self.proxies)
        if self.index:
            variables["PIP_INDEX_URL"] = self.index
        if self.certificates:
            bundle = folder / "certificates.pem"
            known = next((environment[name] for name in TRUSTED if environment.get(name)), "")
            texts = [_text_of(known), self.system_certificates, self.certificates]
            bundle.write_text("\n".join(texts), encoding="ascii", errors="ignore")
            variables.update(dict.fromkeys(TRUSTED, str(bundle)))
        return variables


def source() -> Source:
    """As QGIS is set now; call it in the main thread."""
    settings = QgsSettings()
    index = settings.value(INDEX_SETTING, "", type=str).strip()
    folder = os.path.expanduser(settings.value(FOLDER_SETTING, "", type=str).strip())
    added = _added_certificates()
    of_system = _as_pem(QSslConfiguration.systemCaCertificates()) if added else ""
    return Source(index, folder, _proxies(index or PUBLIC_INDEX), added, of_system)


def _proxies(address: str) -> dict[str, str]:
    """The proxy that is set in QGIS, if that address goes through it; pip asks the system for its own."""
    manager = QgsNetworkAccessManager.instance()
    direct = [each for each in (*manager.excludeList(), *manager.noProxyList()) if each]
    found = _address_of(manager.fallbackProxy())
    if not found or any(address.startswith(each) for each in direct):
        return {}
    return dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), found)


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


def _added_certificates() -> str:
    """Of the authorities that were added in QGIS; the system's are known to pip."""
    manager = QgsApplication.authManager()
    if manager is None or manager.isDisabled():
        return ""
    return _as_pem([*manager.extraFileCAs(), *manager.databaseCAs()])


def _as_pem(certificates: Iterable[QSslCertificate]) -> str:
    return "\n".join(bytes(each.toPem()).decode("ascii", "ignore") for each in certificates)


def _text_of(path: str) -> str:
    try:
        return Path(path).read_text(encoding="ascii", errors="ignore")
    except OSError:
        return ""
