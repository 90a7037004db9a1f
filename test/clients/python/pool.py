"""How the Python client uses connections when many call at once."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from promptcrafter import AsyncPromptCrafterClient, PoolTimeoutError, PromptCrafterClient

PAUSE_S = 0.1
connections = 0
lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        global connections
        with lock:
            connections += 1
        super().setup()

    def do_GET(self) -> None:
        time.sleep(PAUSE_S)
        body = json.dumps([]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 500
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Says nothing: a client may close a connection that it keeps at any time."""


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"


def counted(threads: int, calls: int, **settings: float) -> int:
    """Returns how many connections so many calls in so many threads opened."""
    global connections
    connections = 0
    with PromptCrafterClient("x", url, **settings) as client:  # type: ignore[arg-type]
        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(lambda _: client.get_prompts(), range(calls)))
    assert found == [[]] * calls
    return connections


# Each thread has a connection, and keeps it, unless it is idle for long.
opened = counted(50, 1_000)
assert opened <= 100, opened
# Calls that find no connection free wait for one, longer than a try may take, and succeed.
opened = counted(150, 300, max_connections=5, timeout=4, max_retries=0)
assert opened <= 10, opened


async def many() -> None:
    global connections
    connections = 0
    settings = {"max_connections": 5, "timeout": 4, "max_retries": 0}
    async with AsyncPromptCrafterClient("x", url, **settings) as client:  # type: ignore[arg-type]
        assert await asyncio.gather(*(client.get_prompts() for _ in range(300))) == [[]] * 300
    assert connections <= 10, connections


asyncio.run(many())

# Who waits too long is told why.
PAUSE_S = 1.0
with PromptCrafterClient("x", url, max_retries=0, max_connections=1, pool_timeout=0.1) as client:
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(client.get_prompts) for _ in range(2)]
        failures = [one.exception() for one in waiting if one.exception()]
assert len(failures) == 1, failures
assert isinstance(failures[0], PoolTimeoutError), failures
assert "(1)" in str(failures[0]) and "nothing was sent" in str(failures[0]), failures
server.shutdown()
print("all as it should be")
