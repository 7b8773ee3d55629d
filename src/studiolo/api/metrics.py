"""What /metrics tells. Labels hold engine names and statuses only, never words of a prompt."""

from prometheus_client import Counter, Histogram

REQUESTS = Counter("studiolo_requests_total", "Requests answered.", ["method", "status"])
MADE = Counter("studiolo_pictures_total", "Pictures made and stored.", ["engine"])
SECONDS = Histogram(
    "studiolo_generation_seconds",
    "Time to make the pictures of one request.",
    buckets=(0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320),
)
