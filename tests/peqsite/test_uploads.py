"""What is uploaded never touches the disk, and takes only so much memory."""

from io import BytesIO

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import RequestFactory

from catalog.exchange.limits import MAX_BYTES, MAX_UPLOAD


def upload(*files):
    data = {f"file{n}": SimpleUploadedFile("x.csv", content) for n, content in enumerate(files)}
    return RequestFactory().post("/", data).FILES


def test_a_file_is_kept_in_memory_as_it_was_sent():
    held = upload(b"code\n6322\n")["file0"]

    assert isinstance(held, InMemoryUploadedFile)
    assert isinstance(held.file, BytesIO)
    assert (held.name, held.size, held.read()) == ("x.csv", 10, b"code\n6322\n")


@pytest.mark.parametrize(
    ("sizes", "kept"),
    [
        ([MAX_BYTES], [MAX_BYTES]),
        ([MAX_BYTES + 1], [MAX_BYTES + 1]),
        ([3 * MAX_BYTES], [MAX_BYTES + 1]),
        ([MAX_BYTES, MAX_BYTES], [MAX_BYTES, 1]),
        ([3 * MAX_BYTES, 10], [MAX_BYTES + 1, 0]),
    ],
)
def test_all_files_of_a_request_share_the_room_of_one(sizes, kept):
    files = upload(*map(bytes, sizes))

    assert [file.size for file in files.values()] == kept


def test_a_request_that_announces_far_more_is_not_read():
    with pytest.raises(RequestDataTooBig):
        upload(bytes(MAX_UPLOAD))
