import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Model } from '../../../scripts/generate/contract/model.js'
import { python } from '../../../scripts/generate/languages/python/pack.js'
import { type NamedCall, nameModel, withoutPlace } from '../../../scripts/generate/names/names.js'
import type { DriverKind } from '../driver.js'

/** Installs packages that follow. */
export const install = ['python3', '-m', 'pip', '--python', 'venv/bin/python', 'install', '--quiet', '--no-compile']

/** The Python client in the conformance suite: the client that waits, and the one for asyncio. */
export const driver: DriverKind = {
  pack: python,
  variants: [
    { title: 'python', command: ['venv/bin/python', 'driver.py'] },
    { title: 'python async', command: ['venv/bin/python', 'driver.py', 'async'] },
  ],
  needs: ['python3'],
  manyCalls: { file: 'many_calls.py', command: ['venv/bin/python', 'many_calls.py'] },
  traces: true,
  noMoment: /has no time zone, such as timezone\.utc; nothing was sent/,
  lacks: lacksForPython,
  render: (model) => new Map([['driver.py', renderDriver(model)]]),
  build: [
    // With the pip of outside, for one of its own takes as long to install as the client.
    ['python3', '-m', 'venv', '--without-pip', 'venv'],
    [...install, './client', '-r', resolve('test/clients/python/requirements.txt')],
  ],
  missingErrorName: 'TypeError',
  errorName: (name) => ({ ConnectionError: 'APIConnectionError', TimeoutError: 'APITimeoutError' })[name] ?? name,
}

const fitness = `
import sys
if sys.version_info < (3, 9):
    print("Python 3.9 or later")
try:
    import pip
    if int(pip.__version__.split(".")[0]) < 23:
        print("pip 23 or later")
except ImportError:
    print("pip")
`

/** Python may be there but too old, or without pip. */
function lacksForPython(): string | undefined {
  return spawnSync('python3', ['-c', fitness], { encoding: 'utf8' }).stdout.trim().split('\n')[0] || undefined
}

