"""What people do with the programme (E1-E9), and what its partners from outside may not come near."""
