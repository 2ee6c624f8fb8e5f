"""What people see, made of a small closed vocabulary of parts that every platform can render natively."""
