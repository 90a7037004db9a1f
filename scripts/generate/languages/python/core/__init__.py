"""What every operation is carried out with."""
