"""Logs calls to models in the background: of the clients of OpenAI and Anthropic.

Example:
    from openai import OpenAI
    from promptcrafter.wrap import wrap

    openai = wrap(OpenAI(), prompt_id="prompt104", session_id="chat-1")
    openai.responses.create(model="gpt-4o", input="When do you open?")
"""

from ._call_log import CallLog
from ._clients import wrap

__all__ = ["CallLog", "wrap"]
