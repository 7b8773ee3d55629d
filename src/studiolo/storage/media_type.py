"""What bytes are, told by how they start: so that a bucket that serves them by itself names them rightly."""

UNKNOWN = "application/octet-stream"


def media_type_of(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return UNKNOWN
