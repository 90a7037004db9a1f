"""What Schemathesis reports although the service is right, each with the reason. All other reports fail the run."""

import json
from typing import NamedTuple

import schemathesis


class Rejection(NamedTuple):
    """Why a valid request may be rejected, and by which operations."""

    reason: str
    operations: tuple[str, ...]


READING_LOGS = ("listLogs", "getStatistics", "compareLogs")
CREATING_LOGS = ("createLog", "createLogs")
CREATING = ("createPrompt", *CREATING_LOGS)
LISTS = ("listApiKeys", "listPrompts", "listPromptVersions", "listLogs", "searchPrompts")

# Valid requests that are rejected with 400, by the message in `details`.
RULES = {
    # Rules between fields or parameters: JSON Schema has none for a query, and clients support no combinations.
    "must not be above scoreMax": Rejection("scoreMin and scoreMax go together", READING_LOGS),
    "must be after from": Rejection("from and to go together", READING_LOGS),
    "needs a promptId": Rejection("a version number means nothing without its prompt", READING_LOGS),
    "must have a parameter that ends in A or B, as both sides have the same logs": Rejection(
        "a side differs from the other", ("compareLogs",)
    ),
    "needs a change of content or model": Rejection("a note says why a new version is there", ("updatePrompt",)),
    "must have at least one field that can be changed": Rejection(
        "read-only fields are ignored, so they don't count", ("updatePrompt", "updateLog")
    ),
    "can have one of day, week and month": Rejection("groups have one length of time", ("getStatistics",)),
    "is only for text/csv": Rejection("stated as x-media-types", ("listPrompts", "listLogs")),
    # Rules about the data.
    "is not a version of this prompt": Rejection("the prompt has fewer", (*READING_LOGS, *CREATING_LOGS)),
    "is not a cursor of this list with these parameters": Rejection("the service made none like that", LISTS),
    # Texts with a form that no pattern can state: they need a calendar, a clock or a database.
    "must be a date, or a date-time with its offset": Rejection(
        "a day that the calendar has, in one of two forms", READING_LOGS
    ),
    "must be from 1970 to a day from now": Rejection("relative to the clock", CREATING_LOGS),
    "must be in the future": Rejection("relative to the clock", ("createApiKey",)),
    "is not a time zone of the IANA database": Rejection("the names change several times a year", ("getStatistics",)),
    "must have a word": Rejection(
        "a letter or digit of any script, as Unicode defines them", (*READING_LOGS, "searchPrompts")
    ),
}

# Valid requests that are rejected, by the status and the error.
ERRORS = {
    (422, "The Idempotency-Key was already used for another request."): Rejection(
        "as documented; keys are short", CREATING
    ),
    (410, "What was created with this Idempotency-Key was deleted."): Rejection("as documented", CREATING),
    (400, "The password does not meet the security requirements."): Rejection(
        "passwords that many people use are in a list", ("signup", "updateAccount")
    ),
}


@schemathesis.hook
def before_load_schema(_context, raw_schema):
    """Checks the operations of the rejections, and removes what Schemathesis takes differently from the contract."""
    stated = {name for rejection in (*RULES.values(), *ERRORS.values()) for name in rejection.operations}
    items = (item for path in raw_schema["paths"].values() for item in path.values() if isinstance(item, dict))
    if unknown := stated - {item.get("operationId") for item in items}:
        raise ValueError(f"the contract has no {', '.join(sorted(unknown))}")
    for schema in raw_schema["components"]["schemas"].values():
        for field in schema.get("properties", {}).values():
            # Read-only fields in a body are ignored, as JSON Schema allows (Validation, section 9.4), so that clients
            # can send back what they received. To Schemathesis, they are invalid.
            if "type" not in field:
                field.pop("readOnly", None)
    # The schema is for the text, which is what clients return. Schemathesis parses it.
    for media_type in raw_schema["paths"]["/openapi.yaml"]["get"]["responses"]["200"]["content"].values():
        media_type.pop("schema")


@schemathesis.hook
def filter_failure(_context, failure, case, response):
    """Keeps a failure unless a rejection explains it."""
    if type(failure).__name__ != "RejectedPositiveData":
        return True
    operation = case.operation.definition.raw["operationId"]
    error = json.loads(response.text)
    rejections = [ERRORS.get((response.status_code, error["error"]))]
    if rejections == [None] and response.status_code == 400:
        rejections = [RULES.get(detail["message"]) for detail in error.get("details", [])]
    # One unexplained detail is enough.
    return not rejections or any(one is None or operation not in one.operations for one in rejections)
