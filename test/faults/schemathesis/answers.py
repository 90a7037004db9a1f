"""What Schemathesis reports although the service is right, each with the reason. All other reports fail the run."""

import json

import schemathesis

# Valid requests that are rejected, by the message in `details`.
RULES = {
    # Rules between fields or parameters: JSON Schema has none for a query, and clients support no combinations.
    "must not be above scoreMax": "scoreMin and scoreMax go together",
    "must be after from": "from and to go together",
    "needs a promptId": "a version number means nothing without its prompt",
    "must have a parameter that ends in A or B, as both sides have the same logs": "a side differs from the other",
    "needs a change of content or model": "a note says why a new version is there",
    "must have at least one field that can be changed": "read-only fields are ignored, so they don't count",
    "can have one of day, week and month": "groups have one length of time",
    "is only for text/csv": "stated as x-media-types",
    # Rules about the data.
    "is not a version of this prompt": "the prompt has fewer",
    "is not a cursor of this list with these parameters": "the service made none like that",
    # Texts with a form that no pattern can state: they need a calendar, a clock or a database.
    "must be a date, or a date-time with its offset": "a day that the calendar has, in one of two forms",
    "must be from 1970 to a day from now": "relative to the clock",
    "must be in the future": "relative to the clock",
    "is not a time zone of the IANA database": "the names change several times a year",
    "must have a word": "a letter or digit of any script, as Unicode defines them",
}

# Valid requests that are rejected, by the error.
ERRORS = {
    "The Idempotency-Key was already used for another request.": "the documented 422; keys are short",
    "What was created with this Idempotency-Key was deleted.": "the documented 410",
    "The password does not meet the security requirements.": "passwords that many people use are in a list",
}


@schemathesis.hook
def before_load_schema(_context, raw_schema):
    """Removes what Schemathesis takes differently from how the contract means it."""
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
def filter_failure(_context, failure, _case, response):
    """Keeps a failure unless there is an answer to it."""
    if type(failure).__name__ != "RejectedPositiveData":
        return True
    error = json.loads(response.text)
    details = [detail["message"] for detail in error.get("details", [])]
    return error["error"] not in ERRORS and (not details or any(message not in RULES for message in details))
