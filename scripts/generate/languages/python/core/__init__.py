"""What every operation needs."""
