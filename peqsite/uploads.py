"""What is uploaded stays in memory, within bounds, and ends with the request: nothing is written to disk."""

from io import BytesIO
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from catalog.exchange.limits import MAX_BYTES, MAX_UPLOAD


class BoundedMemoryHandler(FileUploadHandler):
    """Keep the beginning of what is sent: one byte more than a list may have, so that its excess shows.

    All files of a request share that room. A request that announces far more is refused unheard.
    """

    def handle_raw_input(self, input_data: Any, META: dict, content_length: int, *args: Any) -> None:  # noqa: ARG002, N803 Django's
        if content_length > MAX_UPLOAD:
            raise RequestDataTooBig
        self.room = MAX_BYTES + 1

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.held = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 Django's
        self.room -= self.held.write(raw_data[: self.room])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:  # noqa: ARG002 Django's
        size = self.held.tell()
        self.held.seek(0)
        return InMemoryUploadedFile(
            self.held, self.field_name, self.file_name, self.content_type, size, self.charset
        )