function renderDriver(model: Model): string {
  const { calls } = nameModel(model, python)
  const walks = calls.filter(({ iterator }) => iterator !== undefined)
  return `
import asyncio
import base64
import inspect
import json
import logging
import ssl
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import httpx

from promptcrafter import (
    AsyncByteStream,
    AsyncPromptCrafterClient,
    ByteStream,
    PromptCrafterAPIError,
    PromptCrafterClient,
    Response,
    parse_time,
)

IS_ASYNC = sys.argv[1:] == ["async"]

# Of each call: its name, the arguments that have a place, and those that have a name.
CALLS = {
${calls.map((call) => `    ${entry(call, call.name)},`).join('\n')}
}
WALKS = {
${walks.map((call) => `    ${entry(withoutPlace(call), call.iterator as string)},`).join('\n')}
}


def settings(options):
    names = {
        "token": "token", "baseUrl": "base_url", "timeoutMs": "timeout", "maxRetries": "max_retries",
        "totalTimeoutMs": "total_timeout", "headers": "headers", "retryStatus": "retry_when",
        "appName": "app_name", "maxConnections": "max_connections",
    }
    plain = {names[key]: setting(key, value) for key, value in options.items() if key in names}
    if "fake" in options or "certificates" in options:
        plain["http_client"] = transport(options)
    return plain


class Handler(logging.Handler):
    def emit(self, record):
        level = "warn" if record.levelname == "WARNING" else record.levelname.lower()
        OBSERVED["log"].append(f"{level} {record.getMessage()}")


class Span:
    def __init__(self, name, kind, attributes):
        self.told = {
            "name": name, "isClient": kind.name == "CLIENT", "isError": False, "hasEnded": False,
            "attributes": attributes,
        }

    def set_attribute(self, key, value):
        self.told["attributes"][key] = value

    def set_status(self, status):
        self.told["isError"] = status.name == "ERROR"

    def end(self):
        self.told["hasEnded"] = True


class Tracer:
    def start_span(self, name, kind, attributes):
        span = Span(name, kind, attributes)
        OBSERVED["spans"].append(span.told)
        return span


OBSERVED = {}
HANDLER = Handler()


def observing(how):
    logger = logging.getLogger("promptcrafter")
    logger.removeHandler(HANDLER)
    if how is None:
        return {}
    logger.addHandler(HANDLER)
    logger.setLevel(logging.DEBUG)
    OBSERVED.update(requests=[], responses=[], log=[], spans=[])
    seen = []

    def on_request(request):
        seen.append(request)
        OBSERVED["requests"].append(vars(request))
        if how == "throw":
            raise ValueError("a fault of the hook")

    def on_response(request, response):
        OBSERVED["responses"].append({
            "isSame": request is seen[-1], "status": response.status_code or 0,
            "requestId": response.request_id, "hasError": response.error is not None,
            "headers": response.headers,
        })
        if how == "throw":
            raise ValueError("a fault of the hook")

    return {"on_request": on_request, "on_response": on_response, "tracer": Tracer()}


def transport(options):
    kind = httpx.AsyncClient if IS_ASYNC else httpx.Client
    if "fake" in options:
        fake = options["fake"]
        reply = lambda request: httpx.Response(fake["status"], headers=fake["headers"], text=fake["text"])
        return kind(transport=httpx.MockTransport(reply))
    files = options["certificates"]
    context = ssl.create_default_context(cafile=files["ca"])
    context.load_cert_chain(files["certificate"], files["key"])
    return kind(proxy=options["proxy"], verify=context)


def setting(key, value):
    if key == "retryStatus":
        return lambda error, usual: value is not None and (usual or error.status_code == value)
    return value / 1000 if key.endswith("Ms") else value


def native(value):
    if "$date" in value:
        return date.fromisoformat(value["$date"])
    if "$time" in value:
        # Without a time zone.
        text = value["$time"] or "2026-03-01T10:00:00"
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    return value


def read_times(value):
    if isinstance(value, list):
        return [read_times(one) for one in value]
    return {key: parse_time(one).timestamp() * 1000 if key.endswith("At") else one for key, one in value.items()}


def argument(given, key):
    name = key.removesuffix(" bytes")
    return given[name] if name == key else base64.b64decode(given[name])


def method(client, known, command, more):
    name, places, names = known[command["call"]]
    given = command["arguments"]
    values = [argument(given, key) for key in places if key.removesuffix(" bytes") in given]
    named = {argument: given[key] for key, argument in names.items() if key in given}
    called = getattr(client, name)
    if command.get("response"):
        return client.with_response(called, *values, **named, **more)
    return called(*values, **named, **more)


def pages(given):
    names = {"limit": "limit", "pageSize": "page_size"}
    return {names[name]: given[name] for name in names if name in given}


async def consume(stream, take, path):
    if path:
        saved = stream.save(path)
        return await saved if IS_ASYNC else saved
    pieces = b""
    if IS_ASYNC:
        async with stream:
            async for piece in stream:
                pieces += piece
                if take and len(pieces) >= take:
                    break
    else:
        with stream:
            for piece in stream:
                pieces += piece
                if take and len(pieces) >= take:
                    break
    return pieces[:take]


def show(client, error):
    shown = [repr(client), str(client), f"{client}"]
    if error is not None:
        shown += [repr(error), str(error), *traceback.format_exception(type(error), error, error.__traceback__)]
    return shown


async def respond(response):
    value = response.value
    if isinstance(value, (ByteStream, AsyncByteStream)):
        value = await consume(value, None, None)
    return {
        "value": value,
        "status": response.status_code,
        "requestId": response.request_id,
        "contentType": response.headers.get("content-type"),
        "isReplay": response.is_replay,
        "nextCursor": response.next_cursor,
    }


# Calls that are under way.
BEGUN = []
THREADS = ThreadPoolExecutor(100)


def begin(client, command):
    if IS_ASYNC:
        return asyncio.create_task(method(client, CALLS, command, {}))
    return asyncio.get_running_loop().run_in_executor(THREADS, method, client, CALLS, command, {})


async def run(client, command):
    if command["do"] == "setToken":
        return client.set_token(command["token"])
    if command["do"] == "derive":
        client = client.with_token(command["token"])
        command = {**command, "do": "call"}
    if command["do"] == "call":
        if "with" in command:
            client = client.with_options(**settings(command["with"]))
        more = {"idempotency_key": command["idempotencyKey"]} if "idempotencyKey" in command else {}
        result = method(client, CALLS, command, more)
        result = await result if inspect.isawaitable(result) else result
        if isinstance(result, Response):
            return await respond(result)
        if isinstance(result, (ByteStream, AsyncByteStream)):
            return await consume(result, command.get("take"), command.get("save"))
        return read_times(result) if "readTimes" in command else result
    if command["do"] == "begin":
        BEGUN.extend(begin(client, command) for _ in range(command["times"]))
        return None
    if command["do"] == "finish":
        results = await asyncio.gather(*BEGUN, return_exceptions=True)
        BEGUN.clear()
        return [str(result) for result in results if isinstance(result, Exception)]
    items = []
    walk = method(client, WALKS, command, pages(command["arguments"]))
    if IS_ASYNC:
        async for item in walk:
            items.append(item)
            if len(items) == command.get("take"):
                break
    else:
        for item in walk:
            items.append(item)
            if len(items) == command.get("take"):
                break
    return items


def report(error):
    return {
        "class": type(error).__name__,
        "family": isinstance(error, PromptCrafterAPIError),
        "status": getattr(error, "status_code", None),
        "message": str(error),
        "details": list(getattr(error, "details", ())),
        "requestId": getattr(error, "request_id", None),
        "retryAfter": getattr(error, "retry_after", None),
        "contentType": getattr(error, "headers", {}).get("content-type"),
        "body": getattr(error, "body", None),
    }


def base64_text(value):
    return base64.b64encode(value).decode()


async def main():
    client = None
    failure = None
    # In a thread, so that calls that are under way go on.
    while line := await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline):
        command = json.loads(line, object_hook=native)
        try:
            if command["do"] == "construct":
                kind = AsyncPromptCrafterClient if IS_ASYNC else PromptCrafterClient
                observers = observing(command["options"].get("observe"))
                client = kind(**settings(command["options"]), **observers)
                reply = {"result": None}
            elif command["do"] == "observed":
                reply = {"result": OBSERVED}
            elif command["do"] == "show":
                reply = {"result": show(client, failure)}
            else:
                reply = {"result": await run(client, command)}
        except Exception as error:
            failure = error
            reply = {"error": report(error)}
        print(json.dumps({"id": command["id"], **reply}, default=base64_text), flush=True)


asyncio.run(main())
`
}

/** What the driver knows of a call. The fields of a body have a place where the client has one for them. */
function entry({ call, path, required, optional, body, content }: NamedCall, name: string): string {
  const places = [
    ...[...path, ...required].map(({ parameter }) => parameter.name),
    ...(content ? [content.content.type.kind === 'binary' ? 'content bytes' : 'content'] : []),
  ]
  const fields = (body?.fields ?? []).map(({ name: argument, field }) => {
    return [field.name, body && call.body?.object.partial ? field.name : argument]
  })
  const options = optional.map(({ name: argument, parameter }) => [parameter.name, argument])
  const names = Object.fromEntries([...fields, ...options])
  return `"${call.id}": ("${name}", ${JSON.stringify(places)}, ${JSON.stringify(names)})`
}
