"""An S3 server in this process: its objects are for those who sign with its keys, and it fails at times."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

ACCOUNT, REGION, BUCKET = "123456789012", "us-east-1", "images"
USER, WORKERS = "user", "workers"
"""Who may read."""
MAY_READ = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
POLICY = "read"
FAILURES = ("500 Internal Server Error", "503 Slow Down")


@dataclass
class Store:
    """Where it is and what opens it.

    Attributes:
        keys: of each who may read, with the secret.
        fails_every: one of so many requests fails; 0 for none.
        asked: requests so far.
        failed: requests that failed on purpose.
    """

    keys: dict[str, tuple[str, str]]
    people: Any
    objects: Any
    host: str = ""
    fails_every: int = 0
    asked: int = 0
    failed: int = 0

    @property
    def secrets(self) -> list[str]:
        return [each for key in self.keys.values() for each in key]

    def environment_of(self, user: str) -> dict[str, str]:
        """What GDAL reads to find it and to be let in."""
        key, secret = self.keys[user]
        return {
            "AWS_ACCESS_KEY_ID": key,
            "AWS_SECRET_ACCESS_KEY": secret,
            "AWS_REGION": REGION,
            "AWS_S3_ENDPOINT": self.host,
            "AWS_HTTPS": "NO",
            "AWS_VIRTUAL_HOSTING": "FALSE",
        }

    def put(self, name: str, content: bytes) -> str:
        """Keep an object; GDAL's name of it."""
        self.objects.put_object(BUCKET, name, content)
        return f"/vsis3/{BUCKET}/{name}"

    @contextlib.contextmanager
    def shut_to(self, user: str) -> Iterator[None]:
        self.people.delete_user_policy(user, POLICY)
        try:
            yield
        finally:
            self.people.put_user_policy(user, POLICY, json.dumps(MAY_READ))


@contextlib.contextmanager
def object_store() -> Iterator[Store]:
    """Serves until the block ends."""
    from moto import settings
    from moto.backends import get_backend
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import WSGIRequestHandler, make_server

    settings.INITIAL_NO_AUTH_ACTION_COUNT = 0
    people = get_backend("iam")[ACCOUNT]["aws"]
    keys = {}
    for user in (USER, WORKERS):
        people.create_user(REGION, user)
        people.put_user_policy(user, POLICY, json.dumps(MAY_READ))
        key = people.create_access_key(user)
        keys[user] = (key.access_key_id, key.secret_access_key)
    objects = get_backend("s3")[ACCOUNT]["aws"]
    objects.create_bucket(BUCKET, REGION)
    store = Store(keys, people, objects)
    application = DomainDispatcherApplication(create_backend_app)
    turn = threading.Lock()

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        with turn:
            store.asked += 1
            fails = store.fails_every and store.asked % store.fails_every == 0
            if fails:
                store.failed += 1
        if fails:
            start_response(FAILURES[store.failed % len(FAILURES)], [("Content-Length", "0")])
            return [b""]
        return application(environ, start_response)  # type: ignore[no-any-return]

    class Quiet(WSGIRequestHandler):
        def log(self, *arguments: object) -> None:
            pass

    server = make_server("127.0.0.1", 0, answer, threaded=True, request_handler=Quiet)
    store.host = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
